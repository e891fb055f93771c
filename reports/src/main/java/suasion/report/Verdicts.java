package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.Incentive;

/** Verdicts counted, ordered and tabulated. */
final class Verdicts {
    /** Most serious first: by ruling, then by how little room is left to the margin, in units of the margin. */
    static final Comparator<Verdict> WORST_FIRST = Comparator.<Verdict>comparingInt(v -> severity(v.ruling()))
            .thenComparingDouble(Verdicts::room)
            .thenComparingInt(Verdicts::kind);

    private Verdicts() {}

    /** How many of each ruling, all rulings present. */
    static Map<Ruling, Long> counts(List<Verdict> verdicts) {
        Map<Ruling, Long> counts = new EnumMap<>(Ruling.class);
        for (Ruling ruling : Ruling.values()) {
            counts.put(
                    ruling, verdicts.stream().filter(v -> v.ruling() == ruling).count());
        }
        return counts;
    }

    /** "17 CONFIRMED, 1 VACUOUS". */
    static String countsInWords(List<Verdict> verdicts) {
        return counts(verdicts).entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> Amounts.count(e.getValue()) + " " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    /** "gain 0.0004, interval [-0.004, 0.005], margin 0.01"; what is observed is named by the kind of promise. */
    static String inWords(Wording wording, Verdict v) {
        String what =
                switch (v.promise().sort()) {
                    case "OBEDIENCE" -> wording == Wording.GIVEN ? "gain from keeping to it " : "gain from obeying ";
                    case "HONESTY" -> "gain from honesty ";
                    case "PARTICIPATION" -> "gain from taking part ";
                    case "VALUE" -> "mean payoff ";
                    case "BALANCE" -> "mean payment ";
                    default -> "observed ";
                };
        String against = v.promise().isEquality() ? " against " + Amounts.observed(v.promised()) : "";
        return what
                + Amounts.observed(v.estimate())
                + " in "
                + Amounts.interval(v.low(), v.high())
                + against
                + ", margin "
                + Amounts.observed(v.margin());
    }

    /** A row per verdict, in the order given; rounds needed are a column only where some are. */
    static Grid table(Wording wording, String caption, List<Verdict> verdicts) {
        boolean open = verdicts.stream().anyMatch(v -> v.roundsNeeded() > 0);
        List<String> head = new ArrayList<>(List.of(
                "promise",
                "arm of play",
                "verdict",
                "promised",
                "observed",
                "interval",
                "margin",
                wording == Wording.GIVEN ? "rounds" : "heard",
                "detectable"));
        if (open) {
            head.add("rounds needed");
        }
        return new Grid(
                caption, head, verdicts.stream().map(v -> row(wording, v, open)).toList(), 3);
    }

    private static List<String> row(Wording wording, Verdict v, boolean open) {
        List<String> row = new ArrayList<>(List.of(
                wording.of(v.promise()),
                wording.arm(v.arm()),
                v.ruling().name(),
                Amounts.observed(v.promised()),
                Amounts.observed(v.estimate()),
                Double.isNaN(v.low()) && Double.isNaN(v.high()) ? "-" : Amounts.interval(v.low(), v.high()),
                Amounts.observed(v.margin()),
                Amounts.count(v.heard()),
                Amounts.observed(v.detectable())));
        if (open) {
            row.add(v.roundsNeeded() == 0 ? "-" : Amounts.roughly(v.roundsNeeded()));
        }
        return row;
    }

    private static int severity(Ruling ruling) {
        return switch (ruling) {
            case REFUTED -> 0;
            case INCONCLUSIVE -> 1;
            case CONFIRMED -> 2;
            case UNJUDGED -> 3;
            case VACUOUS -> 4;
        };
    }

    /** OBEDIENCE, HONESTY, PARTICIPATION, then what is no incentive. */
    private static int kind(Verdict v) {
        return v.promise().isIncentive() ? v.promise().kind().ordinal() : Incentive.Kind.values().length;
    }

    private static double room(Verdict v) {
        double room = v.promise().isEquality()
                ? v.margin() - Math.max(v.high() - v.required(), v.required() - v.low())
                : v.low() - v.required() + v.margin();
        return v.margin() > 0 ? room / v.margin() : room;
    }
}
