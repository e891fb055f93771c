package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** What players believe of one another; chicken's best correlated equilibrium is in Aumann (1974). */
class BeliefTablesTest {
    /** (yield, yield) 1/2, (yield, dare) 1/4, (dare, yield) 1/4: told yield the other yields with (1/2)/(3/4) = 2/3. */
    @Test
    void whoIsToldToYieldBelievesThatTheOtherYieldsWithTwoThirds() {
        List<Player> players = List.of(
                Player.uninformed("row", List.of("yield", "dare")),
                Player.uninformed("column", List.of("yield", "dare")));
        Payoff none = Payoff.of(Samples.table("0 0 0 0"));
        Game game = new Game(List.of("always"), players, Samples.fs("1"), List.of(none, none));
        Table table = Table.of(game, SignalSpace.recommendations(game), Samples.table("1/2 1/4 1/4 0"));
        Grid row = BeliefTables.others(table, 0);
        assertEquals(List.of("told", "column yield", "column dare"), row.head());
        assertEquals(List.of(List.of("yield", "2/3", "1/3"), List.of("dare", "1", "0")), row.rows());
        assertFalse(SchemeChapter.table(table).stream()
                .anyMatch(part -> part instanceof Grid grid && grid.head().contains("then takes")));
    }

    @Test
    void aFairCoinMovesEitherFirstWithOneHalf() {
        Table table = DeviceSamples.device(1).table();
        assertEquals(
                List.of(List.of("row", "C", "1/2", "1/2"), List.of("column", "C", "1/2", "1/2")),
                BeliefTables.places(table).rows());
        assertEquals(
                "By Bayes' rule, told C, row moves first with 1/2, column with 1/2.",
                BeliefTables.placesInWords(table));
    }
}
