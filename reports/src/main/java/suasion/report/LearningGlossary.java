package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of a report in which players learn; of strategies those that were played. */
final class LearningGlossary {
    /** What a strategy's own words about itself contain, how people call it, and what it does. */
    private record Kind(String sign, String word, String meaning) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "empirical",
                    "Empirical Bayes",
                    "counts how often every state came with every signal, starting from the prior, and does what is best by"
                            + " these counts (Robbins 1956)"),
            new Kind(
                    "fictitious",
                    "Fictitious play",
                    "knows the scheme, counts what the others have done, and does what is best against that (Brown 1951)"),
            new Kind(
                    "hedge",
                    "Hedge",
                    "weighs every action by the exponential of what it would have brought; its regret grows with the root of"
                            + " the rounds (Freund and Schapire 1997)"),
            new Kind(
                    "exp3",
                    "EXP3",
                    "the same for whoever sees only what his own action brought, which he divides by the probability with which he"
                            + " did it (Auer, Cesa-Bianchi, Freund and Schapire 2002)"),
            new Kind(
                    "thompson",
                    "Thompson sampling",
                    "draws the worth of every action from what he believes of it and does the best of the draw"
                            + " (Thompson 1933)"),
            new Kind(
                    "quantal",
                    "Quantal response",
                    "knows the scheme and errs: the more an error costs, the rarer it is; learns nothing"
                            + " (McKelvey and Palfrey 1995)"),
            new Kind("credulous", "Credulous", "does what he is told unless no belief whatever could make it best"),
            new Kind("neglecting", "Signal-neglecting", "does what is best by the prior, whatever he is told"),
            new Kind(
                    "population",
                    "Population",
                    "every round somebody of a kind drawn anew; each kind learns from its own rounds"));

    private LearningGlossary() {}

    static List<Terms.Entry> words(Report report) {
        Optional<LearningCurves> learning = Optional.ofNullable(report.run()).flatMap(Run::learning);
        if (learning.isEmpty()) {
            return List.of();
        }
        List<Terms.Entry> words = new ArrayList<>();
        words.add(new Terms.Entry(
                "Learning", "a player who learns begins knowing little and does what his own experience suggests"));
        words.add(new Terms.Entry(
                "Regret",
                "what the best fixed answer to every type and signal would have brought in all rounds so far, less what was"
                        + " got; a learner without regret has less and less of it per round"));
        String played = learning.get().curves().stream()
                .map(LearningCurve::strategy)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        KINDS.stream()
                .filter(kind -> played.contains(kind.sign()))
                .forEach(kind -> words.add(new Terms.Entry(kind.word(), kind.meaning())));
        return words;
    }
}
