/**
 * The path of a scenario once its family has made a problem of it: solve, play, judge, report.
 *
 * <p>{@link suasion.lab.Laboratory} is that path, {@code Trial} the play and judgement of one mechanism, {@code Arms}
 * the ways in which it is played, {@link suasion.lab.Sweep} the same scenario under many settings.
 */
package suasion.lab;
