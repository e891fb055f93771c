package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.report.LearningCurve.Moment;

/** Learners made by hand: nothing in them was played by the program. */
final class LearningSamples {
    private static final long ROUNDS = 4096;

    private LearningSamples() {}

    /** The court with two judges who learn, one of whom comes to obey after 64 rounds. */
    static Report court() {
        return with(List.of(
                curve("hedge", "hedge (anytime rate)", null, .5, 1, 64),
                curve("crowd", "population (1/2 hedge, 1/2 credulous)", null, .5, .75, LearningSummary.NEVER)));
    }

    /** The same under margins 0 and 1/20: with the margin both obey, and hedge is worth it. */
    static Report margins() {
        BigFraction zero = BigFraction.ZERO;
        BigFraction margin = new BigFraction(1, 20);
        return with(List.of(
                curve("hedge", "hedge (anytime rate)", zero, .5, .5, LearningSummary.NEVER),
                curve("hedge", "hedge (anytime rate)", margin, .48, 1, 64),
                curve("slow", "exp3 (rate 0.01)", zero, .5, .75, LearningSummary.NEVER),
                curve("slow", "exp3 (rate 0.01)", margin, .48, .97, 0)));
    }

    /** Margins 0 and 1/20, and somebody who never follows, whom no margin moves. */
    static Report idle() {
        BigFraction margin = new BigFraction(1, 20);
        return with(List.of(
                curve("hedge", "hedge (anytime rate)", BigFraction.ZERO, .5, .5, LearningSummary.NEVER),
                curve("hedge", "hedge (anytime rate)", margin, .48, 1, 64),
                curve("deaf", "signal-neglecting", BigFraction.ZERO, .5, 0, LearningSummary.NEVER),
                curve("deaf", "signal-neglecting", margin, .48, 0, LearningSummary.NEVER)));
    }

    /** One margin, with nothing to compare it with. */
    static Report oneMargin() {
        return with(List.of(curve("hedge", "hedge (anytime rate)", new BigFraction(1, 20), .48, 1, 64)));
    }

    /** More strategies than one picture can tell apart. */
    static Report many() {
        return with(IntStream.range(0, 8)
                .mapToObj(k -> curve("<b>" + k, "thompson sampling", null, .5, .5 + k / 16., LearningSummary.NEVER))
                .toList());
    }

    private static Report with(List<LearningCurve> curves) {
        Report r = Samples.court();
        Run run = r.run();
        Run learnt = new Run(
                run.rounds(),
                run.seed(),
                run.receiver(),
                run.ties(),
                run.alpha(),
                run.verdicts(),
                run.broken(),
                run.convergence(),
                run.obedience(),
                run.payments(),
                Optional.of(new LearningCurves(ROUNDS, 20, List.of("judge"), curves)));
        return new Report(r.provenance(), r.solution(), r.promisedClaim(), r.expectations(), learnt);
    }

    /** Obeys a share of the rounds from the beginning, and the prosecutor gets that share of what is promised. */
    private static LearningCurve curve(
            String name, String strategy, BigFraction margin, double promised, double obeys, long after) {
        List<Moment> moments = new ArrayList<>();
        for (long n = 1; n <= ROUNDS; n *= 2) {
            moments.add(new Moment(n, band(obeys), band(obeys * promised), band(Math.sqrt(n)), 2 * Math.sqrt(n)));
        }
        Band lost = band(promised * (1 - obeys));
        LearningSummary summary = new LearningSummary(
                band(obeys),
                after,
                after == LearningSummary.NEVER ? 0 : 20,
                lost,
                lost,
                List.of(new LearningSummary.Regret("judge", band(64), 128)));
        return new LearningCurve(name, strategy, margin, promised, moments, summary);
    }

    private static Band band(double mean) {
        return new Band(mean, .01, .9 * mean, Math.min(1.1 * mean, Math.max(1, mean)));
    }
}
