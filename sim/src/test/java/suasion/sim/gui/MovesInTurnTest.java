package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.PersuasionModel;

/** The coin-flip prisoner's dilemma of Doval and Ely (2020) on stage: A = 3, g = 5/2, b = 1. */
class MovesInTurnTest {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final int D = 1;
    private static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));

    private final Scene scene = prisoners();
    private final Playable playable = new Playable("pd", "Prisoners", "Doval & Ely 2020", () -> scene);

    /** A fair coin says who is first; both are told C, and the second is told what the first did instead. */
    private static Scene prisoners() {
        BigFraction zero = BigFraction.ZERO;
        BigFraction one = BigFraction.ONE;
        BigFraction three = new BigFraction(3);
        BigFraction g = new BigFraction(5, 2);
        List<Player> players =
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D")));
        Game game = new Game(
                List.of("always"),
                players,
                List.of(one),
                List.of(
                        Payoff.of(new BigFraction[][] {{g, zero, three, one}}),
                        Payoff.of(new BigFraction[][] {{g, three, zero, one}})));
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(done)), done);
            }
        }
        Sequence sequence = new Sequence(BOTH, answers);
        BigFraction[] row = new BigFraction[8];
        Arrays.fill(row, zero);
        row[0] = BigFraction.ONE_HALF;
        row[4] = BigFraction.ONE_HALF;
        Table table = Table.of(game, SignalSpace.inSequence(game, sequence), new BigFraction[][] {row});
        BigFraction[][] afterD = {{zero, one}};
        List<OffPath> offPath = List.of(
                OffPath.of(players.get(0), D, List.of("column first, did D"), List.of(one), afterD),
                OffPath.of(players.get(1), D, List.of("row first, did D"), List.of(one), afterD));
        Payoff both = Payoff.of(new int[][] {{1, 0, 0, 0}});
        DesignProblem problem =
                new DesignProblem(game, "device", both, Sense.MAX, BigFraction.ZERO).withSequence(sequence);
        return Scene.of(problem, new Device(table, offPath), 1, 0);
    }

    /** Plays rounds of a strategy until a given player moves first; the moment after that round. */
    private Moment first(Stage stage, int player) {
        for (int round = 0; round < 64; round++) {
            stage.step();
            PersuasionModel model = stage.model();
            if (model.lastRound().order().get(0) == player) {
                return stage.moment();
            }
        }
        throw new AssertionError("a fair coin never fell so in 64 rounds, which has probability 2^-64");
    }

    private Stage playing(String strategy) {
        Stage stage = new Stage(List.of(playable), 5);
        stage.show(0, scene);
        stage.start();
        List<String> names = IntStream.range(0, scene.castings().size())
                .mapToObj(scene::strategyName)
                .toList();
        assertTrue(names.contains(strategy), names.toString());
        stage.setStrategy(names.indexOf(strategy));
        return stage;
    }

    private static List<String> texts(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + " " + bar.text()).toList();
    }

    @Test
    void onlyWhatTheDeviceDrawsIsOnTheBoard() {
        Moment before = new Narrator(playable, scene).before("", "");
        assertEquals(
                List.of("row first: C, C", "column first: C, C"),
                before.scheme().columns());
        assertTrue(before.course().isThere());
        assertFalse(before.course().root().reached());
        assertEquals(4, before.course().root().ends());
    }

    /** A fair coin: told C, one is first with 1/2, and so one is before anything is heard. */
    @Test
    void whoeverHearsCooperateDoesNotKnowHisPlace() {
        Moment moment = first(playing("obedient"), 0);
        assertEquals("row, then column", moment.course().caption());
        assertEquals("moves first", moment.hearings().get(0).type());
        assertEquals("moves second", moment.hearings().get(1).type());
        for (Moment.Hearing hearing : moment.hearings()) {
            assertEquals(List.of("is first 1/2", "is second 1/2"), texts(hearing.beliefs()));
            assertEquals("", hearing.aside());
            assertTrue(hearing.obeyed());
        }
        Course.Place root = moment.course().root();
        assertEquals("row hears \u201cC\u201d", root.label());
        assertTrue(
                root.branches().get(0).to().reached() && root.branches().get(0).followed());
        assertFalse(
                root.branches().get(1).to().reached() || root.branches().get(1).followed());
        assertEquals(
                "5/2, 5/2", root.branches().get(0).to().branches().get(0).to().label());
    }

    @Test
    void aDepartureIsAnsweredAndTheAnswerBelieved() {
        Moment moment = first(playing("deviating (row: the other action)"), 0);
        Moment.Hearing column = moment.hearings().get(1);
        assertEquals("D", column.signal());
        assertEquals("an answer", column.aside());
        assertEquals(List.of("row first, did D 1"), texts(column.beliefs()));
        assertTrue(column.obeyed());
        assertFalse(moment.hearings().get(0).obeyed());
        Course.Place answered = moment.course().root().branches().get(D).to();
        assertTrue(answered.answer() && answered.reached());
        assertEquals("1, 1", answered.branches().get(D).to().label());
        assertTrue(answered.branches().get(D).to().reached());
    }

    /** Row departs in every round; column hears D in exactly those in which row is first. */
    @Test
    void whatIsCountedIsWhatWasReallyHeard() {
        Stage stage = playing("deviating (row: the other action)");
        stage.setBlock(4096);
        stage.step();
        stage.step();
        stage.refresh();
        Statistics statistics = stage.statistics();
        Map<String, Double> heard = new HashMap<>();
        statistics.signals().forEach(signal -> heard.put(signal.label(), signal.observed()));
        assertEquals(1, heard.get("column: C") + heard.get("column: D"), 1e-12);
        // 5 standard errors of a coin in 4,096 rounds or more: a false alarm in less than a million
        assertEquals(.5, heard.get("column: D"), 5 * .5 / Math.sqrt(4096));
        assertEquals(1, heard.get("row: C"), 1e-12);
        assertEquals(0, statistics.obeyed());
    }

    @Test
    void inspectorsReadWhatIsBelievedNow() {
        Stage stage = playing("deviating (row: the other action)");
        first(stage, 0);
        assertTrue(Inspectors.receiver(stage, 1) != null);
        stage.step();
    }
}
