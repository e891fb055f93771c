package suasion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.family.FormulaPayoff;
import suasion.game.Sense;
import suasion.lp.LpEngine;
import suasion.scenario.Formula;
import suasion.transport.BeliefDesign;
import suasion.transport.EnclosedPayoff;
import suasion.transport.Grid;
import suasion.transport.GridOptimum;
import suasion.transport.TransportProgram;

/**
 * Beliefs of several receivers on a grid: column generation against the program of all cells, and whether large grids
 * are certified against all cells within a minute.
 *
 * <p>The program of all cells is timed with the quicker of GLOP and CLP. HiGHS is not among them: the multipliers that
 * OR-Tools hands over do not certify, so that there is no time to a certificate to compare, and it took longer than
 * either where it was measured, see {@link LpEngine}.
 */
final class TransportBenchmark {
    private static final int REPETITIONS = 3;
    /** At full size; a small program is soon solved whole. */
    private static final double WANTED = 5;

    private static final double QUICKLY_WANTED = 1;
    private static final double SECONDS = 60;
    private static final double CERTIFIED = 1e-9;

    private final double wanted;
    private final int compared;
    private final int two;
    private final int three;

    TransportBenchmark(boolean quick) {
        this.wanted = quick ? QUICKLY_WANTED : WANTED;
        this.compared = quick ? 60 : 200;
        this.two = quick ? 100 : 400;
        this.three = quick ? 20 : 60;
    }

    /** Both comparisons and both sizes. */
    List<Measurement> all() {
        TransportProgram.solve(discord(2), Grid.regular(2, 50, discord(2).prior()));
        List<Measurement> all = new ArrayList<>();
        all.add(speed("|x1 - x2|^1.5", discord(2)));
        all.add(speed("both at 1/2 or more", thresholds()));
        all.add(size("|x1 - x2|^1.5", discord(2), two));
        all.add(size("sum of |xi - xj|^1.5", discord(3), three));
        return all;
    }

    private Measurement speed(String name, BeliefDesign design) {
        Grid grid = Grid.regular(2, compared, design.prior());
        String line = "beliefs, %s, %d x %d: all cells by GLOP or CLP / column generation"
                .formatted(name, compared, compared);
        GridOptimum generated = TransportProgram.solve(design, grid);
        double quick = Double.POSITIVE_INFINITY;
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            long start = System.nanoTime();
            generated = TransportProgram.solve(design, grid);
            quick = Math.min(quick, seconds(start));
        }
        double slow = Double.POSITIVE_INFINITY;
        boolean agree = isCertified(generated);
        for (LpEngine engine : List.of(LpEngine.GLOP, LpEngine.CLP)) {
            long start = System.nanoTime();
            GridOptimum whole = TransportProgram.whole(design, grid, engine);
            slow = Math.min(slow, seconds(start));
            agree &= whole.value().subtract(generated.value()).abs().doubleValue() <= 2 * CERTIFIED;
        }
        return agree
                ? new Measurement(line, slow / quick, wanted, "%.2f s and %.2f s, values agree".formatted(slow, quick))
                : new Measurement(line, 0, wanted, "values differ or are not certified");
    }

    private Measurement size(String name, BeliefDesign design, int intervals) {
        Grid grid = Grid.regular(design.receivers().size(), intervals, design.prior());
        String line = "beliefs, %s, %s cells: %.0f s / time".formatted(name, grid, SECONDS);
        long start = System.nanoTime();
        GridOptimum optimum = TransportProgram.solve(design, grid);
        double seconds = seconds(start);
        return isCertified(optimum)
                ? new Measurement(line, SECONDS / seconds, 1, "%.1f s, certified".formatted(seconds))
                : new Measurement(line, 0, 1, "gap " + optimum.gap().doubleValue());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    /** The payoffs' range is 1 or a little more. */
    private static boolean isCertified(GridOptimum optimum) {
        return optimum.gap().doubleValue() <= CERTIFIED;
    }

    private static BeliefDesign discord(int receivers) {
        return receivers == 2
                ? design(2, BigFraction.ONE_HALF, "abs(x1 - x2)^1.5")
                : design(3, BigFraction.ONE_HALF, "abs(x1 - x2)^1.5 + abs(x1 - x3)^1.5 + abs(x2 - x3)^1.5");
    }

    private static BeliefDesign thresholds() {
        return design(2, new BigFraction(3, 10), "(x1 >= 1/2) * (x2 >= 1/2)");
    }

    private static BeliefDesign design(int receivers, BigFraction prior, String formula) {
        List<String> names =
                IntStream.rangeClosed(1, receivers).mapToObj(i -> "r" + i).toList();
        EnclosedPayoff payoff = new FormulaPayoff(Formula.of(formula), names, Map.of(), "");
        return new BeliefDesign("sender", names, List.of("low", "high"), prior, List.of(payoff, payoff), Sense.MAX);
    }
}
