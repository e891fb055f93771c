package suasion.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * The values that a sweep gives to one path of a scenario: "start:end:step", ends included, exact; or one value.
 *
 * @param path what changes: "parameters.p"
 * @param values the values as texts, in order
 * @param typed the whole as it was typed: "parameters.p=0:1:1/50"
 */
public record Axis(String path, List<String> values, String typed) {
    /** The most values of one range, and the most settings of a sweep. */
    public static final int MOST = 100_000;

    private static final Pattern STEPS = Pattern.compile("([^:\\s]+):([^:\\s]+):([^:\\s]+)");

    public Axis {
        values = List.copyOf(values);
    }

    /**
     * Reads "path=start:end:step" or "path=value".
     *
     * @throws UserMistake if the step does not lead from start to end
     */
    public static Axis parse(String change) {
        int equals = change.indexOf('=');
        Matcher steps = STEPS.matcher(change.substring(equals + 1).strip());
        if (equals <= 0 || !steps.matches()) {
            return new Axis(
                    equals <= 0 ? change : change.substring(0, equals).strip(),
                    List.of(change.substring(equals + 1)),
                    change);
        }
        try {
            String path = change.substring(0, equals).strip();
            return new Axis(
                    path,
                    range(Exact.parse(steps.group(1)), Exact.parse(steps.group(2)), Exact.parse(steps.group(3))),
                    change);
        } catch (UserMistake mistake) {
            throw UserMistake.at("", "--set " + change + ": " + mistake.getMessage())
                    .maybe(mistake.guess());
        }
    }

    /** What a mistake calls the change at one of the values: "--set parameters.p=0:1:1/50 (at 1/2)". */
    public String told(String value) {
        return "--set " + typed + (values.size() > 1 ? " (at " + value + ")" : "");
    }

    /**
     * The numbers from one to another in steps, ends included, as texts.
     *
     * @throws UserMistake if the step does not lead from start to end, or there are more than {@link #MOST}
     */
    public static List<String> range(BigFraction start, BigFraction end, BigFraction step) {
        if (step.getNumerator().signum() == 0) {
            throw UserMistake.at("", "the step is 0");
        }
        BigFraction count = end.subtract(start).divide(step);
        if (!count.getDenominator().equals(BigInteger.ONE)
                || count.getNumerator().signum() < 0) {
            throw UserMistake.at(
                    "",
                    "steps of %s do not lead from %s to %s"
                            .formatted(Exact.show(step), Exact.show(start), Exact.show(end)));
        }
        if (count.compareTo(new BigFraction(MOST)) >= 0) {
            throw UserMistake.at("", "%s steps are more than a sweep takes, %,d".formatted(Exact.show(count), MOST));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= count.intValue(); i++) {
            values.add(Exact.fraction(start.add(step.multiply(i))));
        }
        return values;
    }
}
