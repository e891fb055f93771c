package suasion.efg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Event;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;

/** Random trees: names that need escapes, information sets and outcomes that many nodes share, payoffs anywhere. */
final class RandomTrees {
    private static final List<String> NAMES = List.of(
            "", "C", "two words", "\"quoted\"", "back\\slash", "\\", "a, b", "{x}", "line\nbreak", "Übung", "1/3");

    private final SplittableRandom chance;
    private final int players;
    private final Map<InformationSet.Key, InformationSet> sets = new HashMap<>();
    private final Map<Integer, Event> events = new HashMap<>();
    private final Map<Integer, Outcome> outcomes = new HashMap<>();

    private RandomTrees(SplittableRandom chance, int players) {
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
        int kind = chance.nextInt(5);
        if (kind >= 3 || depth == 0) {
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

    static Tree of(SplittableRandom chance) {
        int players = chance.nextInt(1, 4);
        RandomTrees maker = new RandomTrees(chance, players);
        List<String> names = maker.names(players);
        return new Tree(maker.name(), maker.name(), names, maker.node(5));
    }
}
