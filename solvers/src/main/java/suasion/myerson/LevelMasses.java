package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/** How probable it is that one bidder is behind or level with given levels, good by good: sums over boxes of levels. */
final class LevelMasses {
    private final List<List<Integer>> steps = new ArrayList<>();
    private final BigFraction[] upTo;

    /**
     * Sums up the masses of one bidder's types.
     *
     * @param block whose types
     * @param levels per good the level of every type of all blocks; negative ones are behind whoever can win
     */
    LevelMasses(Bidders bidders, int block, List<List<Integer>> levels) {
        int cells = 1;
        for (List<Integer> good : levels) {
            NavigableSet<Integer> distinct = new TreeSet<>(good);
            distinct.headSet(0).clear();
            steps.add(List.copyOf(distinct));
            cells *= 1 + distinct.size();
        }
        upTo = new BigFraction[cells];
        Arrays.fill(upTo, BigFraction.ZERO);
        for (int type : bidders.block(block)) {
            int cell = 0;
            for (int good = steps.size() - 1; good >= 0; good--) {
                cell = cell * (1 + steps.get(good).size())
                        + step(good, levels.get(good).get(type));
            }
            upTo[cell] = upTo[cell].add(bidders.odds().get(type));
        }
        int unit = 1;
        for (List<Integer> good : steps) {
            int count = 1 + good.size();
            for (int cell = 0; cell < cells; cell++) {
                if (cell / unit % count > 0) {
                    upTo[cell] = upTo[cell].add(upTo[cell - unit]);
                }
            }
            unit *= count;
        }
    }

    private int step(int good, int level) {
        return level < 0 ? 0 : 1 + steps.get(good).indexOf(level);
    }

    /** Per set of goods, as bits, the probability of being level with these levels there and behind elsewhere. */
    BigFraction[] behind(List<Integer> levels) {
        int sets = 1 << steps.size();
        BigFraction[] chances = new BigFraction[sets];
        for (int set = 0; set < sets; set++) {
            int cell = 0;
            for (int good = steps.size() - 1; good >= 0; good--) {
                int reach = step(good, levels.get(good)) - (1 - (set >> good & 1));
                cell = cell * (1 + steps.get(good).size()) + reach;
            }
            chances[set] = upTo[cell];
        }
        // At most level with, less behind.
        for (int good = 0; good < steps.size(); good++) {
            for (int set = sets - 1; set >= 0; set--) {
                if ((set >> good & 1) == 1) {
                    chances[set] = chances[set].subtract(chances[set ^ 1 << good]);
                }
            }
        }
        return chances;
    }
}
