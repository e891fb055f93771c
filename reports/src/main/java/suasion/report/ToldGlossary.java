package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Sense;
import suasion.solve.Solution;

/** The words of a report on what players are told to believe. */
final class ToldGlossary {
    private ToldGlossary() {}

    static List<Terms.Entry> words(Report report) {
        Solution s = report.solution();
        Told told = Told.of(s.table());
        int players = told.players().size();
        List<Terms.Entry> words = new ArrayList<>();
        add(
                words,
                "Scheme",
                "for every state a lottery over what everybody is told, announced before the state is known");
        add(words, "Belief", "the probability of %s, a number from 0 to 1".formatted(told.high()));
        add(words, "Posterior", "what should be believed of whoever is told something, by Bayes' rule from the scheme");
        add(
                words,
                "Calibration",
                "of told beliefs: whoever is told x has the posterior x, for every x that he is told");
        if (players > 1) {
            add(
                    words,
                    "Feasible joint posteriors",
                    "a joint law of what several players believe that some information brings about (Arieli, Babichenko,"
                            + " Sandomirskiy and Tamuz 2021)");
            add(
                    words,
                    "Coupling",
                    "of the laws of what each is told: a joint law with these marginals. Whether it is feasible hangs on the marginals"
                            + " in each state alone, so in each state any coupling of them will do");
            add(
                    words,
                    "Supermodular",
                    "of a payoff: one player's higher belief is worth more the higher the others' beliefs are; submodular: less");
        } else {
            add(
                    words,
                    s.problem().sense() == Sense.MAX ? "Concavification" : "Convexification",
                    ("the %s function that is nowhere %s the payoff at a belief; its height at the prior is the optimum of one"
                                    + " receiver (Kamenica and Gentzkow 2011)")
                            .formatted(
                                    s.problem().sense() == Sense.MAX ? "smallest concave" : "largest convex",
                                    s.problem().sense() == Sense.MAX ? "below" : "above"));
        }
        if (s.certificate().bound() != null) {
            add(
                    words,
                    "Potential",
                    "the multiplier \u03b1(x) of the calibration of belief x of one player, as a function of x; of any sign, since"
                            + " calibration is an equation");
            add(words, "Bound, gap", "what no scheme passes, and how far this scheme is from it");
            add(
                    words,
                    "Grid",
                    "the beliefs that the program may tell; what it finds is worth at least as much among all beliefs, while the bound"
                            + " on the grid says nothing of other beliefs");
        }
        add(
                words,
                "Squared error",
                "of a belief x: x\u00b2 if the state is %s, (1 - x)\u00b2 if it is %s"
                        .formatted(told.low(), told.high()));
        if (report.run() != null) {
            add(words, "Arm", "the same chances of nature and scheme, played by receivers of one kind");
            add(words, "Plausibility", "the mean of the posteriors is the prior");
            add(words, "Margin", "differences up to this size are tolerated");
            add(words, "INCONCLUSIVE", "the interval reaches across the margin; more rounds are needed");
            add(words, "VACUOUS", "told with probability 0, so there is nothing to observe");
            add(
                    words,
                    "UNJUDGED",
                    "reported without a verdict, for example the payoff where players may believe otherwise");
            add(words, "Detectable", "the smallest violation that this many rounds catch with 99 % power");
        }
        return words;
    }

    private static void add(List<Terms.Entry> words, String word, String meaning) {
        words.add(new Terms.Entry(word, meaning));
    }
}
