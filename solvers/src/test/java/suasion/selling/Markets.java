package suasion.selling;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/** Buyers of information that tests look at. */
final class Markets {
    private Markets() {}

    static BigFraction[] fractions(String... numbers) {
        return Arrays.stream(numbers).map(Exact::parse).toArray(BigFraction[]::new);
    }

    /**
     * A market.
     *
     * @param share Pr(type)
     * @param belief Pr(state | type), rows types
     * @param payoff by type, state, action
     */
    static DesignProblem of(BigFraction[] share, BigFraction[][] belief, BigFraction[][][] payoff) {
        int types = share.length;
        int states = belief[0].length;
        BigFraction[] prior = new BigFraction[states * types];
        BigFraction[][] table = new BigFraction[states * types][];
        for (int s = 0; s < states; s++) {
            for (int t = 0; t < types; t++) {
                prior[s * types + t] = share[t].multiply(belief[t][s]);
                table[s * types + t] = payoff[t][s];
            }
        }
        Player buyer = new Player("buyer", names("t", types), names("a", payoff[0][0].length));
        Game game = new Game(names("s", states), List.of(buyer), List.of(prior), List.of(Payoff.of(table)));
        return new DesignProblem(
                game, "seller", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
    }

    /** Two states, two actions, payoff 1 for a match, types given by Pr(state 1). */
    static DesignProblem matching(BigFraction[] share, BigFraction... theta) {
        BigFraction[][] identity = {{BigFraction.ONE, BigFraction.ZERO}, {BigFraction.ZERO, BigFraction.ONE}};
        BigFraction[][] belief = Arrays.stream(theta)
                .map(q -> new BigFraction[] {BigFraction.ONE.subtract(q), q})
                .toArray(BigFraction[][]::new);
        BigFraction[][][] payoff = new BigFraction[theta.length][][];
        Arrays.fill(payoff, identity);
        return of(share, belief, payoff);
    }

    /** Three types of one belief (2/10, 3/10, 5/10): revenue 34/25, one price 11/10, surplus 147/100. */
    static DesignProblem threeTypes() {
        int[][][] payoff = {
            {{4, 0, 1}, {0, 5, 1}, {2, 1, 3}}, {{1, 0, 3}, {2, 6, 0}, {0, 1, 2}}, {{2, 2, 0}, {0, 1, 4}, {5, 0, 1}}
        };
        BigFraction[] belief = fractions("1/5", "3/10", "1/2");
        return of(fractions("1/2", "3/10", "1/5"), new BigFraction[][] {belief, belief, belief}, exact(payoff));
    }

    /** Even odds, payoffs diag(2(1 - q), 2q) with q = 1/5 or 3/5: revenue 1/4, one price 1/5, surplus 3/10. */
    static DesignProblem twoSides() {
        BigFraction[] even = fractions("1/2", "1/2");
        BigFraction[][][] payoff = {
            {fractions("8/5", "0"), fractions("0", "2/5")}, {fractions("4/5", "0"), fractions("0", "6/5")}
        };
        return of(even, new BigFraction[][] {even, even}, payoff);
    }

    /** Types with beliefs of small integer weights, zeros included, and payoffs of 0..largest. */
    static DesignProblem random(Random random, int types, int states, int actions, int largest) {
        int[][][] payoff = new int[types][states][];
        for (int[][] rows : payoff) {
            Arrays.setAll(rows, s -> random.ints(actions, 0, largest + 1).toArray());
        }
        BigFraction[][] belief = new BigFraction[types][];
        Arrays.setAll(belief, t -> law(random, states, 0));
        return of(law(random, types, 1), belief, exact(payoff));
    }

    static BigFraction[] law(Random random, int size, int smallest) {
        int[] weights = random.ints(size, smallest, 7).toArray();
        weights[random.nextInt(size)]++;
        int total = IntStream.of(weights).sum();
        return IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toArray(BigFraction[]::new);
    }

    private static BigFraction[][][] exact(int[][][] payoff) {
        return Arrays.stream(payoff)
                .map(rows -> Arrays.stream(rows)
                        .map(row ->
                                Arrays.stream(row).mapToObj(BigFraction::new).toArray(BigFraction[]::new))
                        .toArray(BigFraction[][]::new))
                .toArray(BigFraction[][][]::new);
    }

    /** A menu: fee per type and chances by type, state, recommendation. */
    static Table menu(DesignProblem problem, BigFraction[] fees, BigFraction[][][] chances) {
        Game game = problem.game();
        BigFraction[][] rows = new BigFraction[game.cells()][];
        Arrays.setAll(rows, cell -> chances[game.typeOf(cell, 0)][game.stateOf(cell)]);
        SignalSpace signals = SignalSpace.recommendations(game);
        return Table.of(game, signals, rows).withPayments(Payments.none(signals).withFees(List.of(List.of(fees))));
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
