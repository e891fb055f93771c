package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.mechanism.DesignProblem;

/**
 * What doing as one is told is called, by the sort of problem.
 *
 * @param problem what is learnt about
 */
record LearningWords(DesignProblem problem) {
    private Wording wording() {
        return Wording.of(problem);
    }

    /** "obey". */
    String verb() {
        return switch (wording()) {
            case SCHEME, DEVICE, MENU -> "obey";
            case TOLD -> "believe what they are told";
            case SALE, AUCTION -> "report the truth";
            case GIVEN -> "keep to their strategies";
        };
    }

    /** "obeys", of one. */
    String does() {
        return switch (wording()) {
            case SCHEME, DEVICE, MENU -> "obeys";
            case TOLD -> "believes what he is told";
            case SALE, AUCTION -> "reports the truth";
            case GIVEN -> "keeps to his strategy";
        };
    }

    /** "obedience". */
    String noun() {
        return switch (wording()) {
            case SCHEME, DEVICE, MENU -> "obedience";
            case TOLD -> "belief";
            case SALE, AUCTION -> "honesty";
            case GIVEN -> "constancy";
        };
    }

    /** "obeys", as the head of a column. */
    String head() {
        return switch (wording()) {
            case SCHEME, DEVICE, MENU -> "obeys";
            case TOLD -> "believes";
            case SALE, AUCTION -> "honest";
            case GIVEN -> "constant";
        };
    }

    /** What the columns of the terminal's table are, in one or two sentences. */
    String brief(boolean several) {
        String mark = Amounts.percent(LearningSummary.OBEYED);
        List<String> text = new ArrayList<>();
        text.add("%s: share of the last window of rounds%s.".formatted(head(), several ? ", mean history" : ""));
        text.add("%s after: from then on at least that in every window to the end%s."
                .formatted(
                        mark, several ? ", median history; where fewer than 9 of 10 come to that, in how many" : ""));
        if (problem.hasDesigner()) {
            text.add("What %s per round was promised, gets at the end, and loses of what was promised, over all rounds."
                    .formatted(problem.designer()));
        }
        return String.join(" ", text);
    }

    /** What the columns of the report's table are. */
    String columns(LearningCurves learning) {
        List<String> text = new ArrayList<>();
        text.add("At the end is the last window of rounds, the mean over the histories. "
                + ("A history counts as one of %s from the round on after which every further window, to its end, has at least %s"
                                + " of it; shown is the median history where at least 9 of 10 come to that, else in how many"
                                + " they do. Of rounds beyond the last nothing is said.")
                        .formatted(noun(), Amounts.percent(LearningSummary.OBEYED)));
        if (problem.hasDesigner()) {
            text.add(
                    ("What %s loses of what was promised is per round, over all rounds%s; negative where it is a gain.")
                            .formatted(
                                    problem.designer(),
                                    learning.hasMargins()
                                            ? ", against the promise at that margin: rows of different margins are compared by what"
                                                    + " is got at the end"
                                            : ""));
        }
        boolean several =
                learning.curves().stream().anyMatch(curve -> curve.learners().size() > 1);
        text.add("Regret is that of the learner who regrets most, at the end, in payoff units%s."
                .formatted(
                        LearningText.isBounded(learning)
                                ? "; beside it the most that theory allows it to be in expectation"
                                : ""));
        if (several && problem.sequence().isPresent()) {
            text.add(turns());
        } else if (several) {
            text.add(
                    "Where several learn, theory bounds what each regrets by himself, not what the one regrets who happens"
                            + " to regret most; and for EXP3 it bounds that only where nobody reacts to what he does.");
        }
        return String.join(" ", text);
    }

    /** What regret supposes where players move in turn. */
    private static String turns() {
        return "Here players move in turn and several learn. What another action would have brought is reckoned as if those"
                + " who move later did then what they are told, which learners need not do: regret is against a play that"
                + " did not happen, it may grow with every round, and no theorem bounds it.";
    }

    /** "margin 1/20". */
    static String margin(LearningCurve curve) {
        return curve.robustness() == null ? "the scheme itself" : "margin " + Amounts.fraction(curve.robustness());
    }
}
