package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suasion.figure.CurvesFigure.Limits;

class PossibleTest {
    private static Limits limits(String measure, double found) {
        Experiment experiment = Written.read("measure: [" + measure + "]\nstrategies: [hedge]\n");
        Plan plan = Plan.of(experiment);
        List<Row> rows = MadeRows.rows(plan, (setting, replication) -> Map.of(measure, Double.toString(found)));
        Findings findings = new Findings(new Design(experiment, plan), plan, rows);
        return new Possible(findings).of(Quantity.of(experiment).get(0), findings.spreads(measure));
    }

    /** In court the prosecutor gets 1 for a conviction and the judge 1 for a just verdict; otherwise both get 0. */
    @Test
    void payoffsLieBetweenThoseOfTheGame() {
        assertEquals(new Limits(0, 1), limits("payoff of prosecutor", 0.5));
        assertEquals(new Limits(0, 1), limits("payoff of judge", 0.75));
        assertEquals(new Limits(0, 1), limits("value", 0.5));
        assertEquals(Limits.NONE, limits("regret of judge", 12));
    }

    @Test
    void sharesAreDrawnInPercent() {
        assertEquals(new Limits(0, 100), limits("obedience", 0.5));
    }

    @Test
    void whatWasFoundIsPossible() {
        assertEquals(Limits.NONE, limits("payoff of judge", 1.5));
    }

    @Test
    void theBandOfAMeanEndsWhereItsRangeDoes() {
        List<Spread> spreads = List.of(Spread.of(List.of(0.0, 0.2)));
        Plotting.Curve curve = new Plotting.Curve(spreads, List.of(-1.2), List.of(1.4), new Limits(0, 1), Set.of());
        assertEquals(List.of(0.0), curve.lows());
        assertEquals(List.of(1.0), curve.highs());
        assertTrue(Double.isNaN(new Limits(0, 1).nearest(Double.NaN)));
    }
}
