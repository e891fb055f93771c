package suasion.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suasion.experiment.Measure.Kind;
import suasion.family.Designed;
import suasion.figure.SweepFigure;
import suasion.game.Player;
import suasion.lab.Axis;
import suasion.report.Csv;
import suasion.report.JsonReport;

/**
 * The rows of a sweep as CSV and JSON (setting, seed, claim, value, bound, gap, exact value), and their figure. Where
 * nobody designs anything the payoffs of the players stand in place of the value.
 *
 * @param axes what was changed
 * @param designed the scenario under the first setting
 * @param rows one per setting
 */
public record SweepTable(List<Axis> axes, Designed designed, List<Row> rows) {
    public SweepTable {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }

    /** The largest exit code of a setting's report: claim, second solvers, and what is expected under the setting. */
    public int exitCode() {
        return rows.stream()
                .mapToInt(row -> (int) row.number(name(Kind.EXIT_CODE)))
                .max()
                .orElse(0);
    }

    private static String name(Kind kind) {
        return new Measure(kind, "").name();
    }

    private boolean isDesigned() {
        return designed.problem().hasDesigner();
    }

    private List<String> players() {
        return designed.problem().game().players().stream().map(Player::name).toList();
    }

    /** A heading and a line per setting. */
    public String csv() {
        List<String> columns = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        if (isDesigned()) {
            columns.addAll(List.of(name(Kind.VALUE), name(Kind.BOUND), name(Kind.GAP), name(Kind.EXACT_VALUE)));
            headings.addAll(List.of("value", "bound", "gap", "exact"));
        } else {
            players().forEach(player -> columns.addAll(List.of("payoff of " + player, "exact payoff of " + player)));
            headings.addAll(columns);
        }
        StringBuilder text = new StringBuilder();
        Stream<String> heading = Stream.concat(Stream.of("seed", "claim"), headings.stream());
        text.append(Csv.line(Stream.concat(axes.stream().map(Axis::path), heading)));
        for (Row row : rows) {
            Stream<String> found = Stream.concat(
                    Stream.of(Long.toString(row.seed()), row.values().get(name(Kind.CLAIM))),
                    columns.stream().map(row.values()::get));
            text.append(Csv.line(
                    Stream.concat(axes.stream().map(axis -> row.setting().get(axis.path())), found)));
        }
        return text.toString();
    }

    /** A list with an object per setting. */
    public String json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Row row : rows) {
            ObjectNode object = list.addObject();
            ObjectNode setting = object.putObject("setting");
            row.setting().forEach(setting::put);
            object.put("seed", row.seed()).put("claim", row.values().get(name(Kind.CLAIM)));
            object.put("value", number(row, name(Kind.VALUE)));
            object.put("bound", number(row, name(Kind.BOUND)));
            object.put("gap", number(row, name(Kind.GAP)));
            ObjectNode exact = object.putObject("exact");
            String fraction = row.values().get(name(Kind.EXACT_VALUE));
            exact.put("value", fraction.isEmpty() ? null : fraction);
            if (!isDesigned()) {
                ObjectNode payoffs = object.putObject("payoffs");
                ObjectNode fractions = exact.putObject("payoffs");
                for (String player : players()) {
                    payoffs.put(player, number(row, "payoff of " + player));
                    fractions.put(player, row.values().get("exact payoff of " + player));
                }
            }
        }
        return JsonReport.text(list);
    }

    private static Double number(Row row, String column) {
        double number = row.number(column);
        return Double.isNaN(number) ? null : number;
    }

    /** The files of the sweep's folder by name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sweep.json", json());
        files.put("sweep.csv", csv());
        picture().svg().ifPresent(svg -> files.put("sweep.svg", svg));
        return files;
    }

    /** What the folder of these files holds, for people: "table and figure", or why there is no figure. */
    public String contents() {
        return picture().lines() <= SweepFigure.MOST
                ? "table and figure"
                : "table (no figure: of %,d lines it could show %d)"
                        .formatted(picture().lines(), SweepFigure.MOST);
    }

    private SweepPicture picture() {
        return new SweepPicture(axes, designed, rows);
    }
}
