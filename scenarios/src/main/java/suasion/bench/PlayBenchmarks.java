package suasion.bench;

import java.util.List;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Strategy;
import suasion.sim.Tally;
import suasion.sim.bench.ScalarLoop;
import suasion.sim.bench.StockIdiom;
import suasion.solve.Solver;

/**
 * Speed of play: agents that handle blocks against a scalar loop, the stock MASON idiom, and themselves on two threads.
 */
final class PlayBenchmarks {
    private static final long SEED = 42;
    private static final long STOCK = 100_000;

    private final PairedTiming timing;
    private final long rounds;
    private final long many;
    private long kept;

    PlayBenchmarks(PairedTiming timing, boolean quick) {
        this.timing = timing;
        this.rounds = quick ? 1_000_000 : 4_000_000;
        this.many = quick ? 20_000_000 : 80_000_000;
    }

    List<Measurement> all() {
        Played court = new Played("court");
        Played large = new Played("random-30x10");
        return List.of(
                overLoop("court, obedient: agents / scalar loop", court.arm(new Obedient()), 1.0),
                overLoop("court, bayesian: agents / scalar loop", court.arm(BestResponding.usual()), 1.0),
                overStock("court, obedient: agents / one agent per step and round", court.arm(new Obedient())),
                overStock("court, bayesian: agents / one agent per step and round", court.arm(BestResponding.usual())),
                overLoop("30 states x 10 actions: agents / scalar loop", large.arm(new Obedient()), 0.7),
                threads(court.arm(new Obedient())));
    }

    /** A scenario of the catalogue, solved. */
    private record Played(DesignProblem problem, Table mechanism) {
        Played(String name) {
            this(Families.design(Families.read(Catalogue.find(name), List.of())));
        }

        private Played(Designed designed) {
            this(designed.problem(), Solver.solve(designed.problem()).table());
        }

        Arm arm(Strategy strategy) {
            return Arm.of("bench", problem, mechanism, strategy);
        }
    }

    private Measurement overLoop(String name, Arm arm, double target) {
        ScalarLoop loop = new ScalarLoop(arm, SEED);
        var ratio = timing.ratio(() -> keep(loop.play(rounds)), () -> keep(play(arm, rounds, 1)));
        return measurement(name, ratio, ratio.ratio(), target);
    }

    private Measurement overStock(String name, Arm arm) {
        StockIdiom stock = new StockIdiom(arm, SEED);
        var ratio = timing.ratio(() -> keep(stock.play(STOCK)), () -> keep(play(arm, rounds, 1)));
        return measurement(name, ratio, ratio.ratio() * rounds / STOCK, 30);
    }

    private Measurement threads(Arm arm) {
        var ratio = timing.ratio(() -> keep(play(arm, many, 1)), () -> keep(play(arm, many, 2)));
        return measurement("court: two threads / one", ratio, ratio.ratio(), 1.7);
    }

    private static Tally play(Arm arm, long rounds, int threads) {
        return MonteCarlo.play(arm, SEED, rounds, threads, Progress.NONE);
    }

    /** Nobody may find out that the work is for nothing. */
    private void keep(Tally tally) {
        kept += tally.count(0);
    }

    private static Measurement measurement(String name, PairedTiming.Ratio measured, double ratio, double target) {
        return new Measurement(name, ratio, target, measured.howMeasured());
    }

    @Override
    public String toString() {
        return "play benchmarks (" + kept + ")";
    }
}
