package suasion.audit;

/** What a verdict says beyond its ruling: when a decision is expected, and what would have been caught. */
final class Outlook {
    private Outlook() {}

    /**
     * Rounds of play that decide with 99 % power: every limit that must move is extrapolated to the threshold that it
     * must pass, the law of what was heard staying as it is, and divided by the share of rounds that were heard.
     *
     * <p>Where nothing was heard yet, the law is taken to be the ends of the range with the announced mean, and the
     * share the announced probability.
     *
     * @param rounds rounds played
     * @param alpha error of each limit
     */
    static long roundsNeeded(Statistic s, Sample sample, long rounds, double alpha) {
        double share = sample.size() == 0 ? s.probability() : (double) sample.size() / rounds;
        if (s.low() == s.high()) {
            return atLeastNextRound(1 / share, rounds);
        }
        Sample law = sample.size() == 0 ? announced(s) : sample;
        Foresight foresight = new Foresight(law, s.low(), s.high(), alpha);
        double floor = s.required() - s.margin();
        double ceiling = s.required() + s.margin();
        double heard;
        if (s.test() == Statistic.Test.AT_LEAST) {
            heard = foresight.needed(floor);
        } else if (law.mean() < floor) {
            heard = foresight.needed(floor);
        } else if (law.mean() > ceiling) {
            heard = foresight.needed(ceiling);
        } else {
            heard = Math.max(foresight.needed(floor), foresight.needed(ceiling));
        }
        return atLeastNextRound(Math.max(1, heard) / share, rounds);
    }

    private static long atLeastNextRound(double needed, long rounds) {
        return needed >= Foresight.NEVER ? Foresight.NEVER : Math.max(rounds + 1, (long) Math.ceil(needed));
    }

    private static Sample announced(Statistic s) {
        double promised = Double.isNaN(s.promised()) ? s.required() : s.promised();
        double share = Math.min(1, Math.max(0, (promised - s.low()) / (s.high() - s.low())));
        long high = Math.round(share * 1_000_000);
        return Sample.of(new double[] {s.low(), s.high()}, new long[] {1_000_000 - high, high});
    }

    /**
     * The smallest violation required - mean (equalities: |mean - required|) that as many heard rounds would have
     * REFUTED with 99 % power: margin + half-width + 2.326 standard errors, all three taken at the violating law (the
     * observed one mixed with an end of the range), through the wealth that the interval itself uses.
     *
     * <p>Equalities: the larger of the two directions in which something can be caught. NaN where nothing was heard, or
     * where not even the largest violation that the range allows would have been caught. For a range of 0: the margin.
     */
    static double detectable(Statistic s, Sample sample, double alpha) {
        if (sample.size() == 0) {
            return Double.NaN;
        }
        if (s.low() == s.high()) {
            return s.margin();
        }
        Foresight foresight = new Foresight(sample, s.low(), s.high(), alpha);
        double below = s.required() - foresight.caughtMean(sample.size(), s.required() - s.margin(), true);
        if (s.test() == Statistic.Test.AT_LEAST) {
            return below;
        }
        double above = foresight.caughtMean(sample.size(), s.required() + s.margin(), false) - s.required();
        return Double.isNaN(below) ? above : Double.isNaN(above) ? below : Math.max(below, above);
    }
}
