package suasion.lab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.SweepFigure;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.report.Csv;
import suasion.report.JsonReport;
import suasion.report.SaleCertificate;
import suasion.solve.Solution;

/**
 * The rows of a sweep as CSV and JSON (setting, seed, claim, value, bound, gap, exact value), and their figure. Where
 * nobody designs anything the payoffs of the players stand in place of the value.
 *
 * @param axes what was changed
 * @param rows one per setting
 */
public record SweepTable(List<Axis> axes, List<Sweep.Row> rows) {
    public SweepTable {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }

    /** A heading and a line per setting. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        Stream<String> heading = Stream.concat(Stream.of("seed", "claim"), headings(rows.get(0)).stream());
        text.append(Csv.line(Stream.concat(axes.stream().map(Axis::path), heading)));
        for (Sweep.Row row : rows) {
            Stream<String> found = Stream.concat(
                    Stream.of(Long.toString(row.seed()), SaleCertificate.claim(row.solution())), found(row).stream());
            text.append(Csv.line(
                    Stream.concat(axes.stream().map(axis -> row.setting().get(axis.path())), found)));
        }
        return text.toString();
    }

    private static boolean isDesigned(Sweep.Row row) {
        return row.designed().problem().hasDesigner();
    }

    private static List<String> headings(Sweep.Row row) {
        return isDesigned(row)
                ? List.of("value", "bound", "gap", "exact")
                : row.designed().problem().game().players().stream()
                        .flatMap(player -> Stream.of("payoff of " + player.name(), "exact payoff of " + player.name()))
                        .toList();
    }

    private static List<String> found(Sweep.Row row) {
        Solution solution = row.solution();
        return isDesigned(row)
                ? List.of(
                        decimal(solution.value()),
                        decimal(solution.certificate().bound()),
                        decimal(solution.certificate().gap()),
                        solution.isExact() ? Exact.fraction(solution.value()) : "")
                : solution.benchmarks().players().stream()
                        .flatMap(payoff -> Stream.of(decimal(payoff), Exact.fraction(payoff)))
                        .toList();
    }

    private static String decimal(BigFraction value) {
        return value == null ? "" : Double.toString(Exact.toDouble(value));
    }

    /** A list with an object per setting. */
    public String json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Sweep.Row row : rows) {
            Solution solution = row.solution();
            ObjectNode object = list.addObject();
            ObjectNode setting = object.putObject("setting");
            row.setting().forEach(setting::put);
            object.put("seed", row.seed()).put("claim", SaleCertificate.claim(solution));
            object.put("value", number(solution.value()));
            object.put("bound", number(solution.certificate().bound()));
            object.put("gap", number(solution.certificate().gap()));
            ObjectNode exact = object.putObject("exact");
            exact.put("value", solution.isExact() ? Exact.fraction(solution.value()) : null);
            if (!isDesigned(row)) {
                ObjectNode payoffs = object.putObject("payoffs");
                ObjectNode fractions = exact.putObject("payoffs");
                List<Player> players = row.designed().problem().game().players();
                for (int i = 0; i < players.size(); i++) {
                    BigFraction payoff = solution.benchmarks().players().get(i);
                    payoffs.put(players.get(i).name(), number(payoff));
                    fractions.put(players.get(i).name(), Exact.fraction(payoff));
                }
            }
        }
        return JsonReport.text(list);
    }

    private static Double number(BigFraction value) {
        return value == null ? null : Exact.toDouble(value);
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
        return new SweepPicture(axes, rows);
    }
}
