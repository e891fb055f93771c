package suasion.receivers;

import java.util.Random;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;
import suasion.solve.Solution;

class NetworkTrial {
    @Test
    void trial() {
        int[][] sizes = {{20, 40}, {30, 60}, {40, 90}, {60, 160}};
        for (int[] size : sizes) {
            for (Regime regime : Regime.values()) {
                ReceiversGame game = RandomReceivers.network(new Random(5), size[0], 5, size[1], -6, 2, 2);
                long start = System.nanoTime();
                Solution solution = new ColumnGeneration(game, regime).solve();
                System.out.println(size[0] + " " + regime + " " + (System.nanoTime() - start) / 1e9 + " s "
                        + solution.claim() + " " + solution.isExact() + " "
                        + solution.value().doubleValue() + " "
                        + solution.method());
            }
        }
    }
}
