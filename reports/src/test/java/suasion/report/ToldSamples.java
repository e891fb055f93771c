package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.interval.Interval;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Incentive;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;
import suasion.transport.BeliefDesign;
import suasion.transport.Coupling;
import suasion.transport.Coupling.Atom;
import suasion.transport.Curve;
import suasion.transport.EnclosedPayoff;
import suasion.transport.Grid;
import suasion.transport.GridOptimum;
import suasion.transport.TransportProgram;
import suasion.transport.TransportSolver;

/** Reports of schemes that tell players what to believe; what play showed is made by hand. */
final class ToldSamples {
    private ToldSamples() {}

    /** A payoff that is only evaluated at points. */
    private record Points(Function<List<BigFraction>, BigFraction> formula) implements EnclosedPayoff {
        @Override
        public BigFraction exact(List<BigFraction> beliefs) {
            return formula.apply(beliefs);
        }

        @Override
        public double approx(double[] beliefs) {
            return Exact.toDouble(
                    exact(Arrays.stream(beliefs).mapToObj(Exact::of).toList()));
        }

        @Override
        public Interval over(Interval[] box) {
            return Interval.ALL;
        }

        @Override
        public Interval[] slopes(Interval[] box) {
            return Collections.nCopies(box.length, Interval.ALL).toArray(Interval[]::new);
        }
    }

    static BeliefDesign design(
            String sender,
            List<String> receivers,
            String prior,
            Sense sense,
            Function<List<BigFraction>, BigFraction> formula) {
        EnclosedPayoff payoff = new Points(formula);
        return new BeliefDesign(
                sender, receivers, List.of("low", "high"), Samples.f(prior), List.of(payoff, payoff), sense);
    }

    /** The covariance of what ann and bob believe at prior 1/2, as small as possible. */
    static BeliefDesign covariance(String sender) {
        BigFraction half = BigFraction.ONE_HALF;
        return design(sender, List.of("ann", "bob"), "1/2", Sense.MIN, x -> x.get(0)
                .subtract(half)
                .multiply(x.get(1).subtract(half)));
    }

