package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** What information does to each player: from one structure to another, and over all that there could be. */
final class InformationExhibits {
    /** Cells x outcomes up to which the programs over all information structures are solved, two for each player. */
    private static final long LARGEST = 20_000;

    /** So many players every comparison shows one by one anyway. */
    private static final int FEW = 3;

    private InformationExhibits() {}

    /** Several structures side by side: payoffs, what changes from the first, and how far information can go. */
    static List<Exhibit> compare(List<String> names, List<Solution> solutions) {
        Game game = solutions.get(0).problem().game();
        List<Exhibit> all = new ArrayList<>();
        if (game.players().size() > FEW) {
            all.add(payoffs(names, solutions, game));
        }
        all.add(prices(names, solutions, game));
        all.addAll(extremes(game));
        return all;
    }

    private static List<String> players(Game game) {
        return game.players().stream().map(Player::name).toList();
    }

    private static List<String> columns(Game game, String... before) {
        return Stream.concat(Stream.of(before), players(game).stream()).toList();
    }

    private static Exhibit payoffs(List<String> names, List<Solution> solutions, Game game) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(names.get(i)));
            row.addAll(solutions.get(i).benchmarks().players());
            rows.add(row);
        }
        return new Exhibit(
                "payoffs-by-structure",
                "Payoffs per round by information structure",
                columns(game, "structure"),
                rows,
                "each in the equilibrium that its report selects");
    }

    private static Exhibit prices(List<String> names, List<Solution> solutions, Game game) {
        List<BigFraction> first = solutions.get(0).benchmarks().players();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            List<BigFraction> then = solutions.get(i).benchmarks().players();
            for (int player = 0; player < first.size(); player++) {
                BigFraction change = then.get(player).subtract(first.get(player));
                rows.add(List.of(names.get(i), game.players().get(player).name(), change, inWords(change)));
            }
        }
        return new Exhibit(
                "price-of-information",
                "What each player would pay for another structure instead of '" + names.get(0) + "'",
                List.of("structure", "player", "change of payoff", "in words"),
                rows,
                "the change of his equilibrium payoff is the most that a player would pay per round for everybody's"
                        + " information to change, or, where it is negative, to prevent it");
    }

    private static String inWords(BigFraction change) {
        int sign = change.getNumerator().signum();
        return sign == 0
                ? "would pay nothing"
                : "would pay %s %s".formatted(Exact.show(change.abs()), sign > 0 ? "for it" : "to prevent it");
    }

    /**
     * The least and the most that each player can get over all information structures: Bayes correlated equilibria of
     * the base game, recommended by a mediator who knows the state, to players who know nothing else.
     *
     * <p>Source: Bergemann and Morris (2016), "Bayes correlated equilibrium and the comparison of information
     * structures in games".
     */
    static List<Exhibit> extremes(Game game) {
        Game base = base(game);
        String title = "What each player gets at worst and at best, whatever anybody knows";
        List<String> columns = List.of("player", "worst", "best");
        boolean small = base.cells() <= LARGEST / base.outcomes();
        if (!small || !problem(base, 0, Sense.MAX).isSolvable()) {
            List<List<Object>> rows = Collections.nCopies(0, List.of());
            return List.of(new Exhibit(
                    "payoffs-over-all-information",
                    title,
                    columns,
                    rows,
                    "not computed: %,d state%s x %,d action profiles are more than %,d"
                            .formatted(base.cells(), base.cells() == 1 ? "" : "s", base.outcomes(), LARGEST)));
        }
        List<List<Object>> rows = IntStream.range(0, base.players().size())
                .<List<Object>>mapToObj(i ->
                        List.of(base.players().get(i).name(), value(base, i, Sense.MIN), value(base, i, Sense.MAX)))
                .toList();
        return List.of(new Exhibit(
                "payoffs-over-all-information",
                title,
                columns,
                rows,
                "over all information structures about the state, and all equilibria: Bayes correlated equilibria"
                        + " (Bergemann and Morris 2016)"));
    }

    private static BigFraction value(Game base, int player, Sense sense) {
        return Solver.solve(problem(base, player, sense)).value();
    }

    private static DesignProblem problem(Game base, int player, Sense sense) {
        return new DesignProblem(
                base, base.players().get(player).name(), base.payoffs().get(player), sense, BigFraction.ZERO);
    }

    /** The same players and states, and nobody knows anything. */
    private static Game base(Game game) {
        int each = game.cells() / game.states().size();
        List<BigFraction> prior = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            ExactSum sum = new ExactSum();
            for (int k = 0; k < each; k++) {
                sum.add(game.prior().get(state * each + k));
            }
            prior.add(sum.value());
        }
        List<Payoff> payoffs = game.payoffs().stream()
                .map(payoff -> Payoff.of(IntStream.range(0, game.states().size())
                        .mapToObj(state -> row(payoff, state * each))
                        .toArray(BigFraction[][]::new)))
                .toList();
        List<Player> players = game.players().stream()
                .map(player -> Player.uninformed(player.name(), player.actions()))
                .toList();
        return new Game(game.states(), players, prior, payoffs);
    }

    private static BigFraction[] row(Payoff payoff, int cell) {
        BigFraction[] row = new BigFraction[(int) payoff.outcomes()];
        for (int outcome = 0; outcome < row.length; outcome++) {
            row[outcome] = payoff.exact(cell, outcome);
        }
        return row;
    }
}
