package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.implement.Allotment;
import suasion.implement.Cycle;
import suasion.implement.Implementability;

/** Whether an allocation rule is implementable, for the terminal. */
public final class ImplementableText {
    private static final int MOST_ROWS = 24;
    private static final int LABEL = 15;

    private final ImplementableReport report;
    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    private ImplementableText(ImplementableReport report, boolean colours) {
        this.report = report;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    /** The answer, lines ending in "\n". */
    public static String of(ImplementableReport report, boolean colours) {
        ImplementableText text = new ImplementableText(report, colours);
        text.lines.addAll(TextReport.heading(report.provenance(), text.ansi));
        report.answers().forEach(text::answer);
        return String.join("\n", text.lines) + "\n";
    }

    /** In one line, for those who refuse such a rule. */
    public static String refusal(Cycle cycle) {
        List<String> steps = new ArrayList<>();
        for (int step = 0; step < cycle.types().size(); step++) {
            steps.add("%s would have %s of what %s gets"
                    .formatted(name(cycle, step), more(cycle.gain(step)), name(cycle, step + 1)));
        }
        return "no transfers make the truth worth reporting: %s; together %s more, and payments cancel round the cycle"
                .formatted(String.join(", ", steps), Exact.show(cycle.total()));
    }

    private static String more(BigFraction gain) {
        return switch (gain.getNumerator().signum()) {
            case 0 -> "as much";
            case 1 -> Exact.show(gain) + " more";
            default -> Exact.show(gain.negate()) + " less";
        };
    }

    private static String name(Cycle cycle, int step) {
        return cycle.rule().types().get(cycle.types().get(step % cycle.types().size()));
    }

    private void answer(ImplementableReport.Answer answer) {
        lines.add("");
        Implementability found = answer.found();
        String against = answer.against().isEmpty() ? "" : ", " + answer.against();
        if (found.cycle().isPresent()) {
            table(cycle(found.cycle().get()));
            lines.add("");
            item(
                    "Implementable",
                    ansi.bad("no"),
                    against + ": whatever is paid, somebody in this cycle would rather report what tempts him");
            item("Proof", "", sum(found.cycle().get()));
            return;
        }
        table(transfers(found));
        lines.add("");
        item(
                "Implementable",
                ansi.good("yes"),
                against + ": with these payments nobody gains by another report or by staying out, and no others"
                        + " that achieve this are higher for any type");
        item(
                "Revenue",
                "",
                Amounts.both(found.revenue().orElseThrow())
                        + (found.rule().bidders() > 1
                                ? ", of %d bidders".formatted(found.rule().bidders())
                                : ""));
    }

    /** What everybody gets, pays, and has of it. */
    private static Grid transfers(Implementability found) {
        Allotment rule = found.rule();
        List<String> head = new ArrayList<>(List.of("type", "probability"));
        head.addAll(rule.goods());
        head.addAll(List.of("pays", "keeps"));
        List<List<String>> rows = new ArrayList<>();
        for (int type = 0; type < rule.types().size(); type++) {
            BigFraction paid = found.payments().orElseThrow().get(type);
            List<String> row = new ArrayList<>(List.of(
                    rule.types().get(type), Amounts.fraction(rule.prior().get(type))));
            rule.shares().get(type).forEach(share -> row.add(Amounts.fraction(share)));
            row.add(Amounts.fraction(paid));
            row.add(Amounts.fraction(rule.worth(type, type).subtract(paid)));
            rows.add(row);
        }
        return new Grid("", head, rows, 1);
    }

    private static Grid cycle(Cycle cycle) {
        List<List<String>> rows = new ArrayList<>();
        for (int step = 0; step < cycle.types().size(); step++) {
            int type = cycle.types().get(step);
            int next = cycle.types().get((step + 1) % cycle.types().size());
            rows.add(List.of(
                    name(cycle, step),
                    name(cycle, step + 1),
                    Amounts.fraction(cycle.rule().worth(type, type)),
                    Amounts.fraction(cycle.rule().worth(type, next)),
                    Amounts.fraction(cycle.gain(step))));
        }
        return new Grid("", List.of("type", "tempted by", "own is worth", "the other's", "gain"), rows, 2);
    }

    private static String sum(Cycle cycle) {
        List<String> gains = new ArrayList<>();
        for (int step = 0; step < cycle.types().size(); step++) {
            gains.add(Amounts.fraction(cycle.gain(step)));
        }
        return "every gain would have to be at most what the next one pays more. Round the cycle these differences sum to 0,"
                + " the gains to %s = %s"
                        .formatted(String.join(" + ", gains).replace("+ -", "- "), Amounts.fraction(cycle.total()));
    }

    private void table(Grid grid) {
        lines.addAll(TextTable.lines(grid, TextReport.WIDTH, MOST_ROWS));
    }

    private void item(String label, String coloured, String words) {
        int plain = coloured.replaceAll("\u001b\\[[0-9;]*m", "").length();
        List<String> wrapped = TextTable.wrapped("x".repeat(plain) + words, TextReport.WIDTH - LABEL);
        for (int k = 0; k < wrapped.size(); k++) {
            String line = k == 0 ? coloured + wrapped.get(k).substring(plain) : wrapped.get(k);
            lines.add(TextTable.pad(k == 0 ? label : "", LABEL, false) + line);
        }
    }
}
