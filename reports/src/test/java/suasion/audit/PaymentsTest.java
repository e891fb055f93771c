package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suasion.audit.Statistic.Standing;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;

/**
 * Section 4.2 of Dughmi, Niazadeh, Psomas and Weinberg (2019) by hand: what is promised of payments, what is judged.
 */
class PaymentsTest {
    private static final double EPS = 1e-15;
    private static final Table CHARGED = PaidGames.alwaysZero("-1");
    private static final Table BALANCED = PaidGames.halfOne("-2/3", "2");
    private static final String TOLD_ZERO = "OBEDIENCE receiver: told zero, not one";
    private static final String TOLD_ONE = "OBEDIENCE receiver: told one, not zero";

    private static Statistic named(List<Statistic> all, String id) {
        return all.stream().filter(s -> s.promise().id().equals(id)).findFirst().orElseThrow();
    }

    private static Statistics statistics(Regime regime, Table table) {
        return Statistics.of(PaidGames.zeroSum(regime), table, Games.STANDARD);
    }

    private static List<Verdict> verdicts(Regime regime, Table table) {
        return Judge.judge(
                statistics(regime, table).of(List.of(Games.OBEDIENT)),
                Map.of("obedient", PaidGames.exactLaw(table, 12_000_000)),
                .05);
    }

    private static Ruling ruling(List<Verdict> verdicts, String id) {
        return verdicts.stream()
                .filter(v -> v.promise().id().equals(id))
                .findFirst()
                .orElseThrow()
                .ruling();
    }

    private static void assertNumbers(Statistic s, double promised, double low, double high, double margin) {
        assertEquals(promised, s.promised(), EPS, s.promise().id());
        assertEquals(low, s.low(), EPS, s.promise().id());
        assertEquals(high, s.high(), EPS, s.promise().id());
        assertEquals(margin, s.margin(), EPS, s.promise().id());
    }

    /** Obeying brings -1 - 1 and 0 - 1, the other action -1 and -2: gains -1 and 1. The sender has 1 + 1 and 0 + 1. */
    @Test
    void chargeTakesTheWholeSurplusOfObeying() {
        List<Statistic> all = statistics(Regime.UNRESTRICTED, CHARGED).of(List.of(Games.OBEDIENT));
        // Payoffs without payments range over 2, so the margin is 1 % of that.
        assertNumbers(named(all, TOLD_ZERO), 0, -1, 1, .02);
        assertNumbers(named(all, "VALUE sender"), 1.5, 1, 2, .02);
        assertNumbers(named(all, "BALANCE sender"), -1, -1, -1, .02);
        assertEquals(-1, named(all, "BALANCE sender").required(), "the announced payment, balanced or not");
        assertEquals(Standing.VACUOUS, named(all, TOLD_ONE).standing());
    }

    /**
     * Told one (state 1): -2 + 2 against 0. Told zero: -1 - 2/3 against -1 in state 0, 0 - 2/3 against -2 in state 1.
     * The sender has 1 + 2/3, 0 + 2/3 and 2 - 2.
     */
    @Test
    void balancedOptimumIsWorthOne() {
        List<Statistic> all = statistics(Regime.BALANCED, BALANCED).of(List.of(Games.OBEDIENT));
        assertNumbers(named(all, TOLD_ONE), 0, 0, 0, .02);
        assertNumbers(named(all, TOLD_ZERO), 0, -2. / 3, 4. / 3, .02);
        assertNumbers(named(all, "VALUE sender"), 1, 0, 5. / 3, .02);
        assertNumbers(named(all, "BALANCE sender"), 0, -2. / 3, 2, .02);
    }

    @Test
    void balanceExistsWherePaymentsAreAllowedOrOwed() {
        Table unpaid = PaidGames.alwaysZero("0");
        assertTrue(statistics(Regime.NONE, unpaid).balance(Games.OBEDIENT).isEmpty());
        assertTrue(statistics(Regime.NONE, CHARGED).balance(Games.OBEDIENT).isPresent());
        Statistic nothing =
                statistics(Regime.NONNEGATIVE, unpaid).balance(Games.OBEDIENT).orElseThrow();
        assertNumbers(nothing, 0, 0, 0, .02);
    }

    /** Who may disobey may take any action and forfeit any payment: payoffs 0 to 2, paid -1 or 0. */
    @Test
    void rangesOfThoseWhoMayDisobeyHoldAnyOutcomePaidOrNot() {
        Statistics statistics = statistics(Regime.UNRESTRICTED, CHARGED);
        KnownArm bayesian = KnownArm.of("bayesian", KnownArm.Conduct.BAYESIAN);
        assertNumbers(statistics.values(bayesian).get(0), 1.5, 0, 3, .02);
        assertNumbers(statistics.balance(bayesian).orElseThrow(), -1, -1, 0, .02);
        assertEquals(Standing.JUDGED, statistics.balance(bayesian).orElseThrow().standing());
        KnownArm free = KnownArm.of("free", KnownArm.Conduct.FREE);
        assertEquals(Standing.UNJUDGED, statistics.balance(free).orElseThrow().standing());
    }

