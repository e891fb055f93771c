package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;

/**
 * Strategies read off a table whose rows are products of lotteries: sigma(action | observed) = Pr(type and recommended)
 * / Pr(type), since a player's recommendation is what his own strategy draws.
 */
final class Strategies {
    private static final int MOST_STATES = 8;
    private static final int MOST_TYPES = 6;

    private Strategies() {}

    /** Pr(type) of a player. */
    static BigFraction probability(Game game, int player, int type) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.typeOf(cell, player) == type) {
                sum.add(game.prior().get(cell));
            }
        }
        return sum.value();
    }

    /** Probability of each action, given what is observed; empty where that never happens. */
    static List<BigFraction> actions(Table table, int player, int type) {
        Game game = table.game();
        BigFraction observed = probability(game, player, type);
        if (observed.getNumerator().signum() == 0) {
            return List.of();
        }
        List<BigFraction> mass = table.signalMass(player, type);
        List<Signal> signals = table.signals().of(player);
        return IntStream.range(0, game.players().get(player).actions().size())
                .mapToObj(action -> IntStream.range(0, signals.size())
                        .filter(signal -> signals.get(signal).action() == action)
                        .mapToObj(mass::get)
                        .reduce(BigFraction.ZERO, BigFraction::add)
                        .divide(observed))
                .toList();
    }

    /** Pr(state | observed); empty where that never happens. */
    static List<BigFraction> belief(Game game, int player, int type) {
        BigFraction observed = probability(game, player, type);
        if (observed.getNumerator().signum() == 0) {
            return List.of();
        }
        List<BigFraction> belief = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            ExactSum sum = new ExactSum();
            for (int cell = 0; cell < game.cells(); cell++) {
                if (game.stateOf(cell) == state && game.typeOf(cell, player) == type) {
                    sum.add(game.prior().get(cell));
                }
            }
            belief.add(sum.value().divide(observed));
        }
        return belief;
    }

    /** A row per player and what he observes: what he does, how probable that is, what he believes. */
    static Grid grid(Table table) {
        Game game = table.game();
        boolean withBeliefs = game.states().size() <= MOST_STATES;
        List<String> head = new ArrayList<>(List.of("player", "observes", "plays", "probability"));
        if (withBeliefs) {
            game.states().forEach(state -> head.add("belief: " + state));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            Player who = game.players().get(player);
            for (int type = 0; type < who.types().size(); type++) {
                List<BigFraction> actions = actions(table, player, type);
                if (!actions.isEmpty()) {
                    List<String> row = new ArrayList<>(List.of(
                            who.name(),
                            observed(who.types().get(type)),
                            mixed(who, actions),
                            Amounts.fraction(probability(game, player, type))));
                    if (withBeliefs) {
                        belief(game, player, type).forEach(p -> row.add(Amounts.fraction(p)));
                    }
                    rows.add(row);
                }
            }
        }
        return new Grid("What every player does, and believes about the state", head, rows, 3);
    }

    /** The same without beliefs. */
    static Grid plays(Table table) {
        Grid all = grid(table);
        return new Grid(
                "What every player does",
                all.head().subList(0, 3),
                all.rows().stream().map(row -> row.subList(0, 3)).toList(),
                3);
    }

    /** What a player is said to observe: the name of his type, "nothing" where he has none. */
    static String observed(String type) {
        return type.isEmpty() ? "nothing" : type;
    }

    /** "sell", or "buy 5/9, not 4/9". */
    private static String mixed(Player who, List<BigFraction> actions) {
        List<String> played = new ArrayList<>();
        for (int action = 0; action < actions.size(); action++) {
            BigFraction p = actions.get(action);
            if (p.equals(BigFraction.ONE)) {
                return who.actions().get(action);
            }
            if (SchemeTables.isPositive(p)) {
                played.add(who.actions().get(action) + " " + Amounts.fraction(p));
            }
        }
        return String.join(", ", played);
    }

    /** "customer observes healthy or unhealthy and chooses among buy, not; ...". */
    static String players(Game game) {
        return game.players().size() > MOST_TYPES
                ? Crowds.players(game)
                : String.join(
                        "; ", game.players().stream().map(Strategies::player).toList());
    }

    private static String player(Player who) {
        String sees =
                who.types().size() == 1 ? "observes nothing" : "observes one of " + Words.some(who.types(), MOST_TYPES);
        return who.name() + " " + sees + " and chooses among " + String.join(", ", who.actions());
    }

    /** Who observes what: the law of what is observed in each state; none where nobody observes anything. */
    static List<Part> information(Game game) {
        int profiles = game.cells() / game.states().size();
        if (profiles == 1) {
            return List.of();
        }
        List<String> head = new ArrayList<>(List.of("state"));
        game.players().forEach(player -> head.add(player.name() + " observes"));
        head.addAll(List.of("probability in that state", "overall"));
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction p = game.prior().get(cell);
            if (SchemeTables.isPositive(p)) {
                int state = game.stateOf(cell);
                List<String> row = new ArrayList<>(List.of(game.states().get(state)));
                for (int i = 0; i < game.players().size(); i++) {
                    row.add(observed(game.players().get(i).types().get(game.typeOf(cell, i))));
                }
                row.add(Amounts.fraction(p.divide(SchemeTables.prior(game, state))));
                row.add(Amounts.fraction(p));
                rows.add(row);
            }
        }
        Grid grid = new Grid("Who observes what", head, rows, 1 + game.players().size());
        return List.of(PlayChapter.foldIfLong(grid.limited(SchemeTables.MOST_CELLS, "report.json")));
    }
}
