package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.audit.Verdict;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.solve.PaymentLine;
import suasion.solve.Solution;

/** What is paid to those who follow: the payment identity, promises, what was observed, the balance. */
final class PaymentsChapter {
    private PaymentsChapter() {}

    /** The chapter; none where payments are no subject. */
    static List<Chapter> of(Report report) {
        Solution s = report.solution();
        if (Display.of(s) instanceof MenuDisplay display) {
            return List.of(FeesChapter.of(report, display.menu()));
        }
        if (!PaymentTables.onObedience(s)) {
            return List.of();
        }
        Table table = s.table();
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(
                ("Besides what they are told, players are promised payments, owed only in a round in which they follow (%s: %s)."
                                + " %s")
                        .formatted(
                                Words.of(s.problem().regime()),
                                PaymentTables.allowed(s.problem().regime()),
                                promised(s))));
        List<PaymentLine> lines = PaymentTables.lines(s);
        if (!lines.isEmpty()) {
            parts.add(new Paragraph(identity(s)));
            Grid full = PaymentTables.full(s, report.run()).limited(SchemeTables.MOST_CELLS, "report.json");
            parts.add(PlayChapter.foldIfLong(full));
            if (lines.stream().anyMatch(l -> l.owed().getNumerator().signum() < 0)) {
                parts.add(new Paragraph(
                        "A negative payment is charged: whoever is told so pays it to the designer, and following is still"
                                + " worth that much to him."));
            }
        }
        List<Verdict> balance = PaymentTables.balance(report.run());
        if (!balance.isEmpty()) {
            parts.add(Verdicts.table(
                    Wording.of(report), "Budget: is the mean payment per round the promised one", balance));
        } else if (report.run() != null && !table.payments().isNone()) {
            parts.add(new Paragraph("Play gave no verdict on the mean payment."));
        }
        return List.of(new Chapter("payments", "Payments", parts));
    }

    private static String promised(Solution s) {
        Table table = s.table();
        if (table.payments().isNone()) {
            return "This scheme promises none: paying is not worth its price here.";
        }
        int sign = table.expectedPayment().getNumerator().signum();
        String all = Amounts.both(table.expectedPayment());
        String paid =
                switch (sign) {
                    case 0 -> "They add up to nothing on average, so the budget is balanced.";
                    case 1 -> "On average " + all + " per round is paid to the players.";
                    default -> "On average " + all + " per round is paid, that is, players are charged.";
                };
        return paid + (s.problem().regime() == Regime.NONE ? " The problem itself allows no payments." : "");
    }

    private static String identity(Solution s) {
        boolean robust = s.problem().robustness().getNumerator().signum() > 0;
        return ("Payment identity: with X(i, j) what a player gets per round, payments aside, from doing j whenever he is told i,"
                        + " the threshold is T(i) = max over j \u2260 i of X(i, j) - X(i, i)%s; he follows if and only if he is paid"
                        + " P(i) \u2265 T(i) per round, which is p(i) = P(i) / Pr(i) each time he is told i.")
                .formatted(robust ? " + margin \u00d7 Pr(i)" : "");
    }
}
