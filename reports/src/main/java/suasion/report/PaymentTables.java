package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suasion.audit.Verdict;
import suasion.mechanism.Balance;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.solve.PaymentIdentity;
import suasion.solve.PaymentLine;
import suasion.solve.Solution;

/** What is promised to those who follow, as tables and sentences. */
final class PaymentTables {
    private static final int MOST_ARMS = 4;

    private PaymentTables() {}

    /** Whether payments are a subject of the report: allowed, or owed by the scheme. */
    static boolean concern(Solution solution) {
        return solution.problem().regime() != Regime.NONE
                || !solution.table().payments().isNone();
    }

    /** Whether it is payments to those who follow that are a subject, and not the fees of a menu. */
    static boolean onObedience(Solution solution) {
        return concern(solution) && !Wording.of(solution.problem()).isPaidFor();
    }

    /** One line per player and signal; empty where payments are no subject or players have private types. */
    static List<PaymentLine> lines(Solution solution) {
        boolean typed = solution.problem().game().players().stream()
                .anyMatch(p -> p.types().size() != 1);
        return onObedience(solution) && !typed
                ? PaymentIdentity.lines(solution.problem(), solution.table())
                : List.of();
    }

    /** For the terminal: signal, probability, T, P and p. */
    static Grid brief(Solution solution) {
        boolean several = solution.problem().game().players().size() > 1;
        List<String> head = new ArrayList<>(several ? List.of("player", "told") : List.of("told"));
        head.addAll(List.of("probability", "threshold T", "paid per round P", "per occurrence p"));
        List<List<String>> rows = new ArrayList<>();
        for (PaymentLine line : lines(solution)) {
            List<String> row = names(line, several);
            row.add(Amounts.fraction(line.probability()));
            row.add(Amounts.fraction(line.threshold()));
            row.add(Amounts.fraction(line.expected()));
            row.add(Amounts.fraction(line.owed()));
            rows.add(row);
        }
        return new Grid("Payments promised to whoever follows", head, rows, several ? 2 : 1);
    }

    /** The same for narrow columns: signal, T, P and p. */
    static Grid narrow(Solution solution) {
        Grid brief = brief(solution);
        List<String> head = new ArrayList<>(brief.head().subList(0, brief.labels()));
        head.addAll(List.of("T", "P", "p"));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : brief.rows()) {
            List<String> row = new ArrayList<>(line.subList(0, brief.labels()));
            row.addAll(line.subList(brief.labels() + 1, line.size()));
            rows.add(row);
        }
        return new Grid("Threshold T, paid per round P and per occurrence p", head, rows, brief.labels());
    }

    /** The same with what was paid in play, a column per arm, and a row of totals. */
    static Grid full(Solution solution, Run run) {
        Grid brief = brief(solution);
        List<String> arms = arms(run);
        List<String> head = new ArrayList<>(brief.head());
        arms.forEach(arm -> head.add("observed: " + arm));
        List<PaymentLine> lines = lines(solution);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> row = new ArrayList<>(brief.rows().get(i));
            PaymentLine line = lines.get(i);
            arms.forEach(arm -> row.add(Amounts.observed(observed(run, arm, line.player(), line.signal()))));
            rows.add(row);
        }
        List<String> total = new ArrayList<>(List.of("in all"));
        while (total.size() < brief.head().size() - 2) {
            total.add("");
        }
        total.add(Amounts.fraction(solution.table().expectedPayment()));
        total.add("");
        arms.forEach(arm -> total.add(Amounts.observed(observed(run, arm, null, null))));
        rows.add(total);
        return new Grid(
                brief.caption() + ", in payoff units; negative where he is charged", head, rows, brief.labels());
    }

    private static List<String> names(PaymentLine line, boolean several) {
        return new ArrayList<>(several ? List.of(line.player(), line.signal()) : List.of(line.signal()));
    }

    /** The arms in which payments were observed, the first ones. */
    static List<String> arms(Run run) {
        return run == null
                ? List.of()
                : run.payments().stream()
                        .map(ObservedPayment::arm)
                        .distinct()
                        .limit(MOST_ARMS)
                        .toList();
    }

    /** Mean payment per round in an arm, of one player and signal or, where they are null, of all. */
    static double observed(Run run, String arm, String player, String signal) {
        List<ObservedPayment> all = run.payments().stream()
                .filter(p -> p.arm().equals(arm))
                .filter(p -> player == null || p.player().equals(player) && signal.equals(p.signal()))
                .toList();
        return all.isEmpty()
                ? Double.NaN
                : all.stream().mapToDouble(ObservedPayment::perRound).sum();
    }

    /** What the regime allows, for people. */
    static String allowed(Regime regime) {
        return switch (regime) {
            case NONE -> "none are allowed";
            case NONNEGATIVE -> "nobody may be charged";
            case BALANCED -> "on average they must add up to nothing";
            case UNRESTRICTED -> "of any size and sign";
        };
    }

    /** "unrestricted: -3/4 per round in all"; what is charged is said to be. */
    static String summary(Solution solution) {
        Table table = solution.table();
        String regime = Words.of(solution.problem().regime());
        if (table.payments().isNone()) {
            return regime + ": nothing is promised";
        }
        int sign = table.expectedPayment().getNumerator().signum();
        String all = sign == 0
                ? "in all nothing per round"
                : "in all " + Amounts.both(table.expectedPayment()) + " per round"
                        + (sign < 0 ? " (players are charged)" : "");
        return regime + ": " + all;
    }

    /** The verdicts about the mean payment, worst first. */
    static List<Verdict> balance(Run run) {
        return run == null
                ? List.of()
                : run.verdicts().stream()
                        .filter(v -> v.promise() instanceof Balance)
                        .sorted(Verdicts.WORST_FIRST)
                        .toList();
    }

    /** What was paid in play in the first arm, and the verdict on it; empty where nothing was. */
    static Optional<String> played(Run run) {
        Stream<String> paid = arms(run).stream()
                .limit(1)
                .map(arm -> Amounts.observed(observed(run, arm, null, null)) + " per round (" + arm + ")");
        Stream<String> judged = balance(run).stream().limit(1).map(v -> "BALANCE " + v.ruling());
        List<String> words = Stream.concat(paid, judged).toList();
        return words.isEmpty() ? Optional.empty() : Optional.of("observed " + String.join(", ", words));
    }
}
