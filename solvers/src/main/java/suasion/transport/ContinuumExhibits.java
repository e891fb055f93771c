package suasion.transport;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.solve.Exhibit;

/** What a {@link Refinement} has to show: how grid and continuum close in, and the potentials with their leeway. */
final class ContinuumExhibits {
    private static final MathContext DIGITS = new MathContext(10);
    private static final int[] ROWS = {0, 40, 20, 20, 10};

    private final BeliefDesign design;
    private final Refinement refinement;

    ContinuumExhibits(BeliefDesign design, Refinement refinement) {
        this.design = design;
        this.refinement = refinement;
    }

    List<Exhibit> all() {
        List<Exhibit> all = new ArrayList<>(List.of(continuum(), potentials()));
        supremum().ifPresent(all::add);
        return all;
    }

    /** A fraction where it is short, a rounded number where it is long. */
    private static Object number(BigFraction value) {
        return Exact.fraction(value).length() <= 12 ? value : number(Exact.toDouble(value));
    }

    private static Object number(double value) {
        return Double.isInfinite(value) ? null : new BigDecimal(value).round(DIGITS);
    }

    private Exhibit continuum() {
        List<List<Object>> rows = new ArrayList<>();
        for (Refinement.Stage stage : refinement.stages()) {
            BigFraction value = stage.optimum().value();
            rows.add(List.of(
                    stage.grid(),
                    number(value),
                    number(stage.optimum().bound()),
                    number(stage.bound().bound()),
                    new BigDecimal(Exact.toDouble(
                                    stage.bound().bound().subtract(value).abs()))
                            .round(new MathContext(3))));
        }
        return new Exhibit(
                "continuum",
                "From the grid to all beliefs",
                List.of("beliefs that may be told", "value", "bound on the grid", "bound on all beliefs", "gap"),
                rows,
                "no scheme that tells beliefs of the grid beats the bound on the grid, which was checked at every cell; no"
                        + " scheme whatever beats the bound on all beliefs, which was checked on whole boxes of beliefs ("
                        + refinement.bound().method()
                        + ") and where the budget of boxes ended is only weaker");
    }

    private Exhibit potentials() {
        int n = design.receivers().size();
        List<Curve> curves = refinement.bound().potentials().curves();
        List<TreeSet<BigFraction>> told = refinement.optimum().coupling().told();
        List<List<BigFraction>> shown = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            TreeSet<BigFraction> own = new TreeSet<>(told.get(i));
            own.add(design.prior());
            for (int k = 0; k <= ROWS[n]; k++) {
                own.add(new BigFraction(k, ROWS[n]));
            }
            shown.add(List.copyOf(own));
        }
        Leeway leeway = new Leeway(design, refinement.bound(), shown);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < shown.get(i).size(); k++) {
                BigFraction belief = shown.get(i).get(k);
                rows.add(Arrays.asList(
                        design.receivers().get(i),
                        number(belief),
                        number(curves.get(i).at(Exact.toDouble(belief))),
                        number(leeway.least(i, k)),
                        number(leeway.most(i, k)),
                        told.get(i).contains(belief) ? "yes" : ""));
            }
        }
        return new Exhibit(
                "potentials",
                "Potentials, the prices of calibration",
                List.of("receiver", "belief", "alpha", "least allowed", "most allowed", "told"),
                rows,
                "with V = %s in state %s and %s in state %s every %s is at most V + sum x alpha(x) in the first and V - sum (1"
                                .formatted(
                                        Exact.show(rounded(refinement.bound().low())),
                                        design.states().get(0),
                                        Exact.show(rounded(refinement.bound().high())),
                                        design.states().get(1),
                                        design.sense() == Sense.MAX ? "payoff" : "payoff with its sign turned")
                        + " - x) alpha(x) in the second, sums over receivers' beliefs x, so alpha lies between the least and"
                        + " the most that the others' beliefs shown here allow, and touches them where a belief is told");
    }

    private static BigFraction rounded(BigFraction value) {
        return Exact.of(new BigDecimal(Exact.toDouble(value)).round(DIGITS));
    }

    /** A contact just beside a jump is found there only by rounding. */
    private static double[] near(double[] contact) {
        return Arrays.stream(contact).map(x -> Math.rint(x * 1e6) / 1e6).toArray();
    }

    /** Present where a gap is left and the payoff is better arbitrarily near a point of contact than at it. */
    private Optional<Exhibit> supremum() {
        if (refinement.isClosed()) {
            return Optional.empty();
        }
        List<double[]> jumps = Stream.concat(
                        refinement.contacts().stream(),
                        refinement.contacts().stream().map(ContinuumExhibits::near))
                .filter(x -> Jumps.at(design, x))
                .toList();
        if (jumps.isEmpty()) {
            return Optional.empty();
        }
        GridOptimum optimum = refinement.optimum();
        List<TreeSet<BigFraction>> beliefs = new ArrayList<>();
        for (int i = 0; i < design.receivers().size(); i++) {
            TreeSet<BigFraction> own =
                    new TreeSet<>(Set.copyOf(optimum.coupling().told().get(i)));
            for (double[] x : jumps) {
                own.add(Exact.of(x[i]));
            }
            beliefs.add(own);
        }
        Grid grid = optimum.grid().cells() <= 1_000 ? optimum.grid() : Grid.holding(beliefs, design.prior());
        BigFraction envelope =
                TransportProgram.solve(UpperEnvelope.of(design), grid).value();
        double[] at = jumps.get(0);
        return Optional.of(new Exhibit(
                "supremum",
                "A supremum that need not be attained",
                List.of("what", "value"),
                List.of(
                        List.of("this scheme", number(optimum.value())),
                        List.of("the same beliefs, each payoff the best nearby", number(envelope)),
                        List.of(
                                "bound on all beliefs",
                                number(refinement.bound().bound()))),
                "the payoff jumps at %s: told just beside it receivers give more than told exactly this, so the supremum over all"
                                .formatted(Arrays.toString(at))
                        + " schemes need not be attained. It lies between what this scheme is worth and the bound on all"
                        + " beliefs. The best payoff nearby (the upper envelope) counts a belief at the jump for both"
                        + " sides at once, which no scheme can, so its value may exceed the supremum, and a bound that knows"
                        + " the payoff on boxes of beliefs only may be as far above it"));
    }
}
