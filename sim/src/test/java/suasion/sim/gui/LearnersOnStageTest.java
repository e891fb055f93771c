package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suasion.learn.Strategies;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Progress;

/** What the console shows of those who learn is what a history without windows says. */
class LearnersOnStageTest {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final long SEED = 42;

    /** Sums over the same counts in the same order. */
    private static final double ROUNDING = 1e-9;

    private static Stage stage(Scene scene) {
        Stage stage = new Stage(Plays.catalogue(), SEED);
        stage.show(0, scene);
        return stage;
    }

    private static int find(Scene scene, String strategy) {
        return IntStream.range(0, scene.castings().size())
                .filter(k -> scene.strategyName(k).startsWith(strategy))
                .findFirst()
                .orElseThrow();
    }

    private static void play(Stage stage, int steps) {
        for (int i = 0; i < steps; i++) {
            assertTrue(stage.step());
        }
    }

    @Test
    void everySceneOffersWhoLearnsAndWhoErrs() {
        for (Scene scene : List.of(Plays.court(), Plays.investors(), Plays.menu(), Plays.insurance())) {
            for (String name : List.of("hedge", "exp3", "thompson", "empirical-bayes", "fictitious-play", "quantal")) {
                assertTrue(
                        scene.castings().stream()
                                .anyMatch(one -> one.strategies().contains(Strategies.of(name))),
                        name);
            }
            assertTrue(scene.strategyName(find(scene, "population")).contains("1/2 hedge"));
        }
    }

    @Test
    void whomTheFileNamesIsSeenToLearnAtOnce() {
        Scene two = Plays.investors();
        Casting mixed = new Casting("mixed", List.of(Strategies.of("hedge"), Strategies.of("exp3")));
        Scene named = Scene.of(two.problem(), two.mechanism(), two.promised(), 0, List.of(mixed));
        assertEquals(two.castings().size() + 1, named.castings().size(), "the others are there as well");
        assertTrue(named.strategyName(0).startsWith("mixed: "), named.strategyName(0));
        assertTrue(named.strategyName(0).endsWith(" exp3"), named.strategyName(0));
        Stage stage = stage(named);
        assertTrue(stage.showsLearning());
        play(started(stage), 3);
        assertEquals(mixed.strategies(), stage.model().strategies());
        assertEquals(2, stage.lessons().regret().size(), "a curve per player");
        assertEquals(3, stage.lessons().regret().get(0).points().size());
        stage.setStrategy(1);
        assertFalse(stage.showsLearning(), "who obeys shows nothing of learning");
    }

    @Test
    void aGameTooLargeToBeSummedUpForEveryPictureOffersNobodyWhoLearns() {
        Scene large = Plays.large(400, 60);
        assertTrue(large.castings().stream().noneMatch(Casting::isLearning));
    }

    @Test
    void theChartsOfALearnerAreTheLooksOfHisHistoryWhateverTheRoundsPerStep() {
        Scene court = Plays.court();
        int hedge = find(court, "hedge");
        Stage stage = stage(court);
        stage.setStrategy(hedge);
        stage.start();
        stage.setBlock(700);
        play(stage, 4);
        stage.setBlock(4096);
        play(stage, 1);
        assertEquals(4096, stage.model().played());
        List<Long> moments = History.moments(4096);
        List<Look> looks =
                History.play(court.arm(hedge), SEED, moments, Progress.NONE).looks();
        List<Line.Point> regret = stage.lessons().regret().get(0).points();
        List<Line.Point> obedience = stage.lessons().obedience().get(0).points();
        List<Long> seen = regret.stream().map(Line.Point::rounds).toList();
        assertTrue(seen.containsAll(moments), () -> seen + " without some of " + moments);
        double followed = 0;
        for (int k = 0; k < seen.size(); k++) {
            followed += obedience.get(k).value() * (seen.get(k) - (k == 0 ? 0 : seen.get(k - 1)));
            int look = moments.indexOf(seen.get(k));
            if (look >= 0) {
                Look.Sums judge = looks.get(look).players().get(0);
                assertEquals(judge.regret(), regret.get(k).value(), ROUNDING);
                assertEquals(judge.followed(), followed, ROUNDING);
            }
        }
        assertTrue(stage.refresh());
        assertEquals(
                looks.get(looks.size() - 1).designer() / 4096,
                stage.statistics().payoffs().get(0).observed(),
                ROUNDING);
    }

    @Test
    void whatALearnerIsInclinedToIsShownOnceHeHasHeardSomething() {
        Stage stage = stage(Plays.court());
        play(started(stage), 5);
        assertEquals(List.of(), stage.moment().hearings().get(0).inclined(), "who obeys is inclined to nothing else");
        stage.setStrategy(find(Plays.court(), "exp3"));
        assertTrue(stage.showsLearning());
        play(stage, 5);
        assertEquals(2, stage.moment().hearings().get(0).inclined().size(), "he mixes");
        stage.setStrategy(0);
        assertFalse(stage.showsLearning());
    }

    private static Stage started(Stage stage) {
        stage.start();
        return stage;
    }

    @Test
    void anotherStrategyBeginsToLearnAnew() {
        Scene court = Plays.court();
        Stage stage = started(stage(court));
        stage.setBlock(100);
        stage.setStrategy(find(court, "thompson"));
        play(stage, 3);
        stage.setStrategy(find(court, "hedge"));
        assertEquals(List.of(), stage.lessons().regret().get(0).points());
        play(stage, 1);
        assertEquals(1, stage.lessons().regret().get(0).points().get(0).rounds(), "rounds are counted anew");
        assertEquals(100, stage.model().look().rounds());
    }

    @Test
    void theMostThatHedgeCanRegretIsDrawnBesideHisRegret() {
        Scene court = Plays.court();
        Stage stage = stage(court);
        stage.setStrategy(find(court, "hedge"));
        play(started(stage), 10);
        List<Line> lines = stage.lessons().regret();
        assertEquals(List.of(false, true), lines.stream().map(Line::dashed).toList());
        assertTrue(lines.get(1).points().get(0).value() > 0);
    }

    @Test
    void theNextMomentsAreThoseOfHistories() {
        List<Long> moments = new java.util.ArrayList<>(List.of(1L));
        while (moments.get(moments.size() - 1) < 1000) {
            moments.add(Lessons.after(moments.get(moments.size() - 1)));
        }
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L, 8L, 12L, 16L, 24L), moments.subList(0, 9));
        assertEquals(24, Lessons.after(17), "after a moment that was missed the next is a moment");
    }
}
