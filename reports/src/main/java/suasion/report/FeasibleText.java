package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.feasible.Blame;
import suasion.feasible.Sequential;
import suasion.feasible.Simultaneous;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.solve.IncentiveLine;

/** The answer to the inverse question for the terminal. */
public final class FeasibleText {
    /** Why there is neither a yes nor a no. */
    static final String OPEN =
            "no incentive rules it out, but no device was found whose answers to departures are believed"
                    + " by those who are told them";

    private static final int MOST_ROWS = 12;
    private static final int LABEL = 13;

    private final FeasibleReport report;
    private final Ansi ansi;
    private final Game game;
    private final List<String> lines = new ArrayList<>();

    private FeasibleText(FeasibleReport report, boolean colours) {
        this.report = report;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
        this.game = report.simultaneous().outcome().game();
    }

    /** The answer, lines ending in "\n". */
    public static String of(FeasibleReport report, boolean colours) {
        FeasibleText text = new FeasibleText(report, colours);
        text.lines.addAll(TextReport.heading(report.provenance(), text.ansi));
        text.lines.add("");
        text.lines.addAll(
                TextTable.lines(SchemeTables.scheme(report.simultaneous().outcome()), TextReport.WIDTH, MOST_ROWS));
        text.lines.add("");
        text.simultaneous(report.simultaneous());
        text.lines.add("");
        report.sequential()
                .ifPresentOrElse(text::sequential, () -> text.item("In sequence", "not asked: " + report.why()));
        text.pasted();
        return String.join("\n", text.lines) + "\n";
    }

    private void item(String label, String words) {
        item(label, "", words);
    }

    /** A verdict in colour and what is said of it, on as many lines as it needs. */
    private void item(String label, String coloured, String words) {
        int plain = coloured.replaceAll("\u001b\\[[0-9;]*m", "").length();
        List<String> wrapped = TextTable.wrapped("x".repeat(plain) + words, TextReport.WIDTH - LABEL);
        for (int k = 0; k < wrapped.size(); k++) {
            String line = k == 0 ? coloured + wrapped.get(k).substring(plain) : wrapped.get(k);
            lines.add(TextTable.pad(k == 0 ? label : "", LABEL, false) + line);
        }
    }

    private void simultaneous(Simultaneous answer) {
        if (answer.isFeasible()) {
            item("At once", ansi.good("feasible"), ": " + what() + "; who is told what he is to do obeys");
            return;
        }
        if (!report.proof().isEmpty()) {
            item(
                    "At once",
                    ansi.bad("infeasible"),
                    ": however it goes with what players observe, somebody would rather do something else: "
                            + report.proof().stream().map(FeasibleText::weighed).collect(Collectors.joining("; "))
                            + (report.proof().size() > 1 ? "; weighted so, they cannot all be kept" : ""));
            lines.add("");
            lines.addAll(TextTable.lines(broken(answer), TextReport.WIDTH, MOST_ROWS));
            return;
        }
        IncentiveLine worst = answer.worst().orElseThrow();
        item(
                "At once",
                ansi.bad("infeasible"),
                ": whatever players know, %s, which gives %s more"
                        .formatted(
                                rather(worst.incentive()),
                                Amounts.both(worst.conditionalGain().negate())));
        lines.add("");
        lines.addAll(TextTable.lines(broken(answer), TextReport.WIDTH, MOST_ROWS));
    }

    private String what() {
        boolean alone = game.players().size() == 1;
        return alone
                ? "there is a signaling scheme that does it"
                : game.cells() == 1 ? "it is a correlated equilibrium" : "it is a Bayes correlated equilibrium";
    }

    /** "row (high), told C, would rather do D". */
    private static String rather(Incentive incentive) {
        String type = incentive.type() == null ? "" : " (" + incentive.type() + ")";
        return "%s%s, told %s, would rather do %s"
                .formatted(incentive.player(), type, incentive.recommendation(), incentive.deviation());
    }

