package suasion.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;

/**
 * A game as its {@link Decider}s see it: those types that can happen, and for every profile tau of types and every
 * outcome the mass of what is at stake, w_i(tau, outcome) = sum_state prior(state, tau) u_i(state, tau, outcome),
 * multiplied by a positive integer per player that makes all of them integers.
 *
 * <p>Since strategies depend on types alone, states are summed over once. Doubles are kept for speed: where sums of all
 * of them stay below 2^53 they are the integers themselves, otherwise {@link #slack} says how far a sum can be off.
 */
final class TypeForm {
    private static final double EXACT = 0x1p53;

    private final Game game;
    private final List<Decider> deciders = new ArrayList<>();
    private final int[][] index;
    private final int[][] profiles;
    private final int[][] concerned;
    private final int[] strides;
    private final double[][][] approx;
    private final BigInteger[][][] exact;
    private final double[] slack;

    TypeForm(Game game) {
        this.game = game;
        int players = game.players().size();
        Map<List<Integer>, List<Integer>> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                int at = cell;
                List<Integer> types = IntStream.range(0, players)
                        .mapToObj(i -> game.typeOf(at, i))
                        .toList();
                cells.computeIfAbsent(types, key -> new ArrayList<>()).add(cell);
            }
        }
        profiles = cells.keySet().stream()
                .map(types -> types.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        index = new int[players][];
        strides = new int[players];
        int stride = 1;
        for (int i = players - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= game.players().get(i).actions().size();
        }
        for (int i = 0; i < players; i++) {
            index[i] = new int[game.players().get(i).types().size()];
            for (int type = 0; type < index[i].length; type++) {
                index[i][type] = -1;
                for (int[] profile : profiles) {
                    if (index[i][type] < 0 && profile[i] == type) {
                        index[i][type] = deciders.size();
                        deciders.add(new Decider(i, type));
                    }
                }
            }
        }
        concerned = deciders.stream()
                .map(d -> IntStream.range(0, profiles.length)
                        .filter(tau -> profiles[tau][d.player()] == d.type())
                        .toArray())
                .toArray(int[][]::new);
        approx = new double[players][profiles.length][(int) game.outcomes()];
        exact = new BigInteger[players][][];
        slack = new double[players];
        BigInteger whole = game.prior().stream().reduce(BigInteger.ONE, TypeForm::common, BigInteger::multiply);
        BigInteger[] chances =
                game.prior().stream().map(prior -> integer(prior, whole)).toArray(BigInteger[]::new);
        for (int i = 0; i < players; i++) {
            weigh(i, List.copyOf(cells.values()), chances);
        }
    }

    private static BigInteger common(BigInteger multiple, BigFraction number) {
        BigInteger own = number.getDenominator();
        return own.equals(BigInteger.ONE) || multiple.mod(own).signum() == 0
                ? multiple
                : multiple.multiply(own.divide(multiple.gcd(own)));
    }

    private void weigh(int player, List<List<Integer>> cells, BigInteger[] chances) {
        Payoff payoff = game.payoffs().get(player);
        BigInteger units = BigInteger.ONE;
        double largest = 0;
        for (List<Integer> together : cells) {
            requireUninterrupted();
            double most = 0;
            for (int cell : together) {
                double high = 0;
                for (int outcome = 0; outcome < game.outcomes(); outcome++) {
                    units = common(units, payoff.exact(cell, outcome));
                    high = Math.max(high, Math.abs(payoff.approx(cell, outcome)));
                }
                most += high * chances[cell].doubleValue();
            }
            largest = Math.max(largest, most);
        }
        largest *= units.doubleValue();
        if (4 * largest * profiles.length < EXACT && units.doubleValue() < EXACT) {
            // Payoffs in these units, chances and all their sums are integers that doubles hold.
            weighInDoubles(player, cells, chances, units.doubleValue());
            return;
        }
        BigInteger[][] sums = new BigInteger[profiles.length][(int) game.outcomes()];
        for (int tau = 0; tau < sums.length; tau++) {
            requireUninterrupted();
            for (int outcome = 0; outcome < sums[tau].length; outcome++) {
                BigInteger sum = BigInteger.ZERO;
                for (int cell : cells.get(tau)) {
                    sum = sum.add(chances[cell].multiply(integer(payoff.exact(cell, outcome), units)));
                }
                sums[tau][outcome] = sum;
                approx[player][tau][outcome] = sum.doubleValue();
            }
        }
        exact[player] = sums;
        // Every term is off by half a unit in the last place, every difference and partial sum by one of its own.
        slack[player] = largest * 0x1p-49 * (profiles.length + 4.0) * profiles.length;
    }

    private void weighInDoubles(int player, List<List<Integer>> cells, BigInteger[] chances, double units) {
        Payoff payoff = game.payoffs().get(player);
        for (int tau = 0; tau < profiles.length; tau++) {
            requireUninterrupted();
            double[] sums = approx[player][tau];
            for (int cell : cells.get(tau)) {
                double chance = chances[cell].doubleValue();
                for (int outcome = 0; outcome < sums.length; outcome++) {
                    sums[outcome] += chance * Math.rint(payoff.approx(cell, outcome) * units);
                }
            }
        }
    }

    private static BigInteger integer(BigFraction number, BigInteger unit) {
        return unit.divide(number.getDenominator()).multiply(number.getNumerator());
    }

    Game game() {
        return game;
    }

    /** Everybody who decides, players in the file's order, then types. */
    List<Decider> deciders() {
        return deciders;
    }

    /** How many actions a decider has. */
    int actions(int decider) {
        return game.players().get(deciders.get(decider).player()).actions().size();
    }

    /** The number of a decider; -1 where the player never has the type. */
    int decider(int player, int type) {
        return index[player][type];
    }

    /** The decider of a player in a profile of types. */
    int deciderIn(int tau, int player) {
        return index[player][profiles[tau][player]];
    }

    /** How many profiles of types can happen. */
    int profiles() {
        return profiles.length;
    }

    /** The profiles of types in which somebody decides. */
    int[] concerned(int decider) {
        return concerned[decider];
    }

    /** By how much an outcome's number grows with a player's action. */
    int stride(int player) {
        return strides[player];
    }

    /** The outcome when every decider does his action. */
    int outcome(int tau, int[] actions) {
        int outcome = 0;
        for (int i = 0; i < strides.length; i++) {
            outcome += strides[i] * actions[deciderIn(tau, i)];
        }
        return outcome;
    }

    /** w_i(tau, outcome), or a double next to it. */
    double approx(int player, int tau, int outcome) {
        return approx[player][tau][outcome];
    }

    /** w_i(tau, outcome) itself. */
    BigInteger exact(int player, int tau, int outcome) {
        return exact[player] == null
                ? BigInteger.valueOf((long) approx[player][tau][outcome])
                : exact[player][tau][outcome];
    }

    /** How far a sum over profiles of differences of doubles can be off; 0 where doubles are exact. */
    double slack(int player) {
        return slack[player];
    }

    /**
     * The sign of what a decider gains from doing {@code a} rather than {@code b} when the others do {@code actions},
     * exactly.
     */
    int compare(int decider, int a, int b, int[] actions) {
        int player = deciders.get(decider).player();
        int own = actions[decider];
        double sum = 0;
        for (int tau : concerned[decider]) {
            int rest = outcome(tau, actions) - own * strides[player];
            sum += approx[player][tau][rest + a * strides[player]] - approx[player][tau][rest + b * strides[player]];
        }
        if (Math.abs(sum) > slack[player] || slack[player] == 0) {
            return (int) Math.signum(sum);
        }
        BigInteger total = BigInteger.ZERO;
        for (int tau : concerned[decider]) {
            int rest = outcome(tau, actions) - own * strides[player];
            total = total.add(exact(player, tau, rest + a * strides[player]))
                    .subtract(exact(player, tau, rest + b * strides[player]));
        }
        return total.signum();
    }

    /** Long searches ask this now and then; throws CancellationException where the thread is interrupted. */
    static void requireUninterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search for equilibria was interrupted");
        }
    }
}
