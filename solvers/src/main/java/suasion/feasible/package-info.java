/**
 * The inverse question: whether a given outcome distribution can be what players do in some equilibrium, whatever they
 * may know and, where that is asked as well, in whatever order they may move; with a witness for either answer.
 */
package suasion.feasible;
