package suasion.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.Sale;

/**
 * The bound of {@link SaleLagrangian} where bidders who are alike know what all report: types are "own | others", the
 * others in the order of own types, separated by ", ".
 *
 * <p>Given a profile of everybody's types each bidder has one such type, and a good goes to at most one of them:
 *
 * <pre>
 *   bound = slack + sum_j sum_profiles P(profile) max(0, largest over i of surplus(t_i | others, j))
 * </pre>
 */
public final class ExPostLagrangian {
    private static final String GIVEN = " | ";

    private final SaleLagrangian lagrangian;
    private final List<BigFraction> prior;
    private final int bidders;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BigFraction> own = new LinkedHashMap<>();

    private ExPostLagrangian(Game game, List<IncentiveLine> lines) {
        this.lagrangian = SaleLagrangian.of(game, lines);
        this.prior = game.prior();
        this.bidders = Sale.in(game).orElseThrow().bidders();
        for (String name : game.players().get(0).types()) {
            BigFraction probability = prior.get(numbers.size());
            numbers.put(name, numbers.size());
            own.merge(name.substring(0, name.indexOf(GIVEN)), probability, BigFraction::add);
        }
    }

    /**
     * The bound.
     *
     * @param game a sale to bidders who know all reports
     * @param lines incentives with their multipliers, those that are not among them having 0
     * @throws IllegalArgumentException if a profile's types are not all there with the probability of independent draws
     */
    public static BigFraction bound(Game game, List<IncentiveLine> lines) {
        ExPostLagrangian exPost = new ExPostLagrangian(game, lines);
        ExactSum bound = new ExactSum().add(exPost.lagrangian.slack());
        exPost.add(List.of(), List.copyOf(exPost.own.keySet()), BigFraction.ONE, bound);
        return bound.value();
    }

    /** Adds every profile that begins so and goes on with the names given, in their order. */
    private void add(List<String> begun, List<String> names, BigFraction probability, ExactSum bound) {
        if (begun.size() == bidders) {
            addProfile(begun, probability, bound);
            return;
        }
        for (int k = 0; k < names.size(); k++) {
            String name = names.get(k);
            List<String> longer = new ArrayList<>(begun);
            longer.add(name);
            long equal = longer.stream().filter(name::equals).count();
            BigFraction orders = new BigFraction(longer.size()).divide(new BigFraction(equal));
            add(
                    longer,
                    names.subList(k, names.size()),
                    probability.multiply(own.get(name)).multiply(orders),
                    bound);
        }
    }

    private void addProfile(List<String> profile, BigFraction probability, ExactSum bound) {
        BigFraction[] largest = new BigFraction[lagrangian.goods()];
        Arrays.fill(largest, BigFraction.ZERO);
        for (int i = 0; i < bidders; i++) {
            int type = type(profile, i, probability);
            for (int good = 0; good < largest.length; good++) {
                BigFraction surplus = lagrangian.surplus(type, good);
                largest[good] = surplus.compareTo(largest[good]) > 0 ? surplus : largest[good];
            }
        }
        for (BigFraction surplus : largest) {
            bound.addProduct(probability, surplus);
        }
    }

    private int type(List<String> profile, int i, BigFraction probability) {
        String others = IntStream.range(0, bidders)
                .filter(k -> k != i)
                .mapToObj(profile::get)
                .collect(Collectors.joining(", "));
        Integer type = numbers.get(profile.get(i) + GIVEN + others);
        long alike = profile.stream().filter(profile.get(i)::equals).count();
        BigFraction expected = probability.multiply(new BigFraction(alike)).divide(bidders);
        if (type == null || prior.get(type).compareTo(expected) != 0) {
            throw new IllegalArgumentException("no type of bidder " + i + " in " + profile);
        }
        return type;
    }
}
