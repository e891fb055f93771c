/**
 * Experiments on many machines: an {@link suasion.experiment.Engine} on Apache Spark.
 *
 * <p>Jobs go out and rows come back; neither rounds nor tallies travel. A job is a pure function of itself, so that one
 * which is lost with its machine is simply computed again, from its beginning, and every row is the same as that of the
 * local engine. This package is the only one that sees Spark.
 */
package suasion.cluster;
