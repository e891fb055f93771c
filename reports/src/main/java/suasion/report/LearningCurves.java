package suasion.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

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

    /** One curve per strategy: of the largest margin, where there are several. */
    public List<LearningCurve> largestMargin() {
        Optional<BigFraction> largest = curves.stream()
                .map(LearningCurve::robustness)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return curves.stream()
                .filter(curve -> Objects.equals(curve.robustness(), largest.orElse(null)))
                .toList();
    }

    /** One curve per strategy: of the first margin, where there are several. */
    public List<LearningCurve> firstMargin() {
        return curves.stream()
                .filter(curve ->
                        Objects.equals(curve.robustness(), curves.get(0).robustness()))
                .toList();
    }
}
