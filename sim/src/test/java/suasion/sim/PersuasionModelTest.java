package suasion.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PersuasionModelTest {
  @Test
  void aBlockOfOneAndAChunkPlayTheSameRounds() {
    Arm arm = Arm.of("obedient", Games.court(), Games.courtOptimum(), new Obedient());
    Tally chunks = MonteCarlo.play(arm, 42, 10_000, 2, Progress.NONE);
    PersuasionModel model = new PersuasionModel(arm, 42, 1, 10_000);
    model.start();
    long steps = 0;
    while (model.schedule.step(model)) {
      steps++;
    }
    assertEquals(chunks, model.tally());
    assertEquals(10_000, model.played());
    System.out.println(steps + " " + java.util.Arrays.toString(java.util.stream.IntStream.range(0, 8).mapToLong(chunks::count).toArray()) + model.lastRound() + model.policy(0));
  }
}
