package suasion.learn;

import java.util.function.IntFunction;
import suasion.mechanism.Reports;
import suasion.sim.Experience;

/**
 * A mind that learns of an option only by taking it: per context and option how much it has seen, and what it brought
 * altogether.
 */
final class MeansMind extends Deciding {
    private final double band;

    /**
     * @param prior what it believes of the options of a context at first; NaN where it believes nothing, and follows
     */
    private MeansMind(Decisions decisions, double strength, double band, IntFunction<double[]> prior) {
        super(decisions, 2 * decisions.most());
        this.band = band * decisions.seat().range();
        for (int context = 0; context < decisions.contexts(); context++) {
            double[] means = prior.apply(context);
            for (int option = 0; option < means.length; option++) {
                if (!Double.isNaN(means[option])) {
                    known[at(context) + 2 * option] = strength;
                    known[at(context) + 2 * option + 1] = strength * means[option];
                }
            }
        }
    }

    /** Takes all reports for alike at first, but knows what it is to stay out. */
    static MeansMind ofReports(Decisions decisions, double strength, double band) {
        return new MeansMind(decisions, strength, band, type -> {
            double[] means = new double[decisions.options(type)];
            double sum = 0;
            for (int option = 0; option < means.length; option++) {
                sum += decisions.report(type, option) == Reports.OUT ? 0 : decisions.worth(type, option);
            }
            for (int option = 0; option < means.length; option++) {
                means[option] = decisions.report(type, option) == Reports.OUT ? 0 : sum / (means.length - 1);
            }
            return means;
        });
    }

    /** Believes at first what the scheme promises who obey. */
    static MeansMind ofActions(Decisions decisions, double strength, double band) {
        int signals = decisions.seat().signals().size();
        return new MeansMind(
                decisions, strength, band, context -> decisions.seat().payoffs(context / signals, context % signals));
    }

    private double mean(int context, int option) {
        double seen = known[at(context) + 2 * option];
        return seen > 0 ? known[at(context) + 2 * option + 1] / seen : Double.POSITIVE_INFINITY;
    }

    @Override
    int choose(int context, long word) {
        int best = 0;
        for (int option = 1; option < decisions.options(context); option++) {
            best = mean(context, option) > mean(context, best) ? option : best;
        }
        int followed = decisions.followed(context);
        return mean(context, followed) >= mean(context, best) - band ? followed : best;
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        known[at(context) + 2 * option]++;
        known[at(context) + 2 * option + 1] += lived.payoff(round);
    }
}
