package suasion.learn;

import suasion.sim.Experience;

/** The mind of {@link Hedge}: per context the rounds heard, and what every option would have lost. */
final class HedgeMind extends Deciding {
    private final double rate;
    private final Weighing weighing;

    HedgeMind(Decisions decisions, double rate) {
        super(decisions, 1 + decisions.most());
        this.rate = rate;
        this.weighing = new Weighing(decisions.most());
    }

    @Override
    int choose(int context, long word) {
        int count = decisions.options(context);
        return weighing.draw(known, at(context) + 1, count, rate(context, count), word);
    }

    private double rate(int context, int count) {
        return rate > 0 ? rate : Math.sqrt(8 * StrictMath.log(count) / (known[at(context)] + 1));
    }

    /** How probable an option is now. */
    double probability(int context, int option) {
        int count = decisions.options(context);
        return weighing.probability(known, at(context) + 1, count, rate(context, count), option);
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
