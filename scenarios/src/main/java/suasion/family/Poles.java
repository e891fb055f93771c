package suasion.family;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Gap;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.interval.Interval;

/**
 * Looks for beliefs at which a formula has no finite value, first at the points of a coarse grid, then in boxes of
 * beliefs: where enclosures stay unbounded however small the box, it is looked at whether the formula itself grows.
 */
final class Poles {
    /** Intervals of the coarse grid for 1, 2, 3, 4 receivers: multiples of 2, 3 and 4 as far as that stays quick. */
    private static final int[] COARSE = {120, 24, 12, 6};

    /** Boxes this narrow are not split. */
    private static final double NARROW = 0x1p-40;

    private static final String NEEDED = "; a payoff is needed at all beliefs from 0 to 1";

    private static final int MOST_BOXES = 20_000;
    private static final int MOST_NARROW = 64;

    /** What grows over equal steps in scale by this share of the step before, or more, is not bounded. */
    private static final double STEADY = 0.5;

    private final FormulaPayoff payoff;
    private final int receivers;
    private int boxes;
    private int narrow;

    private Poles(FormulaPayoff payoff) {
        this.payoff = payoff;
        this.receivers = payoff.receivers().size();
    }

    /**
     * Refuses a formula that has no finite value somewhere in [0, 1]^n, or grows without bound.
     *
     * @throws UserMistake saying at which beliefs
     */
    static void refuse(FormulaPayoff payoff) {
        Poles poles = new Poles(payoff);
        poles.points(new ArrayList<>());
        payoff.gap().ifPresent(poles::gap);
        Interval[] all = new Interval[poles.receivers];
        Arrays.fill(all, Interval.UNIT);
        poles.box(all, new ArrayList<>());
    }

    private void points(List<BigFraction> prefix) {
        if (prefix.size() == receivers) {
            value(List.copyOf(prefix));
            return;
        }
        int steps = payoff.reads(prefix.size()) ? COARSE[receivers - 1] : 1;
        for (int k = 0; k <= steps; k++) {
            prefix.add(new BigFraction(k, steps));
            points(prefix);
            prefix.remove(prefix.size() - 1);
        }
    }

    /** What surely has no value is asked for one, which says what is wrong. */
    private void gap(Gap gap) {
        List<BigFraction> simplest = simplest(gap.box());
        if (gap.isSure()) {
            value(simplest);
        }
        throw UserMistake.at(
                        payoff.path(),
                        "formula '%s': what '%s' is taken of cannot be told from negative numbers near (%s)"
                                        .formatted(payoff, gap.function(), place(simplest))
                                + NEEDED)
                .maybe("Maybe max(0, ...) around it.");
    }

    private static List<BigFraction> simplest(Interval[] box) {
        return Arrays.stream(box)
                .map(side -> Exact.simplest(Exact.of(side.low()), Exact.of(side.high())))
                .toList();
    }

    private BigFraction value(List<BigFraction> beliefs) {
        try {
            BigFraction value = payoff.exact(beliefs);
            if (value.abs().compareTo(BigFraction.ONE) > 0) {
                Exact.requireHoldable(value);
            }
            return value;
        } catch (UserMistake mistake) {
            if (mistake.path().isEmpty()) {
                throw UserMistake.at(
                        payoff.path(),
                        "formula '%s': %s (%s)".formatted(payoff, mistake.getMessage(), payoff.named(beliefs)));
            }
            throw UserMistake.at(payoff.path(), mistake.getMessage() + NEEDED)
                    .maybe(mistake.guess().isEmpty() ? guess(mistake.getMessage()) : mistake.guess());
        }
    }

    private static String guess(String problem) {
        if (problem.contains("division by 0")) {
            return "Maybe a divisor that stays away from 0, such as max(1/100, ...).";
        }
        if (problem.contains("to a negative power")) {
            return "Maybe max(1/100, ...) before ^.";
        }
        return problem.contains("'log'")
                ? "Maybe log(max(1/100, ...))."
                : problem.contains("'sqrt'")
                        ? "Maybe sqrt(max(0, ...))."
                        : problem.contains("'^'") ? "Maybe abs(...) before ^." : "";
    }

    /** Splits boxes whose enclosure is unbounded, nearest first, until they are narrow. */
    private void box(Interval[] box, List<Interval[]> within) {
        if (boxes++ > MOST_BOXES || narrow > MOST_NARROW || payoff.over(box).isBounded()) {
            return;
        }
        within.add(box);
        int widest = widest(box);
        if (widest < 0 || box[widest].width() <= NARROW) {
            narrow++;
            judge(within);
        } else {
            double middle = box[widest].middle();
            box(with(box, widest, new Interval(box[widest].low(), middle)), within);
            box(with(box, widest, new Interval(middle, box[widest].high())), within);
        }
        within.remove(within.size() - 1);
    }

    private int widest(Interval[] box) {
        int widest = -1;
        for (int i = 0; i < receivers; i++) {
            if (payoff.reads(i) && (widest < 0 || box[i].width() > box[widest].width())) {
                widest = i;
            }
        }
        return widest;
    }

    private static Interval[] with(Interval[] box, int index, Interval side) {
        Interval[] next = box.clone();
        next[index] = side;
        return next;
    }

    /** Evaluates a narrow box at its simplest fractions and asks whether the formula grows from box to box. */
    private void judge(List<Interval[]> within) {
        Interval[] last = within.get(within.size() - 1);
        List<BigFraction> simplest = simplest(last);
        value(simplest);
        int levels = within.size() - 1;
        double far = size(within.get(levels / 4));
        double near = size(within.get(levels * 5 / 8));
        double step = size(last) - near;
        // A logarithm grows by equal steps from scale to scale, powers by more, what is bounded by less and less.
        if (step > STEADY * (near - far) && step > 0.01 * (1 + near)) {
            throw UserMistake.at(
                            payoff.path(),
                            "formula '%s' grows without bound near (%s); payoffs must be bounded"
                                    .formatted(payoff, place(simplest)))
                    .maybe("Maybe max(-100, min(100, ...)) around it.");
        }
    }

    /** In decimals where fractions would be long: the place is one of many nearby. */
    private String place(List<BigFraction> beliefs) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < receivers; i++) {
            BigFraction belief = beliefs.get(i);
            String shown = belief.getDenominator().bitLength() <= 10
                    ? Exact.show(belief)
                    : BigDecimal.valueOf(Exact.toDouble(belief))
                            .setScale(6, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString();
            named.add(payoff.receivers().get(i) + " " + shown);
        }
        return String.join(", ", named);
    }

    /** The largest size of the formula at the corners and the middle of a box; a corner may be the pole itself. */
    private double size(Interval[] box) {
        double[] point = new double[receivers];
        double largest = 0;
        for (int corner = 0; corner < 1 << receivers; corner++) {
            for (int i = 0; i < receivers; i++) {
                point[i] = (corner >> i & 1) == 0 ? box[i].low() : box[i].high();
            }
            largest = Math.max(largest, size(point));
        }
        for (int i = 0; i < receivers; i++) {
            // Not the very middle: formulas are often symmetric.
            point[i] = box[i].low() + (0.5 + 0.0625 * i) * (box[i].high() - box[i].low());
        }
        return Math.max(largest, size(point));
    }

    private double size(double[] point) {
        double value = Math.abs(payoff.approx(point));
        return Double.isNaN(value) ? 0 : value;
    }
}
