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
import suasion.mechanism.Regime;
import suasion.mechanism.TypeLaw;
import suasion.solve.Claim;
import suasion.solve.SolveTimes;
import suasion.symmetric.SymmetricGame;
import suasion.symmetric.SymmetricSolver;
import suasion.symmetric.WrittenOut;

/**
 * Speed of solving: what building and certifying add to the engine's own time, and how soon a small game is answered.
 */
final class SolveBenchmarks {
    private static final int STATES = 400;
    private static final int ACTIONS = 30;

    private final int repetitions;
    private final int warmUp;
    private final boolean quick;

    SolveBenchmarks(boolean quick) {
        this.repetitions = quick ? 3 : 9;
        this.warmUp = quick ? 1 : 3;
        this.quick = quick;
    }

    List<Measurement> all() {
        List<Measurement> all =
                new ArrayList<>(List.of(overhead(), symmetric(), manyActions(), new ReceiversBenchmark(quick).speed()));
        start().ifPresent(all::add);
        return all;
    }

    /**
     * Engine time / (building + certifying), so that larger is better; at most half the engine's time is a ratio of 2.
     */
    private Measurement overhead() {
        double[] ratios = new double[repetitions];
        for (int i = -warmUp; i < repetitions; i++) {
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
                        .formatted(repetitions, warmUp));
    }

    /**
     * The linear program over 4^6 profiles x 6 actions (4^5 x 5 if quick) against order statistics; the engine's own
     * time only.
     */
    private Measurement symmetric() {
        int actions = quick ? 5 : 6;
        double wanted = quick ? 10 : 100;
        String what = "%d actions of 4 types: full linear program / order statistics".formatted(actions);
        SymmetricGame game = symmetric(actions, 4);
        double own = seconds(game);
        SolveTimes program = SolveTimes.of(WrittenOut.of(game));
        return program.claim() == Claim.OPTIMAL
                ? new Measurement(
                        what,
                        program.engine() / own,
                        wanted,
                        "engine %.1f s, once; order statistics %.4f s".formatted(program.engine(), own))
                : new Measurement(what, 0, wanted, "the program is not certified");
    }

    /** A thousand actions of twenty types within a second. */
    private Measurement manyActions() {
        double own = seconds(symmetric(1000, 20));
        return new Measurement(
                "1,000 actions of 20 types: 1 s / order statistics", 1 / own, 1, "%.3f s, certified".formatted(own));
    }

    /** The median time of certified solutions after warm-up. */
    private double seconds(SymmetricGame game) {
        double[] seconds = new double[repetitions];
        for (int i = -warmUp; i < repetitions; i++) {
            long start = System.nanoTime();
            if (SymmetricSolver.solve(game).claim() != Claim.OPTIMAL) {
                return Double.POSITIVE_INFINITY;
            }
            seconds[Math.max(i, 0)] = (System.nanoTime() - start) * 1e-9;
        }
        Arrays.sort(seconds);
        return seconds[repetitions / 2];
    }

    /** What the sender likes the receiver mostly does not, so that obedience binds and ties are mixed. */
    private static SymmetricGame symmetric(int actions, int types) {
        Random random = new Random(types);
        int[] weights = random.ints(types, 1, 100).toArray();
        int total = IntStream.of(weights).sum();
        int[] sends = random.ints(types, 0, 1000).toArray();
        List<String> names = IntStream.range(0, types).mapToObj(k -> "t" + k).toList();
        List<BigFraction> each =
                IntStream.of(weights).mapToObj(w -> new BigFraction(w, total)).toList();
        return new SymmetricGame(
                TypeLaw.independent(actions, names, each),
                "receiver",
                IntStream.of(sends)
                        .mapToObj(s -> new BigFraction((random.nextInt(100) - s) * s, 1000))
                        .toList(),
                "sender",
                IntStream.of(sends).mapToObj(BigFraction::new).toList(),
                Sense.MAX,
                Regime.NONE);
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
