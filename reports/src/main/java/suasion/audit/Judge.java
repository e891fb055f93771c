package suasion.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suasion.sim.Tally;

/**
 * Rules on the promises of one mechanism from counts.
 *
 * <p>Every limit has error alpha / (2K), K the JUDGED statistics of the mechanism over all its arms, fixed before play:
 * with probability at least 1 - alpha every interval covers its mean at every time one looks, so that nothing true is
 * REFUTED and nothing false CONFIRMED. At least: CONFIRMED if low >= required - margin, REFUTED if high < required -
 * margin. Equality: CONFIRMED if [low, high] lies within required +- margin, REFUTED if wholly outside. Otherwise, and
 * as long as nothing was heard, INCONCLUSIVE. An observation that the announced mechanism cannot produce refutes with
 * certainty.
 */
public final class Judge {
    private Judge() {}

    /**
     * One verdict per statistic, in their order.
     *
     * @param all every statistic of one mechanism, over all its arms
     * @param tallies the counts by name of the arm
     * @param alpha the family-wise error rate
     * @throws IllegalArgumentException if an arm has no tally
     */
    public static List<Verdict> judge(List<Statistic> all, Map<String, Tally> tallies, double alpha) {
        return judgeSome(all, tallies, limit(all, alpha));
    }

    /**
     * The verdicts on some of the statistics of a mechanism, each limit with error {@code limit}, so that they are the
     * same as if all had been judged.
     *
     * @param some what is judged
     * @param tallies the counts by name of the arm
     * @param limit {@link #limit} of all the mechanism's statistics
     * @throws IllegalArgumentException if an arm has no tally
     */
    public static List<Verdict> judgeSome(List<Statistic> some, Map<String, Tally> tallies, double limit) {
        Map<String, Occupied> occupied = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Statistic statistic : some) {
            Tally tally = tallies.get(statistic.arm());
            if (tally == null) {
                throw new IllegalArgumentException(
                        "no tally of arm '" + statistic.arm() + "', there is " + tallies.keySet());
            }
            Sample sample = occupied.computeIfAbsent(statistic.arm(), arm -> Occupied.in(tally))
                    .of(statistic.observable());
            verdicts.add(verdict(statistic, sample, tally.rounds(), limit));
        }
        return verdicts;
    }

    /** The verdict on a single statistic, each limit with error {@code limit}. */
    public static Verdict judgeOne(Statistic statistic, Tally tally, double limit) {
        return verdict(statistic, Occupied.in(tally).of(statistic.observable()), tally.rounds(), limit);
    }

    /** The error of each limit: alpha / (2K). */
    public static double limit(List<Statistic> all, double alpha) {
        long judged = all.stream()
                .filter(s -> s.standing() == Statistic.Standing.JUDGED)
                .count();
        return alpha / (2 * Math.max(1, judged));
    }

    /** Whether more rounds would change nothing that matters: no promise is INCONCLUSIVE. */
    public static boolean decided(List<Verdict> verdicts) {
        return verdicts.stream().noneMatch(v -> v.ruling() == Ruling.INCONCLUSIVE);
    }

    /**
     * The verdict on a mechanism that is known to be broken: REFUTED if a verdict that counts is, see
     * {@link Verdict#countsAgainstBroken}; else INCONCLUSIVE if one is; else CONFIRMED.
     */
    public static Ruling broken(List<Verdict> verdicts) {
        List<Ruling> rulings = verdicts.stream()
                .filter(Verdict::countsAgainstBroken)
                .map(Verdict::ruling)
                .toList();
        return rulings.contains(Ruling.REFUTED)
                ? Ruling.REFUTED
                : rulings.contains(Ruling.INCONCLUSIVE) ? Ruling.INCONCLUSIVE : Ruling.CONFIRMED;
    }

    static Verdict verdict(Statistic s, Sample sample, long rounds, double alpha) {
        if (s.standing() == Statistic.Standing.VACUOUS) {
            double nan = Double.NaN;
            return new Verdict(
                    s.promise(),
                    s.arm(),
                    sample.size() == 0 ? Ruling.VACUOUS : Ruling.REFUTED,
                    nan,
                    s.required(),
                    sample.mean(),
                    nan,
                    nan,
                    s.margin(),
                    sample.size(),
                    0,
                    nan);
        }
        if (!sample.within(s.low(), s.high())) {
            Ruling ruling = s.standing() == Statistic.Standing.UNJUDGED ? Ruling.UNJUDGED : Ruling.REFUTED;
            return verdict(s, sample, ruling, new BettingInterval(Double.NaN, Double.NaN), 0, Double.NaN);
        }
        BettingInterval interval = BettingInterval.of(sample, s.low(), s.high(), alpha);
        if (s.standing() == Statistic.Standing.UNJUDGED) {
            return verdict(s, sample, Ruling.UNJUDGED, interval, 0, Double.NaN);
        }
        Ruling ruling = sample.size() == 0 ? Ruling.INCONCLUSIVE : rule(s, interval);
        long needed = ruling == Ruling.INCONCLUSIVE ? Outlook.roundsNeeded(s, sample, rounds, alpha) : 0;
        return verdict(s, sample, ruling, interval, needed, Outlook.detectable(s, sample, alpha));
    }

    private static Verdict verdict(
            Statistic s, Sample sample, Ruling ruling, BettingInterval interval, long needed, double detectable) {
        return new Verdict(
                s.promise(),
                s.arm(),
                ruling,
                s.promised(),
                s.required(),
                sample.mean(),
                interval.low(),
                interval.high(),
                s.margin(),
                sample.size(),
                needed,
                detectable);
    }

    static Ruling rule(Statistic s, BettingInterval interval) {
        double floor = s.required() - s.margin();
        double ceiling = s.test() == Statistic.Test.EQUALS ? s.required() + s.margin() : Double.POSITIVE_INFINITY;
        if (interval.high() < floor || interval.low() > ceiling) {
            return Ruling.REFUTED;
        }
        return interval.low() >= floor && interval.high() <= ceiling ? Ruling.CONFIRMED : Ruling.INCONCLUSIVE;
    }
}
