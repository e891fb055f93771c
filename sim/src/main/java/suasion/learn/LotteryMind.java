package suasion.learn;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.sim.Choice;
import suasion.sim.Experience;
import suasion.sim.Mind;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/** A mind that learns nothing: the same lottery over the options of a context in every round. */
final class LotteryMind implements Mind {
    private final Decisions decisions;
    private final double[][] below;

    /** @param odds the probabilities of the options of every context */
    LotteryMind(Decisions decisions, IntFunction<double[]> odds) {
        this.decisions = decisions;
        this.below = IntStream.range(0, decisions.contexts())
                .mapToObj(odds)
                .map(LotteryMind::cumulated)
                .toArray(double[][]::new);
    }

    private static double[] cumulated(double[] odds) {
        double[] below = new double[odds.length];
        double sum = 0;
        for (int option = 0; option < odds.length; option++) {
            sum += odds[option];
            below[option] = sum;
        }
        return below;
    }

    /** The mind of one who never learns: what his strategy says, and reports where goods are sold. */
    static LotteryMind of(Strategy strategy, Seat seat) {
        Decisions decisions = new Decisions(seat);
        int signals = seat.signals().size();
        return new LotteryMind(
                decisions,
                context -> decisions.areReports()
                        ? surely(decisions, context, strategy.report(seat, context))
                        : odds(strategy.act(seat, context / signals, context % signals)));
    }

    private static double[] surely(Decisions decisions, int type, int report) {
        return IntStream.range(0, decisions.options(type))
                .mapToDouble(option -> decisions.report(type, option) == report ? 1 : 0)
                .toArray();
    }

    private static double[] odds(Choice choice) {
        return choice.probabilities().stream().mapToDouble(Exact::toDouble).toArray();
    }

    @Override
    public int act(int type, int signal, long word) {
        return decisions.areReports()
                ? decisions.seat().recommended(signal)
                : draw(below[decisions.context(type, signal)], word);
    }

    @Override
    public int report(int type, long word) {
        return decisions.areReports() ? decisions.report(type, draw(below[type], word)) : type;
    }

    private static int draw(double[] below, long word) {
        double unit = Words.unit(word) * below[below.length - 1];
        int option = 0;
        while (unit >= below[option]) {
            option++;
        }
        return option;
    }

    @Override
    public void observe(Experience experience) {
        // nothing is learnt
    }

    @Override
    public double[] memory() {
        return new double[0];
    }

    @Override
    public void remember(double[] memory) {
        // nothing is known
    }
}
