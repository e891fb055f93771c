package suasion.auction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Lagrangian;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * The lowest or highest revenue of an {@link Auction} over all information structures and equilibria, with its
 * certificate.
 *
 * <p>The {@link SymmetricProgram} finds it; the certificate knows nothing of symmetry: the scheme is written out over
 * profiles of bids, every bidder gets the multipliers, and the whole game's Lagrangian bounds the revenue.
 *
 * <p>All rows go to the engine at once: with 50 values x 50 bids and two bidders, 2,500 rows x 63,750 columns, GLOP
 * takes 16 s and CLP 11 s; starting from upward deviations and adding violated rows, three rounds of GLOP take 31 s.
 */
public final class AuctionSolver {
    /** Rows x columns up to which the exact simplex starts from scratch. */
    private static final long SMALL = 4_000;

    /** Values x profiles up to which the program over all profiles is solved as well. */
    private static final long QUICK = 700;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Auction auction;
    private final DesignProblem problem;
    private final SymmetricProgram symmetric;
    private final LinearProgram program;
    private final SymmetricTable tables;

    /** What one way of solving came up with, certified. */
    private record Candidate(
            Table scheme, Certificate certificate, List<IncentiveLine> lines, Claim claim, String method) {}

    private AuctionSolver(Auction auction, DesignProblem problem) {
        this.auction = auction;
        this.problem = problem;
        this.symmetric = new SymmetricProgram(auction);
        this.program = symmetric.program(problem.sense());
        this.tables = new SymmetricTable(auction, problem.game(), symmetric);
    }

    /** The lowest (MIN) or highest (MAX) revenue. */
    public static Solution solve(Auction auction, Sense sense) {
        return solve(auction, auction.problem(sense));
    }

    /** The same where the problem has been made. */
    public static Solution solve(Auction auction, DesignProblem problem) {
        Candidate candidate = new AuctionSolver(auction, problem).candidate();
        Table optimum = candidate.claim == Claim.OPTIMAL ? candidate.scheme : null;
        return new Solution(
                problem,
                candidate.scheme,
                candidate.claim,
                candidate.certificate,
                candidate.lines,
                Benchmarks.of(problem, candidate.scheme).withOptimum(problem, optimum),
                checks(problem, candidate.certificate),
                candidate.method,
                null);
    }

    private static List<Check> checks(DesignProblem problem, Certificate certificate) {
        List<Check> checks = new ArrayList<>();
        if (problem.game().outcomes() * problem.game().cells() <= QUICK) {
            BigFraction value = Solver.solve(problem).value();
            checks.add(Check.of("linear program over all profiles of bids", value, problem, certificate));
        }
        return checks;
    }

    private Candidate candidate() {
        if ((long) program.rows().size() * program.columns().size() <= SMALL || !NativeLibrary.isAvailable()) {
            ExactAnswer exact = ExactSimplex.solve(program);
            if (exact.status() == ExactAnswer.Status.OPTIMAL) {
                return exactly(exact, "exact simplex, " + described());
            }
        }
        LpAnswer first = answer(LpEngine.choose(program));
        if (ExactSimplex.fits(program)) {
            ExactAnswer exact = ExactSimplex.solve(program, first.basis(), PATIENCE);
            if (exact.status() == ExactAnswer.Status.OPTIMAL) {
                return exactly(exact, first.engine() + ", finished by the exact simplex, " + described());
            }
        }
        Candidate candidate = first.status() == LpAnswer.Status.OPTIMAL ? numerically(first) : null;
        if (candidate == null || candidate.claim != Claim.OPTIMAL) {
            LpAnswer second = answer(LpEngine.secondOpinion(program));
            Candidate other = second.status() == LpAnswer.Status.OPTIMAL ? numerically(second) : null;
            candidate = better(candidate, other);
        }
        if (candidate == null) {
            throw new IllegalStateException("no engine solved " + program);
        }
        return candidate;
    }

    private String described() {
        return String.format(
                Locale.ROOT,
                "alike bidders: %,d columns, %,d rows for %,d profiles of bids",
                program.columns().size(),
                program.rows().size(),
                problem.game().outcomes());
    }

    /** As patient as the general solver. */
    private LpAnswer answer(LpEngine engine) {
        LpAnswer answer = engine.solve(program, LpEngine.patience(program));
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
        return answer;
    }

    private static Candidate better(Candidate a, Candidate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        boolean sameRank = (a.claim == Claim.AUDITED) == (b.claim == Claim.AUDITED);
        boolean first = sameRank ? a.certificate.gap().compareTo(b.certificate.gap()) <= 0 : b.claim == Claim.AUDITED;
        return first ? a : b;
    }

    private Candidate exactly(ExactAnswer answer, String method) {
        return certified(tables.of(answer.primal()), multipliers(answer.dual()), true, method);
    }

    private Candidate numerically(LpAnswer answer) {
        BigFraction[] dual = Arrays.stream(answer.dual()).mapToObj(Exact::of).toArray(BigFraction[]::new);
        return certified(tables.of(answer.primal()), multipliers(dual), false, answer.engine() + ", " + described());
    }

    /** Every bidder's share of the price of a row. */
    private List<BigFraction> multipliers(BigFraction[] prices) {
        List<BigFraction> multipliers = new ArrayList<>();
        BigFraction share = new BigFraction(-problem.sense().sign(), auction.bidders());
        for (ObedienceGain gain : problem.gains(problem.recommendations())) {
            BigFraction multiplier = prices[symmetric.row(gain.signal(), gain.deviation())].multiply(share);
            multipliers.add(multiplier.getNumerator().signum() < 0 ? BigFraction.ZERO : multiplier);
        }
        return multipliers;
    }

    private Candidate certified(Table scheme, List<BigFraction> multipliers, boolean exact, String method) {
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, multipliers);
        Lagrangian lagrangian = new Lagrangian(problem, multipliers);
        Certificate certificate = Certifier.certify(problem, scheme, lines, lagrangian, exact);
        return new Candidate(scheme, certificate, lines, Certifier.claim(problem, scheme, certificate), method);
    }
}
