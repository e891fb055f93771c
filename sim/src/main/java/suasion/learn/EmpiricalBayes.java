package suasion.learn;

import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * Does not know the announced scheme: learns from what he hears, and from the states that he sees afterwards, what each
 * signal means, and does what is best by that.
 *
 * <p>Of type t, on hearing s, he believes in the cells by a Dirichlet posterior
 *
 * <pre>
 *   Pr(cell | t, s) = (strength prior(cell | t) + n(cell, t, s)) / (strength + n(t, s))
 *   score(a)        = strength E_prior[u(a)] + sum over his rounds of (t, s) of u(a instead)
 * </pre>
 *
 * <p>whose expected payoff is the score / (strength + n(t, s)): linear in the counts n, so that the sums of what every
 * action would have brought are all he keeps. Where others play too he counts what they did with the cell; where they
 * move after him, what they are told to answer to every action. At first he believes the game's prior whatever he
 * hears, the others doing what they are told.
 *
 * <p>He follows the recommendation if it is within {@code band} x his payoff range of the best per round heard, else
 * takes the first best. Where the scheme binds the score's lead is a random walk, which no band shrinks; where it is
 * strict the lead grows with n. Where goods are sold he learns what each report brings: at first as much as all that he
 * may report bring on average, then the mean of strength such rounds and those in which he reported it; the truth
 * within the band.
 *
 * <p>Source: Dirichlet-multinomial updating, Ferguson (1973); fictitious play against nature, Brown (1951).
 *
 * @param strength how many rounds the prior is worth, positive
 * @param band width of a tie as a fraction of his payoff range
 * @param every when he learns
 */
public record EmpiricalBayes(double strength, double band, Learning every) implements Learner {
    public EmpiricalBayes {
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
        Decisions decisions = new Decisions(seat);
        return decisions.areReports()
                ? MeansMind.ofReports(decisions, strength, band)
                : new EmpiricalMind(decisions, strength, band);
    }

    @Override
    public String toString() {
        return "empirical Bayes (prior worth %s rounds, band %s of the payoff range%s)"
                .formatted(Settings.show(strength), Settings.show(band), Settings.show(every));
    }
}
