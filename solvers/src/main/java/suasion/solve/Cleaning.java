package suasion.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Turns an engine's masses into a scheme that is a scheme: rows of distributions, exact, without specks.
 *
 * <p>Probabilities below 1e-12 are dropped, the rest are written as multiples of 2^-60 that sum to 1. With one player
 * an incentive that this or the engine's own tolerance violates is repaired: a little mass of the states in which the
 * recommendation is bad moves to the recommendation that is best in that state; without a robustness margin no
 * incentive minds that, with one the repair may need another round. Several players are not repaired, nor is anything
 * where players are paid, for the {@link CanonicalPayments} of the cleaned scheme see to obedience. It is done before
 * certifying, so what is certified is what is played and printed.
 */
final class Cleaning {
    private static final int REPAIRS = 8;

    private final DesignProblem problem;
    private final SignalSpace signals;
    private final BigInteger[][] parts;

    private Cleaning(DesignProgram program, double[] masses, Lagrangian lagrangian) {
        this.problem = program.problem();
        this.signals = program.signals();
        this.parts = new BigInteger[problem.game().cells()][];
        for (int cell = 0; cell < parts.length; cell++) {
            if (program.isLive(cell)) {
                double[] row = new double[signals.messages()];
                for (int message = 0; message < row.length; message++) {
                    row[message] = masses[program.column(cell, message)];
                }
                parts[cell] = Arrays.stream(row).anyMatch(mass -> mass > 0)
                        ? Shares.parts(row)
                        : certain(lagrangian.best(cell));
            } else {
                parts[cell] = certain(lagrangian.best(cell));
            }
        }
    }

    /** The cleaned scheme. */
    static Table clean(DesignProgram program, double[] masses, Lagrangian lagrangian) {
        DesignProblem problem = program.problem();
        Cleaning cleaning = new Cleaning(program, masses, lagrangian);
        Table table = cleaning.table();
        boolean repairs = problem.game().players().size() == 1 && problem.regime() == Regime.NONE;
        for (int i = 0; i < REPAIRS && repairs; i++) {
            List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
            if (Certifier.keepsPromises(problem, Certifier.violation(problem, lines))) {
                break;
            }
            cleaning.repair(program.gains(), lines);
            table = cleaning.table();
        }
        return CanonicalPayments.pay(problem, table);
    }

    private BigInteger[] certain(int message) {
        BigInteger[] row = new BigInteger[signals.messages()];
        Arrays.fill(row, BigInteger.ZERO);
        row[message] = Shares.UNIT;
        return row;
    }

    private Table table() {
        BigFraction[][] probabilities = new BigFraction[parts.length][];
        for (int cell = 0; cell < parts.length; cell++) {
            probabilities[cell] = new BigFraction[parts[cell].length];
            for (int message = 0; message < parts[cell].length; message++) {
                BigInteger part = parts[cell][message];
                probabilities[cell][message] =
                        part.signum() == 0 ? BigFraction.ZERO : new BigFraction(part, Shares.UNIT);
            }
        }
        return Table.of(problem.game(), signals, probabilities);
    }

    private void repair(List<ObedienceGain> gains, List<IncentiveLine> lines) {
        for (int k = 0; k < gains.size(); k++) {
            IncentiveLine line = lines.get(k);
            BigFraction deficit =
                    problem.robustness().multiply(line.probability()).subtract(line.gain());
            if (deficit.getNumerator().signum() > 0) {
                move(gains.get(k), deficit);
            }
        }
    }

    /** Moves mass of the worst cells out of the gain's signal until the deficit is made up. */
    private void move(ObedienceGain gain, BigFraction deficit) {
        Game game = problem.game();
        int message = gain.signal();
        List<Integer> worstFirst = new ArrayList<>();
        for (int cell = 0; cell < parts.length; cell++) {
            if (parts[cell][message].signum() > 0
                    && game.prior().get(cell).getNumerator().signum() > 0) {
                worstFirst.add(cell);
            }
        }
        worstFirst.sort(Comparator.comparing(cell -> gain.exact(cell, message)));
        BigFraction open = deficit;
        for (int cell : worstFirst) {
            BigFraction loss = problem.robustness().subtract(gain.exact(cell, message));
            int refuge = BestResponse.in(problem, cell);
            if (open.getNumerator().signum() <= 0 || loss.getNumerator().signum() <= 0) {
                return;
            }
            if (refuge != message) {
                BigFraction perPart = loss.multiply(game.prior().get(cell)).divide(Shares.UNIT);
                BigFraction exactly = open.divide(perPart);
                BigInteger wanted = exactly.getNumerator().divide(exactly.getDenominator());
                BigInteger moved = wanted.add(BigInteger.ONE).min(parts[cell][message]);
                parts[cell][message] = parts[cell][message].subtract(moved);
                parts[cell][refuge] = parts[cell][refuge].add(moved);
                open = open.subtract(perPart.multiply(moved));
            }
        }
    }
}
