package suasion.symmetric;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** From orders of types to the rule as it is announced, and from a rule to the true laws that it induces. */
final class Announcement {
    private Announcement() {}

    /** The announced rule without payments. */
    static PriorityRule of(SymmetricGame game, List<PriorityRule.Order> orders) {
        Scaled pairs = law(OrderStatistics.of(game.law()), orders, OrderStatistics::pairs);
        DesignProblem problem = game.problem(Rounding.of(pairs).law(pairs));
        List<Signal> follow = List.of(new Signal(SymmetricGame.FOLLOW, 0));
        BigFraction[][] always = new BigFraction[problem.game().cells()][];
        Arrays.fill(always, new BigFraction[] {BigFraction.ONE});
        Table table = Table.of(problem.game(), SignalSpace.of(problem.game(), List.of(follow)), always);
        return new PriorityRule(game.law(), orders, table);
    }

    /** The same rule with a payment for following. */
    static PriorityRule paying(PriorityRule rule, BigFraction payment) {
        Table table = rule.table().withPayments(Payments.of(List.of(List.of(payment))));
        return new PriorityRule(rule.law(), rule.orders(), table);
    }

    /** One order for sure. */
    static List<PriorityRule.Order> sure(int[] levels) {
        return List.of(order(BigFraction.ONE, levels));
    }

    static PriorityRule.Order order(BigFraction weight, int[] levels) {
        return new PriorityRule.Order(weight, Arrays.stream(levels).boxed().toList());
    }

    /** The exact law that a mixture of orders induces. */
    static Scaled law(
            OrderStatistics statistics,
            List<PriorityRule.Order> orders,
            BiFunction<OrderStatistics, int[], Scaled> what) {
        Scaled mixed = null;
        BigFraction weight = BigFraction.ZERO;
        for (PriorityRule.Order order : orders) {
            if (order.weight().getNumerator().signum() > 0) {
                int[] levels =
                        order.levels().stream().mapToInt(Integer::intValue).toArray();
                Scaled next = what.apply(statistics, levels);
                BigFraction before = weight;
                weight = weight.add(order.weight());
                mixed = mixed == null ? next : mixed.mixed(before.divide(weight), next);
            }
        }
        return mixed;
    }

    /** Pr(the recommended action has the type) by the announced law, one per type. */
    static List<BigFraction> shares(PriorityRule rule) {
        int types = rule.law().types().size();
        List<BigFraction> pairs = rule.table().game().prior();
        return IntStream.range(0, types)
                .mapToObj(k ->
                        pairs.subList(k * types, (k + 1) * types).stream().reduce(BigFraction.ZERO, BigFraction::add))
                .toList();
    }

    /** E[values of the recommended action's type] and of the other one's, by the announced law. */
    static List<BigFraction> means(PriorityRule rule, List<BigFraction> values) {
        ExactSum own = new ExactSum();
        ExactSum other = new ExactSum();
        List<BigFraction> pairs = rule.table().game().prior();
        for (int cell = 0; cell < pairs.size(); cell++) {
            own.addProduct(pairs.get(cell), values.get(cell / values.size()));
            other.addProduct(pairs.get(cell), values.get(cell % values.size()));
        }
        return List.of(own.value(), other.value());
    }
}
