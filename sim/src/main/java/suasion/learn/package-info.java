/**
 * Players who learn, and players of bounded reason: strategies by name ({@link suasion.learn.Strategies}) for any seat.
 *
 * <p>A strategy is an immutable record of its settings; what it has learnt in one play is in its
 * {@link suasion.sim.Mind}, a flat array of numbers. Nobody here knows what a solver computed.
 */
package suasion.learn;
