package suasion.learn;

import suasion.sim.Experience;

/** The mind of {@link Exp3}: per context the rounds heard, and estimates of what every option would have lost. */
final class Exp3Mind extends Deciding {
    private final double rate;
    private final Weighing weighing;
    private double[] held;

    Exp3Mind(Decisions decisions, double rate) {
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
        return rate > 0 ? rate : Math.sqrt(StrictMath.log(count) / (count * (known[at(context)] + 1)));
    }

    private double probability(int context, int option) {
        int count = decisions.options(context);
        return weighing.probability(known, at(context) + 1, count, rate(context, count), option);
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
