package suasion.learn;

import suasion.sim.Experience;

/** The mind of {@link ThompsonSampling}: successes and failures of every option. */
final class ThompsonMind extends Deciding {
    private final Words words = new Words();

    ThompsonMind(Decisions decisions) {
        super(decisions, 2 * decisions.most());
    }

    @Override
    int choose(int context, long word) {
        int at = at(context);
        int best = 0;
        double most = -1;
        words.begin(word, Words.ACTING);
        for (int option = 0; option < decisions.options(context); option++) {
            double worth = words.beta(1 + known[at + 2 * option], 1 + known[at + 2 * option + 1]);
            if (worth > most) {
                most = worth;
                best = option;
            }
        }
        return best;
    }

    @Override
    void learn(int context, int option, Experience lived, int round) {
        double loss = decisions.loss(lived.payoff(round));
        boolean failed = Words.unit(Words.first(lived.word(round), Words.LEARNING)) < loss;
        known[at(context) + 2 * option + (failed ? 1 : 0)]++;
    }
}
