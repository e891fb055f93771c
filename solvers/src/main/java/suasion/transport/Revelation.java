package suasion.transport;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.solve.Exhibit;

/**
 * How much is worth revealing, in words: what nothing, everything, and what is told are worth, and why one of them is
 * optimal where that has a short proof.
 */
final class Revelation {
    private static final int READABLE = 17;
    private static final MathContext SIX = new MathContext(6);

    private final GridOptimum optimum;
    private final BeliefDesign design;
    private final BigFraction sign;
    private final BigFraction tolerance;
    private final StraightProof proof;
    private final BigFraction bound;

    /** What no beliefs at all surpass, null where nothing is known of them. */
    private final BigFraction everywhere;

    private final List<String> sentences = new ArrayList<>();

    private Revelation(GridWorths worths, GridOptimum optimum, ContinuumBound known) {
        this.optimum = optimum;
        this.design = worths.design();
        this.sign = new BigFraction(design.sense().sign());
        this.tolerance = Exact.of(worths.range() * TransportChecks.TOLERANCE);
        this.proof = StraightProof.of(worths, sign.multiply(optimum.value()), tolerance, known);
        BigFraction grid = sign.multiply(optimum.bound());
        BigFraction straight = proof.lines().bound();
        this.bound = straight.compareTo(grid) < 0 ? straight : grid;
        this.everywhere = known == null ? null : sign.multiply(known.bound());
    }

    /**
     * The exhibit "revelation".
     *
     * @param known what is known of all beliefs, null where nothing is
     */
    static Exhibit exhibit(GridWorths worths, GridOptimum optimum, ContinuumBound known) {
        return new Revelation(worths, optimum, known).exhibit();
    }

    private Exhibit exhibit() {
        int n = design.receivers().size();
        BigFraction nothing = expected(Collections.nCopies(2, Collections.nCopies(n, design.prior())));
        BigFraction everything =
                expected(List.of(Collections.nCopies(n, BigFraction.ZERO), Collections.nCopies(n, BigFraction.ONE)));
        BigFraction told = sign.multiply(optimum.value());
        ToldShape shape = ToldShape.of(design, optimum.coupling());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("nothing", nothing));
        rows.add(row("everything", everything));
        if (!shape.isNothing() && !shape.isEverything()) {
            rows.add(row(shape.words(), told));
        }
        explain("revealing nothing", nothing);
        explain("revealing everything", everything);
        boolean simple = isOptimal(nothing) || isOptimal(everything);
        if (simple && !(isOptimal(nothing) && shape.isNothing()) && !(isOptimal(everything) && shape.isEverything())) {
            sentences.add("the scheme shown tells something else that is worth the same");
        }
        if (!simple) {
            explain(shape.telling(), told);
            sentences.add("what is told is better than nothing by %s and better than everything by %s"
                    .formatted(number(told.subtract(nothing)), number(told.subtract(everything))));
        }
        if (proof.everywhere() && sentences.stream().anyMatch(sentence -> sentence.contains("because"))) {
            sentences.add(
                    "the inequality was proved for all beliefs in interval arithmetic, up to 1e-9 of the payoff range");
        }
        return new Exhibit(
                "revelation",
                "How much is worth revealing",
                List.of(
                        "what is revealed",
                        "worth",
                        isForAll(told) ? "short of the optimum by" : "short of the best on this grid by",
                        "verdict"),
                rows,
                String.join("; ", sentences));
    }

    private List<Object> row(String policy, BigFraction worth) {
        BigFraction told = sign.multiply(optimum.value());
        BigFraction shortfall = told.subtract(worth);
        String verdict = isOptimal(worth)
                ? isForAll(worth) ? "optimal" : "best on this grid"
                : shortfall.compareTo(tolerance) > 0 ? "not optimal" : "not proved optimal";
        return Arrays.asList(
                policy,
                sign.multiply(worth),
                shortfall.getNumerator().signum() < 0 ? BigFraction.ZERO : shortfall,
                verdict);
    }

    private boolean isOptimal(BigFraction worth) {
        return bound.subtract(worth).compareTo(tolerance) <= 0;
    }

    /** Whether no beliefs at all, on the grid or not, allow anything better. */
    private boolean isForAll(BigFraction worth) {
        return proof.everywhere() && proof.proves(worth, tolerance)
                || everywhere != null && everywhere.subtract(worth).compareTo(tolerance) <= 0;
    }

    /** What was proved on a grid says nothing of other beliefs, so it is not called the optimum. */
    private void explain(String policy, BigFraction worth) {
        if (!isOptimal(worth)) {
            return;
        }
        String is = policy + (isForAll(worth) ? " is optimal" : " is best on this grid");
        if (!proof.proves(worth, tolerance)) {
            sentences.add(
                    isForAll(worth)
                            ? is + ": the potentials prove it for all beliefs, straight ones do not"
                            : is + ": the grid's potentials prove it there, straight ones do not");
        } else if (!sentences.isEmpty()) {
            sentences.add(is + " for the same reason");
        } else if (isForAll(worth) && !proof.everywhere()) {
            sentences.add(is + ": the potentials prove it for all beliefs; and on this grid because " + proof.words());
        } else {
            sentences.add(is + nearly(worth) + " because " + proof.words());
        }
    }

    private String nearly(BigFraction worth) {
        return proof.lines().bound().compareTo(worth) <= 0 ? "" : " (to within 1e-9 of the payoff range)";
    }

    /** What it is worth if everybody holds given beliefs in each state. */
    private BigFraction expected(List<List<BigFraction>> held) {
        BigFraction sum = BigFraction.ZERO;
        for (int state = 0; state < 2; state++) {
            sum = sum.add(design.stateProbabilities().get(state).multiply(design.worth(state, held.get(state))));
        }
        return sum;
    }

    /** A fraction that people can read, or six digits. */
    static String number(BigFraction number) {
        return number.getDenominator().bitLength() <= READABLE
                ? Exact.show(number)
                : new BigDecimal(Exact.toDouble(number), SIX)
                        .stripTrailingZeros()
                        .toString();
    }
}
