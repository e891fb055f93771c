package suasion.myerson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sale;
import suasion.value.ContinuousLaw;
import suasion.value.DiscreteLaw;
import suasion.value.Law;

/**
 * One good and bidders who know what it is worth to them.
 *
 * @param good its name
 * @param seller who sells it
 * @param names of the bidders where they are not alike, else empty
 * @param count how many bidders there are
 * @param laws of their values: one that all draw from, or one per name
 * @param grid how many values stand for a continuous law
 */
public record PrivateValues(String good, String seller, List<String> names, int count, List<Law> laws, int grid) {
    public PrivateValues {
        names = List.copyOf(names);
        laws = List.copyOf(laws);
        if (laws.size() != (names.isEmpty() ? 1 : count) || !names.isEmpty() && names.size() != count) {
            throw new IllegalArgumentException(laws + " for " + count + " bidders " + names);
        }
    }

    /** The same with another number of values for a continuous law. */
    public PrivateValues onGrid(int cells) {
        return new PrivateValues(good, seller, names, count, laws, cells);
    }

    /** Whether all values are drawn from continuous laws. */
    public boolean isContinuous() {
        return laws.stream().allMatch(ContinuousLaw.class::isInstance);
    }

    /** What auctions bring on the continuum; for continuous laws only. */
    public Continuum continuum() {
        List<ContinuousLaw> continuous =
                laws.stream().map(ContinuousLaw.class::cast).toList();
        return new Continuum(names.isEmpty() ? Collections.nCopies(count, continuous.get(0)) : continuous);
    }

    /** The bidders on the grid. */
    public Bidders bidders() {
        if (names.isEmpty()) {
            return Bidders.alike(good, count, laws.get(0).onGrid(grid));
        }
        Map<String, DiscreteLaw> all = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            all.put(names.get(i), laws.get(i).onGrid(grid));
        }
        return Bidders.unlike(good, all);
    }

    /** The usual formats for them. */
    public Formats formats() {
        return new Formats(bidders(), count == 1 ? "buyer" : "bidder");
    }

    /** Who draws from the law of a block of types. */
    public String bidder(int block) {
        return names.isEmpty() ? count == 1 ? "the buyer" : "every bidder" : names.get(block);
    }

    /** The problem of the seller over the deals of a rule. */
    public DesignProblem problem(AuctionRule rule) {
        return Sale.problem(rule.table().game(), seller);
    }
}
