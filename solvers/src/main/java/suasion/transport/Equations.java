package suasion.transport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Linear equations in fractions, taken one by one: each settles one unknown in terms of others, follows from those
 * before, or contradicts them and is passed over. Unknowns that stay open keep the number they were first given.
 */
final class Equations {
    private record Settled(int unknown, TreeMap<Integer, BigFraction> others, BigFraction constant) {}

    private static final int WORD = 128;

    private final BigFraction[] numbers;
    private final Map<Integer, Settled> settled = new HashMap<>();
    private final Deque<Settled> latestFirst = new ArrayDeque<>();
    private long work;

    /** As many unknowns as numbers. */
    Equations(BigFraction[] first) {
        this.numbers = first;
    }

    /** How much was done: products of short fractions; one of long ones counts as the square of its length. */
    long work() {
        return work;
    }

    private BigFraction product(BigFraction a, BigFraction b) {
        long words = 1 + (a.getDenominator().bitLength() + b.getDenominator().bitLength()) / WORD;
        work += words * words;
        return a.multiply(b);
    }

    /** Asks for sum coefficient x unknown = side; false where that contradicts what was asked before. */
    boolean add(Map<Integer, BigFraction> coefficients, BigFraction side) {
        TreeMap<Integer, BigFraction> open = new TreeMap<>();
        TreeMap<Integer, BigFraction> rest = new TreeMap<>(coefficients);
        BigFraction constant = side;
        while (!rest.isEmpty()) {
            Map.Entry<Integer, BigFraction> next = rest.pollFirstEntry();
            if (next.getValue().getNumerator().signum() == 0) {
                continue;
            }
            Settled known = settled.get(next.getKey());
            if (known == null) {
                open.merge(next.getKey(), next.getValue(), BigFraction::add);
            } else {
                constant = constant.subtract(next.getValue().multiply(known.constant()));
                known.others()
                        .forEach((unknown, factor) ->
                                rest.merge(unknown, product(factor, next.getValue()), BigFraction::add));
            }
        }
        open.values().removeIf(factor -> factor.getNumerator().signum() == 0);
        if (open.isEmpty()) {
            return constant.getNumerator().signum() == 0;
        }
        Map.Entry<Integer, BigFraction> own = open.pollLastEntry();
        TreeMap<Integer, BigFraction> others = new TreeMap<>();
        open.forEach((unknown, factor) ->
                others.put(unknown, factor.divide(own.getValue()).negate()));
        Settled now = new Settled(own.getKey(), others, constant.divide(own.getValue()));
        settled.put(own.getKey(), now);
        latestFirst.push(now);
        return true;
    }

    /** Numbers that satisfy every equation that was not passed over. */
    BigFraction[] solve() {
        for (Settled one : latestFirst) {
            BigFraction sum = one.constant();
            for (Map.Entry<Integer, BigFraction> other : one.others().entrySet()) {
                sum = sum.add(other.getValue().multiply(numbers[other.getKey()]));
            }
            numbers[one.unknown()] = sum;
        }
        return numbers;
    }
}
