package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The inequality that {@link AffinePotentials} prove, and its words and numbers in the sender's own sense.
 *
 * @param design what is designed
 * @param lines the multipliers
 * @param everywhere whether it was proved for all beliefs, up to the tolerance; otherwise for the grid's
 */
record StraightProof(BeliefDesign design, AffinePotentials lines, boolean everywhere) {
    private static final long BOXES = 60_000;
    private static final int MOST_FINE = 20_000;

    /** Intervals of one receiver's beliefs: fractions of a million of them take most of a minute. */
    private static final int FINEST = 1_000;

    /**
     * The simplest lines that prove a bound, for all beliefs if some do; the grid's best where none prove it.
     *
     * @param target the bound, in the sense in which the payoff is maximised
     * @param known what is known of all beliefs, null where nothing is
     */
    static StraightProof of(GridWorths worths, BigFraction target, BigFraction tolerance, ContinuumBound known) {
        BeliefDesign design = worths.design();
        AffinePotentials lines =
                AffineProgram.simplest(worths, target, tolerance).certified(worths);
        if (!AffineProgram.proves(lines, target, tolerance)) {
            return new StraightProof(design, lines, false);
        }
        if (isEverywhere(design, lines, target, tolerance)) {
            return new StraightProof(design, lines, true);
        }
        return known(worths, target, tolerance, known)
                .orElseGet(() -> finer(new StraightProof(design, lines, false), worths, target, tolerance));
    }

    /** The lines that bound all beliefs, if lines do, with simple numbers where these serve. */
    private static Optional<StraightProof> known(
            GridWorths worths, BigFraction target, BigFraction tolerance, ContinuumBound known) {
        BeliefDesign design = worths.design();
        return Optional.ofNullable(known)
                .flatMap(bound -> AffinePotentials.of(design, bound))
                .filter(lines -> AffineProgram.proves(lines, target, tolerance))
                .map(lines -> {
                    AffinePotentials simple = lines.simplified(worths);
                    boolean serves = isEverywhere(design, simple, target, tolerance);
                    // The grid's V is at most the one proved for all beliefs, and within the tolerance of it.
                    AffinePotentials exact = AffinePotentials.of(worths, lines.levels(), lines.slopes());
                    return new StraightProof(design, serves ? simple : exact, true);
                });
    }

    /** On a coarse grid too many lines will do: a finer one leaves those that hold between its beliefs. */
    private static StraightProof finer(
            StraightProof coarse, GridWorths worths, BigFraction target, BigFraction tolerance) {
        BeliefDesign design = coarse.design;
        int n = design.receivers().size();
        Grid grid = Grid.regular(n, (int) Math.min(FINEST, Math.pow(MOST_FINE, 1.0 / n)), design.prior());
        if (grid.cells() <= worths.cells()) {
            return coarse;
        }
        AffinePotentials lines = AffineProgram.simplest(new GridWorths(design, grid), target, tolerance);
        return AffineProgram.proves(lines, target, tolerance) && isEverywhere(design, lines, target, tolerance)
                ? new StraightProof(design, lines, true)
                : coarse;
    }

    private static boolean isEverywhere(
            BeliefDesign design, AffinePotentials lines, BigFraction target, BigFraction tolerance) {
        BigFraction sign = new BigFraction(design.sense().sign());
        return lines.everywhere(design, BOXES)
                .filter(proved -> sign.multiply(proved.bound()).compareTo(target.add(tolerance)) <= 0)
                .isPresent();
    }

    /** Whether this proves that a policy is optimal. */
    boolean proves(BigFraction worth, BigFraction tolerance) {
        return AffineProgram.proves(lines, worth, tolerance);
    }

    private BigFraction sign() {
        return new BigFraction(design.sense().sign());
    }

    /** "the payoff is everywhere at most ..., and by calibration ...". */
    String words() {
        BigFraction sign = sign();
        String most = (everywhere ? "" : "on the grid ") + (sign.getNumerator().signum() > 0 ? "at most" : "at least");
        BigFraction low = sign.multiply(lines.low());
        BigFraction high = sign.multiply(lines.high());
        String bound = Revelation.number(sign.multiply(lines.bound()));
        if (lines.isPlane()) {
            return "the payoff is everywhere %s %s, and that is %s in the mean whatever is told"
                    .formatted(most, plane(low), bound);
        }
        if (lines.isLevel() && lines.levels().stream().allMatch(BigFraction.ZERO::equals)) {
            return "the payoff is everywhere %s %s in state %s and %s in state %s, %s in the mean"
                    .formatted(
                            most,
                            Revelation.number(low),
                            design.states().get(0),
                            Revelation.number(high),
                            design.states().get(1),
                            bound);
        }
        return "with %s the payoff is everywhere %s %s + sum x alpha(x) in state %s and %s - sum (1 - x) alpha(x) in state %s (sums over the receivers' beliefs x), and by calibration that is %s in the mean whatever is told"
                .formatted(
                        alphas(),
                        most,
                        Revelation.number(low),
                        design.states().get(0),
                        Revelation.number(high),
                        design.states().get(1),
                        bound);
    }

    private String plane(BigFraction constant) {
        List<BigFraction> coefficients = new ArrayList<>(List.of(constant));
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; i < lines.levels().size(); i++) {
            coefficients.add(sign().multiply(lines.levels().get(i)));
            names.add(design.receivers().get(i));
        }
        return sum(coefficients, names);
    }

    private String alphas() {
        if (lines.isAlike()) {
            return "alpha(x) = " + line(0) + (design.receivers().size() > 1 ? " for everybody" : "");
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < lines.levels().size(); i++) {
            all.add("alpha(x) = " + line(i) + " for " + design.receivers().get(i));
        }
        return String.join(", ", all);
    }

    private String line(int receiver) {
        BigFraction slope = lines.slopes().get(receiver);
        BigFraction start = lines.levels().get(receiver).subtract(slope.multiply(design.prior()));
        return sum(List.of(sign().multiply(start), sign().multiply(slope)), List.of("", "x"));
    }

    /** "1/2 - 3 x"; an empty name is that of the constant. */
    private static String sum(List<BigFraction> coefficients, List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < names.size(); k++) {
            BigFraction coefficient = coefficients.get(k);
            int signum = coefficient.getNumerator().signum();
            if (signum == 0) {
                continue;
            }
            BigFraction size = coefficient.abs();
            boolean one = size.equals(BigFraction.ONE) && !names.get(k).isEmpty();
            text.append(text.isEmpty() ? signum < 0 ? "-" : "" : signum < 0 ? " - " : " + ")
                    .append(one ? "" : Revelation.number(size))
                    .append(one || names.get(k).isEmpty() ? "" : " ")
                    .append(names.get(k));
        }
        return text.isEmpty() ? "0" : text.toString();
    }
}
