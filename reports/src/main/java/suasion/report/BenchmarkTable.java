package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.solve.Benchmarks;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Expected payoffs beside what they would be without and with full information. */
final class BenchmarkTable {
    private static final int LABEL_AND_BENCHMARKS = 3;

    private BenchmarkTable() {}

    /** No information, full information and the scheme, a row for the designer and for every player. */
    static Grid of(Solution solution) {
        if (solution.problem().told().isPresent()) {
            return ToldDisplay.benchmarks(solution);
        }
        if (solution.problem().sale().isPresent()) {
            return SaleTables.benchmarks(solution);
        }
        Benchmarks b = solution.benchmarks();
        String designer = Asked.row(solution.problem());
        Wording wording = Wording.of(solution.problem());
        if (b == null) {
            return new Grid(
                    "Expected payoff per round",
                    List.of("payoff of", wording.here()),
                    List.of(List.of(designer, Amounts.fraction(solution.value()))),
                    1);
        }
        List<List<String>> rows = new ArrayList<>();
        boolean asked = Asked.isIn(solution.problem());
        boolean ofPlayer = asked
                && solution.problem().game().players().stream()
                        .anyMatch(player -> designer.equals("payoff of " + player.name()));
        if (solution.problem().hasDesigner() && !ofPlayer) {
            rows.add(row(designer, b.noInformation(), b.fullInformation(), solution.value(), b.optimum()));
        }
        Game game = solution.problem().game();
        int players = game.players().size();
        int shown = Math.min(players, Crowds.MOST_PLAYERS);
        rows.addAll(players(game, b, shown, asked ? "payoff of " : ""));
        String cut = shown < players
                ? ", the first %d of %d players (all are in report.json)".formatted(shown, players)
                : "";
        String caption = "Expected payoff per round"
                + (wording.isPaidFor()
                        ? ", fees included"
                        : PaymentTables.concern(solution) ? ", payments included" : "");
        List<String> head = List.of(
                asked ? "mean of" : "payoff of", "no information", "full information", wording.here(), wording.best());
        Grid all = new Grid(caption + cut, head, rows, 1);
        return columns(
                all,
                IntStream.range(0, head.size())
                        .filter(column -> isShown(solution, column))
                        .toArray());
    }

    private static List<List<String>> players(Game game, Benchmarks b, int shown, String of) {
        List<List<String>> rows = new ArrayList<>();
        if (shown < game.players().size()) {
            rows.add(row(
                    "all players together",
                    Crowds.sum(b.playersNoInformation()),
                    Crowds.sum(b.playersFullInformation()),
                    Crowds.sum(b.players()),
                    Crowds.sum(b.playersOptimum())));
        }
        for (int i = 0; i < shown; i++) {
            rows.add(row(
                    of + game.players().get(i).name(),
                    SchemeTables.at(b.playersNoInformation(), i),
                    SchemeTables.at(b.playersFullInformation(), i),
                    SchemeTables.at(b.players(), i),
                    SchemeTables.at(b.playersOptimum(), i)));
        }
        return rows;
    }

    /**
     * The best scheme deserves a column of its own only beside another one; and nobody compares given information with
     * telling nothing, or all.
     */
    private static boolean isShown(Solution solution, int column) {
        boolean other =
                solution.claim() == Claim.AUDITED && solution.benchmarks().optimum() != null;
        return column == 0
                || column == LABEL_AND_BENCHMARKS
                || (column > LABEL_AND_BENCHMARKS ? other : solution.problem().hasDesigner() && isKnown(solution));
    }

    /** What many players would do without the designer is an equilibrium of theirs, which few families look for. */
    private static boolean isKnown(Solution solution) {
        Benchmarks b = solution.benchmarks();
        return b.noInformation() != null || b.playersNoInformation() != null || b.fullInformation() != null;
    }

    private static Grid columns(Grid grid, int[] columns) {
        return new Grid(
                grid.caption(),
                pick(grid.head(), columns),
                grid.rows().stream().map(row -> pick(row, columns)).toList(),
                grid.labels());
    }

    private static List<String> pick(List<String> cells, int[] columns) {
        return IntStream.of(columns).mapToObj(cells::get).toList();
    }

    private static List<String> row(String name, BigFraction... payoffs) {
        return Stream.concat(Stream.of(name), Arrays.stream(payoffs).map(Amounts::fraction))
                .toList();
    }
}
