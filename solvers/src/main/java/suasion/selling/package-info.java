/**
 * Selling information to a buyer with private types: the consulting mechanism, its certificate, and what to compare it
 * with.
 */
package suasion.selling;
