package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * Recommends, uniformly among them, one of the actions whose type has the highest priority; which order of priorities
 * is used is drawn first. Every optimal symmetric scheme is such a rule: scores s + kappa r order the types, ties are
 * mixed between the sender's and the receiver's favourite.
 *
 * <p>By symmetry a receiver who is told an action learns nothing but its type's law and that of any other, so the
 * rule's table is over pairs: cell (k, l) has the probability that the recommended action has type k and another one,
 * drawn uniformly, type l; the one message is "follow", the actions are to follow or to switch to that other.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 5.
 *
 * @param law the law of the types
 * @param orders the orders of priority with their weights, which sum to 1
 * @param table the announced law of pairs, payments included; cells numbered k times the number of types plus l
 */
public record PriorityRule(TypeLaw law, List<Order> orders, Table table) implements Mechanism {
    /**
     * One order of priority.
     *
     * @param weight its probability
     * @param levels one number per type, higher goes first; types of equal level are drawn alike
     */
    public record Order(BigFraction weight, List<Integer> levels) {
        public Order {
            levels = List.copyOf(levels);
        }
    }

    public PriorityRule {
        orders = List.copyOf(orders);
        BigFraction sum = orders.stream().map(Order::weight).reduce(BigFraction.ZERO, BigFraction::add);
        int types = law.types().size();
        if (!sum.equals(BigFraction.ONE)
                || orders.stream().anyMatch(o -> o.levels().size() != types)) {
            throw new IllegalArgumentException("orders of weight " + Exact.show(sum) + " for " + types + " types");
        }
        if (table.game().cells() != types * types || table.signals().messages() != 1) {
            throw new IllegalArgumentException("the table is not over pairs of types");
        }
    }
}
