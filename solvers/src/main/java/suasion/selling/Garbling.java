package suasion.selling;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * Blackwell's (1953) order: B is a garbling of A iff B = A G for a matrix G >= 0 whose rows sum to 1, and then A is
 * worth at least as much as B to everybody. Decided by the least total deviation
 *
 * <pre>
 *   minimise sum over states and signals of |B - A G|, G stochastic
 * </pre>
 *
 * <p>which is 0 iff B is a garbling of A. Likelihoods of a menu that was computed in doubles are first rounded to
 * multiples of 2^-40, and deviations up to 1e-8 then count as 0.
 *
 * @param exact whether likelihoods mean what they say
 */
record Garbling(boolean exact) {
    private static final BigFraction ALLOWED = new BigFraction(1, 100_000_000);
    private static final int BITS = 40;
    private static final long LARGEST_PROGRAM = 12_000;

    /** Whether B is a garbling of A; empty where the program would take long. */
    Optional<Boolean> isGarbling(Experiment b, Experiment a) {
        if (a.equals(b) || a.revealsAll() || b.revealsNothing()) {
            return Optional.of(true);
        }
        if (a.revealsNothing()) {
            return Optional.of(false);
        }
        return fits(a, b)
                ? Optional.of(deviation(b, a).compareTo(exact ? BigFraction.ZERO : ALLOWED) <= 0)
                : Optional.empty();
    }

    private static boolean fits(Experiment a, Experiment b) {
        long states = a.signals().get(0).size();
        long more = a.signals().size();
        long less = b.signals().size();
        return (states * less + more) * (more * less + 2 * states * less) <= LARGEST_PROGRAM;
    }

    /** The least sum of |B - A G|. */
    BigFraction deviation(Experiment b, Experiment a) {
        int more = a.signals().size();
        int less = b.signals().size();
        LinearProgram program = new LinearProgram(Sense.MIN);
        for (int k = 0; k < more * less; k++) {
            program.column("G " + k, BigFraction.ZERO);
        }
        for (int k = 0; k < more; k++) {
            Row row = program.row("row " + k, Relation.EQUAL, BigFraction.ONE);
            for (int j = 0; j < less; j++) {
                row.add(k * less + j, BigFraction.ONE);
            }
        }
        int states = a.signals().get(0).size();
        for (int s = 0; s < states; s++) {
            for (int j = 0; j < less; j++) {
                int above = program.column("above", BigFraction.ONE);
                int below = program.column("below", BigFraction.ONE);
                Row row = program.row("state " + s + ", signal " + j, Relation.EQUAL, likelihood(b, j, s));
                row.add(above, BigFraction.ONE).add(below, BigFraction.MINUS_ONE);
                for (int k = 0; k < more; k++) {
                    row.add(k * less + j, likelihood(a, k, s));
                }
            }
        }
        return ExactSimplex.solve(program).value();
    }

    private BigFraction likelihood(Experiment experiment, int signal, int state) {
        List<BigFraction> column = experiment.signals().get(signal);
        BigFraction p = column.get(state);
        if (exact) {
            return p;
        }
        BigInteger unit = BigInteger.ONE.shiftLeft(BITS);
        BigInteger[] parts = p.getNumerator().multiply(unit).divideAndRemainder(p.getDenominator());
        return new BigFraction(parts[0], unit);
    }
}
