package suasion.learn;

import suasion.mechanism.Reports;
import suasion.sim.Experience;

/**
 * The mind of {@link EmpiricalBayes} where goods are sold: per type and report how much he has seen, and what it
 * brought altogether.
 */
final class ShoppingMind extends Deciding {
    private final double band;

    ShoppingMind(Decisions decisions, double strength, double band) {
        super(decisions, 2 * decisions.most());
        this.band = band * decisions.seat().range();
        for (int type = 0; type < decisions.contexts(); type++) {
            double sum = 0;
            int reports = decisions.options(type) - 1;
            for (int option = 0; option < reports; option++) {
                sum += decisions.worth(type, option);
            }
            for (int option = 0; option < decisions.options(type); option++) {
                known[at(type) + 2 * option] = strength;
                known[at(type) + 2 * option + 1] =
                        decisions.report(type, option) == Reports.OUT ? 0 : strength * sum / reports;
            }
        }
    }

    private double mean(int type, int option) {
        return known[at(type) + 2 * option + 1] / known[at(type) + 2 * option];
    }

    @Override
    int choose(int type, long word) {
        int best = 0;
        for (int option = 1; option < decisions.options(type); option++) {
            best = mean(type, option) > mean(type, best) ? option : best;
        }
        int truth = decisions.followed(type);
        return mean(type, truth) >= mean(type, best) - band ? truth : best;
    }

    @Override
    void learn(int type, int option, Experience lived, int round) {
        known[at(type) + 2 * option]++;
        known[at(type) + 2 * option + 1] += lived.payoff(round);
    }
}
