/**
 * Bayes-Nash equilibria of a finite game whose information is given: players' types are what they observe.
 *
 * <p>Read {@link suasion.equilibrium.EquilibriumSolver} (which methods, which equilibrium is selected) and
 * {@link suasion.equilibrium.Profile} (strategies, and the table that is audited); what finds equilibria is
 * {@code Elimination}, {@code TwoPlayers} (on {@code ReplyPolytope}), {@code PureSearch} and
 * {@code ComplementaryPivoting}, all of them exact.
 */
package suasion.equilibrium;
