package suasion.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.Payments;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * Auctions with their reduced form by enumeration of everything that can happen: all types, all orders of priority, all
 * rankings of the bidders.
 */
final class Auctions {
    private final int bidders;
    private final List<List<BigFraction>> values;
    private final List<Integer> blocks;
    private final List<BigFraction> prior;
    private final List<List<PriorityRule.Order>> contests;
    private final Pricing pricing;
    private final List<BigFraction> fees;
    private final List<Map<List<BigFraction>, BigFraction>> odds = new ArrayList<>();

    private Auctions(
            int bidders,
            List<List<BigFraction>> values,
            List<Integer> blocks,
            List<BigFraction> prior,
            List<List<PriorityRule.Order>> contests,
            Pricing pricing,
            List<BigFraction> fees) {
        this.bidders = bidders;
        this.values = values;
        this.blocks = blocks;
        this.prior = prior;
        this.contests = contests;
        this.pricing = pricing;
        this.fees = fees;
    }

    /** Bidders who are alike, with these values of the only good and their probabilities. */
    static AuctionRule alike(
            int bidders, List<BigFraction> values, List<BigFraction> prior, Pricing pricing, PriorityRule.Order... o) {
        return new Auctions(
                        bidders,
                        values.stream().map(List::of).toList(),
                        Collections.nCopies(values.size(), 0),
                        prior,
                        List.of(List.of(o)),
                        pricing,
                        List.of())
                .rule();
    }

    /** One bidder per block, the prior over all types. */
    static AuctionRule unlike(
            List<BigFraction> values, List<Integer> blocks, List<BigFraction> prior, Pricing pricing, int... levels) {
        return new Auctions(
                        (int) blocks.stream().distinct().count(),
                        values.stream().map(List::of).toList(),
                        blocks,
                        prior,
                        List.of(List.of(order("1", levels))),
                        pricing,
                        List.of())
                .rule();
    }

    /** Several goods, paid for on report. */
    static AuctionRule goods(
            int bidders,
            List<List<BigFraction>> values,
            List<BigFraction> prior,
            List<BigFraction> fees,
            List<List<PriorityRule.Order>> contests) {
        return new Auctions(
                        bidders,
                        values,
                        Collections.nCopies(values.size(), 0),
                        prior,
                        contests,
                        new Pricing.OnReport(),
                        fees)
                .rule();
    }

    static PriorityRule.Order order(String weight, int... levels) {
        return new PriorityRule.Order(
                Exact.parse(weight), IntStream.of(levels).boxed().toList());
    }

