package suasion.implement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.myerson.Bidders;

/**
 * One good for the bidder whose value has a rank among all values, equals in an order that is drawn.
 *
 * <p>Of a bidder with a rivals above and e equal to him it is his with probability 1/(e + 1) if a at most rank at most
 * a + e, ranks counted from 0, else 0.
 *
 * @param bidders who bids for the one good
 * @param rank 0 for the highest value
 */
public record RankRule(Bidders bidders, int rank) {
    /** Types and profiles of the others' types beyond which nobody writes them out. */
    private static final int MOST_TYPES = 100_000;

    public RankRule {
        if (bidders.goods().size() != 1 || rank < 0 || rank >= bidders.count()) {
            throw new IllegalArgumentException("rank " + rank + " of " + bidders);
        }
    }

    /** What a bidder gets who knows the odds of the others' values. */
    public Allotment givenTheOdds() {
        List<List<BigFraction>> shares = new ArrayList<>();
        for (int type = 0; type < bidders.types().size(); type++) {
            // [a][e]: the probability that so many rivals are above and equal.
            BigFraction[][] odds = new BigFraction[bidders.count() + 1][bidders.count() + 1];
            Arrays.stream(odds).forEach(row -> Arrays.fill(row, BigFraction.ZERO));
            odds[0][0] = BigFraction.ONE;
            for (int rival : bidders.rivals(bidders.blocks().get(type))) {
                odds = withRival(odds, rival, bidders.value(type));
            }
            BigFraction share = BigFraction.ZERO;
            for (int above = 0; above <= rank; above++) {
                for (int equal = rank - above; equal < bidders.count(); equal++) {
                    share = share.add(odds[above][equal].divide(equal + 1));
                }
            }
            shares.add(List.of(share));
        }
        return new Allotment(
                bidders.goods(),
                bidders.types(),
                bidders.blocks(),
                bidders.prior(),
                bidders.values(),
                shares,
                bidders.count());
    }

    private BigFraction[][] withRival(BigFraction[][] odds, int rival, BigFraction value) {
        BigFraction[] chance = new BigFraction[3];
        Arrays.fill(chance, BigFraction.ZERO);
        for (int type : bidders.block(rival)) {
            int order = bidders.value(type).compareTo(value) + 1;
            chance[order] = chance[order].add(bidders.odds().get(type));
        }
        BigFraction[][] next = new BigFraction[odds.length][odds.length];
        for (int above = 0; above < odds.length; above++) {
            for (int equal = 0; equal < odds.length; equal++) {
                BigFraction sum = odds[above][equal].multiply(chance[0]);
                sum = equal > 0 ? sum.add(odds[above][equal - 1].multiply(chance[1])) : sum;
                next[above][equal] = above > 0 ? sum.add(odds[above - 1][equal].multiply(chance[2])) : sum;
            }
        }
        return next;
    }

    /**
     * What a bidder gets who knows what the others report: a type and a block per profile of theirs.
     *
     * @throws UserMistake if there are too many to write out
     */
    public Allotment whateverTheOthersReport() {
        List<String> names = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        List<BigFraction> prior = new ArrayList<>();
        List<List<BigFraction>> values = new ArrayList<>();
        List<List<BigFraction>> shares = new ArrayList<>();
        int block = 0;
        for (int kind = 0; kind < bidders.kinds(); kind++) {
            for (Profile others : profiles(kind)) {
                for (int type : bidders.block(kind)) {
                    names.add(bidders.types().get(type) + (others.types().isEmpty() ? "" : " | " + named(others)));
                    blocks.add(block);
                    prior.add(bidders.prior().get(type).multiply(others.probability()));
                    values.add(bidders.values().get(type));
                    shares.add(List.of(share(bidders.value(type), others)));
                }
                block++;
            }
        }
        return new Allotment(bidders.goods(), names, blocks, prior, values, shares, bidders.count());
    }

    private BigFraction share(BigFraction value, Profile others) {
        int above = 0;
        int equal = 0;
        for (int rival : others.types()) {
            int order = bidders.value(rival).compareTo(value);
            above += order > 0 ? 1 : 0;
            equal += order == 0 ? 1 : 0;
        }
        return above <= rank && rank <= above + equal ? new BigFraction(1, equal + 1) : BigFraction.ZERO;
    }

    private String named(Profile others) {
        return others.types().stream().map(bidders.types()::get).collect(Collectors.joining(", "));
    }

    /** What the rivals of a bidder may report, with its probability; in no order where they are alike. */
    private List<Profile> profiles(int kind) {
        List<Profile> all = List.of(new Profile(List.of(), BigFraction.ONE));
        for (int rival : bidders.rivals(kind)) {
            TreeMap<String, Profile> longer = new TreeMap<>();
            for (Profile profile : all) {
                for (int type : bidders.block(rival)) {
                    Profile next = profile.with(type, bidders.odds().get(type), bidders.areAlike());
                    longer.merge(next.key(), next, Profile::and);
                }
            }
            all = List.copyOf(longer.values());
            requireFew((long) all.size() * bidders.types().size());
        }
        return all;
    }

    private static void requireFew(long count) {
        if (count > MOST_TYPES) {
            throw UserMistake.at(
                            "/allocation",
                            "%,d types and profiles of the others' are too many to look at one by one, at most %,d"
                                    .formatted(count, MOST_TYPES))
                    .maybe("Maybe a coarser grid, or fewer bidders.");
        }
    }

    /** Types of the rivals and the probability that they have them. */
    private record Profile(List<Integer> types, BigFraction probability) {
        Profile with(int type, BigFraction odds, boolean sorted) {
            List<Integer> longer = new ArrayList<>(types);
            longer.add(type);
            if (sorted) {
                longer.sort((a, b) -> b - a);
            }
            return new Profile(List.copyOf(longer), probability.multiply(odds));
        }

        String key() {
            return types.stream().map("%06d"::formatted).collect(Collectors.joining(","));
        }

        Profile and(Profile same) {
            return new Profile(types, probability.add(same.probability()));
        }
    }
}
