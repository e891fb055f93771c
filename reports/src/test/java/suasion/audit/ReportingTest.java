package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suasion.audit.KnownArm.Conduct;
import suasion.audit.Statistic.Standing;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Reports;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.TieRule;

/** Honesty, participation and fees on the menus of {@link Menus}; play of 200,000 rounds, seeds fixed. */
class ReportingTest {
    private static final DesignProblem MATCHERS = Menus.matchers();
    private static final String LYING = "lying (reports the other type, then the best reply)";
    private static final String OUT = "staying out";
    private static final String LOW = "HONESTY buyer (low): does not report high";
    private static final String HIGH = "HONESTY buyer (high): does not report low";
    private static final String LOW_STAYS = "PARTICIPATION buyer (low): does not stay out";
    private static final String HIGH_STAYS = "PARTICIPATION buyer (high): does not stay out";
    private static final long ROUNDS = 200_000;

    private static Statistic statistic(List<Statistic> all, String arm, String id) {
        return all.stream()
                .filter(s -> s.arm().equals(arm) && s.promise().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * By hand, {@link Menus#optimum}: low as "high" 1 - 2/5 against 4/5, the other three 0. Per round at low: 8/5 -
     * 1/10 in A, -1/10 or 2/5 - 1/10 in B, against what the lie brings in that state: 8/5 - 2/5 in A, 2/5 - 2/5 in B.
     */
    @Test
    void gainsOfTheOptimalMenuBindButOne() {
        List<Statistic> all = Menus.statistics(MATCHERS, Menus.optimum(), Games.STANDARD);
        assertEquals(.2, statistic(all, "obedient", LOW).promised(), 1e-15);
        assertEquals(
                List.of(-.1, .3),
                List.of(
                        statistic(all, "obedient", LOW).low(),
                        statistic(all, "obedient", LOW).high()));
        assertEquals(.5, statistic(all, "obedient", LOW).probability(), 0);
        assertEquals(.016, statistic(all, "obedient", LOW).margin(), 1e-15, "1 % of the range 8/5");
        for (String id : List.of(HIGH, LOW_STAYS, HIGH_STAYS)) {
            assertEquals(0, statistic(all, "obedient", id).promised(), 0, id);
        }
    }

    /** In the arms that really lie or stay out the announced mean of what honesty forgoes is the same number. */
    @Test
    void realisedGainIsAnnouncedAsTheCounterfactualOne() {
        List<Statistic> all = Menus.statistics(MATCHERS, Menus.optimum(), Games.STANDARD);
        for (String id : List.of(LOW, HIGH)) {
            assertEquals(
                    statistic(all, "obedient", id).promised(),
                    statistic(all, LYING, id).promised(),
                    0,
                    id);
        }
        for (String id : List.of(LOW_STAYS, HIGH_STAYS)) {
            assertEquals(
                    statistic(all, "obedient", id).promised(),
                    statistic(all, OUT, id).promised(),
                    0,
                    id);
        }
    }

    /** A liar hears what was meant for another: nothing that he does then is obedience of his type. */
    @Test
    void obedienceIsJudgedOnlyWhereTheTruthIsTold() {
        List<Statistic> all = Menus.statistics(MATCHERS, Menus.optimum(), Games.STANDARD);
        Set<String> sorts = all.stream()
                .filter(s -> Set.of(LYING, OUT).contains(s.arm()))
                .map(s -> s.arm() + ": " + s.promise().sort() + " " + s.standing())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        LYING + ": HONESTY JUDGED", LYING + ": VALUE UNJUDGED",
                        OUT + ": PARTICIPATION JUDGED", OUT + ": VALUE UNJUDGED"),
                sorts);
        assertEquals(
                1,
                all.stream()
                        .filter(s ->
                                s.promise().id().equals(LOW_STAYS) && s.arm().equals("obedient"))
                        .count());
    }

    /** The seller lives on fees: 1/4 a round, 1/10 or 2/5 by the type that is reported, nothing of who stays out. */
    @Test
    void valueOfASellerIsWhatSheIsPaidForReports() {
        List<Statistic> all = Menus.statistics(MATCHERS, Menus.optimum(), Games.STANDARD);
        Statistic value = statistic(all, "obedient", "VALUE seller");
        assertEquals(.25, value.promised(), 0);
        assertEquals(List.of(.1, .4, .016), List.of(value.low(), value.high(), value.margin()));
        Statistic out = statistic(all, OUT, "VALUE seller");
        assertEquals(List.of(0., 0.), List.of(out.low(), out.high()));
        assertTrue(all.stream().noneMatch(s -> s.promise().sort().equals("BALANCE")), "fees alone");
    }

    @Test
    void optimalMenuIsConfirmed() {
        List<Verdict> verdicts = Menus.judged(MATCHERS, Menus.optimum(), Games.STANDARD, 1, ROUNDS);
        for (Verdict v : verdicts) {
            Set<Ruling> fine = Set.of(Ruling.CONFIRMED, Ruling.VACUOUS, Ruling.UNJUDGED);
            assertTrue(fine.contains(v.ruling()), v.toString());
        }
        assertEquals(
                Ruling.CONFIRMED,
                Menus.verdict(verdicts, "choosing", "VALUE seller").ruling());
        assertEquals(Ruling.CONFIRMED, Judge.broken(verdicts));
    }

    /** The low type is charged 1/5 for what is worth 1/10 to it: -1/10, and it walks away if it may choose. */
    @Test
    void feeAboveTheValueOfInformationIsRefutedByParticipation() {
        List<Verdict> verdicts =
                Menus.judged(MATCHERS, Menus.matchersMenu("1/2", "1/5", "2/5"), Games.STANDARD, 2, ROUNDS);
        for (String arm : List.of("obedient", OUT)) {
            Verdict verdict = Menus.verdict(verdicts, arm, LOW_STAYS);
            assertEquals(Ruling.REFUTED, verdict.ruling(), arm);
            assertEquals(-.1, verdict.promised(), 1e-15);
            assertEquals(
                    Ruling.CONFIRMED, Menus.verdict(verdicts, arm, HIGH_STAYS).ruling(), arm);
        }
        assertEquals(Ruling.CONFIRMED, Menus.verdict(verdicts, LYING, HIGH).ruling());
        assertEquals(
                Ruling.CONFIRMED,
                Menus.verdict(verdicts, "bayesian", "VALUE seller").ruling(),
                "is honest");
        assertEquals(
                Ruling.REFUTED,
                Menus.verdict(verdicts, "choosing", "VALUE seller").ruling(),
                "stays out");
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    /** The same full information for 1/5 to who says "low" and 2/5 to who says "high": high gains 1/5 by lying. */
    @Test
    void menuOfOneGoodAtTwoPricesIsRefutedByHonesty() {
        List<Verdict> verdicts =
                Menus.judged(MATCHERS, Menus.matchersMenu("0", "1/5", "2/5"), Games.STANDARD, 3, ROUNDS);
        for (String arm : List.of("obedient", LYING)) {
            Verdict verdict = Menus.verdict(verdicts, arm, HIGH);
            assertEquals(Ruling.REFUTED, verdict.ruling(), arm);
            assertEquals(-.2, verdict.promised(), 1e-15);
            assertEquals(Ruling.CONFIRMED, Menus.verdict(verdicts, arm, LOW).ruling(), arm);
        }
        Set<String> refuted = verdicts.stream()
                .filter(v -> v.ruling() == Ruling.REFUTED)
                .map(v -> v.promise().id())
                .collect(Collectors.toSet());
        assertEquals(Set.of(HIGH, "VALUE seller"), refuted);
    }

    /**
     * {@link Menus#tempting}: who misses on purpose gains 1 - 1/4 - (1 - 1/2) = 1/4 by lying and disobeying; by lying
     * alone he loses 3/4, by disobeying alone 1.
     */
    @Test
    void doubleDeviationIsRefutedAlthoughNeitherHalfPays() {
        DesignProblem problem = Menus.opposites();
        Table table = Menus.tempting();
        List<Verdict> verdicts = Menus.judged(problem, table, Games.STANDARD, 4, ROUNDS);
        for (String arm : List.of("obedient", LYING)) {
            assertEquals(Ruling.REFUTED, Menus.verdict(verdicts, arm, HIGH).ruling(), arm);
            assertEquals(-.25, Menus.verdict(verdicts, arm, HIGH).promised(), 1e-15);
        }
        assertTrue(verdicts.stream()
                .filter(v -> v.promise().sort().equals("OBEDIENCE"))
                .allMatch(v -> v.ruling() == Ruling.CONFIRMED));
        KnownArm lieAndObey = new KnownArm(
                "lie and obey",
                Conduct.DEVIATING,
                0,
                List.of(List.of(0, 1), List.of(0, 1)),
                Optional.of(new Reports(List.of(List.of(0, 0)))));
        List<Statistic> single = Statistics.of(problem, table, Games.STANDARD).realised(lieAndObey);
        assertEquals(List.of(HIGH), single.stream().map(s -> s.promise().id()).toList());
        assertEquals(.75, single.get(0).promised(), 1e-15);
    }

    @Test
    void armIsKnownByWhatItsPlayersReport() {
        Table table = Menus.tempting();
        DesignProblem problem = Menus.opposites();
        List<KnownArm> arms =
                Menus.arms(problem, table).stream().map(KnownArm::of).toList();
        assertEquals(
                List.of(Conduct.OBEDIENT, Conduct.BAYESIAN, Conduct.BAYESIAN, Conduct.DEVIATING, Conduct.DEVIATING),
                arms.stream().limit(5).map(KnownArm::conduct).toList());
        assertEquals(Optional.empty(), arms.get(1).lies());
        assertEquals(List.of(List.of(0, 0)), arms.get(2).lies().orElseThrow().reported(), "high gains as low");
        assertEquals(List.of(List.of(1, 0)), arms.get(4).lies().orElseThrow().reported());
        assertEquals(List.of(List.of(1, 0), List.of(1, 0)), arms.get(4).actions(), "and misses what he is told");
        Choosing adverse = new Choosing(new BestResponding(TieRule.ADVERSARIAL, BestResponding.BAND, 0));
        assertEquals(
                Conduct.FREE,
                KnownArm.of(Arm.of("adverse", problem, table, adverse)).conduct());
    }

    /** Gains and beliefs are about honest rounds; an arm in which somebody may lie says nothing about them. */
    @Test
    void beliefsAreJudgedInTheFirstHonestArm() {
        Table table = Menus.tempting();
        DesignProblem problem = Menus.opposites();
        List<KnownArm> arms =
                Menus.arms(problem, table).stream().map(KnownArm::of).toList();
        List<Statistic> all = Statistics.of(problem, table, Games.STANDARD).of(List.of(arms.get(2), arms.get(1)));
        assertEquals(
                Set.of(
                        "choosing: VALUE",
                        "bayesian: VALUE",
                        "bayesian: OBEDIENCE",
                        "bayesian: HONESTY",
                        "bayesian: PARTICIPATION",
                        "bayesian: CALIBRATION",
                        "bayesian: PLAUSIBILITY"),
                all.stream().map(s -> s.arm() + ": " + s.promise().sort()).collect(Collectors.toSet()));
        assertTrue(
                all.stream()
                        .filter(s -> s.promise().sort().equals("CALIBRATION"))
                        .allMatch(s -> s.promised() == 0 || s.promised() == 1),
                "full information");
        assertTrue(all.stream().noneMatch(s -> s.standing() == Standing.VACUOUS));
    }
}