    private AuctionRule rule() {
        for (int type = 0; type < values.size(); type++) {
            odds.add(new LinkedHashMap<>());
            int own = blocks.stream().distinct().sorted().toList().indexOf(blocks.get(type));
            List<Integer> types = new ArrayList<>(Collections.nCopies(bidders, -1));
            types.set(own, type);
            draw(types, own, 0, BigFraction.ONE);
        }
        int goods = values.get(0).size();
        List<List<BigFraction>> deals = new ArrayList<>();
        deals.add(Collections.nCopies(goods + 1, BigFraction.ZERO));
        odds.forEach(
                row -> row.keySet().stream().filter(d -> !deals.contains(d)).forEach(deals::add));
        Sale sale = new Sale(
                IntStream.range(0, goods).mapToObj(g -> "good " + g).toList(),
                bidders,
                deals.stream()
                        .map(d -> new Deal(d.toString(), d.subList(0, goods), d.get(goods)))
                        .toList(),
                blocks,
                values);
        Game game = sale.game(
                "bidder",
                IntStream.range(0, values.size()).mapToObj(t -> "type " + t).toList(),
                List.of("auction"),
                prior);
        BigFraction[][] rows = odds.stream()
                .map(row -> deals.stream()
                        .map(d -> row.getOrDefault(d, BigFraction.ZERO))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        Table table = Table.of(game, SignalSpace.recommendations(game), rows);
        return new AuctionRule(
                contests,
                pricing,
                fees.isEmpty()
                        ? table
                        : table.withPayments(Payments.none(table.signals()).withFees(List.of(fees))));
    }

    private void draw(List<Integer> types, int own, int next, BigFraction mass) {
        if (next == bidders) {
            win(types, own, 0, mass, new ArrayList<>());
        } else if (next == own) {
            draw(types, own, next + 1, mass);
        } else {
            boolean alike = blocks.stream().distinct().count() == 1;
            int block = alike
                    ? blocks.get(0)
                    : blocks.stream().distinct().sorted().toList().get(next);
            int[] possible = IntStream.range(0, values.size())
                    .filter(type -> blocks.get(type) == block)
                    .toArray();
            BigFraction whole = IntStream.of(possible).mapToObj(prior::get).reduce(BigFraction.ZERO, BigFraction::add);
            for (int type : possible) {
                List<Integer> drawn = new ArrayList<>(types);
                drawn.set(next, type);
                draw(drawn, own, next + 1, mass.multiply(prior.get(type).divide(whole)));
            }
        }
    }

    private void win(List<Integer> types, int own, int good, BigFraction mass, List<BigFraction> deal) {
        if (good == contests.size()) {
            List<BigFraction> whole = new ArrayList<>(deal);
            if (whole.size() == good) {
                whole.add(BigFraction.ZERO);
            }
            odds.get(types.get(own)).merge(whole, mass, BigFraction::add);
            return;
        }
        List<List<Integer>> rankings =
                rankings(IntStream.range(0, bidders).boxed().toList());
        for (PriorityRule.Order order : contests.get(good)) {
            for (List<Integer> ranking : rankings) {
                BigFraction p = mass.multiply(order.weight()).divide(rankings.size());
                int winner = winner(types, order, ranking);
                List<BigFraction> more = new ArrayList<>(deal);
                more.add(winner == own ? BigFraction.ONE : BigFraction.ZERO);
                if (contests.size() == 1) {
                    more.add(winner == own ? price(types, own, order, ranking) : BigFraction.ZERO);
                }
                win(types, own, good + 1, p, more);
            }
        }
    }

    private static int winner(List<Integer> types, PriorityRule.Order order, List<Integer> ranking) {
        return ranking.stream()
                .filter(i -> order.levels().get(types.get(i)) >= 0)
                .reduce((a, b) ->
                        order.levels().get(types.get(b)) > order.levels().get(types.get(a)) ? b : a)
                .orElse(-1);
    }

    private BigFraction price(List<Integer> types, int own, PriorityRule.Order order, List<Integer> ranking) {
        if (pricing instanceof Pricing.Own paid) {
            return paid.prices().get(types.get(own));
        }
        if (pricing instanceof Pricing.SecondPrice second) {
            return IntStream.range(0, bidders)
                    .filter(i -> i != own && order.levels().get(types.get(i)) >= 0)
                    .mapToObj(i -> values.get(types.get(i)).get(0))
                    .reduce(second.reserve(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
        if (pricing instanceof Pricing.OnReport) {
            return BigFraction.ZERO;
        }
        return IntStream.range(0, values.size())
                .filter(type -> blocks.get(type).equals(blocks.get(types.get(own))))
                .filter(type -> {
                    List<Integer> other = new ArrayList<>(types);
                    other.set(own, type);
                    return winner(other, order, ranking) == own;
                })
                .mapToObj(type -> values.get(type).get(0))
                .min(BigFraction::compareTo)
                .orElseThrow();
    }

    private static List<List<Integer>> rankings(List<Integer> rest) {
        if (rest.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : rest) {
            List<Integer> others = new ArrayList<>(rest);
            others.remove(first);
            rankings(others).forEach(tail -> {
                List<Integer> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            });
        }
        return all;
    }
}