    private static Grid broken(Simultaneous answer) {
        boolean typed =
                answer.broken().stream().anyMatch(line -> line.incentive().type() != null);
        List<List<String>> rows = new ArrayList<>();
        for (IncentiveLine line : answer.broken()) {
            Incentive i = line.incentive();
            List<String> row = new ArrayList<>(List.of(i.player()));
            if (typed) {
                row.add(i.type() == null ? "-" : i.type());
            }
            row.addAll(List.of(
                    i.recommendation(),
                    i.deviation(),
                    Amounts.fraction(line.probability()),
                    Amounts.fraction(line.conditionalGain())));
            rows.add(row);
        }
        List<String> head =
                new ArrayList<>(List.of("who", "told", "would rather do", "probability", "gain from obeying"));
        if (typed) {
            head.add(1, "type");
        }
        return new Grid("What it breaks", head, rows, typed ? 4 : 3);
    }

    private void sequential(Sequential answer) {
        if (answer.device().isPresent()) {
            item(
                    "In sequence",
                    ansi.good("feasible"),
                    ": a device that chooses who moves when does it; given what one is told, following "
                            + (answer.margin().getNumerator().signum() == 0
                                    ? "is as good as anything else"
                                    : "gains at least " + Amounts.fraction(answer.margin())));
            lines.add("");
            device(answer.device().get());
            return;
        }
        if (answer.isOpen()) {
            item("In sequence", "not settled", ": " + OPEN);
            return;
        }
        item("In sequence", ansi.bad("infeasible"), ": whoever moves when, and whatever is said, " + blamed(answer));
        if (!answer.evenIncredible()) {
            item(
                    "",
                    "with answers that nobody need believe it could be done; after a departure what can be believed is "
                            + credible(answer));
        }
    }

    private static String blamed(Sequential answer) {
        if (answer.blames().size() == 1) {
            return "%s, which gives at least %s more"
                    .formatted(
                            rather(answer.blames().get(0).incentive()),
                            Amounts.both(answer.margin().negate()));
        }
        return "somebody would rather not follow: %s. Their gains from following, weighted so, are at most %s"
                .formatted(
                        answer.blames().stream().map(FeasibleText::weighed).collect(Collectors.joining("; ")),
                        Amounts.both(answer.margin()));
    }

    private static String weighed(Blame blame) {
        return rather(blame.incentive()) + " (weight " + Amounts.fraction(blame.weight()) + ")";
    }

    private String credible(Sequential answer) {
        return IntStream.range(0, game.players().size())
                .mapToObj(i -> {
                    Player player = game.players().get(i);
                    SortedSet<Integer> actions = answer.credible().of(i);
                    return "%s of %s"
                            .formatted(
                                    actions.stream().map(player.actions()::get).collect(Collectors.joining(" or ")),
                                    player.name());
                })
                .collect(Collectors.joining(", "));
    }

    private void device(Device device) {
        lines.addAll(TextTable.roomy(DeviceTables.drawn(device.table()), TextReport.WIDTH, MOST_ROWS));
        Grid answers = DeviceTables.answers(device.table());
        if (!answers.rows().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.roomy(answers, TextReport.WIDTH, MOST_ROWS));
        }
        DeviceTables.credibility(device.offPath()).forEach(sentence -> item("Off the path", sentence));
    }

    /** What one puts into the file to audit and play it. */
    private void pasted() {
        String objective = report.designed()
                ? ""
                : ", with an objective such as objective: {max: %s}"
                        .formatted(game.players().get(0).name());
        if (report.simultaneous().isFeasible()) {
            lines.add("");
            lines.add("To audit and play it at once (finite-game or persuasion%s):".formatted(objective));
            lines.add("scheme: " + SchemeText.of(report.simultaneous().outcome()));
        }
        report.sequential().flatMap(Sequential::device).ifPresent(device -> {
            lines.add("");
            lines.add("To audit and play it in sequence (sequential-game%s):".formatted(objective));
            lines.add("scheme: " + SchemeText.of(device));
        });
    }
}
