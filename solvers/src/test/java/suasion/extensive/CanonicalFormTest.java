package suasion.extensive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.extensive.Prisoners.C;
import static suasion.extensive.Prisoners.D;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.mechanism.Types;
import suasion.solve.Solution;
import suasion.solve.Solver;

/** Numbers of the coin flip are Doval and Ely's (2020) with A = 3, b = 1; g is as given. */
class CanonicalFormTest {
    private static final BigFraction FIVE_HALVES = new BigFraction(5, 2);

    private static Situation at(Analysis analysis, int player, String told) {
        return analysis.situations().stream()
                .filter(s -> s.set().player() == player && s.set().name().equals(told))
                .findFirst()
                .orElseThrow();
    }

    /** Told C one moves first with 1/2: C is worth g, D is worth (A + b)/2 = 2. */
    @Test
    void whoeverHearsCooperateThinksThatHeMovesFirstHalfOfTheTime() {
        Analysis analysis = Prisoners.induced(FIVE_HALVES, C, D).analysis();
        for (int player = 0; player < 2; player++) {
            Situation told = at(analysis, player, "told C");
            assertEquals(BigFraction.ONE, told.probability());
            List<BigFraction> reached = told.belief().stream()
                    .filter(p -> p.getNumerator().signum() > 0)
                    .toList();
            assertEquals(List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF), reached);
            assertEquals(List.of(FIVE_HALVES, BigFraction.TWO), told.payoffs());
        }
    }

    /** After the other's D, C brings 0 and D brings b = 1. */
    @Test
    void punishmentIsABestReplyAtTheBeliefThatTheDeviceNames() {
        Analysis analysis = Prisoners.induced(FIVE_HALVES, C, D).analysis();
        for (int player = 0; player < 2; player++) {
            Situation punishing = at(analysis, player, "told D");
            assertFalse(punishing.isReached());
            assertTrue(punishing.named());
            assertEquals(List.of(BigFraction.ZERO, BigFraction.ONE), punishing.payoffs());
        }
    }

    @Test
    void obedienceIsABestReplyAtEveryInformationSet() {
        Analysis analysis = Prisoners.induced(FIVE_HALVES, C, D).analysis();
        assertEquals(4, analysis.situations().size());
        analysis.situations().forEach(s -> assertEquals(BigFraction.ZERO, s.regret(), s.toString()));
        // row, column, and the device, whose payoff is the probability of (C,C)
        assertEquals(List.of(FIVE_HALVES, FIVE_HALVES, BigFraction.ONE), analysis.payoffs());
    }

    /** With g = 3/2 < (A + b)/2 = 2 the temptation is 1/2 more than obedience. */
    @Test
    void theTreeShowsTemptationWhereCooperationPaysTooLittle() {
        Analysis analysis = Prisoners.induced(new BigFraction(3, 2), C, D).analysis();
        assertEquals(BigFraction.ONE_HALF, at(analysis, 0, "told C").regret());
    }

    /** A second mover who hears C whatever the first did: D as first and as second brings A = 3 against g = 5/2. */
    @Test
    void withoutPunishmentDefectionIsWorthTheWholeTemptation() {
        Analysis analysis = Prisoners.induced(FIVE_HALVES, C, C).analysis();
        Situation told = at(analysis, 0, "told C");
        assertEquals(List.of(FIVE_HALVES, new BigFraction(3)), told.payoffs());
        assertTrue(analysis.situations().stream().noneMatch(s -> s.set().name().equals("told D")));
    }

    /** Kamenica and Gentzkow (2011), with a prior of 3/10: the value is 3/5. */
    @Test
    void aSignalingSchemeIsWorthOnItsTreeWhatTheProgramSays() {
        Game court = new Game(
                List.of("innocent", "guilty"),
                List.of(Player.uninformed("judge", List.of("acquit", "convict"))),
                List.of(new BigFraction(7, 10), new BigFraction(3, 10)),
                List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
        Payoff conviction = Payoff.of(new int[][] {{0, 1}, {0, 1}});
        Solution solution =
                Solver.solve(new DesignProblem(court, "prosecutor", conviction, Sense.MAX, BigFraction.ZERO));
        Induced induced = CanonicalForm.of(solution.problem(), solution.mechanism(), true, "court");
        assertEquals(List.of("judge", "prosecutor"), induced.tree().players());
        assertEquals(new BigFraction(3, 5), induced.analysis().payoffs().get(1));
        induced.analysis().situations().forEach(s -> assertEquals(BigFraction.ZERO, s.regret()));
        Induced alone = CanonicalForm.of(solution.problem(), solution.mechanism(), false, "court");
        assertEquals(List.of("judge"), alone.tree().players());
    }

    @Test
    void reportedTypesHaveNoCanonicalTreeYet() {
        Game game = new Game(
                List.of("always"),
                List.of(new Player("buyer", List.of("low", "high"), List.of("buy", "leave"))),
                List.of(BigFraction.ONE_HALF, BigFraction.ONE_HALF),
                List.of(Payoff.of(new int[][] {{0, 0}, {0, 0}})));
        Payoff nothing = Payoff.zero(game);
        DesignProblem reported =
                new DesignProblem(game, "seller", nothing, Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
        DesignProblem known = new DesignProblem(game, "seller", nothing, Sense.MAX, BigFraction.ZERO);
        UserMistake refused = assertThrows(
                UserMistake.class,
                () -> CanonicalForm.of(reported, Solver.solve(known).mechanism(), true, "menu"));
        assertTrue(refused.getMessage().startsWith("types are reported to a mediator"), refused.getMessage());
    }
}
