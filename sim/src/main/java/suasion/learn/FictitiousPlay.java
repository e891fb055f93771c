package suasion.learn;

import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Mind;
import suasion.sim.Seat;
import suasion.sim.TieRule;

/**
 * Knows the announced scheme and learns how the others act: does what is best by Bayes' rule over the cells and, given
 * the cell, by how often the others did what when he was of his type and heard his signal.
 *
 * <pre>
 *   score(a) = sum over cells of Pr(cell | t, s) (strength E[u(a) | cell, s, all obey] + sum of u(a instead))
 *                                                 / (strength + n(cell, t, s))
 * </pre>
 *
 * <p>with the sum over his rounds of (cell, t, s). Alone he is Bayesian from the first round on. Where players move in
 * sequence nobody shows him how the others would have answered to something else: what an action brings is the mean of
 * what the scheme promises and what it brought when he did it; on a signal that is never announced he starts from the
 * belief that is named for it, else follows. Where goods are sold he reads what every report is worth.
 *
 * <p>Source: Brown (1951); Fudenberg and Levine (1998), chapter 2.
 *
 * @param strength how many rounds of everybody obeying he starts from, positive
 * @param band width of a tie for the recommendation as a fraction of his payoff range
 * @param every when he learns
 */
public record FictitiousPlay(double strength, double band, Learning every) implements Learner {
    public FictitiousPlay {
        Settings.requirePositive("strength", strength);
        Settings.requireBand(band);
        Settings.requireLearning(every);
    }

    @Override
    public Learning learning() {
        return every;
    }

    @Override
    public Mind mind(Seat seat) {
        BestResponding reply = new BestResponding(TieRule.RECOMMENDATION, band, 0);
        if (seat.problem().sale().isPresent()) {
            return LotteryMind.of(new Choosing(reply), seat);
        }
        if (seat.problem().game().players().size() == 1) {
            return LotteryMind.of(reply, seat);
        }
        Decisions decisions = new Decisions(seat);
        return seat.announced().signals().sequence().isPresent()
                ? MeansMind.ofActions(decisions, strength, band)
                : new FictitiousMind(decisions, strength, band);
    }

    @Override
    public String toString() {
        return "fictitious play (obedience worth %s rounds, band %s of the payoff range%s)"
                .formatted(Settings.show(strength), Settings.show(band), Settings.show(every));
    }
}
