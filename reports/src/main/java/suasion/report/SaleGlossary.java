package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.solve.Solution;

/** The words of a report on a sale. */
final class SaleGlossary {
    private SaleGlossary() {}

    static List<Terms.Entry> words(Report report) {
        Solution s = report.solution();
        Sold sold = Sold.of(s.mechanism());
        List<Terms.Entry> words = new ArrayList<>();
        boolean several = sold.sale().goods().size() > 1;
        add(words, "Deal", "what one gets, a chance of every good, and the price, paid whatever chance then gives");
        if (sold.sale().bidders() == 1) {
            add(
                    words,
                    "Menu",
                    "deals among which a buyer takes the one that he likes best; every mechanism for one buyer is one");
        } else {
            add(
                    words,
                    "Interim, reduced form",
                    "of what a type gets: in the mean over the types of the others, who report the truth (Border 1991)");
        }
        if (sold.isMenu() && sold.options().stream().anyMatch(Sold.Option::isLottery)) {
            add(words, "Lottery", "a deal that gives a good with a chance strictly between 0 and 1");
        }
        if (several) {
            add(words, "Bundle", "several goods for one price, which need not be the sum of theirs");
        }
        if (SaleExhibits.find(s, SaleExhibits.VIRTUAL).isPresent()) {
            add(
                    words,
                    "Virtual value",
                    "what selling to a type brings in, less what the rents of all higher types cost: v - (1 - F(v)) / f(v) for a"
                            + " density f, and on a grid of values v' - v times the chance of more than v over that of v less,"
                            + " v' being the next value (Myerson 1981)");
            add(
                    words,
                    "Ironing",
                    "where virtual values fall as values rise, their mean over an interval takes their place, since who values"
                            + " the good more cannot get it less often");
            add(
                    words,
                    "Reserve price",
                    "the least value with which one may win: where the ironed virtual value reaches 0");
        }
        add(words, "Honesty", "no type gains by reporting another one" + (several ? " and getting its deal" : ""));
        add(
                words,
                "Participation",
                "individual rationality: no type does better by staying out, with nothing got and nothing paid");
        if (sold.isBlocked()) {
            add(
                    words,
                    "Dominant strategy",
                    "reporting the truth is best whatever the others report, where a type says what these report");
        }
        add(words, "Gain", "payoff of the honest type minus payoff after the deviation, given the type");
        add(words, "Weighted gain", "the gain times the probability of the type");
        if (s.certificate().bound() != null) {
            String noun = Wording.of(report).noun();
            add(
                    words,
                    "Multiplier",
                    "by how much the bound moves per unit by which a weighted gain may fall short; at least 0");
            add(words, "Bound, gap", "what no %s passes, and how far this %s is from it".formatted(noun, noun));
        }
        if (SaleExhibits.find(s, SaleExhibits.TRANSPORT).isPresent()) {
            add(
                    words,
                    "Transport plan",
                    "the multipliers of honesty as a measure: so much mass of the type that it leaves is moved to the one that"
                            + " it might report (Daskalakis, Deckelbaum and Tzamos 2017)");
        }
        if (report.run() != null) {
            add(
                    words,
                    "Arm",
                    "the same chances of nature and seller, played by %s of one kind"
                            .formatted(sold.sale().bidders() == 1 ? "buyers" : "bidders"));
            add(words, "Margin", "violations up to this size are tolerated: at an optimum true gains are exactly 0");
            add(words, "INCONCLUSIVE", "the interval reaches across the margin; more rounds are needed");
            add(words, "VACUOUS", "of probability 0, so there is nothing to observe");
            add(
                    words,
                    "UNJUDGED",
                    "reported without a verdict, for example the revenue where types may be misreported");
            add(words, "Detectable", "the smallest violation that this many rounds catch with 99 % power");
        }
        return words;
    }

    private static void add(List<Terms.Entry> words, String word, String meaning) {
        words.add(new Terms.Entry(word, meaning));
    }
}
