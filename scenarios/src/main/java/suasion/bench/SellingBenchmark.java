package suasion.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Types;
import suasion.selling.SellingSolver;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Selling information to many types: rows of honesty as they are violated against all of them at once. */
final class SellingBenchmark {
    /** A size: types, states, actions. */
    private record Size(int types, int states, int actions) {
        @Override
        public String toString() {
            return "%d types x %d states x %d actions".formatted(types, states, actions);
        }
    }

    private static final Size ASKED_FOR = new Size(20, 10, 10);
    private static final Size QUICK = new Size(12, 6, 6);
    private static final int UNIT = 10_000;
    private static final double SECONDS = 10;

    private final boolean quick;

    SellingBenchmark(boolean quick) {
        this.quick = quick;
    }

    List<Measurement> all() {
        SellingSolver.solve(game(QUICK, 0));
        return List.of(rows(), speed());
    }

    /** Both solve the same market to a certified optimum; times include building and certifying. */
    private Measurement rows() {
        Size size = quick ? QUICK : ASKED_FOR;
        String name = "selling information, %s: whole program / rows as violated".formatted(size);
        DesignProblem problem = game(size, 1);
        long start = System.nanoTime();
        Solution generated = SellingSolver.solve(problem);
        double fast = (System.nanoTime() - start) * 1e-9;
        start = System.nanoTime();
        Solution all = SellingSolver.whole(problem);
        double slow = (System.nanoTime() - start) * 1e-9;
        double apart = Math.abs(generated.value().doubleValue() - all.value().doubleValue());
        boolean agree = generated.claim() == Claim.OPTIMAL && all.claim() == Claim.OPTIMAL && apart <= 1e-8;
        return agree
                ? new Measurement(name, slow / fast, 1, "%.2f s and %.2f s, values agree".formatted(slow, fast))
                : new Measurement(name, 0, 1, generated.claim() + " and " + all.claim() + " differ by " + apart);
    }

    /** One size within seconds, building and certifying included. */
    private Measurement speed() {
        Size size = quick ? QUICK : ASKED_FOR;
        String name = "selling information, %s: %.0f s / time".formatted(size, SECONDS);
        long start = System.nanoTime();
        Solution solution = SellingSolver.solve(game(size, 2));
        double seconds = (System.nanoTime() - start) * 1e-9;
        return solution.claim() == Claim.OPTIMAL
                ? new Measurement(name, SECONDS / seconds, 1, "%.2f s, certified".formatted(seconds))
                : new Measurement(name, 0, 1, "not certified: " + solution.claim());
    }

    /** Every type has a random belief of its own and random payoffs between 0 and 1. */
    private static DesignProblem game(Size size, int seed) {
        Random random = new Random(seed);
        int types = size.types;
        BigFraction[] shares = law(random, types);
        BigFraction[] prior = new BigFraction[size.states * types];
        BigFraction[][] payoffs = new BigFraction[prior.length][size.actions];
        for (int type = 0; type < types; type++) {
            BigFraction[] belief = law(random, size.states);
            for (int state = 0; state < size.states; state++) {
                prior[state * types + type] = shares[type].multiply(belief[state]);
                Arrays.setAll(payoffs[state * types + type], action -> new BigFraction(random.nextInt(UNIT + 1), UNIT));
            }
        }
        Player buyer = new Player("buyer", names("t", types), names("a", size.actions));
        Game game = new Game(names("s", size.states), List.of(buyer), List.of(prior), List.of(Payoff.of(payoffs)));
        return new DesignProblem(
                game, "seller", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
    }

    private static BigFraction[] law(Random random, int size) {
        int[] weights = random.ints(size, 1, 11).toArray();
        int total = IntStream.of(weights).sum();
        return IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toArray(BigFraction[]::new);
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }
}
