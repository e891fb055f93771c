package suasion.solve;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * Solves a design problem and proves the answer.
 *
 * <p>Small programs are answered in fractions without native code. Larger ones go to the engine that is fastest for
 * their shape; from its basis the exact simplex finishes where the size allows, otherwise the cleaned scheme is
 * certified numerically and a second engine gives its opinion. Whatever the way, the {@link Certifier} has the last
 * word.
 */
public final class Solver {
    /** Rows x columns up to which the exact simplex starts from scratch. */
    private static final long SMALL = 4_000;

    /** How often an impossible margin is halved in search of one to suggest. */
    private static final int HALVINGS = 12;

    /** How long the exact simplex may take to finish what an engine could not be certified for. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Solver() {}

    /**
     * The best mechanism.
     *
     * @throws UserMistake if no mechanism keeps the problem's robustness margin, the program is too large to hold, or
     *     payments have no optimum
     */
    public static Solution solve(DesignProblem problem) {
        return solve(problem, List.of());
    }

    /**
     * The best mechanism, checked by more second solvers than those that are always asked.
     *
     * @param more a family's own second solvers; those that do not apply are passed over
     * @throws UserMistake as above
     */
    public static Solution solve(DesignProblem problem, List<SecondSolver> more) {
        problem.requireSolvable();
        PaymentBoxes.requireBounded(problem);
        Candidate candidate = candidate(new DesignProgram(problem)).orElseThrow(() -> infeasible(problem));
        Stream<SecondSolver> own = more.stream().filter(second -> second.applies(problem));
        List<Check> checks = Stream.concat(SecondSolvers.of(problem).stream(), own)
                .map(second -> check(problem, second, candidate))
                .toList();
        return new Solution(
                problem,
                candidate.scheme(),
                candidate.claim(),
                candidate.certificate(),
                candidate.lines(),
                Benchmarks.of(problem, candidate.scheme()).withOptimum(problem, optimum(candidate)),
                checks,
                candidate.method(),
                marginCost(problem, candidate));
    }

    private static Table optimum(Candidate candidate) {
        return candidate.claim() == Claim.OPTIMAL ? candidate.scheme() : null;
    }

    private static BigFraction marginCost(DesignProblem problem, Candidate candidate) {
        if (problem.robustness().getNumerator().signum() == 0) {
            return null;
        }
        Candidate free = candidate(new DesignProgram(problem.withMargin(BigFraction.ZERO)))
                .orElseThrow();
        return free.certificate()
                .value()
                .subtract(candidate.certificate().value())
                .multiply(new BigFraction(problem.sense().sign()));
    }

    /**
     * Refuses payments that have no limit: with any payments allowed, a player who has no other action can be charged
     * what one likes.
     *
     * @throws UserMistake saying who, under which regime, and what would help
     */
    public static void requireBounded(DesignProblem problem) {
        PaymentBoxes.requireBounded(problem);
    }

    /**
     * Audits a scheme instead of optimising it: its value, its incentives, what it pays included, no bound; beside it,
     * as a benchmark, the optimum with plain obedience and the regime's payments, where that is certified. Where types
     * are reported somebody else must know the optimum.
     */
    public static Solution audit(DesignProblem problem, Table scheme) {
        DesignProblem plain = problem.withMargin(BigFraction.ZERO);
        boolean designed = plain.hasDesigner() && plain.types() == Types.KNOWN;
        Table best = designed && plain.isSolvable() && PaymentBoxes.areBounded(plain)
                ? candidate(new DesignProgram(plain)).map(Solver::optimum).orElse(null)
                : null;
        return audit(problem, scheme, best);
    }

