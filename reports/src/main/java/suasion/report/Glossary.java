package suasion.report;

import java.util.ArrayList;
import java.util.List;

/** Short definitions of the words of a report. */
final class Glossary {
    private Glossary() {}

    /** All words, those of learning last. */
    static Terms terms(Report report) {
        List<Terms.Entry> words = new ArrayList<>(ofPlay(report).entries());
        words.addAll(LearningGlossary.words(report));
        return new Terms(words);
    }

    private static Terms ofPlay(Report report) {
        List<Terms.Entry> words = new ArrayList<>();
        Wording wording = Wording.of(report);
        Display display = Display.of(report.solution());
        if (wording == Wording.TOLD) {
            words.addAll(ToldGlossary.words(report));
            return new Terms(words);
        }
        if (wording == Wording.SCHEME) {
            add(words, "Scheme", "for every state a lottery over signals, announced before the state is known");
        }
        if (wording.isSale()) {
            return new Terms(SaleGlossary.words(report));
        }
        words.addAll(display.words());
        if (wording != Wording.GIVEN) {
            add(words, "Posterior", "the probability of each state given the signal, by Bayes' rule");
            add(
                    words,
                    "Obedience",
                    "whoever hears a recommendation does at least as well by following it as by anything else");
        } else {
            add(words, "Obedience", "keeping to one's strategy is at least as good as doing anything else");
        }
        String when =
                switch (wording) {
                    case SCHEME, TOLD -> "that the signal is heard";
                    case DEVICE -> "that the recommendation is heard, or, off the path, the belief there";
                    case MENU, SALE, AUCTION -> "that the signal is heard, or, of a lie, given the type";
                    case GIVEN -> "what is observed and played";
                };
        add(words, "Gain", "payoff from following minus payoff from the deviation, given " + when);
        add(words, "Weighted gain", "the gain times the probability of what it is conditional on");
        if (report.solution().certificate().bound() != null) {
            add(
                    words,
                    "Multiplier",
                    "by how much the bound moves per unit by which a weighted gain may fall short; at least 0");
            add(
                    words,
                    "Bound, gap",
                    "what no %s passes, and how far the %s is from it".formatted(wording.noun(), wording.noun()));
        }
        if (AdjustedPayoffs.of(report.solution()).isPresent()) {
            add(
                    words,
                    "Dual-adjusted payoff",
                    "the payoff of the designer plus what a recommendation does for incentives, at the price of their"
                            + " multipliers; an optimal scheme recommends the action for which it is largest");
        }
        if (PaymentTables.onObedience(report.solution())) {
            add(words, "Payment", "owed to a player in the rounds in which he follows; negative where he is charged");
            add(
                    words,
                    "Payment identity",
                    "the least expected payment for which following pays: what the best other action would bring more");
            add(words, "Budget balance", "payments to all players add up to nothing on average");
        }
        if (wording == Wording.SCHEME
                && report.solution().problem().game().players().size() > 1) {
            add(words, "Private signals", "everybody hears a signal of his own and does not know the others'");
            add(words, "Public signal", "one signal that everybody hears, and everybody knows it");
        }
        if (report.run() != null) {
            add(
                    words,
                    "Arm",
                    "the same chances of nature and mediator, played by %s of one kind"
                            .formatted(
                                    switch (wording) {
                                        case SCHEME, TOLD -> wording.player(report) + "s";
                                        case DEVICE, GIVEN -> "players";
                                        case MENU, SALE -> "buyers";
                                        case AUCTION -> "bidders";
                                    }));
            add(words, "Calibration", "the posterior observed after a signal is the one that Bayes' rule gives");
            add(words, "Plausibility", "the mean of the posteriors is the prior");
            add(words, "Margin", "violations up to this size are tolerated: at an optimum true gains are exactly 0");
            add(words, "INCONCLUSIVE", "the interval reaches across the margin; more rounds are needed");
            add(words, "VACUOUS", "the signal has probability 0, so there is nothing to observe");
            if (PaymentTables.onObedience(report.solution())) {
                add(words, "BALANCE", "the mean payment per round is the promised one");
            }
            add(words, "UNJUDGED", "reported without a verdict, for example the payoff where players may disobey");
            add(words, "Detectable", "the smallest violation that this many rounds catch with 99 % power");
        }
        return new Terms(words);
    }

    private static void add(List<Terms.Entry> words, String word, String meaning) {
        words.add(new Terms.Entry(word, meaning));
    }
}
