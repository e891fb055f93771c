/**
 * One good and several bidders who know what it is worth to them: the best auction, the usual formats, and what each of
 * them brings, in fractions.
 *
 * <p>Source: Myerson (1981), "Optimal auction design"; Vickrey (1961), "Counterspeculation, auctions, and competitive
 * sealed tenders"; Bulow and Roberts (1989), "The simple economics of optimal auctions".
 */
package suasion.myerson;
