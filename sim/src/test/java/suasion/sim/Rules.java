package suasion.sim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.TypeLaw;

/** Priority rules with the law of pairs that they announce, by enumeration of all profiles of types. */
final class Rules {
    static final List<String> TYPES = List.of("red", "green", "blue");

    private Rules() {}

    /** Two orders mixed: red before green, blue last; and green alike blue before red. */
    static List<PriorityRule.Order> mixedOrders() {
        return List.of(
                new PriorityRule.Order(new BigFraction(2, 3), List.of(7, 3, 1)),
                new PriorityRule.Order(new BigFraction(1, 3), List.of(0, 5, 5)));
    }

    /** Three independent actions of three types. */
    static PriorityRule independent() {
        return of(TypeLaw.independent(3, TYPES, Games.fractions("1/6", "1/3", "1/2")), mixedOrders());
    }

    /** Three actions: two red and a blue with 1/4, one of each with 1/2, three green with 1/4. */
    static PriorityRule compositions() {
        return of(
                TypeLaw.ofCounts(
                        3,
                        TYPES,
                        List.of(
                                new TypeLaw.Composition(List.of(2, 0, 1), new BigFraction(1, 4)),
                                new TypeLaw.Composition(List.of(1, 1, 1), new BigFraction(1, 2)),
                                new TypeLaw.Composition(List.of(0, 3, 0), new BigFraction(1, 4)))),
                mixedOrders());
    }

    static PriorityRule of(TypeLaw law, List<PriorityRule.Order> orders) {
        return announcing(law, orders, pairs(law, orders));
    }

    /** The rule with a given law of pairs, true or not. */
    static PriorityRule announcing(TypeLaw law, List<PriorityRule.Order> orders, BigFraction[] pairs) {
        int m = law.types().size();
        int[][] own = new int[m * m][];
        int[][] designer = new int[m * m][];
        for (int pair = 0; pair < m * m; pair++) {
            own[pair] = new int[] {m - pair / m, m - pair % m};
            designer[pair] = new int[] {pair / m, pair % m};
        }
        Game game = new Game(
                IntStream.range(0, m * m)
                        .mapToObj(pair -> law.types().get(pair / m) + ", another "
                                + law.types().get(pair % m))
                        .toList(),
                List.of(Player.uninformed("receiver", List.of("follow", "switch"))),
                List.of(pairs),
                List.of(Payoff.of(own)));
        BigFraction[][] always = new BigFraction[m * m][];
        Arrays.fill(always, new BigFraction[] {BigFraction.ONE});
        SignalSpace follow = SignalSpace.of(game, List.of(List.of(new Signal("follow", 0))));
        DesignProblem problem = new DesignProblem(game, "sender", Payoff.of(designer), Sense.MAX, BigFraction.ZERO);
        return new PriorityRule(law, orders, Table.of(problem.game(), follow, always));
    }

    static Arm arm(PriorityRule rule, Strategy receiver) {
        Game game = rule.table().game();
        DesignProblem problem = new DesignProblem(game, "sender", game.payoffs().get(0), Sense.MAX, BigFraction.ZERO);
        return Arm.of("rule", problem, rule, receiver);
    }

    /** Pr(the recommended action has type k, another type l), from all m^n profiles, orders and ties. */
    static BigFraction[] pairs(TypeLaw law, List<PriorityRule.Order> orders) {
        int n = law.actions();
        int m = law.types().size();
        BigFraction[] pairs = new BigFraction[m * m];
        Arrays.fill(pairs, BigFraction.ZERO);
        int[] types = new int[n];
        for (int code = 0; code < Math.pow(m, n); code++) {
            for (int k = 0, rest = code; k < n; k++, rest /= m) {
                types[k] = rest % m;
            }
            BigFraction profile = probability(law, types);
            for (PriorityRule.Order order : orders) {
                int highest = Arrays.stream(types)
                        .map(type -> order.levels().get(type))
                        .max()
                        .orElseThrow();
                int[] best = IntStream.range(0, n)
                        .filter(k -> order.levels().get(types[k]) == highest)
                        .toArray();
                BigFraction each = profile.multiply(order.weight()).divide(best.length * (n - 1));
                for (int told : best) {
                    for (int other = 0; other < n; other++) {
                        int pair = types[told] * m + types[other];
                        pairs[pair] = other == told ? pairs[pair] : pairs[pair].add(each);
                    }
                }
            }
        }
        return pairs;
    }

    /** The product of the types' probabilities, or that of the counts over the number of their arrangements. */
    private static BigFraction probability(TypeLaw law, int[] types) {
        if (law.isIndependent()) {
            return Arrays.stream(types).mapToObj(law.each()::get).reduce(BigFraction.ONE, BigFraction::multiply);
        }
        List<Integer> counts = IntStream.range(0, law.types().size())
                .mapToObj(type ->
                        (int) Arrays.stream(types).filter(t -> t == type).count())
                .toList();
        return law.compositions().stream()
                .filter(composition -> composition.counts().equals(counts))
                .map(composition -> composition
                        .probability()
                        .multiply(counts.stream().mapToInt(Rules::factorial).reduce(1, (a, b) -> a * b))
                        .divide(factorial(types.length)))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static int factorial(int k) {
        return k < 2 ? 1 : k * factorial(k - 1);
    }
}
