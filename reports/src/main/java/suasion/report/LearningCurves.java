package suasion.report;

import java.util.List;

/**
 * What came of players who learn, strategy by strategy: curves and rates, never a verdict.
 *
 * @param rounds rounds of every history
 * @param replications histories per curve, on the same chance for every curve
 * @param learners names of the players who learn; the others obey
 * @param curves one per strategy and margin, margins of a strategy one after the other
 */
public record LearningCurves(long rounds, int replications, List<String> learners, List<LearningCurve> curves) {
    public LearningCurves {
        learners = List.copyOf(learners);
        curves = List.copyOf(curves);
    }

    /** Whether the strategies were played at several margins of obedience. */
    public boolean hasMargins() {
        return curves.stream().anyMatch(curve -> curve.robustness() != null);
    }
}
