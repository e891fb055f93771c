package suasion.report;

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

    /** What the columns of the table are. */
    String columns(boolean bounded) {
        return ("At the end is the last window of rounds. A history counts as one of %s from the round on after which every further"
                        + " window has at least %s of it; shown is the median history. Regret is that of the learner who regrets"
                        + " most, at the end, in payoff units%s.")
                .formatted(
                        noun(),
                        Amounts.percent(LearningSummary.OBEYED),
                        bounded ? "; beside it the most that theory allows it to be in expectation" : "");
    }

    /** "margin 1/20". */
    static String margin(LearningCurve curve) {
        return curve.robustness() == null ? "the scheme itself" : "margin " + Amounts.fraction(curve.robustness());
    }
}
