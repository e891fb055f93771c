package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;

/** Tables for games of many players, in which a message is a long name and everybody a row. */
final class Crowds {
    /** Up to so many players stand by name in tables of payoffs and beliefs. */
    static final int MOST_PLAYERS = 6;

    private static final int FEW_PLAYERS = 3;
    private static final int MANY_MESSAGES = 12;

    private Crowds() {}

    /** Whether messages are listed downwards, the most probable first, instead of across. */
    static boolean isListed(Table table, int sent) {
        int cells = table.game().cells();
        return isCrowd(table.game()) || sent > MANY_MESSAGES && sent > 2 * cells;
    }

    /** A row per message, the most probable first; a column per state; the prior on top. */
    static Grid listing(Table table, int[] sent) {
        Game game = table.game();
        boolean one = game.cells() == 1;
        List<String> head = new ArrayList<>(List.of("recommended", one ? "probability" : "overall"));
        List<String> prior = new ArrayList<>(List.of("(prior)", "1"));
        for (int cell = 0; cell < game.cells() && !one; cell++) {
            head.add(game.cellName(cell));
            prior.add(Amounts.fraction(game.prior().get(cell)));
        }
        List<List<String>> rows = new ArrayList<>(one ? List.of() : List.of(prior));
        Comparator<Integer> byMass = Comparator.comparing(m -> Exact.toDouble(SchemeTables.mass(table, m)));
        IntStream.of(sent).boxed().sorted(byMass.reversed()).forEach(message -> {
            List<String> row =
                    new ArrayList<>(List.of(name(table, message), Amounts.brief(SchemeTables.mass(table, message))));
            for (int cell = 0; cell < game.cells() && !one; cell++) {
                row.add(Amounts.brief(table.probability(cell, message)));
            }
            rows.add(row);
        });
        String caption = "What is recommended, the most probable first, with its probability"
                + (one ? "" : " by " + SchemeTables.cellTitle(game));
        return new Grid(caption, head, rows, 1);
    }

    /** The name of a message; a set of most players is named by those whom it leaves out. */
    static String name(Table table, int message) {
        Game game = table.game();
        String name = table.signals().name(message);
        long outcome = table.signals().outcome(message);
        if (game.players().size() <= FEW_PLAYERS || !name.startsWith("{") || !name.equals(game.outcomeName(outcome))) {
            return name;
        }
        List<String> out = IntStream.range(0, game.players().size())
                .filter(player -> game.actionOf(outcome, player) == 0)
                .mapToObj(player -> game.players().get(player).name())
                .toList();
        if (out.isEmpty()) {
            return "everybody";
        }
        if (out.size() == game.players().size()) {
            return "nobody";
        }
        boolean most = game.players().size() > MOST_PLAYERS
                && 2 * out.size() < game.players().size();
        return most ? "all but {" + String.join(", ", out) + "}" : name;
    }

    /** Everybody's payoffs in one table, a row per state and outcome, of which there must be few. */
    static Grid payoffs(DesignProblem problem) {
        Game game = problem.game();
        boolean designed = problem.hasDesigner();
        boolean one = game.cells() == 1;
        List<String> head = new ArrayList<>(one ? List.of() : List.of(SchemeTables.cellTitle(game)));
        head.add("what is done");
        if (designed) {
            head.add(Asked.row(problem));
        }
        game.players().forEach(player -> head.add(player.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            for (long outcome = 0; outcome < game.outcomes(); outcome++) {
                List<String> row = new ArrayList<>(one ? List.of() : List.of(game.cellName(cell)));
                row.add(game.outcomeName(outcome));
                if (designed) {
                    row.add(Amounts.fraction(problem.objective().exact(cell, outcome)));
                }
                for (Payoff payoff : game.payoffs()) {
                    row.add(Amounts.fraction(payoff.exact(cell, outcome)));
                }
                rows.add(row);
            }
        }
        String by = one ? "what is done" : SchemeTables.cellTitle(game) + " and what is done";
        return new Grid("Payoffs, by " + by, head, rows, one ? 1 : 2);
    }

    /** Whether payoffs stand in one table for all instead of one for each. */
    static boolean isCrowd(Game game) {
        return game.players().size() > FEW_PLAYERS;
    }

    /** What the first players believe after each signal: a row per player and signal. */
    static Grid beliefs(Table table, int players) {
        List<String> head = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            Grid own = SchemeTables.posteriors(table, player);
            if (head.isEmpty()) {
                head.add("player");
                head.addAll(own.head());
            }
            for (List<String> line : own.rows()) {
                List<String> row = new ArrayList<>(
                        List.of(table.game().players().get(player).name()));
                row.addAll(line);
                rows.add(row);
            }
        }
        return new Grid("What players believe after each signal", head, rows, 3);
    }

    /** "judge chooses among acquit, convict", or one clause for many who choose alike. */
    static String players(Game game) {
        List<Player> players = game.players();
        boolean alike = players.stream().allMatch(p -> p.types().size() == 1)
                && players.stream().map(Player::actions).distinct().count() == 1;
        if (players.size() <= FEW_PLAYERS || players.size() <= MOST_PLAYERS && !alike) {
            return String.join("; ", players.stream().map(Crowds::player).toList());
        }
        List<String> names = players.stream().map(Player::name).toList();
        String choice = alike
                ? "each chooses among " + String.join(", ", players.get(0).actions())
                : "each with actions of his own";
        return Amounts.counted(players.size(), "player") + " (" + Words.some(names, MOST_PLAYERS) + "), " + choice;
    }

    private static String player(Player player) {
        String types =
                player.types().size() > 1 ? " knows his type (" + String.join(", ", player.types()) + ") and" : "";
        return player.name() + types + " chooses among " + String.join(", ", player.actions());
    }

    /** The sum of the players' payoffs; null where it is not known. */
    static BigFraction sum(List<BigFraction> payoffs) {
        return payoffs == null || payoffs.contains(null)
                ? null
                : payoffs.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
