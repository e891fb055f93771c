/**
 * Persuasion of several receivers about two states as a transportation problem: which joint laws of posteriors are best
 * for a sender whose payoff depends on what everybody believes, on a grid and on the continuum of beliefs.
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), "Feasible joint posterior beliefs"; Arieli, Babichenko
 * and Sandomirskiy (2022), "Persuasion as transportation".
 */
package suasion.transport;
