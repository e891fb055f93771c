package suasion.learn;

import suasion.sim.Experience;

/** The mind of {@link Exp3}: per context the rounds heard, and estimates of what every option would have lost. */
final class Exp3Mind extends WeighingMind {
    private double[] held;

    Exp3Mind(Decisions decisions, double rate) {
        super(decisions, rate);
    }

    @Override
    double anytime(int count, double n) {
        return Math.sqrt(StrictMath.log(count) / (count * n));
    }

    /** An estimate divides by the probability with which the option was drawn, which is that of before the block. */
    @Override
    public void observe(Experience experience) {
        if (experience.rounds() > 1) {
            held = held == null ? new double[decisions.contexts() * decisions.most()] : held;
            for (int context = 0; context < decisions.contexts(); context++) {
                for (int option = 0; option < decisions.options(context); option++) {
                    held[context * decisions.most() + option] = probability(context, option);
                }
            }
        }
        super.observe(experience);
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        double p = lived.rounds() > 1 ? held[context * decisions.most() + option] : probability(context, option);
        known[at(context)]++;
        known[at(context) + 1 + option] += decisions.loss(lived.payoff(round)) / p;
    }
}
