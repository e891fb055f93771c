package suasion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
import suasion.mechanism.Table;

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

    /** By how much of the payoff range an engine's uncleaned answer may differ from the certified value. */
    private static final BigFraction ENGINE_TOLERANCE = new BigFraction(1, 10_000_000);

    /** How often an impossible margin is halved in search of one to suggest. */
    private static final int HALVINGS = 12;

    private Solver() {}

    /** What one way of solving came up with. */
    record Candidate(
            Table scheme, Certificate certificate, List<IncentiveLine> lines, List<Check> opinions, String method) {}

    /**
     * The best mechanism.
     *
     * @throws UserMistake if no mechanism keeps the problem's robustness margin
     */
    public static Solution solve(DesignProblem problem) {
        Candidate candidate = candidate(new DesignProgram(problem)).orElseThrow(() -> infeasible(problem));
        List<Check> checks = new ArrayList<>(candidate.opinions());
        for (SecondSolver second : SecondSolvers.of(problem)) {
            checks.add(check(problem, second.name(), second.value(problem), candidate.certificate()));
        }
        BigFraction marginCost = null;
        if (problem.robustness().getNumerator().signum() > 0) {
            BigFraction free = candidate(new DesignProgram(problem.withMargin(BigFraction.ZERO)))
                    .orElseThrow()
                    .certificate()
                    .value();
            marginCost = free.subtract(candidate.certificate().value())
                    .multiply(new BigFraction(problem.sense().sign()));
        }
        return new Solution(
                problem,
                candidate.scheme(),
                Certifier.claim(problem, candidate.certificate()),
                candidate.certificate(),
                candidate.lines(),
                Benchmarks.of(problem, candidate.scheme()),
                checks,
                candidate.method(),
                marginCost);
    }

    /** Audits a scheme instead of optimising: its value, its incentives, no bound. */
    public static Solution audit(DesignProblem problem, Table scheme) {
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, List.of());
        return new Solution(
                problem,
                scheme,
                Claim.AUDITED,
                Certifier.audit(problem, scheme, lines),
                lines,
                Benchmarks.of(problem, scheme),
                List.of(),
                "audited as given",
                null);
    }

    /** Empty where no mechanism keeps the margin. */
    private static Optional<Candidate> candidate(DesignProgram program) {
        LinearProgram lp = program.program();
        if ((long) lp.rows().size() * lp.columns().size() <= SMALL || !NativeLibrary.isAvailable()) {
            ExactAnswer answer = ExactSimplex.solve(lp);
            if (answer.status() == ExactAnswer.Status.OPTIMAL) {
                return Optional.of(exactly(program, answer, "exact simplex, " + lp));
            }
            if (answer.status() == ExactAnswer.Status.INFEASIBLE) {
                return Optional.empty();
            }
        }
        return withEngine(program);
    }

    /**
     * The first engine's answer, made exact where the size allows; otherwise the next engine gives a second opinion.
     */
    private static Optional<Candidate> withEngine(DesignProgram program) {
        LinearProgram lp = program.program();
        Candidate best = null;
        List<LpAnswer> opinions = new ArrayList<>();
        for (LpEngine engine : List.of(LpEngine.choose(lp), LpEngine.secondOpinion(lp))) {
            LpAnswer answer = engine.solve(lp);
            if (answer.status() == LpAnswer.Status.INFEASIBLE && best == null) {
                return Optional.empty();
            }
            if (answer.status() == LpAnswer.Status.OPTIMAL) {
                if (best == null && ExactSimplex.fits(lp)) {
                    ExactAnswer finished = ExactSimplex.solve(lp, answer.basis());
                    if (finished.status() == ExactAnswer.Status.OPTIMAL) {
                        String method = "%s, finished by the exact simplex, %s".formatted(answer.engine(), lp);
                        return Optional.of(exactly(program, finished, method));
                    }
                }
                opinions.add(answer);
                if (best == null || Certifier.claim(program.problem(), best.certificate()) != Claim.OPTIMAL) {
                    best = better(numerically(program, answer), best);
                }
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
        if (best == null) {
            throw new IllegalStateException("no engine solved " + lp);
        }
        Certificate certificate = best.certificate();
        List<Check> checks = opinions.stream()
                .map(answer -> opinion(program.problem(), answer, objective(lp, answer), certificate))
                .toList();
        return Optional.of(new Candidate(best.scheme(), certificate, best.lines(), checks, best.method()));
    }

    private static Candidate better(Candidate a, Candidate b) {
        return b == null || a.certificate().gap().compareTo(b.certificate().gap()) < 0 ? a : b;
    }

    private static BigFraction objective(LinearProgram lp, LpAnswer answer) {
        double value = 0;
        for (int column = 0; column < answer.primal().length; column++) {
            value += answer.primal()[column]
                    * Exact.toDouble(lp.columns().get(column).objective());
        }
        return Exact.of(value);
    }

    /** Engines stop within feasibility tolerances of their own, which is all that their plain answer can be held to. */
    private static Check opinion(DesignProblem problem, LpAnswer answer, BigFraction value, Certificate certificate) {
        BigFraction difference = value.subtract(certificate.value());
        BigFraction allowed = problem.objective().range().multiply(ENGINE_TOLERANCE);
        return new Check(answer.engine(), value, difference, difference.abs().compareTo(allowed) <= 0);
    }

    private static Candidate exactly(DesignProgram program, ExactAnswer answer, String method) {
        Lagrangian lagrangian = new Lagrangian(program.problem(), program.multipliers(answer.dual()));
        return certified(program, program.scheme(answer.primal(), lagrangian), lagrangian, true, method);
    }

    static Candidate numerically(DesignProgram program, LpAnswer answer) {
        BigFraction[] prices = Arrays.stream(answer.dual()).mapToObj(Exact::of).toArray(BigFraction[]::new);
        Lagrangian lagrangian = new Lagrangian(program.problem(), program.multipliers(prices));
        Table scheme = Cleaning.clean(program, answer.primal(), lagrangian);
        String method = "%s, %s, %.2f s".formatted(answer.engine(), program.program(), answer.seconds());
        return certified(program, scheme, lagrangian, false, method);
    }

    private static Candidate certified(
            DesignProgram program, Table scheme, Lagrangian lagrangian, boolean exact, String method) {
        DesignProblem problem = program.problem();
        List<IncentiveLine> lines = Certifier.lines(problem, scheme, lagrangian.multipliers());
        Certificate certificate = Certifier.certify(problem, scheme, lines, lagrangian, exact);
        return new Candidate(scheme, certificate, lines, List.of(), method);
    }

    private static Check check(
            DesignProblem problem, String name, Optional<BigFraction> answer, Certificate certificate) {
        BigFraction value =
                answer.orElseThrow(() -> new IllegalStateException(name + " finds no scheme where there is one"));
        BigFraction difference = value.subtract(certificate.value());
        boolean exact = certificate.exact() && certificate.gap().getNumerator().signum() == 0;
        BigFraction allowed = exact ? BigFraction.ZERO : Certifier.tolerance(problem.objective());
        return new Check(name, value, difference, difference.abs().compareTo(allowed) <= 0);
    }

    private static UserMistake infeasible(DesignProblem problem) {
        if (problem.robustness().getNumerator().signum() == 0) {
            throw new IllegalStateException("a program that always has a solution was called infeasible");
        }
        String margin = Exact.show(problem.robustness());
        UserMistake mistake = UserMistake.at(
                "/robustness", "no signaling scheme is obeyed by a margin of " + margin + " in every recommendation");
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
