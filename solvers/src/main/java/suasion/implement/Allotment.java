package suasion.implement;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Who gets what: an allocation rule without transfers, as one buyer sees it.
 *
 * <p>Types of one block may be reported in place of each other. With interim incentives all types of a bidder are a
 * block and his shares are the odds over what the others report; with ex-post incentives there is a block for every
 * profile that the others may report.
 *
 * @param goods names of the goods
 * @param types names of the types, each with its own
 * @param blocks one number per type
 * @param prior one probability per type; they sum to 1
 * @param values per type what every good is worth, in payoff units
 * @param shares per type the probability with which every good is his, in [0, 1]
 * @param bidders how many buyers the one who is looked at stands for, at least 1
 */
public record Allotment(
        List<String> goods,
        List<String> types,
        List<Integer> blocks,
        List<BigFraction> prior,
        List<List<BigFraction>> values,
        List<List<BigFraction>> shares,
        int bidders) {
    public Allotment {
        goods = List.copyOf(goods);
        types = List.copyOf(types);
        blocks = List.copyOf(blocks);
        prior = List.copyOf(prior);
        values = values.stream().map(List::copyOf).toList();
        shares = shares.stream().map(List::copyOf).toList();
        int count = types.size();
        int width = goods.size();
        if (count == 0
                || blocks.size() != count
                || prior.size() != count
                || values.size() != count
                || shares.size() != count) {
            throw new IllegalArgumentException(count + " types, " + blocks.size() + " blocks, " + prior.size()
                    + " probabilities, " + values.size() + " values, " + shares.size() + " shares");
        }
        if (values.stream().anyMatch(row -> row.size() != width)
                || shares.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("values and shares are over " + width + " goods");
        }
    }

    /** What a type has of what another one gets, transfers apart: sum_j share_j(report) value_j(type). */
    public BigFraction worth(int type, int report) {
        BigFraction worth = BigFraction.ZERO;
        for (int good = 0; good < goods.size(); good++) {
            worth = worth.add(
                    shares.get(report).get(good).multiply(values.get(type).get(good)));
        }
        return worth;
    }
}
