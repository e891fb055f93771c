package suasion.learn;

import suasion.sim.Experience;

/** The mind of {@link Hedge}: per context the rounds heard, and what every option would have lost. */
final class HedgeMind extends WeighingMind {
    HedgeMind(Decisions decisions, double rate) {
        super(decisions, rate);
    }

    @Override
    double anytime(int count, double n) {
        return Math.sqrt(8 * StrictMath.log(count) / n);
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        int at = at(context);
        known[at]++;
        for (int other = 0; other < decisions.options(context); other++) {
            known[at + 1 + other] += decisions.loss(decisions.payoff(lived, round, context, other));
        }
    }
}
