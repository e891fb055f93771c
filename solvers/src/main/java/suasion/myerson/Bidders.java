package suasion.myerson;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.value.DiscreteLaw;

/**
 * Who bids: bidders who draw their types independently, alike or each from a law of his own.
 *
 * @param goods names of the goods
 * @param count how many bidders there are, at least 1
 * @param types names of the types, block by block
 * @param blocks the block of every type, numbered from 0: one block where all bidders are alike, else one per bidder
 * @param values what every good is worth to every type, in payoff units
 * @param odds the probability of every type among those of its block
 */
public record Bidders(
        List<String> goods,
        int count,
        List<String> types,
        List<Integer> blocks,
        List<List<BigFraction>> values,
        List<BigFraction> odds) {
    public Bidders {
        goods = List.copyOf(goods);
        types = List.copyOf(types);
        blocks = List.copyOf(blocks);
        values = values.stream().map(List::copyOf).toList();
        odds = List.copyOf(odds);
        long kinds = blocks.stream().distinct().count();
        if (types.size() != blocks.size()
                || values.size() != types.size()
                || odds.size() != types.size()
                || kinds != 1 && kinds != count) {
            throw new IllegalArgumentException(kinds + " blocks of types for " + count + " bidders: " + types);
        }
    }

    /** Bidders for one good who draw their values from one law. */
    public static Bidders alike(String good, int count, DiscreteLaw law) {
        return new Bidders(
                List.of(good),
                count,
                law.values().stream().map(Exact::show).toList(),
                Collections.nCopies(law.values().size(), 0),
                law.values().stream().map(List::of).toList(),
                law.probabilities());
    }

    /** Bidders for one good, each with his own law; their types are called "alice: 3/10". */
    public static Bidders unlike(String good, Map<String, DiscreteLaw> laws) {
        List<String> types = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        List<List<BigFraction>> values = new ArrayList<>();
        List<BigFraction> odds = new ArrayList<>();
        int block = 0;
        for (Map.Entry<String, DiscreteLaw> bidder : laws.entrySet()) {
            for (BigFraction value : bidder.getValue().values()) {
                types.add(bidder.getKey() + ": " + Exact.show(value));
                blocks.add(block);
                values.add(List.of(value));
            }
            odds.addAll(bidder.getValue().probabilities());
            block++;
        }
        return new Bidders(List.of(good), laws.size(), types, blocks, values, odds);
    }

    /** Whether all draw from the same law. */
    public boolean areAlike() {
        return kinds() == 1;
    }

    /** How many blocks of types there are: 1, or one per bidder. */
    public int kinds() {
        return 1 + blocks.stream().max(Integer::compare).orElseThrow();
    }

    /** The types of a block, in order. */
    public int[] block(int number) {
        return IntStream.range(0, types.size())
                .filter(type -> blocks.get(type) == number)
                .toArray();
    }

    /** The blocks that the rivals of a bidder of one block draw from, one per rival. */
    public List<Integer> rivals(int block) {
        return areAlike()
                ? Collections.nCopies(count - 1, block)
                : IntStream.range(0, kinds())
                        .filter(other -> other != block)
                        .boxed()
                        .toList();
    }

    /** The probability of every type of the bidder who is looked at: his odds, each block as probable as any other. */
    public List<BigFraction> prior() {
        int kinds = kinds();
        return odds.stream().map(p -> p.divide(kinds)).toList();
    }

    /** What the one good is worth to a type. */
    public BigFraction value(int type) {
        return values.get(type).get(0);
    }
}
