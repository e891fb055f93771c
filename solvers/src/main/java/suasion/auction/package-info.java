/**
 * Auctions of one good of common value whose information structure is not known: the lowest and the highest revenue
 * over all information and all equilibria, by symmetry between bidders.
 */
package suasion.auction;
