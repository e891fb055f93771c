package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.solve.Lagrangian;
import suasion.solve.Solution;

/**
 * The bound of the {@link Lagrangian}, written out so that a reader can follow it with a pencil: per cell the
 * dual-adjusted payoff of every message, the largest (the smallest when minimising), their mean over the prior; and why
 * the scheme recommends what it does.
 */
final class LagrangianCheck {
    private static final int MOST_TERMS = 40;
    private static final int MOST_SENTENCES = 24;
    private static final int MOST_NAMES = 8;
    private static final int WIDEST = 12;

    private final Solution solution;
    private final DesignProblem problem;
    private final Game game;
    private final AdjustedPayoffs adjusted;
    private final SignalSpace signals;
    private final List<ObedienceGain> gains;

    private LagrangianCheck(Solution solution, AdjustedPayoffs adjusted) {
        this.solution = solution;
        this.problem = solution.problem();
        this.game = problem.game();
        this.adjusted = adjusted;
        this.signals = adjusted.signals();
        this.gains = problem.gains(signals);
    }

    /** The tables of the check; none where nothing was optimised or the game is too large for a pencil. */
    static List<Part> of(Solution solution) {
        return AdjustedPayoffs.of(solution)
                .map(adjusted -> new LagrangianCheck(solution, adjusted).parts())
                .orElse(List.of());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(explanation(), byHand(), new Paragraph(closing())));
        parts.addAll(reasons());
        indifference().ifPresent(parts::add);
        if (problem.regime() != Regime.NONE) {
            parts.addAll(payments());
        }
        return parts;
    }

    private Part byHand() {
        boolean withTerms = adjusted.size() <= MOST_TERMS;
        List<String> head = new ArrayList<>(List.of(SchemeTables.cellTitle(game), "prior"));
        for (int message = 0; message < signals.messages(); message++) {
            head.add(signals.name(message));
        }
        head.add(best());
        head.add("prior \u00d7 " + best());
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            List<String> row = new ArrayList<>(
                    List.of(game.cellName(cell), Amounts.fraction(game.prior().get(cell))));
            for (int message = 0; message < signals.messages(); message++) {
                BigFraction value = adjusted.value(cell, message);
                row.add(withTerms ? arithmetic(cell, message, value) : Amounts.brief(value));
            }
            BigFraction top = adjusted.best(cell);
            BigFraction weighted = top.multiply(game.prior().get(cell));
            row.add(withTerms ? Amounts.fraction(top) : Amounts.brief(top));
            row.add(withTerms ? Amounts.fraction(weighted) : Amounts.brief(weighted));
            rows.add(row);
        }
        List<String> last = new ArrayList<>(List.of("sum"));
        while (last.size() < head.size() - 1) {
            last.add("");
        }
        last.add(Amounts.both(adjusted.mean()));
        rows.add(last);
        String caption = "Dual-adjusted payoffs, and the bound by hand: " + signName() + ", per "
                + SchemeTables.cellTitle(game) + " and signal";
        Grid grid = new Grid(caption, head, rows, 1);
        boolean wide = signals.messages() > WIDEST && signals.messages() > game.cells();
        return PlayChapter.foldIfLong(wide ? grid.turned() : grid);
    }

    private String best() {
        return problem.sense() == Sense.MAX ? "largest" : "smallest";
    }

    private Part explanation() {
        boolean max = problem.sense() == Sense.MAX;
        return new Paragraph(
                ("To check it by hand: %s every incentive's gain, times its multiplier, %s the payoff of %s. This is the"
                                + " dual-adjusted payoff of a recommendation i, %s, with s the payoff of %s, r the payoff of whoever is"
                                + " told i and \u03bb(i, j) the multiplier of \u201ctold i, not j\u201d. In each state take the %s of"
                                + " these numbers over the signals; the mean over the prior is the bound. No scheme can pass it, since"
                                + " a scheme only mixes these numbers, and every gain that it must keep is at least %s.")
                        .formatted(
                                max ? "add" : "subtract",
                                max ? "to" : "from",
                                problem.designer(),
                                max
                                        ? "s(i) + r(i) \u03a3 \u03bb(i, j) - \u03a3 \u03bb(i, j) r(j)"
                                        : "s(i) - r(i) \u03a3 \u03bb(i, j) + \u03a3 \u03bb(i, j) r(j)",
                                problem.designer(),
                                best(),
                                Amounts.fraction(problem.robustness())));
    }

    private String closing() {
        BigFraction sum = adjusted.mean();
        BigFraction bound = solution.certificate().bound();
        String why = problem.regime() == Regime.NONE
                ? "which rounds outward"
                : "which rounds outward and adds what payments could bring at multipliers that price them inexactly";
        return sum.equals(bound)
                ? "The sum is the bound of the certificate: %s.".formatted(Amounts.both(bound))
                : "The sum is %s; the certificate, %s, says %s.".formatted(Amounts.both(sum), why, Amounts.both(bound));
    }

    /** A sentence per state, or a row where there are many. */
    private List<Part> reasons() {
        if (game.cells() <= MOST_SENTENCES) {
            List<Terms.Entry> entries = new ArrayList<>();
            for (int cell = 0; cell < game.cells(); cell++) {
                entries.add(new Terms.Entry(game.cellName(cell), adjusted.why(cell)));
            }
            return List.of(
                    new Paragraph("Why the scheme recommends what it does, state by state:"), new Terms(entries));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            Integer next = adjusted.next(cell);
            rows.add(List.of(
                    game.cellName(cell),
                    adjusted.recommendedNames(cell),
                    next == null ? "-" : signals.name(next),
                    Amounts.brief(adjusted.best(cell)),
                    next == null ? "-" : Amounts.brief(adjusted.value(cell, next))));
        }
        List<String> head = List.of(
                SchemeTables.cellTitle(game), "recommended", "next best", "dual-adjusted payoff", "of the next best");
        String caption = "Why the scheme recommends what it does: its dual-adjusted payoff is the " + best();
        return List.of(PlayChapter.foldIfLong(new Grid(caption, head, rows, 3)));
    }

    /** Complementary slackness: a positive multiplier belongs to an incentive that binds. */
    private Optional<Part> indifference() {
        List<String> names = solution.incentives().stream()
                .filter(l -> SchemeTables.isPositive(l.multiplier()) && SchemeTables.isPositive(l.probability()))
                .map(l -> l.incentive().player() + " told " + l.incentive().label() + " (\u03bb = "
                        + Amounts.fraction(l.multiplier()) + ")")
                .toList();
        String robust = SchemeTables.isPositive(problem.robustness()) ? ", the margin aside" : "";
        String more = names.size() > MOST_NAMES ? "; and " + (names.size() - MOST_NAMES) + " more" : "";
        String some = String.join("; ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more;
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Paragraph("A positive multiplier \u03bb(i, j) means that whoever is told i is indifferent"
                                + " between i and j" + robust + ": " + some + "."));
    }

    /** What a unit of expected payment costs against what it is worth, recommendation by recommendation. */
    private List<Part> payments() {
        List<List<String>> rows = new ArrayList<>();
        for (AdjustedPayoffs.Total total : adjusted.totals()) {
            rows.add(List.of(
                    game.players().get(total.player()).name(),
                    signals.of(total.player()).get(total.signal()).name(),
                    Amounts.fraction(total.sum()),
                    Amounts.fraction(solution.table().expectedPayment(total.player(), total.signal()))));
        }
        BigFraction price = solution.certificate().price();
        String rule =
                switch (problem.regime()) {
                    case UNRESTRICTED ->
                        "It costs the designer 1, and could be raised or lowered: so the worth is 1 for every"
                                + " recommendation.";
                    case NONNEGATIVE ->
                        "It costs the designer 1: so the worth is at most 1, and 1 wherever something is paid.";
                    default ->
                        "It must be taken from another recommendation, since payments add up to nothing: so the worth is the same"
                                + " for all, the multiplier of the balance%s."
                                        .formatted(price == null ? "" : ", " + Amounts.both(price));
                };
        Paragraph text = new Paragraph(
                "A unit of expected payment on i relaxes every incentive of whoever is told i, which is worth \u03a3 \u03bb(i, j). "
                        + rule);
        Grid grid = new Grid(
                "What a unit of expected payment is worth",
                List.of("player", "told", "\u03a3 \u03bb(i, j)", "paid per round"),
                rows,
                2);
        return rows.isEmpty() ? List.of() : List.of(text, PlayChapter.foldIfLong(grid));
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

    private boolean counts(ObedienceGain gain, int cell, int message) {
        return gain.concerns(cell) && signals.signalOf(message, gain.player()) == gain.signal();
    }
}
