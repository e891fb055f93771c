package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

class BestRespondingTest {
    private static final int ACQUIT = 0;
    private static final int CONVICT = 1;

    private static Policy policy(Strategy strategy, DesignProblem problem, Table table) {
        return Policy.of(strategy, new Seat(problem, table, 0));
    }

    private static BestResponding with(TieRule ties) {
        return new BestResponding(ties, BestResponding.BAND, 0);
    }

    @Test
    void aBayesianJudgeObeysWhereObedienceBinds() {
        // told to convict his posterior of guilt is 1/2: indifferent (Kamenica and Gentzkow 2011, introduction)
        assertTrue(policy(BestResponding.usual(), Games.court(), Games.courtOptimum())
                .isObedient());
    }

    @Test
    void anAdversarialJudgeAcquitsWhereObedienceBinds() {
        Policy judge = policy(with(TieRule.ADVERSARIAL), Games.court(), Games.courtOptimum());
        assertEquals(Choice.pure(ACQUIT, 2), judge.choice(0, CONVICT));
        assertEquals(Choice.pure(ACQUIT, 2), judge.choice(0, ACQUIT));
    }

    @Test
    void anAdversaryOfAMinimisingDesignerConvicts() {
        DesignProblem court = Games.court();
        DesignProblem lenient =
                new DesignProblem(court.game(), "lawyer", court.objective(), Sense.MIN, BigFraction.ZERO);
        assertEquals(
                Choice.pure(CONVICT, 2),
                policy(with(TieRule.ADVERSARIAL), lenient, Games.courtOptimum()).choice(0, CONVICT));
    }

    @Test
    void anUndecidedJudgeTossesAFairCoinAmongTies() {
        Policy judge = policy(with(TieRule.UNIFORM), Games.court(), Games.courtOptimum());
        assertEquals(Choice.uniform(List.of(ACQUIT, CONVICT), 2), judge.choice(0, CONVICT));
        assertEquals(Choice.pure(ACQUIT, 2), judge.choice(0, ACQUIT));
        Arm arm = Arm.of("coin", Games.court(), Games.courtOptimum(), with(TieRule.UNIFORM));
        Tally tally = MonteCarlo.play(arm, 42, 400_000, 2, Progress.NONE);
        ChiSquare test = new ChiSquare();
        double[][] shares = {{1. / 2, 0}, {1. / 8, 1. / 8}, {0, 0}, {1. / 8, 1. / 8}};
        for (int cell = 0; cell < 2; cell++) {
            for (int message = 0; message < 2; message++) {
                for (int action = 0; action < 2; action++) {
                    long count = tally.count(tally.cells().index(cell, message, action));
                    test.add(count, 400_000 * shares[cell * 2 + message][action]);
                }
            }
        }
        test.accept();
    }

    @Test
    void aJudgeWhoIsAlwaysToldToConvictAcquits() {
        // the recommendation says nothing, so the posterior is the prior, 3/4 innocent
        Table always = Games.scheme(Games.court(), "0 1", "0 1");
        for (TieRule ties : TieRule.values()) {
            assertEquals(
                    Choice.pure(ACQUIT, 2),
                    policy(with(ties), Games.court(), always).choice(0, CONVICT));
        }
    }

    @Test
    void aRecommendationThatIsNeverSentWouldBeFollowed() {
        Table always = Games.scheme(Games.court(), "1 0", "1 0");
        for (TieRule ties : TieRule.values()) {
            assertEquals(
                    Choice.pure(CONVICT, 2),
                    policy(with(ties), Games.court(), always).choice(0, CONVICT));
        }
    }

    @Test
    void theBandIsNeverLessThanTwiceTheCertifiedViolation() {
        // innocent convicted with 1/3 + 1e-6: conditional violation Pr(innocent) - Pr(guilty) = .75e-6 / .50000075 of
        // mass
        Table slightly = Games.scheme(Games.court(), "666665666667/1000000000000 333334333333/1000000000000", "0 1");
        double violation = 1.5e-6;
        assertEquals(
                Choice.pure(ACQUIT, 2),
                policy(BestResponding.usual(), Games.court(), slightly).choice(0, CONVICT));
        BestResponding warned = new BestResponding(TieRule.RECOMMENDATION, BestResponding.BAND, violation);
        assertTrue(policy(warned, Games.court(), slightly).isObedient());
        assertEquals(3e-6, warned.bandAt(new Seat(Games.court(), slightly, 0)), 1e-20);
        assertEquals(1e-9, BestResponding.usual().bandAt(new Seat(Games.court(), slightly, 0)), 1e-20);
    }

    @Test
    void signalsThatNameNoActionAreUnderstood() {
        DesignProblem court = Games.court();
        SignalSpace words = SignalSpace.of(
                court.game(), List.of(List.of(new Signal("green", 0), new Signal("amber", 1), new Signal("red", 0))));
        BigFraction[][] rows = {
            Games.fractions("1/2", "1/2", "0").toArray(BigFraction[]::new),
            Games.fractions("0", "1/2", "1/2").toArray(BigFraction[]::new)
        };
        Policy judge = policy(BestResponding.usual(), court, Table.of(court.game(), words, rows));
        assertEquals("green: acquit; amber: acquit; red: convict", judge.toString());
    }

    @Test
    void everyPlayerRespondsToHisOwnSignalAndType() {
        Arm arm = Arm.of("two", Games.twoPlayers(), Games.twoPlayersScheme(), BestResponding.usual());
        // dull and told 0 or 1: low 1/8, high 1/8 for either signal, a tie for the recommendation; sharp: 0 only if low
        Policy expert = Policy.of(BestResponding.usual(), arm.seat(0));
        assertEquals("dull, 0: 0; dull, 1: 1; sharp, 0: 0; sharp, 1: 1", expert.toString());
        // told 0: low 1/4 + 3/16 against high 1/32; 1: high 1/4 + 3/32 against low 1/16; 2: certainly high, so not 2
        // but 1
        Policy novice = Policy.of(BestResponding.usual(), arm.seat(1));
        assertEquals("0: 0; 1: 1; 2: 1", novice.toString());
    }

    @Test
    void aNegativeBandIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BestResponding(TieRule.UNIFORM, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new BestResponding(TieRule.UNIFORM, 0, Double.NaN));
    }

    @Test
    void strategiesPrintThemselves() {
        assertEquals("obedient", new Obedient().toString());
        assertEquals(
                "bayesian (ties: recommendation, band 1.0E-9 of the payoff range)",
                BestResponding.usual().toString());
        assertEquals(
                "bayesian (ties: adversarial, band 0.0 of the payoff range, at least twice the certified violation 0.001)",
                new BestResponding(TieRule.ADVERSARIAL, 0, 1e-3).toString());
        assertEquals("deviating (always acquit)", new Deviating("always acquit", List.of(0, 0)).toString());
    }
}
