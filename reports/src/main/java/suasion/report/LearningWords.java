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

    /** What the table shows. */
    String caption() {
        return "Strategies compared: %s in the last window of rounds; after how many rounds it was at least %s for good, in the median"
                        .formatted(noun(), Amounts.percent(LearningSummary.OBEYED))
                + " history; regret of the learner who regrets most at the end, in payoff units, and the most that theory allows"
                + " it to be in expectation";
    }

    /** "margin 1/20". */
    static String margin(LearningCurve curve) {
        return curve.robustness() == null ? "the scheme itself" : "margin " + Amounts.fraction(curve.robustness());
    }
}
