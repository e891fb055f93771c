package suasion.selling;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;
import suasion.solve.Lie;

/**
 * Solves, adds the rows of honesty that the answer violates, and solves again until it violates none.
 *
 * <p>Small programs are solved in fractions throughout; larger ones by an engine, from whose last basis the exact
 * simplex goes on with the same rows where the size allows. Another engine is asked only where the certificate, which
 * is in fractions, does not prove what the first has found.
 *
 * <p>Engines re-solve from scratch in every round. GLOP, told to go on from its last basis, gained nothing (0.4 to 1.3
 * s either way for all rounds at 20 types, 10 states and 10 actions); CLP gained a factor of 2 and was no faster for
 * it.
 */
final class MenuSearch {
    /** Rows x columns, honesty aside, up to which no engine is asked. */
    private static final long SMALL = 4_000;

    /** How long the exact simplex may take to finish what an engine has found. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Rounded experiments differ by this share of the largest value of information where they should not. */
    private static final BigFraction ROUNDING = new BigFraction(1, 100_000_000_000L);

    private final SellingGame game;
    private final HonestyRows honesty;
    private final LinearProgram program;
    private int rounds;

    MenuSearch(SellingGame game, HonestyRows honesty) {
        this.game = game;
        this.honesty = honesty;
        this.program = honesty.consulting().program();
    }

    /** The best menu found and what is proved of it. */
    CertifiedMenu run() {
        boolean small = (long) program.rows().size() * program.columns().size() <= SMALL;
        if (small || !NativeLibrary.isAvailable()) {
            return exactly(Basis.NONE, Duration.ZERO, "exact simplex");
        }
        LpEngine first = LpEngine.choose(program);
        LpAnswer answer = numerically(first);
        if (answer == null || ExactSimplex.fits(program)) {
            Basis basis = answer == null ? Basis.NONE : answer.basis();
            CertifiedMenu exact = exactly(basis, PATIENCE, first + ", finished by the exact simplex");
            if (exact != null) {
                return exact;
            }
        }
        CertifiedMenu found = answer == null ? null : certified(answer);
        if (found == null || !found.isOptimal()) {
            LpAnswer second = numerically(LpEngine.secondOpinion(program));
            found = second == null ? found : CertifiedMenu.better(found, certified(second));
        }
        if (found == null) {
            throw new IllegalStateException("no engine solved " + program);
        }
        return found;
    }

    /** The engine's answer that violates no honesty; null where it fails. */
    LpAnswer numerically(LpEngine engine) {
        while (true) {
            rounds++;
            LpAnswer answer = engine.solve(program, patience());
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            if (answer.status() != LpAnswer.Status.OPTIMAL) {
                return null;
            }
            if (!grow(Temptation.in(honesty.consulting(), answer.primal()))) {
                return answer;
            }
        }
    }

    /** The exact answer from a basis; null where the time is up. */
    private CertifiedMenu exactly(Basis start, Duration limit, String method) {
        Basis basis = start;
        long begin = System.nanoTime();
        while (limit.isZero() || System.nanoTime() - begin < limit.toNanos()) {
            rounds++;
            ExactAnswer answer = ExactSimplex.solve(program, basis, limit);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("solving was interrupted");
            }
            if (answer.status() != ExactAnswer.Status.OPTIMAL) {
                break;
            }
            if (!grow(Temptation.in(honesty.consulting(), answer.primal()))) {
                Experiments experiments = honesty.consulting().experiments(answer.primal());
                Menu menu = Menu.of(game, experiments, BigFraction.ZERO);
                return CertifiedMenu.of(game.problem(), menu.table(), honesty.lies(answer.dual()), describe(method));
            }
            basis = answer.basis();
        }
        return null;
    }

    private boolean grow(List<Temptation> lies) {
        boolean grown = false;
        for (Temptation lie : lies) {
            grown |= honesty.add(lie);
        }
        return grown;
    }

    /** An engine's answer that violates no honesty, cleaned and certified. */
    CertifiedMenu certified(LpAnswer answer) {
        Experiments experiments = Menu.rounded(honesty.consulting(), answer.primal());
        Menu menu = Menu.of(game, experiments, game.largestInformation().multiply(ROUNDING));
        List<Lie> lies = honesty.lies(rounded(answer.dual()));
        return CertifiedMenu.of(game.problem(), menu.table(), lies, describe(answer.engine()));
    }

    /** Shadow prices as multiples of 2^-60, which sum without growing denominators. */
    private static BigFraction[] rounded(double[] prices) {
        return Arrays.stream(prices)
                .mapToObj(price -> new BigFraction(
                        new BigDecimal(Math.scalb(price, 60)).toBigInteger(), BigInteger.ONE.shiftLeft(60)))
                .toArray(BigFraction[]::new);
    }

    private String describe(String method) {
        return "%s, %s, %d rounds of honesty rows".formatted(method, program, rounds);
    }

    private Duration patience() {
        long entries =
                program.rows().stream().mapToLong(row -> row.entries().size()).sum();
        return Duration.ofSeconds(5 + entries / 10_000);
    }
}
