package suasion.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Games whose equilibria tests know. */
final class EquilibriumGames {
    private EquilibriumGames() {}

    static BigFraction f(String number) {
        return Exact.parse(number);
    }

    static List<BigFraction> all(String... numbers) {
        return Arrays.stream(numbers).map(Exact::parse).toList();
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(k -> prefix + k).toList();
    }

    /** A game of complete information: payoffs[row][column] of each player. */
    static Game bimatrix(int[][] row, int[][] column) {
        List<Player> players = List.of(
                Player.uninformed("row", names("r", row.length)),
                Player.uninformed("column", names("c", row[0].length)));
        return new Game(List.of("only"), players, all("1"), List.of(flat(row), flat(column)));
    }

    private static Payoff flat(int[][] matrix) {
        return Payoff.of(
                new int[][] {Arrays.stream(matrix).flatMapToInt(Arrays::stream).toArray()});
    }

    /** A random bimatrix game with integer payoffs in 0..largest. */
    static Game random(Random random, int rows, int columns, int largest) {
        return bimatrix(matrix(random, rows, columns, largest), matrix(random, rows, columns, largest));
    }

    private static int[][] matrix(Random random, int rows, int columns, int largest) {
        return IntStream.range(0, rows)
                .mapToObj(k -> random.ints(columns, 0, largest + 1).toArray())
                .toArray(int[][]::new);
    }

    /** A random game with types: the prior over (state, types) of integer weights, zeros included. */
    static Game random(Random random, int states, int[] types, int[] actions, int largest) {
        List<Player> players = IntStream.range(0, types.length)
                .mapToObj(i -> new Player("player" + i, names("t", types[i]), names("a", actions[i])))
                .toList();
        int cells = states * Arrays.stream(types).reduce(1, (a, b) -> a * b);
        int outcomes = Arrays.stream(actions).reduce(1, (a, b) -> a * b);
        int[] weights = random.ints(cells, 0, 5).toArray();
        weights[random.nextInt(cells)]++;
        int total = IntStream.of(weights).sum();
        List<Payoff> payoffs = players.stream()
                .map(player -> Payoff.of(matrix(random, cells, outcomes, largest)))
                .toList();
        return new Game(
                names("s", states),
                players,
                IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toList(),
                payoffs);
    }

    /** The same game in other units: payoff / p + q for every player, which no equilibrium minds. */
    static Game inOtherUnits(Game game, BigFraction p, BigFraction q) {
        List<Payoff> payoffs = new ArrayList<>();
        for (Payoff payoff : game.payoffs()) {
            BigFraction[][] table = new BigFraction[game.cells()][(int) game.outcomes()];
            for (int cell = 0; cell < table.length; cell++) {
                for (int outcome = 0; outcome < table[cell].length; outcome++) {
                    table[cell][outcome] = payoff.exact(cell, outcome).divide(p).add(q);
                }
            }
            payoffs.add(Payoff.of(table));
        }
        return new Game(game.states(), game.players(), game.prior(), payoffs);
    }

    /** A prime of 40 bits: payoffs divided by it are no doubles. */
    static BigFraction awkward() {
        return new BigFraction(BigInteger.ONE.shiftLeft(40).nextProbablePrime());
    }

    static Solution solve(Game game) {
        return EquilibriumSolver.solve(DesignProblem.undesigned(game));
    }

    static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The equilibria that were found, in words, best first. */
    static List<String> words(Solution solution) {
        return exhibit(solution, "equilibria").rows().stream()
                .map(row -> row.get(0) + " (" + row.get(1) + ")")
                .toList();
    }

    static Selection found(Game game) {
        TypeForm form = new TypeForm(game);
        return Selection.of(form, Findings.of(form, Elimination.of(form)).points());
    }

    /** Whether no (player, type, action) is better than what he does; straight from the definition. */
    static boolean isEquilibrium(Game game, Profile profile) {
        for (int i = 0; i < game.players().size(); i++) {
            for (int type = 0; type < game.players().get(i).types().size(); type++) {
                List<BigFraction> values = new ArrayList<>();
                int count = game.players().get(i).actions().size();
                for (int action = 0; action < count; action++) {
                    values.add(interim(game, profile, i, type, action));
                }
                BigFraction best = values.stream().max(BigFraction::compareTo).orElseThrow();
                for (int action = 0; action < count; action++) {
                    boolean used = profile.probability(i, type, action).compareTo(BigFraction.ZERO) > 0;
                    if (used && values.get(action).compareTo(best) < 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static BigFraction interim(Game game, Profile profile, int player, int type, int action) {
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int outcome = 0; outcome < game.outcomes(); outcome++) {
                if (game.typeOf(cell, player) == type && game.actionOf(outcome, player) == action) {
                    BigFraction mass = game.prior().get(cell);
                    for (int j = 0; j < game.players().size(); j++) {
                        mass = j == player
                                ? mass
                                : mass.multiply(
                                        profile.probability(j, game.typeOf(cell, j), game.actionOf(outcome, j)));
                    }
                    sum = sum.add(mass.multiply(game.payoffs().get(player).exact(cell, outcome)));
                }
            }
        }
        return sum;
    }
}
