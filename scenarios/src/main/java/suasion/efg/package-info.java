/**
 * Gambit's {@code .efg} files: read as trees, written from trees, and turned into scenarios.
 *
 * <p>Source: Savani and Turocy, "Gambit: The package for computation in game theory", the extensive game file format.
 */
package suasion.efg;
