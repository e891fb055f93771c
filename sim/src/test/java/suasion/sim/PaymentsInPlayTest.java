package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Table;

/**
 * A judge who is always told to convict believes the prior, guilty 1/4: convicting is worth 1/4, acquitting 3/4, so the
 * least payment that he follows for is T = 3/4 - 1/4 = 1/2 (payment identity, Dughmi et al. 2019).
 */
class PaymentsInPlayTest {
    private static final int ACQUIT = 0;
    private static final int CONVICT = 1;

    private static Table always(String payment) {
        return Games.scheme(Games.court(), "0 1", "0 1")
                .withPayments(Payments.of(List.of(Games.fractions("0", payment))));
    }

    private static Choice told(DesignProblem problem, String payment, TieRule ties) {
        BestResponding judge = new BestResponding(ties, BestResponding.BAND, 0);
        return Policy.of(judge, new Seat(problem, always(payment), 0)).choice(0, CONVICT);
    }

    @Test
    void aJudgeConvictsIffHeIsPaidAtLeastWhatItCostsHim() {
        assertEquals(Choice.pure(ACQUIT, 2), told(Games.court(), "0", TieRule.RECOMMENDATION));
        assertEquals(Choice.pure(ACQUIT, 2), told(Games.court(), "49/100", TieRule.RECOMMENDATION));
        assertEquals(Choice.pure(CONVICT, 2), told(Games.court(), "1/2", TieRule.RECOMMENDATION));
        assertEquals(Choice.uniform(List.of(ACQUIT, CONVICT), 2), told(Games.court(), "1/2", TieRule.UNIFORM));
        assertEquals(Choice.pure(CONVICT, 2), told(Games.court(), "51/100", TieRule.ADVERSARIAL));
    }

    @Test
    void aJudgeWhoIsChargedForFollowingDisobeys() {
        // at the optimum conviction binds without payments; acquitting the surely innocent is worth 1 against 0
        Table charging = Games.courtOptimum().withPayments(Payments.of(List.of(Games.fractions("-1/2", "-1/1000"))));
        Policy judge = Policy.of(BestResponding.usual(), new Seat(Games.court(), charging, 0));
        assertEquals("acquit: acquit; convict: acquit", judge.toString());
    }

    @Test
    void anAdversaryCountsWhatTheDesignerHasToPay() {
        // a conviction is worth 1 to the prosecutor and costs 1/2: more than an acquittal, so the adversary acquits
        assertEquals(Choice.pure(ACQUIT, 2), told(Games.court(), "1/2", TieRule.ADVERSARIAL));
        // worth 1/4 and costs 1/2: less
        BigFraction quarter = new BigFraction(1, 4);
        BigFraction[] row = {BigFraction.ZERO, quarter};
        DesignProblem modest = new DesignProblem(
                Games.court().game(),
                "prosecutor",
                Payoff.of(new BigFraction[][] {row, row}),
                Sense.MAX,
                BigFraction.ZERO);
        assertEquals(Choice.pure(CONVICT, 2), told(modest, "1/2", TieRule.ADVERSARIAL));
        // a minimiser bears 1/4 and 1/2 on top
        DesignProblem minimiser =
                new DesignProblem(modest.game(), "lawyer", modest.objective(), Sense.MIN, BigFraction.ZERO);
        assertEquals(Choice.pure(CONVICT, 2), told(minimiser, "1/2", TieRule.ADVERSARIAL));
    }

    @Test
    void whoLearnsSeesWhatHeWasPaidOnlyWhereHeFollowed() {
        // paid 1/2: following is 1/2 or 3/2; acquitting, unpaid, 1 or 0
        assertEquals(Set.of(.5, 1.5), lived(CONVICT));
        assertEquals(Set.of(0., 1.), lived(ACQUIT));
    }

    private static Set<Double> lived(int action) {
        Set<Double> payoffs = new TreeSet<>();
        Strategy plan = new Strategy() {
            @Override
            public Choice act(Seat seat, int type, int signal) {
                return Choice.pure(action, 2);
            }
        };
        Strategy learner = new Watching(plan, Strategy.Learning.EVERY_CHUNK, experience -> {
            for (int round = 0; round < experience.rounds(); round++) {
                payoffs.add(experience.payoff(round));
            }
        });
        MonteCarlo.play(Arm.of("learner", Games.court(), always("1/2"), learner), 42, Chance.CHUNK, 1, Progress.NONE);
        return payoffs;
    }

    @Test
    void theBandIsAShareOfThePayoffsOfTheGameWhateverIsPaid() {
        assertEquals(1e-9, BestResponding.usual().bandAt(new Seat(Games.court(), always("1000"), 0)), 1e-20);
        assertTrue(Policy.of(BestResponding.usual(), new Seat(Games.court(), always("1000"), 0))
                .isObedient());
    }
}
