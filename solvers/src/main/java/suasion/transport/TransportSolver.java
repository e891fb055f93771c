package suasion.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Table;
import suasion.mechanism.ToldBeliefs;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * The best information for several receivers whose beliefs a sender cares about: the optimum on a grid, certified
 * there, and what it says about all beliefs.
 *
 * <p>The value is what the scheme earns; the bound is one of the continuum, so the claim is LOWER_BOUND (UPPER_BOUND
 * where the sender minimises) unless the two meet.
 */
public final class TransportSolver {
    private TransportSolver() {}

    /** The best law that some precision can find as a scheme, and what all beliefs could add. */
    public static Solution solve(BeliefDesign design, Precision precision) {
        Refinement refinement = refinement(design, precision);
        GridOptimum optimum = refinement.optimum();
        DesignProblem problem = design.problem(optimum.coupling().told());
        Table scheme = optimum.coupling().scheme(problem);
        ContinuumBound bound = refinement.bound();
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, multipliers(problem, scheme, bound.potentials()));
        Certificate certificate = certificate(design, problem, scheme, lines, bound.bound());
        List<Exhibit> exhibits = new ArrayList<>(new ContinuumExhibits(design, refinement).all());
        TransportChecks checks = new TransportChecks(design, optimum);
        exhibits.addAll(checks.exhibits(bound));
        return new Solution(
                problem,
                scheme,
                Certifier.claim(problem, scheme, certificate),
                certificate,
                lines,
                benchmarks(design, problem, scheme),
                checks.checks(),
                optimum.method() + "; " + bound.method(),
                null,
                exhibits);
    }

    /** Nothing is taken from what found the scheme: its value and what it violates are worked out from the game. */
    private static Certificate certificate(
            BeliefDesign design, DesignProblem problem, Table scheme, List<IncentiveLine> lines, BigFraction bound) {
        BigFraction value = Accounts.of(problem, scheme).expectedDesigner();
        BigFraction violation = Certifier.violation(problem, lines);
        // A scheme that misleads may be worth more than any that does not.
        BigFraction gap = violation.getNumerator().signum() == 0
                ? design.gap(bound, value)
                : bound.subtract(value).abs();
        return new Certificate(value, bound, gap, violation, false);
    }

    private static Refinement refinement(BeliefDesign design, Precision precision) {
        if (precision instanceof Precision.Adaptive) {
            return Refinement.adaptive(design);
        }
        if (precision instanceof Precision.Listed listed) {
            Grid grid = Grid.holding(listed.beliefs(), design.prior());
            return Refinement.fixed(design, List.of(grid), List.of(grid + " beliefs"));
        }
        List<Grid> grids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int intervals = ((Precision.Intervals) precision).count();
        for (int coarser : new int[] {4, 2, 1}) {
            if (coarser == 1 || intervals % coarser == 0 && intervals / coarser >= 4) {
                grids.add(Grid.regular(design.receivers().size(), intervals / coarser, design.prior()));
                names.add(intervals / coarser + " intervals");
            }
        }
        return Refinement.fixed(design, grids, names);
    }

    /** What a given scheme is worth, and whether what it tells is what one should believe. */
    public static Solution audit(BeliefDesign design, Table scheme) {
        DesignProblem problem = design.problem(ToldBeliefs.of(scheme.game()).beliefs());
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, List.of());
        return new Solution(
                problem,
                scheme,
                Claim.AUDITED,
                Certifier.audit(problem, scheme, lines),
                lines,
                benchmarks(design, problem, scheme),
                List.of(),
                "audited as given",
                null);
    }

    private static List<BigFraction> multipliers(DesignProblem problem, Table scheme, Potentials potentials) {
        List<BigFraction> multipliers = new ArrayList<>();
        for (Gain gain : problem.gains(scheme)) {
            Curve curve = potentials.curves().get(gain.player());
            BigFraction told = gain.forgone(0, gain.messages()[0]);
            int node = curve.beliefs().indexOf(told);
            multipliers.add(node >= 0 ? curve.values().get(node) : Exact.of(curve.at(Exact.toDouble(told))));
        }
        return multipliers;
    }

    private static Benchmarks benchmarks(BeliefDesign design, DesignProblem problem, Table scheme) {
        return new Benchmarks(
                expected(design, Collections.nCopies(2, design.prior())),
                expected(design, List.of(BigFraction.ZERO, BigFraction.ONE)),
                null,
                null,
                Benchmarks.of(problem, scheme).players());
    }

    /** What the sender gets if everybody believes the same, low and high being the state. */
    private static BigFraction expected(BeliefDesign design, List<BigFraction> believed) {
        BigFraction sum = BigFraction.ZERO;
        for (int state = 0; state < 2; state++) {
            List<BigFraction> all = Collections.nCopies(design.receivers().size(), believed.get(state));
            sum = sum.add(design.stateProbabilities()
                    .get(state)
                    .multiply(design.payoffs().get(state).exact(all)));
        }
        return sum;
    }
}
