package suasion.learn;

/**
 * A mind that draws options by exponential weights: per context the rounds heard, and what every option would have
 * lost, known or estimated.
 */
abstract class WeighingMind extends Deciding {
    private final double rate;
    private final Weighing weighing;

    /** @param rate learning rate; 0 for {@link #anytime} */
    WeighingMind(Decisions decisions, double rate) {
        super(decisions, 1 + decisions.most());
        this.rate = rate;
        this.weighing = new Weighing(decisions.most());
    }

    /** The learning rate among {@code count} options in a context that is heard for the n-th time. */
    abstract double anytime(int count, double n);

    @Override
    final int choose(int context, long word) {
        int count = decisions.options(context);
        return weighing.draw(known, at(context) + 1, count, rate(context, count), word);
    }

    private double rate(int context, int count) {
        return rate > 0 ? rate : anytime(count, known[at(context)] + 1);
    }

    /** How probable an option is now. */
    final double probability(int context, int option) {
        int count = decisions.options(context);
        return weighing.probability(known, at(context) + 1, count, rate(context, count), option);
    }
}