    /**
     * What players receive is a cost, so a designer who minimises has 1 - 1 and 0 - 1 where receivers are charged 1.
     */
    @Test
    void paymentsAddToTheCostOfADesignerWhoMinimises() {
        DesignProblem most = PaidGames.zeroSum(Regime.UNRESTRICTED);
        DesignProblem least = new DesignProblem(
                most.game(), "payer", most.objective(), Sense.MIN, most.robustness(), Regime.UNRESTRICTED);
        Statistic value = Statistics.of(least, CHARGED, Games.STANDARD)
                .values(Games.OBEDIENT)
                .get(0);
        assertNumbers(value, -.5, -1, 0, .02);
        assertEquals(-1, value.observable().at(1, 0, 0), EPS);
    }

    @Test
    void chargeIsForfeitedByDeviating() {
        KnownArm stubborn = KnownArm.deviating("deviating", 0, List.of(List.of(1, 0)));
        Statistic realised =
                statistics(Regime.UNRESTRICTED, CHARGED).realised(stubborn).get(0);
        assertEquals(TOLD_ZERO, realised.promise().id());
        assertEquals(-1, realised.observable().at(0, 0, 1), "-1 - 1 obeying, -1 really got");
        assertEquals(1, realised.observable().at(1, 0, 1), "0 - 1 obeying, -2 really got");
        Statistic paid =
                statistics(Regime.UNRESTRICTED, CHARGED).balance(stubborn).orElseThrow();
        assertEquals(0, paid.observable().at(0, 0, 1));
        assertEquals(-1, paid.observable().at(0, 0, 0));
    }

    @Test
    void optimaAreConfirmedOnTheirExactLaw() {
        for (List<Verdict> verdicts :
                List.of(verdicts(Regime.UNRESTRICTED, CHARGED), verdicts(Regime.BALANCED, BALANCED))) {
            verdicts.stream()
                    .filter(v -> v.ruling() != Ruling.VACUOUS)
                    .forEach(v -> assertEquals(Ruling.CONFIRMED, v.ruling(), v.toString()));
            assertEquals(Ruling.CONFIRMED, Judge.broken(verdicts));
        }
    }

    /** Charging 3/2 where the surplus of obeying is 1 leaves a gain of -1/2. */
    @Test
    void overchargingIsRefutedByObedience() {
        List<Verdict> verdicts = verdicts(Regime.UNRESTRICTED, PaidGames.alwaysZero("-3/2"));
        assertEquals(Ruling.REFUTED, ruling(verdicts, TOLD_ZERO));
        assertEquals(Ruling.CONFIRMED, ruling(verdicts, "BALANCE sender"), "it pays as announced");
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    /** The same scheme is sound where payments may be anything and broken where they must balance. */
    @Test
    void chargeIsRefutedByBalanceWherePaymentsMustBalance() {
        List<Verdict> verdicts = verdicts(Regime.BALANCED, CHARGED);
        assertEquals(Ruling.CONFIRMED, ruling(verdicts, TOLD_ZERO));
        assertEquals(Ruling.REFUTED, ruling(verdicts, "BALANCE sender"));
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
        assertEquals(Ruling.CONFIRMED, Judge.broken(verdicts(Regime.UNRESTRICTED, CHARGED)));
    }

    /** Paying 11/5 in place of 2 in a quarter of the rounds misses balance by .05, more than the margin of .02. */
    @Test
    void schemeThatPaysALittleTooMuchIsRefutedByBalanceAlone() {
        List<Verdict> verdicts = verdicts(Regime.BALANCED, PaidGames.halfOne("-2/3", "11/5"));
        assertEquals(
                List.of("BALANCE sender"),
                verdicts.stream()
                        .filter(v -> v.ruling() == Ruling.REFUTED)
                        .map(v -> v.promise().id())
                        .toList());
        assertEquals(Ruling.REFUTED, Judge.broken(verdicts));
    }

    /** A balance that is announced as required is like VALUE: only play of another scheme refutes it. */
    @Test
    void balanceThatIsAnnouncedAsRequiredDoesNotRefuteAMechanism() {
        Table played = PaidGames.alwaysZero("0");
        List<Verdict> verdicts = Judge.judge(
                statistics(Regime.BALANCED, BALANCED).of(List.of(Games.OBEDIENT)),
                Map.of("obedient", PaidGames.exactLaw(played, 12_000)),
                .05);
        Verdict balance = verdicts.stream()
                .filter(v -> v.promise().sort().equals("BALANCE"))
                .findFirst()
                .orElseThrow();
        assertEquals(Ruling.REFUTED, balance.ruling());
        assertFalse(balance.countsAgainstBroken());
    }
}
