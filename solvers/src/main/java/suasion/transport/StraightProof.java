package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The inequality that {@link AffinePotentials} prove, in words and numbers, in the sender's own sense. */
final class StraightProof {
    private final BeliefDesign design;
    private final AffinePotentials lines;
    private final BigFraction sign;
    private final String most;

    StraightProof(GridWorths worths, AffinePotentials lines) {
        this.design = worths.design();
        this.lines = lines;
        this.sign = new BigFraction(design.sense().sign());
        this.most = sign.getNumerator().signum() > 0 ? "at most" : "at least";
    }

    /** "the payoff is everywhere at most ..., and by calibration ...". */
    String words() {
        BigFraction low = sign.multiply(lines.low());
        BigFraction high = sign.multiply(lines.high());
        String bound = Revelation.number(sign.multiply(lines.bound()));
        if (lines.isPlane()) {
            return "the payoff is everywhere on the grid %s %s, and that is %s in the mean whatever is told"
                    .formatted(most, plane(low), bound);
        }
        if (lines.isLevel() && lines.levels().stream().allMatch(BigFraction.ZERO::equals)) {
            return "the payoff is everywhere on the grid %s %s in state %s and %s in state %s, %s in the mean"
                    .formatted(
                            most,
                            Revelation.number(low),
                            design.states().get(0),
                            Revelation.number(high),
                            design.states().get(1),
                            bound);
        }
        return "with %s the payoff is everywhere on the grid %s %s + sum x alpha(x) in state %s and %s %s - sum (1 - x) alpha(x) in state %s (sums over the receivers' beliefs x), and by calibration that is %s in the mean whatever is told"
                .formatted(
                        alphas(),
                        most,
                        Revelation.number(low),
                        design.states().get(0),
                        most,
                        Revelation.number(high),
                        design.states().get(1),
                        bound);
    }

    private String plane(BigFraction constant) {
        List<BigFraction> coefficients = new ArrayList<>(List.of(constant));
        List<String> names = new ArrayList<>(List.of(""));
        for (int i = 0; i < lines.levels().size(); i++) {
            coefficients.add(sign.multiply(lines.levels().get(i)));
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
        return sum(List.of(sign.multiply(start), sign.multiply(slope)), List.of("", "x"));
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
