package suasion.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.sim.Progress;
import suasion.solve.Solver;

/**
 * The stated error rates, through MASON, its agents and the judge; every seed is fixed, so nothing here is a matter of
 * luck.
 */
class ErrorRatesInPlayTest {
    private static Designed court(String... changes) {
        return Families.design(Families.read(Catalogue.find("court"), List.of(changes)));
    }

    private static long runsWith(Designed designed, Table mechanism, int runs, long rounds, Predicate<Verdict> wanted) {
        Arms arms = new Arms(designed.problem(), designed.scenario().simulation());
        return LongStream.range(0, runs)
                .filter(seed -> new Trial(
                                designed.problem(),
                                mechanism,
                                arms.of(mechanism, 0),
                                designed.scenario().simulation())
                        .play(new PlaySettings(rounds, seed, 1, false), Progress.NONE).verdicts().stream()
                                .anyMatch(wanted))
                .count();
    }

    @Test
    void atABindingOptimumFalseAlarmsStayUnderTheStatedRate() {
        Designed court = court();
        Table optimum = Solver.solve(court.problem()).table();
        // alpha is 5 % per run: more than 34 alarms in 400 runs has probability below 0.1 % (binomial).
        long alarms = runsWith(court, optimum, 400, 20_000, v -> v.ruling() == Ruling.REFUTED);
        assertTrue(alarms <= 34, alarms + " of 400");
    }

    @Test
    void aViolationOfTwiceTheMarginIsCaught() {
        // Convicting mass: 1/4 guilty + 3/4 * 17/49 innocent = 25/49; so told convict, guilt has 49/100
        // so obeying loses 2/100, twice the margin of 1 % of a range of 1.
        Designed court = court("scheme={innocent: {convict: 17/49, acquit: 32/49}, guilty: {convict: 1}}");
        // At a million rounds the report promises to catch 0.0193 with 99 %: fewer than 95 of 100 has probability 0.05
        // %.
        long caught = runsWith(
                court,
                court.scheme().orElseThrow().table(),
                100,
                1_000_000,
                v -> v.ruling() == Ruling.REFUTED && v.promise().id().contains("told convict, not acquit"));
        assertTrue(caught >= 95, caught + " of 100");
    }
}
