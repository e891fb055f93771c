package suasion.efg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import suasion.extensive.Analysis;
import suasion.extensive.Behavior;
import suasion.extensive.Tree;

/** read(write(tree)) = tree. */
class EfgRoundTripTest {
    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        SplittableRandom chance = new SplittableRandom(4);
        int largest = 0;
        for (int game = 0; game < 500; game++) {
            Tree tree = RandomTrees.of(chance.split());
            String text = EfgWriter.write(tree);
            Tree read = EfgReader.read("g.efg", text);
            assertEquals(tree, read, text);
            assertEquals(text, EfgWriter.write(read));
            assertEquals(
                    Analysis.of(tree, Behavior.even(tree)).payoffs(),
                    Analysis.of(read, Behavior.even(read)).payoffs());
            largest = Math.max(largest, tree.positions().size());
        }
        assertTrue(largest > 30, "the trees are trivial: " + largest);
    }
}
