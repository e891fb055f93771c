/**
 * Experiments: which scenarios, under which settings and strategies, how often, what is measured and when to stop.
 *
 * <p>{@link suasion.experiment.Experiment} (the file) -> {@link suasion.experiment.Plan} (the jobs, in order) -> an
 * {@link suasion.experiment.Engine} -> {@link suasion.experiment.Row}s -> {@link suasion.experiment.Journal} ->
 * results. A job is a pure function of itself: whoever runs it, wherever and however often, gets the same row.
 */
package suasion.experiment;
