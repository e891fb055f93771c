/** Several goods, several bidders: best auctions through reduced forms, or with ex-post incentives. */
package suasion.reduced;
