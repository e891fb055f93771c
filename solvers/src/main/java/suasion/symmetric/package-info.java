/**
 * One receiver and n actions that are alike before their types are drawn: solved from order statistics, without
 * enumerating profiles of types. {@link suasion.symmetric.SymmetricSolver} is the way in;
 * {@link suasion.symmetric.Propositions} has the closed forms for games that are written out.
 */
package suasion.symmetric;
