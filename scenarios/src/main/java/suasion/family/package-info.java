/**
 * Families of games: from a {@link suasion.scenario.Scenario} to a {@link suasion.mechanism.DesignProblem} and the
 * file's own schemes. {@link suasion.family.Families} lists them and is the way in.
 */
package suasion.family;
