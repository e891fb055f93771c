/**
 * What can happen at all, seen through two functionals: the exact polygon into which the set of obedient mechanisms
 * projects, corner by corner, every edge with a proof.
 */
package suasion.region;
