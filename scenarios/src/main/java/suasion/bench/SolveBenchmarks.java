package suasion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Claim;
import suasion.solve.SolveTimes;

/**
 * Speed of solving: what building and certifying add to the engine's own time, and how soon a small game is answered.
 */
final class SolveBenchmarks {
    private static final int STATES = 400;
    private static final int ACTIONS = 30;
    private static final int WARM_UP = 3;

    private final int repetitions;

    SolveBenchmarks(int repetitions) {
        this.repetitions = repetitions;
    }

    List<Measurement> all() {
        List<Measurement> all = new ArrayList<>(List.of(overhead(), new ReceiversBenchmark().speed()));
        start().ifPresent(all::add);
        return all;
    }

    /**
     * Engine time / (building + certifying), so that larger is better; at most half the engine's time is a ratio of 2.
     */
    private Measurement overhead() {
        double[] ratios = new double[repetitions];
        for (int i = -WARM_UP; i < repetitions; i++) {
            SolveTimes times = SolveTimes.of(game(i));
            if (times.claim() != Claim.OPTIMAL) {
                return new Measurement("persuasion 400 x 30: engine / (building + certificate)", 0, 2, "not certified");
            }
            if (i >= 0) {
                ratios[i] = 1 / times.share();
            }
        }
        Arrays.sort(ratios);
        return new Measurement(
                "persuasion 400 x 30: engine / (building + certificate)",
                ratios[repetitions / 2],
                2,
                "median of %d random games after %d for warm-up, engine's own wall time"
                        .formatted(repetitions, WARM_UP));
    }

    private static DesignProblem game(int seed) {
        Random random = new Random(seed);
        List<String> states = IntStream.range(0, STATES).mapToObj(i -> "s" + i).toList();
        Player receiver = Player.uninformed(
                "receiver", IntStream.range(0, ACTIONS).mapToObj(i -> "a" + i).toList());
        List<BigFraction> prior =
                states.stream().map(state -> new BigFraction(1, STATES)).toList();
        Game game = new Game(states, List.of(receiver), prior, List.of(payoff(random)));
        return new DesignProblem(game, "sender", payoff(random), Sense.MAX, BigFraction.ZERO);
    }

    private static Payoff payoff(Random random) {
        BigFraction[][] table = new BigFraction[STATES][ACTIONS];
        BigInteger unit = BigInteger.valueOf(10_000);
        for (BigFraction[] row : table) {
            Arrays.setAll(row, i -> new BigFraction(BigInteger.valueOf(random.nextInt(10_001)), unit));
        }
        return Payoff.of(table);
    }

    /** The launcher from shell to shell, where this program was started by it. */
    private Optional<Measurement> start() {
        String launcher = System.getProperty("suasion.launcher");
        if (launcher == null) {
            return Optional.empty();
        }
        double[] seconds = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            long start = System.nanoTime();
            run(launcher);
            seconds[i] = (System.nanoTime() - start) * 1e-9;
        }
        Arrays.sort(seconds);
        String how = "median of %d starts, %.2f s".formatted(repetitions, seconds[repetitions / 2]);
        return Optional.of(
                new Measurement("solve court from shell to shell: 1 s / time", 1 / seconds[repetitions / 2], 1, how));
    }

    private static void run(String launcher) {
        try {
            ProcessBuilder builder = new ProcessBuilder(launcher, "solve", "court");
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(launcher + " solve court failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the bench was interrupted");
        }
    }
}
