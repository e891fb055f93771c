package suasion.receivers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suasion.mechanism.Regime;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Complementary slackness, which an exact optimum must show: only sets of the largest adjusted payoff are sent. */
class AdjustedExhibitTest {
    private static void assertShown(ReceiversGame game, Solution solution, String proof) {
        assertTrue(solution.isExact(), solution.method());
        Exhibit exhibit = AdjustedExhibit.of(solution).orElseThrow();
        List<List<Object>> rows = exhibit.rows().subList(0, exhibit.rows().size() - 1);
        BigFraction sum = BigFraction.ZERO;
        for (int state = 0; state < game.states().size(); state++) {
            String name = game.states().get(state);
            List<List<Object>> own =
                    rows.stream().filter(row -> row.get(0).equals(name)).toList();
            assertTrue(!own.isEmpty());
            own.forEach(row -> assertEquals(row.get(5), row.get(4), "a recommended set reaches the maximum"));
            sum = sum.add(
                    game.prior().get(state).multiply((BigFraction) own.get(0).get(5)));
        }
        assertEquals(solution.certificate().bound(), sum);
        assertEquals(sum, exhibit.rows().get(rows.size()).get(5));
        Set<Object> proofs = rows.stream().map(row -> row.get(2)).collect(Collectors.toSet());
        assertEquals(Set.of(proof), proofs);
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void exactOptimaRecommendOnlyMaximaOfTheAdjustedPayoff(Regime regime) {
        ReceiversGame network = RandomReceivers.network(new Random(11), 30, 3, 60, -12, 0, 3);
        assertShown(network, ReceiversSolver.solve(network, regime).compressed(), "flow = cut");
        ReceiversGame sizes = RandomReceivers.sizes(new Random(12), 7, 3);
        assertShown(sizes, ReceiversSolver.solve(sizes, regime).compressed(), "sorting by size");
        ReceiversGame tables = RandomReceivers.tables(new Random(13), 4, 3);
        assertShown(tables, ReceiversSolver.solve(tables, regime).compressed(), "all 16 sets");
        assertShown(tables, ReceiversSolver.whole(tables, regime), "all 16 sets");
    }
}