    /** The best scheme on a grid that holds the optimum, proved there; these payoffs are not enclosed elsewhere. */
    private static Solution onGrid(BeliefDesign design, Grid grid) {
        GridOptimum optimum = TransportProgram.solve(design, grid);
        DesignProblem problem = design.problem(optimum.coupling().told());
        Table scheme = optimum.coupling().scheme(problem);
        List<BigFraction> multipliers = new ArrayList<>();
        for (Gain gain : problem.gains(scheme)) {
            Curve curve = optimum.potentials().curves().get(gain.player());
            multipliers.add(curve.values().get(curve.beliefs().indexOf(gain.forgone(0, gain.messages()[0]))));
        }
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, multipliers);
        Certificate certificate = new Certificate(
                optimum.value(), optimum.bound(), optimum.gap(), Certifier.violation(problem, lines), optimum.exact());
        return new Solution(
                problem,
                scheme,
                Certifier.claim(problem, scheme, certificate),
                certificate,
                lines,
                TransportSolver.audit(design, scheme).benchmarks(),
                List.of(),
                optimum.method(),
                null);
    }

    /** -1/32: Arieli, Babichenko, Sandomirskiy and Tamuz (2021). */
    static Solution covarianceSolution() {
        BeliefDesign design = covariance("analyst");
        return onGrid(design, Grid.regular(2, 4, design.prior()));
    }

    /**
     * The same as a solver of all beliefs would show it. Potentials of w = -(x - 1/2)(y - 1/2): any numbers serve for
     * reports.
     */
    static Solution withExhibits(Solution s) {
        Exhibit continuum = new Exhibit(
                "continuum",
                "From a grid to all beliefs",
                List.of("beliefs that may be told", "value", "bound on the grid", "bound on all beliefs", "gap"),
                List.of(
                        row("2 intervals", "0", "0", "-1/16", "1/16"),
                        row("4 intervals", "-1/32", "-1/32", "-1/32", "0")),
                "The bound for all beliefs was checked on whole cells.");
        List<List<Object>> rows = new ArrayList<>();
        for (String receiver : List.of("ann", "bob")) {
            for (int k = 0; k <= 20; k++) {
                BigFraction x = new BigFraction(k, 20);
                BigFraction alpha = x.subtract(BigFraction.ONE_HALF).divide(4);
                BigFraction off = x.multiply(4).subtract(BigFraction.ONE);
                boolean told = k % 5 == 0 && k > 0;
                BigFraction room = told ? BigFraction.ZERO : off.multiply(off).divide(64);
                rows.add(Arrays.asList(
                        receiver,
                        x,
                        alpha,
                        k == 0 ? null : alpha.subtract(room.divide(x)),
                        k == 20 ? null : alpha.add(room.divide(BigFraction.ONE.subtract(x))),
                        told ? "yes" : ""));
            }
        }
        Exhibit potentials = new Exhibit(
                "potentials",
                "Multipliers of calibration",
                List.of("receiver", "belief", "alpha", "least allowed", "most allowed", "told"),
                rows,
                "Alpha lies between the two and touches where a belief is told.");
        return s.with(List.of(continuum, potentials));
    }

    private static List<Object> row(String grid, String... numbers) {
        List<Object> row = new ArrayList<>(List.of(grid));
        row.addAll(Samples.fs(numbers));
        return row;
    }

    /**
     * Told (3/4, 1/4) and (1/4, 3/4) in both states alike: nobody learns anything, so the posterior is 1/2 and both are
     * off by 1/4, although what each is told is 1/2 in the mean.
     */
    static Table lie(BeliefDesign design) {
        Coupling lie = new Coupling(List.of(atom("3/4 1/4", "1/2", "1/2"), atom("1/4 3/4", "1/2", "1/2")));
        return lie.scheme(design.problem(lie.told()));
    }

    private static Atom atom(String beliefs, String low, String high) {
        return new Atom(Samples.fs(beliefs.split(" ")), Samples.f(low), Samples.f(high));
    }

    /** What play would show of a table: the posterior by Bayes' rule, with intervals of a plausible width. */
    static List<Verdict> verdicts(DesignProblem problem, Table table, double value) {
        Told told = Told.of(table);
        List<Verdict> verdicts = new ArrayList<>();
        told.all().forEach(belief -> {
            double promised = Exact.toDouble(belief.told());
            double observed = Exact.toDouble(belief.posterior());
            double half = observed == 0 || observed == 1 ? 0.00004 : 0.005;
            Incentive promise = Incentive.calibration(
                    told.players().get(belief.player()), "", Exact.fraction(belief.told()), told.high());
            verdicts.add(new Verdict(
                    promise,
                    "obedient",
                    Math.abs(promised - observed) > 0.02 ? Ruling.REFUTED : Ruling.CONFIRMED,
                    promised,
                    observed,
                    Math.max(0, observed - half),
                    Math.min(1, observed + half),
                    0.01,
                    Math.round(1_000_000 * Exact.toDouble(belief.mass())),
                    0,
                    0.014));
        });
        if (problem.hasDesigner()) {
            verdicts.add(new Verdict(
                    new Value(problem.designer()),
                    "obedient",
                    Ruling.CONFIRMED,
                    value,
                    value + 0.0002,
                    value - 0.001,
                    value + 0.0012,
                    0.005,
                    1_000_000,
                    0,
                    0.006));
        }
        return verdicts;
    }

    static Report report(Solution s, Claim promised, Table broken) {
        double value = s.value() == null ? 0 : Exact.toDouble(s.value());
        Run run = new Run(
                1_000_000,
                42,
                "obedient",
                "recommendation, within 1e-9 of the payoff range",
                0.05,
                verdicts(s.problem(), s.table(), value),
                broken == null
                        ? List.of()
                        : List.of(new Broken(
                                "both-informed", broken, Ruling.REFUTED, verdicts(s.problem(), broken, -1.0 / 16))),
                s.value() == null ? List.of() : Samples.convergence(value),
                1);
        Provenance from = new Provenance(
                "arieli-et-al-2021/covariance",
                "The smallest covariance of two posteriors",
                "Arieli, Babichenko, Sandomirskiy & Tamuz 2021, Journal of Political Economy 129(9)",
                "beliefs",
                "suasion: 1\n",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "0.1.0",
                "suasion run arieli-et-al-2021/covariance --seed 42");
        return new Report(from, s, promised, List.of(), run);
    }

    static Report covarianceReport() {
        return report(withExhibits(covarianceSolution()), Claim.UPPER_BOUND, lie(covariance("analyst")));
    }

    /** The same on a grid only, without play. */
    static Report onTheGrid() {
        Report r = report(covarianceSolution(), Claim.UPPER_BOUND, null);
        return new Report(r.provenance(), r.solution(), r.promisedClaim(), List.of(), null);
    }

    /** A user's scheme that tells what is not true. */
    static Report miscalibrated() {
        BeliefDesign design = covariance("analyst");
        return report(TransportSolver.audit(design, lie(design)), Claim.AUDITED, null);
    }

    /** The best law of the covariance as a law that is given and that nobody designed. */
    static Report nobody() {
        BeliefDesign design = covariance(DesignProblem.NOBODY);
        Table scheme = covarianceSolution().table();
        return report(TransportSolver.audit(design, scheme), Claim.AUDITED, lie(design));
    }

    /** Three receivers who disagree as much as possible: 9/16 at prior 1/2. */
    static Report three() {
        BeliefDesign design = design("editor", List.of("ann", "bob", "carla"), "1/2", Sense.MAX, ToldSamples::discord);
        return report(onGrid(design, Grid.regular(3, 2, design.prior())), Claim.LOWER_BOUND, null);
    }

    private static BigFraction discord(List<BigFraction> x) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < x.size(); i++) {
            for (int j = 0; j < i; j++) {
                BigFraction difference = x.get(i).subtract(x.get(j));
                sum = sum.add(difference.multiply(difference));
            }
        }
        return sum;
    }

    /** One receiver who acts from 1/2 on, at prior 1/4: 1/2 (Kamenica and Gentzkow 2011). */
    static Report one() {
        BeliefDesign design = design(
                "prosecutor",
                List.of("judge"),
                "1/4",
                Sense.MAX,
                x -> x.get(0).compareTo(BigFraction.ONE_HALF) >= 0 ? BigFraction.ONE : BigFraction.ZERO);
        return report(onGrid(design, Grid.regular(1, 4, design.prior())), Claim.LOWER_BOUND, null);
    }

    /**
     * Two receivers with independent signals given the state, {@code count} each: signal k of n has the odds (k + 1/2)
     * : (n - k - 1/2), which are its posterior at prior 1/2.
     */
    static Report many(int count) {
        BeliefDesign design = covariance("analyst");
        List<Atom> atoms = new ArrayList<>();
        BigFraction norm = new BigFraction(2, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                BigFraction x = new BigFraction(2 * i + 1, 2 * count);
                BigFraction y = new BigFraction(2 * j + 1, 2 * count);
                BigFraction high = x.multiply(y).multiply(norm).multiply(norm);
                BigFraction low = BigFraction.ONE
                        .subtract(x)
                        .multiply(BigFraction.ONE.subtract(y))
                        .multiply(norm)
                        .multiply(norm);
                atoms.add(new Atom(List.of(x, y), low, high));
            }
        }
        Coupling coupling = new Coupling(atoms);
        return report(
                TransportSolver.audit(design, coupling.scheme(design.problem(coupling.told()))), Claim.AUDITED, null);
    }
}
