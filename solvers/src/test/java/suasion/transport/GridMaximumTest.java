package suasion.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import suasion.game.Sense;

/** The largest of all cells, compared with looking at each in fractions. */
final class GridMaximumTest {
    private static Potentials random(Random random, Grid grid) {
        return new Potentials(grid.beliefs().stream()
                .map(own -> new Curve(
                        own,
                        own.stream()
                                .map(belief -> new BigFraction(random.nextInt(41) - 20, 1 + random.nextInt(12)))
                                .toList()))
                .toList());
    }

    private static List<List<BigFraction>> cells(Grid grid) {
        List<List<BigFraction>> cells = List.of(List.of());
        for (List<BigFraction> own : grid.beliefs()) {
            List<List<BigFraction>> longer = new ArrayList<>();
            for (List<BigFraction> cell : cells) {
                for (BigFraction belief : own) {
                    List<BigFraction> next = new ArrayList<>(cell);
                    next.add(belief);
                    longer.add(next);
                }
            }
            cells = longer;
        }
        return cells;
    }

    @RepeatedTest(30)
    void isTheLargestOfAllCells(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int receivers = 1 + random.nextInt(3);
        Sense sense = random.nextBoolean() ? Sense.MAX : Sense.MIN;
        BigFraction[] weights = IntStream.range(0, 3)
                .mapToObj(k -> new BigFraction(random.nextInt(9) - 4, 3))
                .toArray(BigFraction[]::new);
        BeliefDesign design = receivers == 2 && random.nextBoolean()
                ? Payoffs.design(2, "1/3", Payoffs.discord(1 + random.nextInt(3)), sense)
                : Designs.of(receivers, "1/3", sense, x -> IntStream.range(0, x.size())
                        .mapToObj(i -> weights[i].multiply(x.get(i).pow(i + 1)))
                        .reduce(BigFraction.ONE, BigFraction::multiply));
        Grid grid = Grid.regular(receivers, 6, design.prior());
        Potentials potentials = random(random, grid);
        for (int state = 0; state < 2; state++) {
            int here = state;
            BigFraction largest = cells(grid).stream()
                    .map(x -> Curves.left(design.payoffs().get(here), sense.sign(), potentials.curves(), here, x))
                    .max(BigFraction::compareTo)
                    .orElseThrow();
            GridMaximum.Bound bound = GridMaximum.of(design, grid, potentials, state);
            assertTrue(bound.value().compareTo(largest) >= 0);
            assertTrue(bound.exact());
            assertEquals(largest, bound.value());
        }
    }

    @Test
    void potentialsOfAnotherGridAreRefused() {
        BeliefDesign design = Designs.covariance(2, "1/2", Sense.MAX);
        Potentials coarse = random(new Random(1), Grid.regular(2, 4, design.prior()));
        Grid fine = Grid.regular(2, 8, design.prior());
        assertThrows(IllegalArgumentException.class, () -> GridMaximum.of(design, fine, coarse, 0));
    }
}
