package suasion.audit;

import suasion.mechanism.Balance;
import suasion.mechanism.Promise;

/**
 * A promise beside what was observed of it in one arm of play. Numbers are in the units of the promise: payoff per
 * occurrence, or probability; NaN where they mean nothing.
 *
 * @param promise what was promised
 * @param arm the arm of play that it was observed in: "obedient", "bayesian", "deviating: convict -> acquit, ..."
 * @param ruling the verdict
 * @param promised the promised number: the announced conditional gain (judged against 0 from below), posterior or value
 * @param required what the mean is judged against: at least this (0, or the robustness margin asked for), or equal to
 *     this (the promised number, or 0 for payments that have to balance)
 * @param estimate the observed mean
 * @param low lower confidence limit, valid whenever one looks
 * @param high upper confidence limit
 * @param margin violations up to this size are tolerated
 * @param heard rounds that the mean is over
 * @param roundsNeeded rounds of play that decide with 99 % power, play going on as it did; 0 where there is one, 10^18
 *     where the mean lies on the margin so that none is expected
 * @param detectable the smallest violation that this many heard rounds catch with 99 % power, in the promise's units:
 *     margin + half-width + 2.326 standard errors, taken at the violating law; NaN where nothing can be caught
 */
public record Verdict(
        Promise promise,
        String arm,
        Ruling ruling,
        double promised,
        double required,
        double estimate,
        double low,
        double high,
        double margin,
        long heard,
        long roundsNeeded,
        double detectable) {
    /** A verdict on plain obedience, judged against 0, or on an equality, judged against what was promised. */
    public Verdict(
            Promise promise,
            String arm,
            Ruling ruling,
            double promised,
            double estimate,
            double low,
            double high,
            double margin,
            long heard,
            long roundsNeeded,
            double detectable) {
        this(
                promise,
                arm,
                ruling,
                promised,
                promise.isEquality() ? promised : 0,
                estimate,
                low,
                high,
                margin,
                heard,
                roundsNeeded,
                detectable);
    }

    /**
     * Whether it counts when a mechanism that is known to be broken is judged: verdicts on incentives do, and that on
     * payments which by their own announcement miss the balance that is required of them. VALUE, PLAUSIBILITY and a
     * BALANCE that is announced as required do not: only play that differs from what was announced could refute them.
     */
    public boolean countsAgainstBroken() {
        return promise.isIncentive() || promise instanceof Balance && promised != required;
    }
}
