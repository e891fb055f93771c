package suasion.sim.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Tally;
import suasion.sim.TieRule;

class BaselinesTest {
    private static final long ROUNDS = 100_001;

    @Test
    void baselinesAndAgentsCountTheSame() {
        for (Arm arm : List.of(
                BenchGames.court(new Obedient()),
                BenchGames.court(BestResponding.usual()),
                BenchGames.generated(30, 10, 2, new Obedient()),
                BenchGames.generated(30, 10, 10, BestResponding.usual()),
                BenchGames.generated(3, 3, 1, BestResponding.usual()))) {
            Tally agents = MonteCarlo.play(arm, 42, ROUNDS, 2, Progress.NONE);
            assertEquals(ROUNDS, agents.rounds());
            assertEquals(agents, new ScalarLoop(arm, 42).play(ROUNDS), arm.name());
            StockIdiom stock = new StockIdiom(arm, 42);
            assertEquals(agents, stock.play(ROUNDS), arm.name());
            assertEquals(agents, stock.play(ROUNDS), arm.name() + " again");
        }
    }

    @Test
    void baselinesAreForPurePoliciesOnly() {
        Arm mixing = BenchGames.court(new BestResponding(TieRule.UNIFORM, BestResponding.BAND, 0));
        assertThrows(IllegalArgumentException.class, () -> new ScalarLoop(mixing, 42));
    }
}
