package suasion.implement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The types of one block, how much each would lose by getting what another one gets, and shortest paths among them by
 * Bellman (1958) and Ford (1956), in whole numbers: everything is multiplied by what makes it whole.
 */
final class Temptations {
    private final List<Integer> block;
    private final BigInteger unit;
    /** [t][s]: v_t . (x_t - x_s) in units. */
    private final BigInteger[][] loss;

    private final BigInteger[] paid;
    /** Whom a type is kept from by what it pays; -1 for staying out. */
    private final int[] tempter;

    private final int[] order;

    private Temptations(Allotment rule, List<Integer> block) {
        this.block = block;
        int count = block.size();
        BigInteger[][] values = new BigInteger[count][];
        BigInteger[][] shares = new BigInteger[count][];
        BigInteger valueUnit = whole(rule.values(), block, values);
        this.unit = whole(rule.shares(), block, shares).multiply(valueUnit);
        this.loss = new BigInteger[count][count];
        this.paid = new BigInteger[count];
        this.tempter = new int[count];
        for (int t = 0; t < count; t++) {
            paid[t] = product(values[t], shares[t]);
            tempter[t] = -1;
            for (int s = 0; s < count; s++) {
                loss[t][s] = paid[t].subtract(product(values[t], shares[s]));
            }
        }
        this.order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer t) -> sum(values[t])))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The types of a block, highest payments found or a cycle. */
    static Temptations of(Allotment rule, List<Integer> block) {
        return new Temptations(rule, block);
    }

    /** Fills in the rows of the block without denominators, and says by what they were multiplied. */
    private static BigInteger whole(List<List<BigFraction>> rows, List<Integer> block, BigInteger[][] whole) {
        BigInteger common = BigInteger.ONE;
        for (int type : block) {
            for (BigFraction value : rows.get(type)) {
                BigInteger next = value.getDenominator();
                common = common.divide(common.gcd(next)).multiply(next);
            }
        }
        for (int k = 0; k < whole.length; k++) {
            BigInteger unit = common;
            whole[k] = rows.get(block.get(k)).stream()
                    .map(value -> value.getNumerator().multiply(unit.divide(value.getDenominator())))
                    .toArray(BigInteger[]::new);
        }
        return common;
    }

    private static BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(a[j].multiply(b[j]));
        }
        return sum;
    }

    private static BigInteger sum(BigInteger[] values) {
        return List.of(values).stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Types that rule payments out, two of them where two are enough; empty where there are payments. */
    Optional<List<Integer>> cycle() {
        return pair().or(this::longer)
                .map(found -> found.stream().map(block::get).toList());
    }

    /** The two who would gain most by getting what the other one gets. */
    private Optional<List<Integer>> pair() {
        BigInteger worst = BigInteger.ZERO;
        List<Integer> pair = null;
        for (int t = 0; t < paid.length; t++) {
            for (int s = 0; s < t; s++) {
                BigInteger both = loss[s][t].add(loss[t][s]);
                if (both.compareTo(worst) < 0) {
                    worst = both;
                    pair = List.of(s, t);
                }
            }
        }
        return Optional.ofNullable(pair);
    }

    private Optional<List<Integer>> longer() {
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int t : order) {
                for (int s : order) {
                    BigInteger kept = paid[s].add(loss[t][s]);
                    if (s != t && kept.compareTo(paid[t]) < 0) {
                        paid[t] = kept;
                        tempter[t] = s;
                        shorter = true;
                    }
                }
            }
            Optional<List<Integer>> cycle = round();
            if (cycle.isPresent()) {
                return cycle;
            }
        }
        return Optional.empty();
    }

    /** A cycle of tempters, which is there as soon as there are no payments and the loop would never end. */
    private Optional<List<Integer>> round() {
        int[] seen = new int[paid.length];
        for (int start = 0; start < paid.length; start++) {
            int t = start;
            while (t >= 0 && seen[t] == 0) {
                seen[t] = start + 1;
                t = tempter[t];
            }
            if (t >= 0 && seen[t] == start + 1) {
                List<Integer> cycle = new ArrayList<>();
                for (int next = t; cycle.isEmpty() || next != t; next = tempter[next]) {
                    cycle.add(next);
                }
                return Optional.of(cycle);
            }
        }
        return Optional.empty();
    }

    /** What the k-th type of the block pays, where there is no cycle. */
    BigFraction payment(int k) {
        return new BigFraction(paid[k], unit);
    }
}
