package suasion.experiment;

import java.util.List;
import java.util.stream.IntStream;
import suasion.family.Families;
import suasion.game.UserMistake;
import suasion.report.Amounts;

/**
 * Rows whose play ended before all was decided: how long it would have taken is known to be more than the rounds
 * played. They count as so many, so that means of theirs are bounds from below.
 */
final class Undecided {
    private final Experiment experiment;
    private final Findings findings;
    private final String column;

    Undecided(Experiment experiment, Findings findings, Quantity quantity) {
        this.experiment = experiment;
        this.findings = findings;
        this.column = quantity.measure().kind() == Measure.Kind.DECIDED ? quantity.column() : "";
    }

    private boolean is(Row row) {
        return !column.isEmpty() && row.values().getOrDefault(column, "").isEmpty() && !Double.isNaN(rounds(row));
    }

    /** The rounds after which it was given up; NaN where nobody can say. */
    private double rounds(Row row) {
        double measured = row.number(Measure.Kind.ROUNDS.words());
        if (!Double.isNaN(measured) || experiment.stop().rounds() > 0) {
            return Double.isNaN(measured) ? experiment.stop().rounds() : measured;
        }
        try {
            Setting setting = findings.setting(row);
            return Families.read(setting.scenario(), setting.changes())
                    .simulation()
                    .rounds();
        } catch (UserMistake unreadable) {
            return Double.NaN;
        }
    }

    /** What every setting comes to, those who were not decided counted as long as they were watched. */
    List<Spread> spreads() {
        List<Spread> spreads = findings.spreads(row -> is(row) ? rounds(row) : row.number(column));
        return IntStream.range(0, spreads.size())
                .mapToObj(s -> spreads.get(s).withBounds((int)
                        findings.good(s).stream().filter(this::is).count()))
                .toList();
    }

    /** Whether a setting has a row that was not decided. */
    boolean at(int setting) {
        return !column.isEmpty() && findings.good(setting).stream().anyMatch(this::is);
    }

    /** "3 of 4 settings undecided after 200,000 rounds: they count as more."; empty where all were decided. */
    String text() {
        if (column.isEmpty()) {
            return "";
        }
        List<Row> rows = IntStream.range(0, findings.design().settings())
                .boxed()
                .flatMap(s -> findings.good(s).stream())
                .filter(this::is)
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        long settings = IntStream.range(0, findings.design().settings())
                .filter(this::at)
                .count();
        double[] ends = rows.stream().mapToDouble(this::rounds).sorted().toArray();
        String after = Amounts.count((long) ends[0])
                + (ends[0] == ends[ends.length - 1] ? "" : " to " + Amounts.count((long) ends[ends.length - 1]));
        return ("%s of %s (%s of %s) are undecided after %s rounds: each counts as more than that, means are bounds"
                        + " from below, and only what holds whatever the bounds hide is said to rise or to fall. ")
                .formatted(
                        Amounts.count(settings),
                        Amounts.counted(findings.design().settings(), "setting"),
                        Amounts.count(rows.size()),
                        Amounts.counted(
                                findings.rows().size() - findings.failures().size(), "row"),
                        after);
    }
}
