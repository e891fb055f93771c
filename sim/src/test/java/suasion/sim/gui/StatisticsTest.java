package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/** Court: promised are Pr(convict) = 1/2, Pr(guilty | convict) = 1/2, payoffs 1/2 and 3/4. */
class StatisticsTest {
    private static final double ROUNDING = 1e-15;

    @Test
    void frequenciesAndMeansAreCounts() {
        Scene court = Plays.court();
        ObservationCells cells = court.arm(0).cells();
        long[] counts = new long[cells.size()];
        counts[cells.index(0, 0, 0)] = 5;
        counts[cells.index(0, 1, 1)] = 2;
        counts[cells.index(1, 1, 1)] = 2;
        counts[cells.index(1, 1, 0)] = 1;
        Statistics statistics = Statistics.of(court, court.arm(0).reports(), Tally.of(cells, counts));
        assertEquals(10, statistics.rounds());
        assertEquals(9, statistics.obeyed());
        check(.5, 5 / 10., statistics.signals().get(1));
        assertEquals("guilty | convict", statistics.beliefs().get(2).label());
        check(.5, 3 / 5., statistics.beliefs().get(2));
        check(.5, 4 / 10., statistics.payoffs().get(0));
        check(.75, 7 / 10., statistics.payoffs().get(1));
    }

    private static void check(double promised, double observed, Comparison comparison) {
        assertEquals(promised, comparison.promised(), ROUNDING);
        assertEquals(observed, comparison.observed(), ROUNDING);
    }

    @Test
    void beforeTheFirstRoundNothingIsObserved() {
        Scene court = Plays.court();
        Statistics statistics = Statistics.before(court);
        assertEquals(Double.NaN, statistics.signals().get(0).observed());
        assertEquals(Double.NaN, statistics.payoffs().get(0).observed());
    }

    @Test
    void meansIncludeWhatIsPaidToThoseWhoFollow() {
        Scene paying = Plays.payingCourt();
        ObservationCells cells = paying.arm(0).cells();
        long[] counts = new long[cells.size()];
        counts[cells.index(0, 1, 1)] = 6;
        counts[cells.index(1, 1, 1)] = 2;
        counts[cells.index(1, 1, 0)] = 2;
        Statistics statistics = Statistics.of(paying, paying.arm(0).reports(), Tally.of(cells, counts));
        // eight convictions at 1 - 1/2; the judge 1/2 six times, 3/2 twice, then 0
        check(.5, 8 * .5 / 10, statistics.payoffs().get(0));
        check(.75, (6 * .5 + 2 * 1.5) / 10, statistics.payoffs().get(1));
    }
}
