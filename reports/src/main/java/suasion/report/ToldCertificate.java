package suasion.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.solve.Certificate;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** Why the claim holds where players are told what to believe: bounds over a grid and over all beliefs, multipliers. */
final class ToldCertificate {
    /** The exhibit that holds a row per grid. */
    static final String CONTINUUM = "continuum";

    /** The exhibit that holds a row per player and belief. */
    static final String POTENTIALS = "potentials";

    /** The exhibit on what it is worth to reveal nothing, and everything. */
    private static final String REVELATION = "revelation";

    private static final String SUPREMUM = "supremum";

    private static final int DIGITS = 8;
    private static final double CLOSE = 1e-8;
    private static final double SMALL = 1e-3;
    private static final int MOST_NAMED = 8;
    private static final int MOST_ROWS = 200;

    private ToldCertificate() {}

    private static Optional<Exhibit> exhibit(Solution s, String id) {
        return s.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id) && !exhibit.rows().isEmpty())
                .findFirst();
    }

    /** Whether the certified bound is one of all beliefs, and not only of those of a grid. */
    static boolean isOfAll(Solution s) {
        return exhibit(s, CONTINUUM).isPresent();
    }

    /** "scheme", or "scheme that tells beliefs of the grid only". */
    static String scheme(Solution s) {
        return isOfAll(s) ? "scheme" : "scheme that tells beliefs of the grid only";
    }

    /** What no information passes, whatever it makes people believe, and what none on the grid passes. */
    static String bound(Solution s) {
        Certificate c = s.certificate();
        String way = s.problem().sense() == Sense.MAX ? "more" : "less";
        String first = "no %s gives %s %s than %s%s; %sproved in %s"
                .formatted(
                        isOfAll(s) ? "information" : scheme(s),
                        s.problem().designer(),
                        way,
                        outward(s),
                        isOfAll(s) ? ", whatever it makes anybody believe" : "",
                        isClose(s) ? "" : "gap " + Amounts.fraction(c.gap()) + ", ",
                        c.exact() ? "fractions" : "outward-rounded intervals");
        return first
                + last(s).map(row -> "; on the grid (%s) the bound is %s".formatted(row.get(0), row.get(1)))
                        .orElse("");
    }

    /** Whether the bound is the value itself, or differs from it by rounding only: then it is written so. */
    private static boolean isClose(Solution s) {
        Certificate c = s.certificate();
        double size = Math.max(Exact.toDouble(c.value().abs()), unit(s));
        return Amounts.isShort(c.value()) && Exact.toDouble(c.gap()) <= CLOSE * size;
    }

    /**
     * The bound, rounded so that what is printed is one too: "1/2", "0.52371101", or, where a short number is all but
     * it, "-1/32 - 1.6e-12".
     */
    private static String outward(Solution s) {
        BigFraction bound = s.certificate().bound();
        if (Amounts.isShort(bound)) {
            return Amounts.fraction(bound);
        }
        boolean max = s.problem().sense() == Sense.MAX;
        double close = CLOSE * Math.max(Exact.toDouble(bound.abs()), unit(s));
        return (isClose(s) ? Optional.of(s.certificate().value()) : Amounts.near(bound))
                .filter(near -> Exact.toDouble(bound.subtract(near).abs()) <= close)
                .map(near -> Amounts.fraction(near) + beyond(max ? bound.subtract(near) : near.subtract(bound), max))
                .orElseGet(() -> rounded(bound, DIGITS, max ? RoundingMode.CEILING : RoundingMode.FLOOR));
    }

    private static String beyond(BigFraction by, boolean max) {
        return by.getNumerator().signum() <= 0 ? "" : (max ? " + " : " - ") + rounded(by, 2, RoundingMode.UP);
    }

    /** What is all but nothing is so beside what the payoff can be at all. */
    private static double unit(Solution s) {
        return SMALL * Exact.toDouble(s.problem().scale());
    }

    private static String rounded(BigFraction number, int digits, RoundingMode mode) {
        return Amounts.rounded(new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), new MathContext(digits, mode)));
    }

    /** The last grid in words and its bound. */
    private static Optional<List<String>> last(Solution s) {
        return exhibit(s, CONTINUUM).flatMap(exhibit -> {
            Optional<String> grid = cell(exhibit, 0);
            Optional<String> bound = cell(exhibit, column(exhibit, "grid", "bound"));
            return grid.isPresent() && bound.isPresent()
                    ? Optional.of(List.of(grid.get(), bound.get()))
                    : Optional.empty();
        });
    }

    /** The first column whose title has all of the words; -1 where there is none. */
    private static int column(Exhibit exhibit, String... words) {
        return IntStream.range(0, exhibit.columns().size())
                .filter(k -> List.of(words).stream()
                        .allMatch(word -> exhibit.columns().get(k).contains(word)))
                .findFirst()
                .orElse(-1);
    }

    private static Optional<String> cell(Exhibit exhibit, int column) {
        List<Object> row = exhibit.rows().get(exhibit.rows().size() - 1);
        return column < 0 || row.get(column) == null ? Optional.empty() : Optional.of(Exhibits.shown(row.get(column)));
    }

    /** Where the payoff jumps, and between which numbers the supremum lies; empty where it may be attained. */
    static Optional<String> supremum(Solution s) {
        Certificate c = s.certificate();
        return exhibit(s, SUPREMUM)
                .filter(exhibit -> c.bound() != null)
                .map(exhibit -> exhibit.note().split(": ")[0]
                        + ", so the best value need not be attained: it lies between %s and %s"
                                .formatted(Amounts.fraction(c.value()), outward(s)));
    }

    /**
     * In words why it is best to reveal nothing, or everything, and whether the scheme shown does that; empty where
     * neither is best.
     *
     * @param longest characters; a longer reason is left to the full report, and the sentence says so
     */
    static Optional<String> revelation(Solution s, int longest) {
        return exhibit(s, REVELATION)
                .map(Exhibit::note)
                .filter(note -> s.problem().told().isPresent() && note.startsWith("revealing "))
                .map(note -> {
                    List<String> sentences = List.of(note.split("; "));
                    String first = sentences.get(0);
                    String other = sentences.stream()
                            .filter(sentence -> sentence.startsWith("the scheme shown"))
                            .findFirst()
                            .map("; "::concat)
                            .orElse("");
                    return first.length() + other.length() <= longest
                            ? first + other
                            : first.split(" because |: ")[0] + other + "; the full report says why";
                });
    }

    static List<Terms.Entry> numbers(Report report) {
        Solution s = report.solution();
        Certificate c = s.certificate();
        List<Terms.Entry> entries = new ArrayList<>();
        entries.add(new Terms.Entry("Claim", s.claim() + ": " + Summary.meaning(s)));
        entries.add(new Terms.Entry("Promised by the family", promised(report)));
        entries.add(
                s.problem().hasDesigner()
                        ? new Terms.Entry(
                                "Value",
                                Amounts.both(c.value()) + ", what "
                                        + s.problem().designer() + " gets per round if what is told is believed")
                        : new Terms.Entry("Mean squared errors", ToldDisplay.errors(s)));
        if (c.bound() != null) {
            entries.add(new Terms.Entry(
                    isOfAll(s) ? "Bound for all beliefs" : "Bound on the grid",
                    outward(s)
                            + (isOfAll(s)
                                    ? ", which no information structure passes, whatever beliefs it leads to"
                                    : ", which no scheme passes that tells beliefs of the grid only; what other beliefs allow is"
                                            + " not bounded")));
            entries.add(new Terms.Entry("Gap", Amounts.both(c.gap())));
            last(s).ifPresent(row -> entries.add(new Terms.Entry(
                    "Bound on the grid",
                    row.get(1) + " (" + row.get(0)
                            + "), which no scheme passes that tells beliefs of the grid only: checked at every cell")));
        }
        entries.add(new Terms.Entry(
                "Worst violation",
                Amounts.both(c.violation())
                        + ", the most by which a belief that is told differs from the posterior, as probabilities"));
        entries.add(new Terms.Entry(
                "Arithmetic",
                c.exact()
                        ? "fractions: nothing was rounded"
                        : "outward-rounded intervals: the true numbers are at least as good as the printed ones"));
        entries.add(new Terms.Entry(
                "Computed from",
                "the payoff and the scheme alone"
                        + (c.bound() == null
                                ? " (%s)".formatted(s.method())
                                : ", and multipliers, without the program that found them (%s)"
                                        .formatted(s.method()))));
        return entries;
    }

    /** "UPPER_BOUND, which OPTIMAL satisfies". */
    private static String promised(Report report) {
        Claim claim = report.solution().claim();
        Claim promised = report.promisedClaim();
        return claim != promised && claim.satisfies(promised)
                ? promised + ", which " + claim + " satisfies"
                : promised.name();
    }

    /** Whether what is told is true; what the bound rests on. */
    static List<Part> parts(Solution s) {
        List<Part> parts = new ArrayList<>();
        Told told = Told.of(s.table());
        parts.add(new Paragraph(truth(told)));
        if (s.certificate().bound() != null) {
            parts.add(new Paragraph(why(s, told)));
        }
        exhibit(s, CONTINUUM).ifPresent(exhibit -> parts.addAll(Exhibits.parts(exhibit)));
        parts.add(promises(s, told));
        exhibit(s, POTENTIALS).ifPresent(exhibit -> {
            parts.addAll(Exhibits.parts(exhibit));
            parts.addAll(ToldFigures.potentials(told, exhibit));
        });
        return parts;
    }

    private static String truth(Told told) {
        List<Told.Belief> wrong = told.all()
                .filter(belief -> !belief.isTrue())
                .sorted(Comparator.comparing(
                                (Told.Belief belief) -> belief.error().abs())
                        .reversed())
                .toList();
        if (wrong.isEmpty()) {
            return "Calibration: every belief that is told is the posterior of whoever is told it, in fractions; so everybody who does"
                    + " Bayes' rule believes what he is told.";
        }
        String some = Words.some(
                wrong.stream()
                        .map(belief ->
                                "%s (posterior %s)".formatted(told.name(belief), Amounts.fraction(belief.posterior())))
                        .toList(),
                MOST_NAMED);
        return "Not calibrated: %s that %s told %s not the posterior: %s."
                .formatted(
                        Amounts.counted(wrong.size(), "belief"),
                        wrong.size() > 1 ? "are" : "is",
                        wrong.size() > 1 ? "are" : "is",
                        some);
    }

    private static String why(Solution s, Told told) {
        boolean max = s.problem().sense() == Sense.MAX;
        String w = max ? "w be the payoff" : "w be the payoff with its sign turned, because it is minimised,";
        return ("Why the bound holds: calibration is an equation per player and belief x, and \u03b1(x) is its multiplier. Let %s and p the"
                        + " prior of %s. Let V be the largest value over the beliefs x of w - \u03a3 x \u03b1(x) in state %s, and V' that of"
                        + " w + \u03a3 (1 - x) \u03b1(x) in state %s, sums over the players. Where what is told is true the sums cancel in the mean,"
                        + " so that the mean of w is at most (1 - p) V + p V', whatever the functions \u03b1 are. %s")
                .formatted(
                        w,
                        told.high(),
                        told.low(),
                        told.high(),
                        isOfAll(s)
                                ? "Over the beliefs of a grid the largest values are found cell by cell: that is the bound on the grid."
                                        + " Over all beliefs they are bounded on whole boxes between its points: that is the bound for"
                                        + " all information structures, and the one that is claimed."
                                : "The largest values are taken over the beliefs of the grid, so other beliefs are not bounded.");
    }

    private static Part promises(Solution s, Told told) {
        List<IncentiveLine> lines = s.incentives();
        boolean dual = lines.stream().anyMatch(line -> line.multiplier() != null);
        List<String> names = new ArrayList<>();
        List<List<BigFraction>> numbers = new ArrayList<>();
        for (IncentiveLine line : lines.subList(0, Math.min(MOST_ROWS, lines.size()))) {
            BigFraction belief = told.told(line.incentive());
            BigFraction off = line.conditionalGain();
            names.add(line.incentive().player());
            List<BigFraction> row = new ArrayList<>(
                    Arrays.asList(belief, off == null ? null : off.add(belief), off, line.probability()));
            if (dual) {
                row.add(line.multiplier());
            }
            numbers.add(row);
        }
        List<List<String>> rows = Columned.of(numbers);
        IntStream.range(0, names.size()).forEach(k -> rows.get(k).add(0, names.get(k)));
        List<String> head = new ArrayList<>(List.of("player", "told", "posterior", "off by", "probability"));
        if (dual) {
            head.add("multiplier \u03b1");
        }
        String cut = lines.size() > MOST_ROWS
                ? ", the first %d of %d (all are in report.json)".formatted(MOST_ROWS, lines.size())
                : "";
        return PlayChapter.foldIfLong(new Grid("What is promised: told x, the posterior is x" + cut, head, rows, 1));
    }
}
