package suasion.sim.gui;

import java.util.function.Supplier;

/**
 * Something that can be chosen in the console: a scenario and how to make a scene of it.
 *
 * @param name what one types, such as "kamenica-gentzkow-2011/court"
 * @param title what one reads
 * @param source where the game is from; empty where nobody says
 * @param scene solves the scenario; called when it is chosen, off the event thread, and may take long; a
 *     {@link suasion.game.UserMistake} that it throws is shown as its line
 */
public record Playable(String name, String title, String source, Supplier<Scene> scene) {}
