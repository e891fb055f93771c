package suasion.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;

/**
 * A buyer's types by what all goods together are worth to them, in tenths of the probability of their block: among them
 * incentives are pooled where they are too many.
 *
 * <p>Blocks are told apart where they are at most ten, else the same tenths of all are taken together.
 */
final class ValueTenths {
    private static final int TENTHS = 10;
    private static final int DIGITS = 4;

    private final Game game;
    private final Sale sale;
    private final boolean apart;
    private final double[] values;
    private final double[] prior;
    private final int[] tenths;

    ValueTenths(Game game, Sale sale) {
        this.game = game;
        this.sale = sale;
        int types = sale.blocks().size();
        values = new double[types];
        prior = new double[types];
        for (int cell = game.cells() - 1; cell >= 0; cell--) {
            double p = Exact.toDouble(game.prior().get(cell));
            double value = sale.values().get(cell).stream()
                    .mapToDouble(Exact::toDouble)
                    .sum();
            int type = game.typeOf(cell, 0);
            prior[type] += p;
            values[type] = prior[type] == 0 ? value : values[type] + p / prior[type] * (value - values[type]);
        }
        List<Integer> blocks = sale.blocks().stream().distinct().sorted().toList();
        apart = blocks.size() <= TENTHS;
        tenths = new int[types];
        blocks.forEach(this::divide);
    }

    private void divide(int block) {
        List<Integer> ascending = IntStream.range(0, values.length)
                .filter(type -> sale.blocks().get(type) == block)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer type) -> values[type]))
                .toList();
        double whole = ascending.stream().mapToDouble(type -> prior[type]).sum();
        double below = 0;
        for (int type : ascending) {
            double middle = whole == 0 ? 0 : (below + prior[type] / 2) / whole;
            tenths[type] = Math.min(TENTHS - 1, (int) (TENTHS * middle));
            below += prior[type];
        }
    }

    private int block(int type) {
        return apart ? sale.blocks().get(type) : 0;
    }

    /** Which gains are pooled: those of equal keys. */
    Object key(HonestyGain gain) {
        return gain.report() == Reports.OUT
                ? List.of(block(gain.type()), tenths[gain.type()])
                : List.of(block(gain.type()), tenths[gain.type()], tenths[gain.report()]);
    }

    /** The promise of a group, all of one key. */
    Promise promise(List<HonestyGain> group) {
        HonestyGain one = group.get(0);
        boolean out = one.report() == Reports.OUT;
        return group.size() == 1
                ? one.incentive()
                : new Pooled(
                        one.incentive().kind(),
                        one.incentive().player(),
                        name(one.type()),
                        null,
                        group.size(),
                        worst(group),
                        out ? null : name(one.report()));
    }

    /** The promise of gains of any keys, each with a lie of its own. */
    Promise any(List<HonestyGain> group) {
        HonestyGain one = group.get(0);
        return group.size() == 1
                ? one.incentive()
                : new Pooled(one.incentive().kind(), one.incentive().player(), null, null, group.size(), worst(group));
    }

    /** "tenth 3, 2 to 2.9", after the bidder whose it is where they are told apart. */
    private String name(int type) {
        double[] own = IntStream.range(0, values.length)
                .filter(other -> block(other) == block(type) && tenths[other] == tenths[type])
                .mapToDouble(other -> values[other])
                .sorted()
                .toArray();
        String low = shown(own[0]);
        String high = shown(own[own.length - 1]);
        String name = typeName(type);
        boolean several = apart && sale.blocks().stream().distinct().count() > 1;
        String who = !several
                ? ""
                : name.contains(": ") ? name.substring(0, name.indexOf(": ")) + ", " : "block " + block(type) + ", ";
        return who + "tenth " + (tenths[type] + 1) + ", " + (low.equals(high) ? low : low + " to " + high);
    }

    /** "2 as 3: -0.1", the lie whose mean gain is smallest given the true type, and that. */
    private String worst(List<HonestyGain> group) {
        HonestyGain worst = group.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (HonestyGain gain : group) {
            double mean = mean(gain);
            if (mean < least) {
                worst = gain;
                least = mean;
            }
        }
        String lie = worst.report() == Reports.OUT ? "" : " as " + typeName(worst.report());
        return typeName(worst.type()) + lie + (least < Double.POSITIVE_INFINITY ? ": " + shown(least) : "");
    }

    private double mean(HonestyGain gain) {
        double sum = 0;
        for (int state = 0; state < game.states().size() && prior[gain.type()] > 0; state++) {
            int cell = state * prior.length + gain.type();
            sum += Exact.toDouble(game.prior().get(cell))
                    * Exact.toDouble(gain.obeyed(cell).subtract(gain.forgone(cell, 0)));
        }
        return prior[gain.type()] > 0 ? sum / prior[gain.type()] : Double.POSITIVE_INFINITY;
    }

    private String typeName(int type) {
        return game.players().get(0).types().get(type);
    }

    private static String shown(double number) {
        return BigDecimal.valueOf(number)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }
}
