package suasion.efg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.extensive.Analysis;
import suasion.extensive.Behavior;
import suasion.extensive.Event;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;

/**
 * read(write(tree)) = tree for random trees with names that need escapes, shared sets and outcomes, payoffs anywhere.
 */
class EfgRoundTripTest {
    private static final List<String> NAMES = List.of(
            "", "C", "two words", "\"quoted\"", "back\\slash", "\\", "a, b", "{x}", "line\nbreak", "Übung", "1/3");

    private final SplittableRandom chance;
    private final int players;
    private final Map<InformationSet.Key, InformationSet> sets = new HashMap<>();
    private final Map<Integer, Event> events = new HashMap<>();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();

    EfgRoundTripTest() {
        this(new SplittableRandom(20), 2);
    }

    private EfgRoundTripTest(SplittableRandom chance, int players) {
        this.chance = chance;
        this.players = players;
    }

    private String name() {
        return NAMES.get(chance.nextInt(NAMES.size()));
    }

    private List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> name()).toList();
    }

    private Outcome outcome() {
        int number = chance.nextInt(6);
        return outcomes.computeIfAbsent(
                number,
                n -> n == 0
                        ? Outcome.NONE
                        : new Outcome(
                                n,
                                name(),
                                IntStream.range(0, players)
                                        .mapToObj(i -> new BigFraction(chance.nextInt(-9, 10), chance.nextInt(1, 8)))
                                        .toList()));
    }

    private TreeNode node(int depth) {
        int kind = depth == 0 ? 2 : chance.nextInt(5);
        if (kind >= 3) {
            return new TreeNode.Ending(name(), outcome());
        }
        if (depth == 0) {
            return new TreeNode.Ending(name(), outcome());
        }
        if (kind == 0) {
            Event event = events.computeIfAbsent(chance.nextInt(1, 4), n -> {
                int count = chance.nextInt(1, 4);
                List<BigFraction> law = new ArrayList<>();
                for (int i = 1; i < count; i++) {
                    law.add(new BigFraction(chance.nextInt(0, 2), 5));
                }
                BigFraction rest = BigFraction.ONE.subtract(law.stream().reduce(BigFraction.ZERO, BigFraction::add));
                law.add(rest);
                return new Event(n, name(), names(count), law);
            });
            return new TreeNode.Chance(
                    name(), event, outcome(), below(event.actions().size(), depth));
        }
        InformationSet.Key key = new InformationSet.Key(chance.nextInt(players), chance.nextInt(1, 5));
        InformationSet set = sets.computeIfAbsent(
                key, k -> new InformationSet(k.player(), k.number(), name(), names(chance.nextInt(1, 4))));
        return new TreeNode.Decision(name(), set, outcome(), below(set.actions().size(), depth));
    }

    private List<TreeNode> below(int count, int depth) {
        return IntStream.range(0, count).mapToObj(i -> node(depth - 1)).toList();
    }

    private static Tree random(SplittableRandom chance) {
        int players = chance.nextInt(1, 4);
        EfgRoundTripTest maker = new EfgRoundTripTest(chance, players);
        List<String> names = maker.names(players);
        return new Tree(maker.name(), maker.name(), names, maker.node(5));
    }

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        SplittableRandom chance = new SplittableRandom(4);
        int largest = 0;
        for (int game = 0; game < 500; game++) {
            Tree tree = random(chance.split());
            String text = EfgWriter.write(tree);
            Tree read = EfgReader.read("g.efg", text);
            assertEquals(tree, read, text);
            assertEquals(text, EfgWriter.write(read));
            assertEquals(
                    Analysis.of(tree, Behavior.even(tree)).payoffs(),
                    Analysis.of(read, Behavior.even(read)).payoffs());
            largest = Math.max(largest, tree.positions().size());
        }
        assertEquals(true, largest > 30, "the trees are trivial: " + largest);
    }
}
