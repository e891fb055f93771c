package suasion.bench;

import java.util.ArrayList;
import java.util.List;

/** Every benchmark, as ratios within this one run. */
public final class Bench {
    private Bench() {}

    /** Runs all; {@code quick} takes fewer repetitions and smaller tasks, for trying out. */
    public static List<Measurement> run(boolean quick) {
        PairedTiming timing =
                quick ? new PairedTiming(3, 200_000_000L, 5_000_000L, System::nanoTime) : PairedTiming.standard();
        List<Measurement> all = new ArrayList<>(new PlayBenchmarks(timing, quick).all());
        all.addAll(new SolveBenchmarks(quick).all());
        all.addAll(new SellingBenchmark(quick).all());
        all.addAll(new AuctionBenchmark(quick).all());
        all.add(new CorrelatedBenchmark(quick).speed());
        all.addAll(new TransportBenchmark(quick).all());
        all.addAll(new MenuBenchmark(quick).all());
        all.addAll(new ExperimentBenchmark(quick).all());
        return all;
    }
}
