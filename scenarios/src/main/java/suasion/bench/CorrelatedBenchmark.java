package suasion.bench;

import java.math.BigInteger;
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
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** Bayes correlated equilibria of random games of two players, from the game to the certificate. */
final class CorrelatedBenchmark {
    private static final int QUICK = 12;
    private static final int LARGE = 30;
    private static final double SECONDS = 60;

    private final int size;

    CorrelatedBenchmark(boolean quick) {
        this.size = quick ? QUICK : LARGE;
    }

    /** A minute against building, solving, certifying and the second opinion. */
    Measurement speed() {
        String name = "Bayes correlated equilibrium, 2 players x %d actions x %d states: %.0f s / time"
                .formatted(size, size, SECONDS);
        DesignProblem problem = random(size);
        long start = System.nanoTime();
        Solution solution = Solver.solve(problem);
        double seconds = (System.nanoTime() - start) * 1e-9;
        return solution.claim() == Claim.OPTIMAL
                ? new Measurement(name, SECONDS / seconds, 1, "%.1f s, certified".formatted(seconds))
                : new Measurement(name, 0, 1, "not certified: " + solution.claim());
    }

    private static DesignProblem random(int size) {
        Random random = new Random(size);
        List<String> names = IntStream.range(0, size).mapToObj(i -> "n" + i).toList();
        Game game = new Game(
                names,
                List.of(Player.uninformed("row", names), Player.uninformed("column", names)),
                names.stream().map(name -> new BigFraction(1, size)).toList(),
                List.of(payoff(random, size), payoff(random, size)));
        return new DesignProblem(game, "analyst", payoff(random, size), Sense.MAX, BigFraction.ZERO);
    }

    private static Payoff payoff(Random random, int size) {
        BigFraction[][] table = new BigFraction[size][size * size];
        BigInteger unit = BigInteger.valueOf(10_000);
        for (BigFraction[] row : table) {
            Arrays.setAll(row, i -> new BigFraction(BigInteger.valueOf(random.nextInt(10_001)), unit));
        }
        return Payoff.of(table);
    }
}
