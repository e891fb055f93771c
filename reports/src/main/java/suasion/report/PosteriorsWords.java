package suasion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.feasible.BeliefSets;
import suasion.feasible.Contradiction;
import suasion.feasible.JointPosteriors;
import suasion.feasible.PosteriorsAnswer;
import suasion.game.Exact;

/** Why a joint distribution of posteriors is infeasible, in words; and everything that it says as tables. */
public final class PosteriorsWords {
    /** Marks what is rounded. */
    static final String ABOUT = "~";

    private static final int LONGEST_CELL = 28;
    private static final int BETWEEN = 3;
    private static final int LEAST_DIGITS = 4;

    private PosteriorsWords() {}

    /** "1/3"; "~0.33333333333333331" where the fraction is longer than people read. */
    static String number(BigFraction value) {
        return Exact.isShort(value) ? Exact.fraction(value) : ABOUT + Exact.show(value);
    }

    /** The same in a column of a table; "~0.3333" where there is no room for the fraction. */
    private static String cell(BigFraction value, int columns) {
        int room = Math.min(LONGEST_CELL, (TextReport.WIDTH - BETWEEN * (columns - 1)) / columns);
        String fraction = Exact.fraction(value);
        if (fraction.length() <= room) {
            return fraction;
        }
        // Sign, "~0." and an exponent such as "E-10" take eight characters.
        MathContext digits = new MathContext(Math.max(LEAST_DIGITS, room - 9));
        BigDecimal shown = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), digits)
                .stripTrailingZeros();
        return Exact.same(Exact.of(shown), value) ? shown.toString() : ABOUT + shown;
    }

    /**
     * The reason in half a sentence: "ann's beliefs average to 2/5, 1/10 less than the prior 1/2".
     *
     * @throws java.util.NoSuchElementException if it is feasible
     */
    public static String reason(PosteriorsAnswer answer) {
        JointPosteriors law = answer.stated().law();
        Contradiction contradiction = answer.contradiction().orElseThrow();
        return switch (contradiction.kind()) {
            case PRIOR ->
                "%s average to %s, %s than the prior %s"
                        .formatted(
                                beliefs(law, 0),
                                number(law.mean(0)),
                                difference(law.mean(0), answer.prior()),
                                number(answer.prior()));
            case MEANS -> means(law);
            case TOGETHER ->
                contradiction
                        .sets()
                        .map(sets -> sets(law, sets))
                        .orElseGet(() -> "trading with all of them at their own beliefs gains at least %s on average"
                                .formatted(number(
                                        contradiction.left(law, answer.prior()).subtract(contradiction.right(law)))));
        };
    }

    private static String beliefs(JointPosteriors law, int receiver) {
        return law.receivers().get(receiver) + "'s beliefs";
    }

    /** "1/10 less". */
    private static String difference(BigFraction a, BigFraction b) {
        return number(a.subtract(b).abs()) + (a.compareTo(b) > 0 ? " more" : " less");
    }

    private static String means(JointPosteriors law) {
        int other = 1;
        while (law.mean(other).equals(law.mean(0))) {
            other++;
        }
        return "%s average to %s, %s than %s, which average to %s"
                .formatted(
                        beliefs(law, 0),
                        number(law.mean(0)),
                        difference(law.mean(0), law.mean(other)),
                        beliefs(law, other),
                        number(law.mean(other)));
    }

    /** "A = {1/4}, B = {3/4}: int_A x dP1 - int_B x dP2 = -1/4 is less than -P(not A x B) = 0, slack -1/4". */
    private static String sets(JointPosteriors law, BeliefSets sets) {
        boolean below = sets.isBelow(law);
        return "A = %s, B = %s: int_A x dP1 - int_B x dP2 = %s is %s than %s = %s, slack %s"
                .formatted(
                        set(sets.first()),
                        set(sets.second()),
                        number(sets.difference(law)),
                        below ? "less" : "more",
                        below ? "-P(not A x B)" : "P(A x not B)",
                        number(below ? sets.least(law) : sets.most(law)),
                        number(sets.slack(law)));
    }

    private static String set(List<BigFraction> beliefs) {
        return beliefs.stream().map(PosteriorsWords::number).collect(Collectors.joining(", ", "{", "}"));
    }

    /** What the reason means for two receivers, as sentences about the second state; empty elsewhere. */
    static String meaning(PosteriorsAnswer answer) {
        JointPosteriors law = answer.stated().law();
        return answer.contradiction()
                .flatMap(Contradiction::sets)
                .map(sets -> {
                    boolean below = sets.isBelow(law);
                    String high = answer.stated().states().get(1);
                    int one = below ? 1 : 0;
                    return ("with probability %s the state is %s and %s's belief is in %s. Then either %s's belief is in"
                                    + " %s too, but it is so while the state is %s with probability %s only, or it is"
                                    + " not, which has probability %s at most")
                            .formatted(
                                    number(integral(law, one, below ? sets.second() : sets.first())),
                                    high,
                                    law.receivers().get(one),
                                    below ? "B" : "A",
                                    law.receivers().get(1 - one),
                                    below ? "A" : "B",
                                    high,
                                    number(integral(law, 1 - one, below ? sets.first() : sets.second())),
                                    number(below ? sets.least(law).negate() : sets.most(law)));
                })
                .orElse("");
    }

    /** int_S x dP_i. */
    private static BigFraction integral(JointPosteriors law, int receiver, List<BigFraction> set) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction belief : set) {
            sum = sum.add(belief.multiply(law.marginal(receiver).get(belief)));
        }
        return sum;
    }

    /** The functions f_i of a proof, one row per receiver and belief. */
    static Grid functions(JointPosteriors law, Contradiction contradiction) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < law.receivers().size(); i++) {
            for (BigFraction belief : law.marginal(i).keySet()) {
                rows.add(List.of(law.receivers().get(i), cell(belief, 3), cell(contradiction.value(i, belief), 3)));
            }
        }
        return new Grid("The functions that rule it out", List.of("receiver", "belief x", "f(x)"), rows, 1);
    }

    /** Points and weights. */
    static Grid points(String caption, JointPosteriors law) {
        List<String> head = new ArrayList<>(law.receivers());
        head.add("weight");
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < law.size(); k++) {
            rows.add(row(law, k, head.size()));
        }
        return new Grid(caption, head, rows, 0);
    }

    private static List<String> row(JointPosteriors law, int point, int columns) {
        List<String> row = new ArrayList<>();
        law.points().get(point).forEach(belief -> row.add(cell(belief, columns)));
        row.add(cell(law.weights().get(point), columns));
        return row;
    }

    /** Points and weights, and what each weight is made of in the two states. */
    static Grid structure(PosteriorsAnswer answer) {
        JointPosteriors law = answer.stated().law();
        List<String> head = new ArrayList<>(law.receivers());
        head.add("weight");
        answer.stated().states().forEach(state -> head.add("in " + state));
        List<List<String>> rows = new ArrayList<>();
        // The atoms have the order of the points.
        for (int k = 0; k < law.size(); k++) {
            List<String> row = new ArrayList<>(row(law, k, head.size()));
            for (int state = 0; state < 2; state++) {
                row.add(cell(answer.structure().orElseThrow().atoms().get(k).in(state), head.size()));
            }
            rows.add(row);
        }
        return new Grid("What is believed, and how likely in each state", head, rows, 0);
    }
}
