/**
 * Bayes-Nash equilibria of a finite game whose information is given: players' types are what they observe.
 *
 * <p>Read {@link suasion.equilibrium.EquilibriumSolver} (which methods, which equilibrium is selected),
 * {@link suasion.equilibrium.Profile} (strategies, and the table that is audited) and
 * {@link suasion.equilibrium.AllInformation} (what other information could do); what finds equilibria is
 * {@code Elimination}, {@code TwoPlayers} (on {@code ReplyPolytope}), {@code PureSearch} and
 * {@code ComplementaryPivoting}, all of them exact.
 */
package suasion.equilibrium;
