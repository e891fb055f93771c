package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Sequence;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Sequential information design: neither information nor the order of moves is given; a device draws an order and
 * recommendations, and what it tells later movers depends on what was really done.
 *
 * <pre>
 *   optimise  sum x(state, order, a) objective(state, a)
 *   with      for every player i, recommendation a_i and deviation d
 *             sum over (state, order, a) with a_i of x (u_i(state, a) - u_i(state, a before i, d, harshest answer)) &gt;= 0
 * </pre>
 *
 * <p>where answers are out of B or K ({@link CredibleSets}). The proof of the upper bound has three parts, none of
 * which trusts a solver: that nothing outside of B and K is credible (the steps of the elimination, replayed); that the
 * answers are the harshest of those (a minimum over a finite list); and the Lagrangian of the program with these
 * answers. The lower bound is the device: its OBEDIENCE on the path and its CREDIBILITY off it, in fractions.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 */
public final class SequentialSolver {
    private SequentialSolver() {}

    /** Every order of so many players, in the order of dictionaries. */
    public static List<List<Integer>> orders(int players) {
        List<List<Integer>> orders = List.of(List.of());
        for (int stage = 0; stage < players; stage++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int player = 0; player < players; player++) {
                    if (!order.contains(player)) {
                        longer.add(Form.longer(order, player));
                    }
                }
            }
            orders = longer;
        }
        return orders;
    }

    /**
     * The best device. Claim OPTIMAL where it attains the supremum, else LOWER_BOUND (minimising: UPPER_BOUND) with the
     * supremum as its bound.
     *
     * @param problem a problem whose sequence has the allowed orders; its answers are ignored
     * @throws UserMistake if no device keeps the problem's margin, or the program is too large to hold
     */
    public static Solution solve(DesignProblem problem) {
        problem.requireSolvable();
        Elimination elimination = Elimination.of(problem, null);
        CredibleSets sets = elimination.replay();
        if (!sets.equals(elimination.sets())) {
            throw new IllegalStateException("steps lead to " + sets + ", not to " + elimination.sets());
        }
        DesignProblem answered = problem.withSequence(Answers.harshest(problem, sets));
        Solution best = Solver.solve(answered, List.of(new ContingentPlans(sets)));
        Attainment attainment = Attainment.of(best, elimination);
        return device(best, sets, elimination.steps().size(), attainment);
    }

    private static Solution device(Solution best, CredibleSets sets, int steps, Attainment attainment) {
        Table table = attainment.draft().table();
        Device device = new Device(table, attainment.draft().offPath());
        DesignProblem problem = attainment.draft().problem();
        List<BigFraction> multipliers =
                best.incentives().stream().map(IncentiveLine::multiplier).toList();
        List<IncentiveLine> lines = Certifier.lines(problem, table, multipliers);
        List<IncentiveLine> offPath = Certifier.credibility(device);
        BigFraction value = table.expected(problem.objective());
        BigFraction bound = best.certificate().bound();
        Certificate certificate = new Certificate(
                value,
                bound,
                bound.subtract(value).abs(),
                violation(problem, lines, offPath),
                best.certificate().exact());
        Claim claim = Certifier.claim(problem, table, certificate);
        String attained = attained(attainment.status(), problem, bound);
        List<Exhibit> exhibits = new ArrayList<>(best.exhibits());
        if (claim != Claim.OPTIMAL) {
            exhibits.add(SequentialExhibits.notAttained(value, bound, attained));
        }
        exhibits.add(simultaneous(problem, bound, value));
        exhibits.add(SequentialExhibits.orders(table));
        exhibits.add(SequentialExhibits.answers(table));
        exhibits.add(SequentialExhibits.offPath(device, sets));
        exhibits.add(SequentialExhibits.credible(problem.game(), sets, steps));
        return new Solution(
                problem,
                device,
                claim,
                certificate,
                joined(lines, offPath),
                Benchmarks.of(problem, table).withOptimum(problem, claim == Claim.OPTIMAL ? table : null),
                best.checks(),
                best.method() + "; " + attained,
                best.marginCost(),
                exhibits);
    }

    private static String attained(Attainment.Status status, DesignProblem problem, BigFraction bound) {
        String supremum = (problem.sense().sign() > 0 ? "the supremum " : "the infimum ") + Exact.show(bound);
        String mixed = ": a mass of 1/1000 recommends what is needed as an answer";
        return switch (status) {
            case ATTAINED -> supremum + " is attained";
            case APPROACHED -> supremum + " is approached, not attained" + mixed;
            case APPROACHED_AT_LEAST -> supremum + " is approached; no device that attains it was found" + mixed;
            case OPEN ->
                "no device that attains the bound " + Exact.show(bound)
                        + " was found; this is the best of those that were";
        };
    }

    /** A margin concerns what is recommended on the path; off it what is credible may leave indifferent. */
    private static BigFraction violation(
            DesignProblem problem, List<IncentiveLine> onPath, List<IncentiveLine> offPath) {
        BigFraction on = Certifier.violation(problem, onPath);
        BigFraction off = Certifier.violation(problem.withMargin(BigFraction.ZERO), offPath);
        return on.compareTo(off) > 0 ? on : off;
    }

    private static List<IncentiveLine> joined(List<IncentiveLine> onPath, List<IncentiveLine> offPath) {
        List<IncentiveLine> all = new ArrayList<>(onPath);
        all.addAll(offPath);
        return all;
    }

    private static Exhibit simultaneous(DesignProblem problem, BigFraction bound, BigFraction value) {
        DesignProblem atOnce = new DesignProblem(
                problem.game(),
                problem.designer(),
                problem.objective(),
                problem.sense(),
                problem.robustness(),
                problem.regime(),
                problem.types());
        try {
            return SequentialExhibits.simultaneous(
                    bound, value, Solver.solve(atOnce).value(), "");
        } catch (UserMistake impossible) {
            return SequentialExhibits.simultaneous(bound, value, null, "At once: " + impossible.getMessage());
        }
    }

    /**
     * A user's device, audited as given: its value, OBEDIENCE on the path and CREDIBILITY off it at the beliefs that it
     * names; claim AUDITED. Beside it, as a benchmark, the optimum where that is certified.
     *
     * @param problem a problem whose sequence has the allowed orders
     */
    public static Solution audit(DesignProblem problem, Device device) {
        Sequence sequence = device.table()
                .signals()
                .sequence()
                .orElseThrow(() -> new IllegalArgumentException("players move at once: " + device));
        DesignProblem answered = problem.withSequence(sequence);
        Solution best = problem.hasDesigner() ? solve(problem.withMargin(BigFraction.ZERO)) : null;
        Table optimum = best != null && best.claim() == Claim.OPTIMAL ? best.table() : null;
        Solution onPath = Solver.audit(answered, device.table(), optimum);
        List<IncentiveLine> offPath = Certifier.credibility(device);
        Certificate certificate = new Certificate(
                onPath.certificate().value(),
                null,
                null,
                violation(answered, onPath.incentives(), offPath),
                onPath.certificate().exact());
        return new Solution(
                answered,
                device,
                Claim.AUDITED,
                certificate,
                joined(onPath.incentives(), offPath),
                onPath.benchmarks(),
                List.of(),
                onPath.method(),
                null,
                List.of(
                        SequentialExhibits.orders(device.table()),
                        SequentialExhibits.answers(device.table()),
                        SequentialExhibits.offPath(device, null)));
    }
}
