package suasion.reduced;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.PriorityRule.Order;

/**
 * Turns the chances that types shall have to win one good into a contest that gives them: a mixture of orders of
 * priority.
 *
 * <p>Types of equal chances are one level, higher chances are higher levels, types without a chance take no part. This
 * order is used with the largest weight at which what is still owed ranks the levels as before; then two levels have
 * become one, or the lowest has got all it is owed, and so on, at most once per level. It never gets stuck: the levels'
 * unions S_k are what Border's theorem asks about, the order gives each as much as it can get, g(S_k), and
 *
 * <pre>
 *   y(S_k) &lt;= w g(S_k)   implies   y(S_k) - a g(S_k) &lt;= (w - a) g(S_k)
 * </pre>
 *
 * <p>Source for the theorem: Border (1991); that mixtures of such hierarchies suffice is its constructive side.
 */
final class Contests {
    /** Weights and what is owed are multiples of 2^-48 where they are not exact. */
    private static final int BITS = 48;

    private final int bidders;
    private final List<BigFraction> mass;
    private final boolean exact;

    /**
     * @param bidders how many
     * @param mass of every type
     * @param exact whether chances are met exactly; otherwise to about 1e-14, with short fractions
     */
    Contests(int bidders, List<BigFraction> mass, boolean exact) {
        this.bidders = bidders;
        this.mass = List.copyOf(mass);
        this.exact = exact;
    }

    /**
     * By how much all chances must be divided to be possible: max_S y(S) / capacity(S), over the sets of highest
     * chances; at most 1 where they are possible.
     */
    BigFraction excess(List<BigFraction> chances) {
        Integer[] order = descending(chances);
        BigFraction worst = BigFraction.ZERO;
        ExactSum total = new ExactSum();
        ExactSum sold = new ExactSum();
        for (Integer type : order) {
            total.add(mass.get(type));
            sold.addProduct(mass.get(type), chances.get(type));
            BigFraction share = sold.value().divide(Levels.capacity(bidders, total.value()));
            worst = share.compareTo(worst) > 0 ? share : worst;
        }
        return worst;
    }

    private static Integer[] descending(List<BigFraction> chances) {
        Integer[] order = IntStream.range(0, chances.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing((Integer t) -> chances.get(t), Comparator.reverseOrder()));
        return order;
    }

    /**
     * A contest in which every type's chance is the wanted one.
     *
     * @param chances possible ones: {@link #excess} is at most 1
     */
    List<Order> of(List<BigFraction> chances) {
        List<Level> levels = levels(chances);
        List<Order> orders = new ArrayList<>();
        BigFraction left = BigFraction.ONE;
        while (!levels.isEmpty() && left.getNumerator().signum() > 0) {
            List<BigFraction> given = given(levels);
            BigFraction step = step(levels, given);
            step = step.compareTo(left) > 0 ? left : step;
            if (step.getNumerator().signum() > 0) {
                orders.add(new Order(step, numbers(levels, chances.size())));
                left = left.subtract(step);
            }
            levels = merged(levels, given, step);
        }
        if (left.getNumerator().signum() > 0) {
            orders.add(new Order(
                    left, IntStream.range(0, chances.size()).mapToObj(t -> -1).toList()));
        }
        return orders;
    }

    /** Types that are owed the same. */
    private record Level(BigFraction owed, BigFraction mass, List<Integer> types) {}

    private List<Level> levels(List<BigFraction> chances) {
        List<Level> levels = new ArrayList<>();
        for (Integer type : descending(chances)) {
            BigFraction owed = exact ? chances.get(type) : rounded(chances.get(type));
            if (owed.getNumerator().signum() > 0) {
                append(levels, new Level(owed, mass.get(type), List.of(type)));
            }
        }
        return levels;
    }

    private static void append(List<Level> levels, Level next) {
        Level last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
        if (last == null || last.owed().compareTo(next.owed()) > 0) {
            levels.add(next);
            return;
        }
        List<Integer> types = new ArrayList<>(last.types());
        types.addAll(next.types());
        levels.set(levels.size() - 1, new Level(last.owed(), last.mass().add(next.mass()), types));
    }

    /** What the order of the levels gives each. */
    private List<BigFraction> given(List<Level> levels) {
        BigFraction below = BigFraction.ONE;
        List<BigFraction> given = new ArrayList<>();
        for (Level level : levels) {
            below = below.subtract(level.mass());
            given.add(Levels.chance(bidders, level.mass(), below));
        }
        return given;
    }

    /** The largest weight that keeps the ranks. */
    private BigFraction step(List<Level> levels, List<BigFraction> given) {
        BigFraction least = null;
        for (int k = 0; k < levels.size(); k++) {
            boolean last = k + 1 == levels.size();
            BigFraction owed = last
                    ? levels.get(k).owed()
                    : levels.get(k).owed().subtract(levels.get(k + 1).owed());
            BigFraction speed = last ? given.get(k) : given.get(k).subtract(given.get(k + 1));
            BigFraction time = owed.divide(speed);
            least = least == null || time.compareTo(least) < 0 ? time : least;
        }
        return exact ? least : ceiling(least);
    }

    /** Not less, so that two levels do meet. */
    private static BigFraction ceiling(BigFraction number) {
        BigInteger[] scaled = number.getNumerator().shiftLeft(BITS).divideAndRemainder(number.getDenominator());
        BigInteger up = scaled[1].signum() > 0 ? scaled[0].add(BigInteger.ONE) : scaled[0];
        return new BigFraction(up, BigInteger.ONE.shiftLeft(BITS));
    }

    private static BigFraction rounded(BigFraction number) {
        BigInteger scaled = number.getNumerator()
                .shiftLeft(BITS + 1)
                .divide(number.getDenominator())
                .add(BigInteger.ONE)
                .shiftRight(1);
        return new BigFraction(scaled, BigInteger.ONE.shiftLeft(BITS));
    }

    /** What is owed after a step; levels that have become equal are one, those that are owed nothing are left out. */
    private List<Level> merged(List<Level> levels, List<BigFraction> given, BigFraction step) {
        List<Level> next = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            Level level = levels.get(k);
            BigFraction owed = level.owed().subtract(given.get(k).multiply(step));
            owed = exact ? owed : rounded(owed);
            if (owed.getNumerator().signum() > 0) {
                append(next, new Level(owed, level.mass(), level.types()));
            }
        }
        return next;
    }

    private static List<Integer> numbers(List<Level> levels, int types) {
        Integer[] numbers = new Integer[types];
        Arrays.fill(numbers, -1);
        for (int k = 0; k < levels.size(); k++) {
            for (int type : levels.get(k).types()) {
                numbers[type] = levels.size() - 1 - k;
            }
        }
        return List.of(numbers);
    }
}
