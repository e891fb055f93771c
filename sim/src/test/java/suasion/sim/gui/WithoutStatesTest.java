package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Round;

/** Games on stage that have one state, in which all that one learns is what others are told, and posted prices. */
class WithoutStatesTest {
    private static final double ROUNDING = 1e-12;

    /**
     * Chicken (Aumann 1974): both yield with 1/2, each dares alone with 1/4; told to yield, the other one yields with
     * 2/3.
     */
    private static Scene chicken(Sense sense) {
        int[][] row = {{6, 2, 7, 0}};
        int[][] column = {{6, 7, 2, 0}};
        Game game = game("yield dare", "yield dare", row, column, "1");
        return scene(game, sense, Payoff.of(new int[][] {{12, 9, 9, 0}}), table(game, "1/2 1/4 1/4 0"), false);
    }

    /** Values 1 and 3, price 1; who is worth 1 is told never to buy, the other one to buy up to 1. */
    private static Scene posted() {
        int[][] seller = {{0, 1, 1, 0, 0, 2}, {0, 1, 1, 0, 0, 2}};
        int[][] buyer = {{0, 0, 0, 0, 0, -1}, {0, 2, 2, 0, 0, 1}};
        Game game = game("1 2", "never up-to-1 up-to-2", seller, buyer, "1/2 1/2");
        return scene(game, Sense.MAX, game.payoffs().get(1), table(game, "1 0 0 0 0 0", "0 1 0 0 0 0"), true);
    }

    private static Game game(String first, String second, int[][] own, int[][] others, String prior) {
        List<BigFraction> law = fractions(prior);
        return new Game(
                law.size() == 1 ? List.of("always") : List.of("1", "3"),
                List.of(
                        Player.uninformed("row", List.of(first.split(" "))),
                        Player.uninformed("column", List.of(second.split(" ")))),
                law,
                List.of(Payoff.of(own), Payoff.of(others)));
    }

    private static Scene scene(Game game, Sense sense, Payoff objective, Table table, boolean offPath) {
        Mechanism mechanism = offPath ? new Device(table, List.of()) : table;
        DesignProblem problem = new DesignProblem(game, "mediator", objective, sense, BigFraction.ZERO);
        return Scene.of(problem, mechanism, Exact.toDouble(table.expected(objective)), 0);
    }

    private static Table table(Game game, String... rows) {
        BigFraction[][] law = Arrays.stream(rows)
                .map(row -> fractions(row).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return Table.of(game, SignalSpace.recommendations(game), law);
    }

    private static List<BigFraction> fractions(String row) {
        return Arrays.stream(row.split(" ")).map(Exact::parse).toList();
    }

    private static Narrator narrator(Scene scene) {
        return new Narrator(new Playable("test", "Test", "", () -> scene), scene);
    }

    private static List<String> texts(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + " " + bar.text()).toList();
    }

    /** (1/2) / (1/2 + 1/4) = 2/3, before anything is heard 3/4; told to dare one knows that the other one yields. */
    @Test
    void toldToYieldTheOtherYieldsWithTwoThirds() {
        Moment moment = narrator(chicken(Sense.MAX))
                .after(new Round(0, 0, List.of(0, 0), 1, List.of(0, 1), List.of(0, 1), 1), "", "");
        List<Bar> row = moment.hearings().get(0).beliefs();
        assertEquals(List.of("column told yield 2/3", "column told dare 1/3"), texts(row));
        assertEquals(.75, row.get(0).reference(), ROUNDING);
        assertEquals(
                List.of("row told yield 1", "row told dare 0"),
                texts(moment.hearings().get(1).beliefs()));
        assertEquals("", moment.state());
    }

    @Test
    void pairsOfRecommendationsAreATableOfBoth() {
        Moment moment = narrator(chicken(Sense.MAX))
                .after(new Round(0, 0, List.of(0, 0), 2, List.of(1, 0), List.of(1, 0), 2), "", "");
        Moment.Grid grid = moment.scheme();
        assertEquals("what row is told down, column across", grid.caption());
        assertEquals(List.of(List.of("1/2", "1/4"), List.of("1/4", "0")), grid.texts());
        assertEquals(List.of(1, 0), List.of(grid.row(), grid.column()));
        assertEquals(
                List.of("yield, yield", "yield, dare", "dare, yield", "dare, dare"),
                moment.sayable().stream().map(Bar::label).toList());
    }

    @Test
    void chartsCompareWhatOthersAreTold() {
        Statistics before = Statistics.before(chicken(Sense.MAX));
        assertEquals(
                List.of("column yield | row: yield", "column dare | row: yield", "column yield | row: dare"),
                before.beliefs().subList(0, 3).stream().map(Comparison::label).toList());
        assertEquals(2. / 3, before.beliefs().get(0).promised(), ROUNDING);
    }

    @Test
    void theLowestValueIsNobodysChoice() {
        assertEquals(Wording.PLAYERS, Wording.of(chicken(Sense.MAX)));
        assertEquals(Wording.WORST, Wording.of(chicken(Sense.MIN)));
        Moment moment = narrator(chicken(Sense.MIN)).before("", "");
        assertEquals("lowest for mediator", moment.sender());
        assertTrue(moment.sayable().size() == 4, "of one state all is known before the first round");
    }

    @Test
    void thePostedPriceAndWhatTheBuyerDoesAreTold() {
        Narrator narrator = narrator(posted());
        Moment bought = narrator.after(new Round(0, 1, List.of(0, 0), 1, List.of(0, 1), List.of(0, 1), 1), "", "");
        assertEquals(Wording.POSTED, bought.wording());
        assertEquals("posts price 1", bought.hearings().get(0).type());
        assertEquals("buys at 1", bought.hearings().get(1).type());
        assertTrue(bought.scheme().columns().contains("price 1: up-to-1"));
        Moment refused = narrator.after(new Round(1, 0, List.of(0, 0), 0, List.of(0, 0), List.of(0, 0), 0), "", "");
        assertEquals("refuses 1", refused.hearings().get(1).type());
    }
}
