package suasion.experiment;

import java.util.List;
import java.util.stream.Stream;
import suasion.report.Amounts;

/**
 * One column of the rows as a report treats it.
 *
 * @param name what people call it
 * @param column its name in a row
 * @param low column of the lower end of its interval; empty for none
 * @param high column of the upper end; empty for none
 * @param measure what it belongs to
 */
record Quantity(String name, String column, String low, String high, Measure measure) {
    /** What stands between a mean and its standard error. */
    static final String ERROR = " +- ";

    private static final int MANY = 1_000;
    private static final double PERCENT = 100;

    /** The columns of the measures of an experiment; limits of intervals belong to their estimate. */
    static List<Quantity> of(Experiment experiment) {
        return experiment.measures().stream().flatMap(Quantity::of).toList();
    }

    private static Stream<Quantity> of(Measure measure) {
        List<String> columns = measure.columns();
        return switch (measure.kind()) {
            case ESTIMATE ->
                Stream.of(new Quantity(measure.name(), columns.get(0), columns.get(1), columns.get(2), measure));
            case VERDICTS -> columns.stream().map(c -> new Quantity("promises " + c, c, "", "", measure));
            default -> Stream.of(new Quantity(measure.name(), columns.get(0), "", "", measure));
        };
    }

    /** Whether its values are words that are counted. */
    boolean isWord() {
        return measure.kind() == Measure.Kind.CLAIM || measure.kind() == Measure.Kind.VERDICT;
    }

    /** Whether its values are fractions, which are listed as they are. */
    boolean isExact() {
        return measure.isWord() && !isWord();
    }

    /** Whether it hangs on chance, so that replications of a setting may differ. */
    boolean isPlayed(Experiment experiment) {
        return switch (measure.kind()) {
            case VALUE, BOUND, GAP, CLAIM, EXACT_VALUE, EXIT_CODE, EXACT_PAYOFF -> false;
            case PAYOFF -> !experiment.strategies().isEmpty();
            default -> true;
        };
    }

    /** A mean as people read it: whole numbers of what is counted as they are. */
    String shown(double value) {
        if (Double.isNaN(value)) {
            return Amounts.observed(value);
        }
        return switch (measure.kind()) {
            case ROUNDS, DECIDED, VERDICTS, EXIT_CODE ->
                value == Math.rint(value) || Math.abs(value) >= MANY
                        ? Amounts.count(Math.round(value))
                        : Amounts.observed(value);
            case OBEDIENCE, CLAIM, VERDICT -> Amounts.percent(value);
            default -> Amounts.observed(value);
        };
    }

    /** Whether it is a share, which people read in percent. */
    boolean isShare() {
        return isWord() || measure.kind() == Measure.Kind.OBEDIENCE;
    }

    /** What a figure multiplies it by. */
    double unit() {
        return isShare() ? PERCENT : 1;
    }

    /** A standard error as people read it. */
    String error(double error) {
        return Amounts.rough(unit() * error) + (isShare() && !Double.isNaN(error) ? " %" : "");
    }

    /** "0.5 +- 0.01", "50 +- 1 %". */
    String shown(String mean, double error) {
        return (isShare() ? mean.replace(" %", "") : mean) + ERROR + error(error);
    }

    /** The name with its unit, for an axis. */
    String label() {
        return switch (measure.kind()) {
            case VALUE, BOUND, GAP, PAYOFF -> name + " (payoff per round)";
            case REGRET -> name + " (payoff, all rounds together)";
            case OBEDIENCE -> name + " (% of the rounds)";
            case ROUNDS, DECIDED -> name + " (per arm)";
            case VERDICTS -> name + " (number)";
            case CLAIM, VERDICT -> name + " (% of rows)";
            default -> name;
        };
    }

    /** Its column names a file. */
    String slug() {
        String slug = column.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = slug.replaceAll("^-|-$", "");
        return trimmed.length() > 60 ? trimmed.substring(0, 60) : trimmed;
    }
}
