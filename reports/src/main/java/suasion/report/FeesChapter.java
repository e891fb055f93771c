package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Verdict;
import suasion.solve.Solution;

/** What a menu earns: the revenue from every type, as announced and as it was in play. */
final class FeesChapter {
    private FeesChapter() {}

    static Chapter of(Report report, Menu menu) {
        Solution s = report.solution();
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(
                "The seller, %s, lives on fees: what a type pays, times how probable it is. In all %s per round."
                        .formatted(s.problem().designer(), Amounts.both(s.value()))));
        parts.add(PlayChapter.foldIfLong(fees(menu, report.run()).limited(SchemeTables.MOST_CELLS, "report.json")));
        List<Verdict> balance = PaymentTables.balance(report.run());
        if (!balance.isEmpty()) {
            parts.add(Verdicts.table(Wording.MENU, "Revenue: is the mean payment per round the promised one", balance));
        }
        return new Chapter("payments", "Fees", parts);
    }

    /** A row per type and one of totals; what was observed is that type's report, in a column per arm. */
    private static Grid fees(Menu menu, Run run) {
        List<String> arms = PaymentTables.arms(run);
        List<String> head = new ArrayList<>(List.of("type", "probability", "fee", "revenue"));
        arms.forEach(arm -> head.add("observed: " + arm));
        List<List<String>> rows = new ArrayList<>();
        BigFraction revenue = BigFraction.ZERO;
        for (Menu.Entry entry : menu.entries()) {
            revenue = revenue.add(entry.revenue());
            List<String> row = new ArrayList<>(List.of(
                    entry.who(),
                    Amounts.fraction(entry.probability()),
                    Amounts.fraction(entry.fee()),
                    Amounts.fraction(entry.revenue())));
            arms.forEach(arm -> row.add(observed(run, arm, entry.name())));
            rows.add(row);
        }
        List<String> total = new ArrayList<>(List.of("in all", "1", "", Amounts.fraction(revenue)));
        arms.forEach(arm -> total.add(observed(run, arm, null)));
        rows.add(total);
        String reported = arms.isEmpty() ? "" : "; observed: paid per round by those who reported the type";
        return new Grid("Fees and revenue per round" + reported, head, rows, 1);
    }

    /** Revenue per round in an arm from those who report a type, from all where that is null. */
    private static String observed(Run run, String arm, String report) {
        double[] paid = run.payments().stream()
                .filter(p -> p.arm().equals(arm) && p.signal() == null)
                .filter(p -> report == null || report.equals(p.report() == null ? "" : p.report()))
                .mapToDouble(p -> -p.perRound())
                .toArray();
        double sum = 0;
        for (double each : paid) {
            sum += each;
        }
        return paid.length == 0 ? "-" : Amounts.observed(sum);
    }
}
