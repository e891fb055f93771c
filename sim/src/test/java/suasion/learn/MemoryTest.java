package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suasion.sim.Arm;
import suasion.sim.Choice;
import suasion.sim.Experience;
import suasion.sim.Grounds;
import suasion.sim.History;
import suasion.sim.Mind;
import suasion.sim.Progress;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/** All that a mind knows is in its memory: a play set aside at any moment goes on undisturbed. */
class MemoryTest {
    /** Forgets everything at random moments and is told what it knew. */
    private record Forgetful(Strategy strategy, long seed) implements Strategy {
        @Override
        public int report(Seat seat, int type) {
            return strategy.report(seat, type);
        }

        @Override
        public Choice act(Seat seat, int type, int signal) {
            return strategy.act(seat, type, signal);
        }

        @Override
        public Learning learning() {
            return strategy.learning();
        }

        @Override
        public Mind mind(Seat seat) {
            return new Reminded(this, seat);
        }
    }

    private static final class Reminded implements Mind {
        private final Random random;
        private final Strategy strategy;
        private final Seat seat;
        private Mind mind;

        Reminded(Forgetful forgetful, Seat seat) {
            this.random = new Random(forgetful.seed());
            this.strategy = forgetful.strategy();
            this.seat = seat;
            this.mind = strategy.mind(seat);
        }

        @Override
        public int act(int type, int signal, long word) {
            return mind.act(type, signal, word);
        }

        @Override
        public int report(int type, long word) {
            return mind.report(type, word);
        }

        @Override
        public void observe(Experience experience) {
            mind.observe(experience);
            if (random.nextInt(16) == 0) {
                double[] memory = mind.memory();
                Mind other = strategy.mind(seat);
                other.remember(memory);
                assertArrayEquals(memory, other.memory());
                mind = other;
            }
        }

        @Override
        public double[] memory() {
            return mind.memory();
        }

        @Override
        public void remember(double[] memory) {
            mind.remember(memory);
        }
    }

    static List<Strategy> learners() {
        List<Strategy> learners = new ArrayList<>();
        for (String every : List.of("round", "chunk")) {
            for (String name : List.of("empirical-bayes", "fictitious-play", "hedge", "exp3", "thompson")) {
                learners.add(Strategies.of(name, Map.of("every", every)));
            }
            learners.add(crowd(every));
        }
        learners.add(Strategies.of("exp3", Map.of("rate", "1/100")));
        learners.add(Strategies.of("hedge", Map.of("rate", "0.2")));
        learners.add(Strategies.of("quantal"));
        return learners;
    }

    static Population crowd(String every) {
        BigFraction quarter = new BigFraction(1, 4);
        return Strategies.population(List.of(
                new Population.Kind("hedge", quarter, Strategies.of("hedge", Map.of("every", every))),
                new Population.Kind("exp3", quarter, Strategies.of("exp3", Map.of("every", every))),
                new Population.Kind("credulous", quarter, Strategies.of("credulous")),
                new Population.Kind("quantal", quarter, Strategies.of("quantal"))));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void aPlaySetAsideAtRandomMomentsGoesOnUndisturbed(Strategy learner) {
        List<Long> looks = List.of(7L, 300L, 4200L);
        List<Arm> arms = Grounds.all(learner);
        for (int k = 0; k < arms.size(); k++) {
            Arm arm = arms.get(k);
            History undisturbed = History.play(arm, 11, looks, Progress.NONE);
            Arm disturbed = Grounds.with(arm, new Forgetful(learner, k));
            assertEquals(undisturbed, History.play(disturbed, 11, looks, Progress.NONE), arm.name());
        }
    }

    @Test
    void aMemoryOfAnotherGameIsRefused() {
        for (Strategy learner : List.of(Strategies.of("hedge"), crowd("round"))) {
            Mind mind = learner.mind(Grounds.court(learner).seat(0));
            assertThrows(IllegalArgumentException.class, () -> mind.remember(new double[2]));
        }
    }
}
