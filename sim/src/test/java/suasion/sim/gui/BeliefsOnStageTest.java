package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.sim.MonteCarlo;
import suasion.sim.PersuasionModel;
import suasion.sim.Progress;
import suasion.sim.Tally;
import suasion.sim.Telling;

/** Receivers who are told what to believe, on the board. */
class BeliefsOnStageTest {
    private static final int BAYESIAN = 1;

    private static Scene scene(Telling telling) {
        double value =
                Exact.toDouble(telling.scheme().expected(telling.problem().objective()));
        return Scene.of(telling.problem(), telling.scheme(), value, 0);
    }

    private static Moment after(Scene scene, int strategy, int rounds) {
        Narrator narrator = new Narrator(new Playable("told", "Told", "made up", () -> scene), scene);
        PersuasionModel model = new PersuasionModel(scene.arm(strategy), 5, rounds, rounds);
        model.start();
        model.schedule.step(model);
        return narrator.after(model.lastRound(), "round " + rounds, scene.strategyName(strategy));
    }

    @Test
    void thereIsNothingToDisobey() {
        Scene scene = scene(Telling.covariance());
        assertEquals(2, Plays.knowing(scene).size());
        assertEquals("believes what is told", scene.strategyName(0));
        assertEquals("bayesian (believes his own posterior)", scene.strategyName(BAYESIAN));
        assertEquals(Wording.BELIEFS, Wording.of(scene));
    }

    @Test
    void whoIsToldHisPosteriorBelievesIt() {
        for (Moment.Hearing hearing :
                after(scene(Telling.covariance()), BAYESIAN, 50).hearings()) {
            assertEquals("believes it", hearing.verdict());
            assertEquals(hearing.recommended(), hearing.done());
            Bar high = hearing.beliefs().get(1);
            assertEquals(hearing.signal(), high.text());
            assertEquals(high.known(), high.value(), 1e-15, "the ring is what is told, the bar the posterior");
        }
    }

    // bob is told 1/4 or 3/4 and learns nothing
    @Test
    void whoIsLiedToKnowsBetter() {
        Moment.Hearing bob =
                after(scene(Telling.miscalibrated()), BAYESIAN, 50).hearings().get(1);
        assertEquals("knows better", bob.verdict());
        assertEquals("1/2", bob.done());
        assertEquals(.5, bob.beliefs().get(1).value());
        assertEquals(.25, Math.abs(bob.beliefs().get(1).known() - .5));
    }

    /** The bar is the share of the state, the mark what was told, not what the scheme makes of it. */
    @Test
    void statesAreComparedWithWhatIsTold() {
        Scene scene = scene(Telling.miscalibrated());
        Tally tally = MonteCarlo.play(scene.arm(0), 5, 100_000, 1, Progress.NONE);
        List<Comparison> beliefs =
                Statistics.of(scene, scene.arm(0).reports(), tally).beliefs();
        assertEquals(
                List.of("high | ann: 0", "high | ann: 1/2", "high | ann: 1", "high | bob: 1/4", "high | bob: 3/4"),
                beliefs.stream().map(Comparison::label).toList());
        assertEquals(
                List.of(0., .5, 1., .25, .75),
                beliefs.stream().map(Comparison::promised).toList());
        // 50,000 rounds: 4.5 standard deviations are .01
        assertEquals(.5, beliefs.get(3).observed(), .01);
        assertEquals(.5, beliefs.get(4).observed(), .01);
    }

    @Test
    void longFractionsAreShownAsNumbers() {
        Scene scene = scene(Telling.large(2, 400, 3));
        Moment moment = after(scene, BAYESIAN, 50);
        assertEquals(800, moment.scheme().columns().size());
        assertTrue(
                moment.hearings().stream().allMatch(hearing -> hearing.signal().length() <= 5));
        assertTrue(moment.scheme().columns().stream().allMatch(name -> name.length() <= 12), "0.123, 0.456");
    }
}
