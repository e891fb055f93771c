package suasion.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.feasible.Contradiction;
import suasion.feasible.JointPosteriors;
import suasion.feasible.Mixture;
import suasion.feasible.PosteriorsAnswer;

/** Whether a joint distribution of posteriors is feasible, for the terminal. */
public final class PosteriorsText {
    private static final int MOST_ROWS = 24;
    private static final int LABEL = 13;

    private final PosteriorsReport report;
    private final PosteriorsAnswer answer;
    private final JointPosteriors law;
    private final Ansi ansi;
    private final List<String> lines = new ArrayList<>();

    private PosteriorsText(PosteriorsReport report, boolean colours) {
        this.report = report;
        this.answer = report.answer();
        this.law = answer.stated().law();
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    /** The answer, lines ending in "\n". */
    public static String of(PosteriorsReport report, boolean colours) {
        PosteriorsText text = new PosteriorsText(report, colours);
        text.lines.addAll(TextReport.heading(report.provenance(), text.ansi));
        text.lines.add("");
        if (text.answer.isFeasible()) {
            text.feasible();
        } else {
            text.infeasible(text.answer.contradiction().orElseThrow());
        }
        if (text.lines.stream().anyMatch(line -> line.contains(PosteriorsWords.ABOUT))) {
            text.lines.add("");
            text.lines.add("Numbers with ~ are rounded; --format json has every fraction in full.");
        }
        return String.join("\n", text.lines) + "\n";
    }

    private void table(Grid grid) {
        lines.addAll(TextTable.lines(grid, TextReport.WIDTH, MOST_ROWS));
    }

    private void item(String label, String words) {
        List<String> wrapped = TextTable.wrapped(words, TextReport.WIDTH - LABEL);
        for (int k = 0; k < wrapped.size(); k++) {
            lines.add(TextTable.pad(k == 0 ? label : "", LABEL, false) + wrapped.get(k));
        }
    }

    /** A verdict in colour as the item's first word. */
    private void item(String label, String word, String coloured, String words) {
        int line = lines.size();
        item(label, word + words);
        lines.set(line, lines.get(line).replaceFirst(word, coloured));
    }

    private void feasible() {
        table(PosteriorsWords.structure(answer));
        lines.add("");
        String high = answer.stated().states().get(1);
        String prior = "; the prior of %s is %s".formatted(high, PosteriorsWords.number(answer.prior()));
        boolean alone = law.receivers().size() == 1;
        String how = alone
                ? ": one receiver's beliefs can be anything that averages to the prior (the splitting lemma)"
                : ": told what they are to believe, in each state as likely as above, receivers are right to believe it";
        item("Feasible", "yes", ansi.good("yes"), how + prior);
        answer.mixture().ifPresent(this::mixture);
        pasted();
    }

    private void mixture(Mixture mixture) {
        if (mixture.isExtreme()) {
            item("Extreme", "yes: it is no mixture of other feasible distributions with the same prior");
            return;
        }
        item(
                "Extreme",
                "no: it is %s of the first and %s of the second of these, feasible with the same prior"
                        .formatted(
                                PosteriorsWords.number(mixture.shares().get(0)),
                                PosteriorsWords.number(mixture.shares().get(1))));
        for (JointPosteriors part : mixture.parts()) {
            lines.add("");
            table(PosteriorsWords.points("", part));
        }
    }

    /** What one puts into the file to audit and play it. */
    private void pasted() {
        BigFraction prior = answer.prior();
        if (prior.getNumerator().signum() == 0 || prior.equals(BigFraction.ONE)) {
            item("As a scheme", "none: one of the states never occurs, so there is nothing to tell");
            return;
        }
        lines.add("");
        lines.add("As a scheme for the file, to audit and play it:");
        lines.add("states: " + SchemeText.states(answer.stated().states(), prior));
        lines.add("scheme: "
                + SchemeText.of(answer.stated().states(), answer.structure().orElseThrow()));
    }

    private void infeasible(Contradiction contradiction) {
        table(PosteriorsWords.points("What is believed", law));
        lines.add("");
        item("Feasible", "no", ansi.bad("no"), ", because " + PosteriorsWords.reason(answer));
        String meaning = PosteriorsWords.meaning(answer);
        if (!meaning.isEmpty()) {
            item("That is", meaning);
        }
        lines.add("");
        boolean priced = contradiction.constant().getNumerator().signum() != 0;
        String c = PosteriorsWords.number(contradiction.constant());
        String left = PosteriorsWords.number(contradiction.left(law, answer.prior()));
        String right = PosteriorsWords.number(contradiction.right(law));
        item(
                "Proof",
                "%sE[sum x f(x)] = %s is more than E[max(0, %ssum f(x))] = %s"
                        .formatted(priced ? c + " p + " : "", left, priced ? c + " + " : "", right));
        item(
                "In words",
                ("sell every receiver f(x) tickets that pay 1 if the state is %s, at the price x that he believes a"
                                + " ticket to be worth (bought where f is negative)%s: that brings in %s on average and"
                                + " can cost %s at most, although nobody expects to lose")
                        .formatted(
                                answer.stated().states().get(1),
                                priced ? ", and " + c + " more at the price of the prior" : "",
                                left,
                                right));
        lines.add("");
        table(PosteriorsWords.functions(law, contradiction));
    }
}
