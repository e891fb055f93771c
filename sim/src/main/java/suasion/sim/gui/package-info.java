/**
 * The console: MASON's windows over a play, in which a person sees who knows, says, believes, does and gets what.
 *
 * <p>A {@link suasion.sim.gui.Stage} shows one {@link suasion.sim.gui.Scene} of a catalogue of
 * {@link suasion.sim.gui.Playable}s; a {@link suasion.sim.gui.Narrator} turns rounds into plain words and numbers (a
 * {@link suasion.sim.gui.Moment}), which the cards draw without knowing any game.
 */
package suasion.sim.gui;
