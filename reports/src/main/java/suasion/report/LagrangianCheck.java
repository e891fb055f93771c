package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.SignalSpace;
import suasion.solve.IncentiveLine;
import suasion.solve.Lagrangian;
import suasion.solve.Solution;

/**
 * The bound of the {@link Lagrangian}, written out so that a reader can follow it with a pencil: per cell the summands
 * of every message, the largest (the smallest when minimising), and their mean over the prior.
 */
final class LagrangianCheck {
    private static final int MOST_TERMS = 40;
    private static final int MOST_COEFFICIENTS = 400;

    private final Solution solution;
    private final DesignProblem problem;
    private final Game game;
    private final SignalSpace signals;
    private final List<Gain> gains;

    private LagrangianCheck(Solution solution) {
        this.solution = solution;
        this.problem = solution.problem();
        this.game = problem.game();
        this.signals = solution.table().signals();
        this.gains = problem.gains(signals);
    }

    /** The table of the check; empty where nothing was optimised or the game is too large for a pencil. */
    static List<Part> of(Solution solution) {
        LagrangianCheck check = new LagrangianCheck(solution);
        boolean has = solution.certificate().bound() != null
                && check.signals.messages() == check.game.outcomes()
                && check.gains.size() == solution.incentives().size()
                && solution.incentives().stream().allMatch(l -> l.multiplier() != null);
        int size = check.game.cells() * check.signals.messages();
        return has && size <= MOST_COEFFICIENTS ? check.parts(size <= MOST_TERMS) : List.of();
    }

    private List<Part> parts(boolean withTerms) {
        Lagrangian lagrangian = new Lagrangian(
                problem,
                solution.incentives().stream().map(IncentiveLine::multiplier).toList());
        String best = problem.sense() == Sense.MAX ? "largest" : "smallest";
        List<String> head = new ArrayList<>(List.of(SchemeTables.cellTitle(game), "prior"));
        for (int message = 0; message < signals.messages(); message++) {
            head.add(signals.name(message));
        }
        head.add(best);
        head.add("prior \u00d7 " + best);
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            List<String> row = new ArrayList<>(
                    List.of(game.cellName(cell), Amounts.fraction(game.prior().get(cell))));
            for (int message = 0; message < signals.messages(); message++) {
                BigFraction value = lagrangian.exact(cell, message);
                row.add(withTerms ? arithmetic(cell, message, value) : Amounts.brief(value));
            }
            BigFraction top = lagrangian.exact(cell, lagrangian.best(cell));
            BigFraction weighted = top.multiply(game.prior().get(cell));
            row.add(withTerms ? Amounts.fraction(top) : Amounts.brief(top));
            row.add(withTerms ? Amounts.fraction(weighted) : Amounts.brief(weighted));
            rows.add(row);
        }
        BigFraction sum = lagrangian.exactBound();
        List<String> last = new ArrayList<>(List.of("sum"));
        while (last.size() < head.size() - 1) {
            last.add("");
        }
        last.add(Amounts.both(sum));
        rows.add(last);
        String caption = "The bound by hand: " + signName() + ", per " + SchemeTables.cellTitle(game) + " and signal";
        return List.of(explanation(best), new Grid(caption, head, rows, 1), new Paragraph(closing(sum)));
    }

    private Part explanation(String best) {
        return new Paragraph(
                ("To check it by hand: %s every incentive's gain, times its multiplier, %s the payoff of %s; in each state take the"
                                + " %s of these numbers over the signals; the mean over the prior is the bound. No scheme can pass it, since"
                                + " a scheme only mixes these numbers, and every gain that it must keep is at least %s.")
                        .formatted(
                                problem.sense() == Sense.MAX ? "add" : "subtract",
                                problem.sense() == Sense.MAX ? "to" : "from",
                                problem.designer(),
                                best,
                                Amounts.fraction(problem.robustness())));
    }

    private String closing(BigFraction sum) {
        BigFraction bound = solution.certificate().bound();
        return sum.equals(bound)
                ? "The sum is the bound of the certificate: %s.".formatted(Amounts.both(bound))
                : "The sum is %s; the certificate, which rounds outward, says %s."
                        .formatted(Amounts.both(sum), Amounts.both(bound));
    }

    private String signName() {
        return problem.sense() == Sense.MAX ? "payoff + multipliers \u00d7 gains" : "payoff - multipliers \u00d7 gains";
    }

    private String arithmetic(int cell, int message, BigFraction value) {
        StringBuilder text =
                new StringBuilder(Amounts.fraction(problem.objective().exact(cell, signals.outcome(message))));
        boolean terms = false;
        for (int k = 0; k < gains.size(); k++) {
            BigFraction lambda = solution.incentives().get(k).multiplier();
            if (lambda.getNumerator().signum() != 0 && counts(gains.get(k), cell, message)) {
                terms = true;
                text.append(problem.sense() == Sense.MAX ? " + " : " - ")
                        .append(Amounts.fraction(lambda))
                        .append(" \u00d7 ")
                        .append(signed(gain(k, cell, message)));
            }
        }
        return terms ? text.append(" = ").append(Amounts.fraction(value)).toString() : text.toString();
    }

    private static String signed(BigFraction value) {
        String shown = Amounts.fraction(value);
        return value.getNumerator().signum() < 0 ? "(" + shown + ")" : shown;
    }

    private BigFraction gain(int k, int cell, int message) {
        return gains.get(k).exact(cell, message).subtract(problem.robustness());
    }

    private boolean counts(Gain gain, int cell, int message) {
        return gain.concerns(cell) && signals.signalOf(message, gain.player()) == gain.signal();
    }
}
