package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.PriorityRule;

/**
 * What contests by priority give every type of a bidder while the others report the truth, in fractions.
 *
 * <p>A bidder of level l and rank s, uniform on [0, 1], beats a rival of a lower level or of his own level and a lower
 * rank, hence all of them with the chance
 *
 * <pre>
 *   W_l(s) = product over rivals i of (F_i(below l) + s f_i(at l)),   q_l = integral of W_l(s) ds.
 * </pre>
 *
 * <p>With several goods the contests are independent but for the rivals' types, which are the same in all.
 *
 * <p>Source: Border (1991), section 2.
 *
 * @param bidders who bids
 */
public record ReducedForm(Bidders bidders) {
    /** The chance of every type to win one good for which the order of priorities is drawn from these. */
    public List<BigFraction> wins(List<PriorityRule.Order> contest) {
        BigFraction[] sum = new BigFraction[bidders.types().size()];
        Arrays.fill(sum, BigFraction.ZERO);
        for (PriorityRule.Order order : contest) {
            List<BigFraction> chances = wins(order);
            Arrays.setAll(sum, type -> sum[type].add(order.weight().multiply(chances.get(type))));
        }
        return List.of(sum);
    }

    /** The chance of every type to win in one order. */
    public List<BigFraction> wins(PriorityRule.Order order) {
        return winsAll(List.of(order.levels()));
    }

    /**
     * The chance of every type to win exactly these goods, by set of goods as bits: a list per type.
     *
     * @param contests per good its orders of priorities
     */
    public List<List<BigFraction>> bundles(List<List<PriorityRule.Order>> contests) {
        int sets = 1 << contests.size();
        BigFraction[][] exactly = new BigFraction[bidders.types().size()][sets];
        for (BigFraction[] row : exactly) {
            Arrays.fill(row, BigFraction.ZERO);
            row[0] = BigFraction.ONE;
        }
        for (int set = 1; set < sets; set++) {
            BigFraction[] all = winsAll(contests, set);
            for (int type = 0; type < all.length; type++) {
                exactly[type][set] = all[type];
            }
        }
        // At least these goods, less all that have one more, and so on.
        for (int good = 0; good < contests.size(); good++) {
            for (int set = 0; set < sets; set++) {
                if ((set >> good & 1) == 0) {
                    for (BigFraction[] row : exactly) {
                        row[set] = row[set].subtract(row[set | 1 << good]);
                    }
                }
            }
        }
        return Arrays.stream(exactly).map(List::of).toList();
    }

    /** The chance of every type to win all goods of a set, others or not. */
    private BigFraction[] winsAll(List<List<PriorityRule.Order>> contests, int set) {
        List<List<PriorityRule.Order>> chosen = IntStream.range(0, contests.size())
                .filter(good -> (set >> good & 1) == 1)
                .mapToObj(contests::get)
                .toList();
        BigFraction[] sum = new BigFraction[bidders.types().size()];
        Arrays.fill(sum, BigFraction.ZERO);
        int[] drawn = new int[chosen.size()];
        int good;
        do {
            BigFraction weight = BigFraction.ONE;
            List<List<Integer>> levels = new ArrayList<>();
            for (int j = 0; j < drawn.length; j++) {
                PriorityRule.Order order = chosen.get(j).get(drawn[j]);
                weight = weight.multiply(order.weight());
                levels.add(order.levels());
            }
            List<BigFraction> chances = winsAll(levels);
            for (int type = 0; type < sum.length; type++) {
                sum[type] = sum[type].add(weight.multiply(chances.get(type)));
            }
            for (good = 0;
                    good < drawn.length && ++drawn[good] == chosen.get(good).size();
                    good++) {
                drawn[good] = 0;
            }
        } while (good < drawn.length);
        return sum;
    }

    /** The chance of every type to win all goods, whose levels are these. */
    private List<BigFraction> winsAll(List<List<Integer>> levels) {
        List<LevelMasses> masses = IntStream.range(0, bidders.kinds())
                .mapToObj(block -> new LevelMasses(bidders, block, levels))
                .toList();
        Map<List<Integer>, BigFraction> known = new HashMap<>();
        List<BigFraction> chances = new ArrayList<>();
        for (int type = 0; type < bidders.types().size(); type++) {
            int own = type;
            List<Integer> key =
                    new ArrayList<>(levels.stream().map(list -> list.get(own)).toList());
            int block = bidders.blocks().get(type);
            key.add(block);
            chances.add(known.computeIfAbsent(key, k -> chance(masses, k.subList(0, k.size() - 1), block)));
        }
        return chances;
    }

    private BigFraction chance(List<LevelMasses> masses, List<Integer> levels, int block) {
        if (levels.stream().anyMatch(level -> level < 0)) {
            return BigFraction.ZERO;
        }
        RankPolynomial product = new RankPolynomial(levels.size(), bidders.count() - 1);
        for (int rival : bidders.rivals(block)) {
            product.times(masses.get(rival).behind(levels));
        }
        return product.mean();
    }
}