    /** The same where somebody else knows the optimum; null where nobody does. */
    public static Solution audit(DesignProblem problem, Table scheme, Table best) {
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, List.of());
        return new Solution(
                problem,
                scheme,
                Claim.AUDITED,
                Certifier.audit(problem, scheme, lines),
                lines,
                Benchmarks.of(problem, scheme).withOptimum(problem, best),
                List.of(),
                "audited as given",
                null);
    }

    /** Empty where no mechanism keeps the margin, which is proved. */
    private static Optional<Candidate> candidate(DesignProgram program) {
        LinearProgram lp = program.program();
        if ((long) lp.rows().size() * lp.columns().size() <= SMALL || !NativeLibrary.isAvailable()) {
            ExactAnswer answer = ExactSimplex.solve(lp);
            if (isDecided(answer)) {
                return decided(program, answer, "exact simplex, " + lp);
            }
        }
        return withEngines(program);
    }

    /** The first engine's answer, made exact where the size allows; else the next engine gives a second opinion. */
    private static Optional<Candidate> withEngines(DesignProgram program) {
        LinearProgram lp = program.program();
        LpAnswer first = LpEngine.choose(lp).solve(lp, LpEngine.patience(lp));
        boolean gaveUp = first.status() == LpAnswer.Status.FAILED;
        LpAnswer second = gaveUp ? secondOpinion(lp) : null;
        if (ExactSimplex.fits(lp)) {
            LpAnswer guide = gaveUp ? second : first;
            ExactAnswer exact = ExactSimplex.solve(lp, guide.basis(), PATIENCE);
            if (isDecided(exact)) {
                return decided(program, exact, finishedFrom(guide, lp));
            }
        }
        Candidate candidate = of(program, first);
        boolean certified = candidate != null && candidate.claim() == Claim.OPTIMAL;
        Duration patience = certified ? patience(first) : LpEngine.patience(lp);
        second = gaveUp ? second : LpEngine.secondOpinion(lp).solve(lp, patience);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
        if (candidate == null || candidate.claim() != Claim.OPTIMAL) {
            candidate = Candidate.better(candidate, of(program, second));
        }
        if (candidate == null || candidate.claim() != Claim.OPTIMAL) {
            // Payoffs of very different sizes: slow, but fractions do not mind.
            for (LpAnswer answer : List.of(second, first)) {
                ExactAnswer exact = ExactSimplex.solve(lp, answer.basis(), PATIENCE);
                if (isDecided(exact)) {
                    return decided(program, exact, finishedFrom(answer, lp));
                }
            }
        }
        if (candidate == null) {
            if (Infeasibility.isProved(program)) {
                return Optional.empty();
            }
            throw new IllegalStateException("no engine solved " + lp + ": " + first.status() + ", " + second.status());
        }
        String doubt = candidate.claim() == Claim.OPTIMAL
                ? ""
                : "; what the engines answer cannot be certified, which happens where payoffs differ by more than 1e12";
        String opinion = certified && second.status() == LpAnswer.Status.FAILED
                ? "%s has no second opinion within %d s".formatted(second.engine(), patience.toSeconds())
                : opinion(lp, second, candidate);
        return Optional.of(candidate.with("; " + opinion + doubt));
    }

    private static LpAnswer secondOpinion(LinearProgram program) {
        return LpEngine.secondOpinion(program).solve(program, LpEngine.patience(program));
    }

    /**
     * How long an engine may take to say what nobody depends on, because the first one's answer is certified: on
     * programs of many recommendations one engine can need two hundred times as long as the other.
     */
    private static Duration patience(LpAnswer certified) {
        return Duration.ofSeconds(5 + Math.round(3 * certified.seconds()));
    }

    /** Whether fractions have settled the matter: an optimum, or that there is none. */
    private static boolean isDecided(ExactAnswer answer) {
        return answer.status() == ExactAnswer.Status.OPTIMAL || answer.status() == ExactAnswer.Status.INFEASIBLE;
    }

    private static Optional<Candidate> decided(DesignProgram program, ExactAnswer answer, String method) {
        return answer.status() == ExactAnswer.Status.OPTIMAL
                ? Optional.of(Candidate.exactly(program, answer, method))
                : Optional.empty();
    }

    private static String finishedFrom(LpAnswer answer, LinearProgram lp) {
        return "%s, finished by the exact simplex, %s".formatted(answer.engine(), lp);
    }

    private static Candidate of(DesignProgram program, LpAnswer answer) {
        return answer.status() == LpAnswer.Status.OPTIMAL ? Candidate.numerically(program, answer) : null;
    }

    /** What the other engine's plain answer is, which refutes nothing that is certified, but deserves a line. */
    private static String opinion(LinearProgram lp, LpAnswer answer, Candidate candidate) {
        if (answer.status() != LpAnswer.Status.OPTIMAL) {
            return answer.engine() + " says " + answer.status();
        }
        double value = 0;
        for (int column = 0; column < answer.primal().length; column++) {
            value += answer.primal()[column]
                    * Exact.toDouble(lp.columns().get(column).objective());
        }
        double difference =
                Math.abs(value - Exact.toDouble(candidate.certificate().value()));
        return String.format(Locale.ROOT, "second opinion %s differs by %.0e", answer.engine(), difference);
    }

    private static Check check(DesignProblem problem, SecondSolver second, Candidate candidate) {
        BigFraction value = second.value(problem)
                .orElseThrow(() -> new IllegalStateException(second.name() + " finds no scheme where there is one"));
        return Check.of(second.name(), value, problem, candidate.certificate());
    }

    private static UserMistake infeasible(DesignProblem problem) {
        if (problem.robustness().getNumerator().signum() == 0) {
            if (problem.sequence().isPresent()) {
                return UserMistake.at(
                        "", "no recommendations are obeyed with these answers to those who do not follow");
            }
            throw new IllegalStateException("a program that always has a solution was called infeasible");
        }
        String margin = Exact.show(problem.robustness());
        UserMistake mistake = UserMistake.at(
                "/robustness",
                "no signaling scheme%s is obeyed by a margin of %s in every recommendation"
                        .formatted(problem.regime() == Regime.BALANCED ? " with balanced payments" : "", margin));
        DesignProblem milder = problem;
        for (int halving = 0; halving < HALVINGS; halving++) {
            milder = milder.withMargin(milder.robustness().divide(2));
            if (candidate(new DesignProgram(milder)).isPresent()) {
                return mistake.maybe("Maybe " + Exact.show(milder.robustness()) + ", which is possible.");
            }
        }
        return mistake;
    }
}
