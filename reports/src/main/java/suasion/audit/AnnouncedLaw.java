package suasion.audit;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Promise;

/** What the announced mechanism says of a gain before play: how often it is heard, its mean then, and its range. */
final class AnnouncedLaw {
    private final ExactSum probability = new ExactSum();
    private final ExactSum weighted = new ExactSum();
    private final Bounds range = new Bounds();

    /** Rounds of this probability, of which nothing is said if it is 0, contribute this number. */
    void add(BigFraction mass, BigFraction number) {
        if (mass.getNumerator().signum() > 0) {
            probability.add(mass);
            weighted.addProduct(mass, number);
            range.include(number);
        }
    }

    /** Rounds of this probability contribute numbers of this mean, between these two. */
    void add(BigFraction mass, BigFraction mean, BigFraction low, BigFraction high) {
        if (mass.getNumerator().signum() > 0) {
            probability.add(mass);
            weighted.addProduct(mass, mean);
            range.include(low);
            range.include(high);
        }
    }

    /** The statistic that the mean is at least the problem's robustness; VACUOUS if it is never heard. */
    Statistic atLeast(DesignProblem problem, Promise promise, KnownArm arm, Observable observable, double margin) {
        boolean vacuous = probability.signum() == 0;
        return new Statistic(
                promise,
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.AT_LEAST,
                observable,
                range.low(),
                range.high(),
                vacuous ? Double.NaN : Exact.toDouble(weighted.value().divide(probability.value())),
                Exact.toDouble(problem.robustness()),
                margin,
                Exact.toDouble(probability.value()));
    }
}
