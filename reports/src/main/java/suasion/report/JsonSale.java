package suasion.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.solve.Solution;
import suasion.value.Law;

/** The part of the JSON document that says what goods are sold, in which deals, and what every type gets. */
final class JsonSale {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSale() {}

    /** The sale of a solution whose problem is one. */
    static ObjectNode of(Solution solution) {
        Sold sold = Sold.of(solution.mechanism());
        ObjectNode node = NODES.objectNode();
        sold.sale().goods().forEach(node.putArray("goods")::add);
        node.put("bidders", sold.sale().bidders());
        node.put("claim", SaleCertificate.claim(solution));
        node.put("about", SaleCertificate.about(solution).name().toLowerCase(Locale.ROOT));
        ArrayNode laws = node.putArray("laws");
        if (sold.mechanism() instanceof PostedMenu posted) {
            posted.laws().stream().map(Law::name).forEach(laws::add);
        }
        ArrayNode deals = node.putArray("deals");
        sold.sale().deals().forEach(deal -> deals.add(deal(deal)));
        ArrayNode types = node.putArray("types");
        sold.entries().forEach(entry -> types.add(type(sold, entry)));
        node.set("auction", sold.mechanism() instanceof AuctionRule rule ? auction(rule) : NODES.nullNode());
        return node;
    }

    private static ObjectNode deal(Deal deal) {
        ObjectNode node = NODES.objectNode().put("name", deal.name());
        node.set("shares", JsonSolution.numbers(deal.shares()));
        node.set("price", JsonSolution.number(deal.price()));
        ObjectNode exact = node.putObject("exact");
        exact.set("shares", JsonSolution.fractions(deal.shares()));
        exact.set("price", JsonSolution.fraction(deal.price()));
        return node;
    }

    private static ObjectNode type(Sold sold, Sold.Entry entry) {
        ObjectNode node = NODES.objectNode().put("type", entry.name());
        node.put("block", sold.sale().blocks().get(entry.type()));
        node.set("deal", entry.deal() < 0 ? NODES.nullNode() : NODES.numberNode(entry.deal()));
        amounts(node, entry, false);
        amounts(node.putObject("exact"), entry, true);
        return node;
    }

    private static void amounts(ObjectNode node, Sold.Entry entry, boolean exact) {
        set(node, "probability", entry.probability(), exact);
        set(node, "values", entry.values(), exact);
        set(node, "shares", entry.shares(), exact);
        set(node, "fee", entry.fee(), exact);
        set(node, "payment", entry.payment(), exact);
        set(node, "payoff", entry.payoff(), exact);
    }

    private static void set(ObjectNode node, String key, BigFraction number, boolean exact) {
        node.set(key, exact ? JsonSolution.fraction(number) : JsonSolution.number(number));
    }

    private static void set(ObjectNode node, String key, List<BigFraction> numbers, boolean exact) {
        node.set(key, exact ? JsonSolution.fractions(numbers) : JsonSolution.numbers(numbers));
    }

    private static ObjectNode auction(AuctionRule rule) {
        ObjectNode node = NODES.objectNode().put("pricing", pricing(rule.pricing()));
        BigFraction reserve = rule.pricing() instanceof Pricing.SecondPrice second ? second.reserve() : null;
        node.set("reserve", JsonSolution.number(reserve));
        ArrayNode contests = node.putArray("contests");
        for (List<PriorityRule.Order> contest : rule.contests()) {
            ArrayNode orders = contests.addArray();
            for (PriorityRule.Order order : contest) {
                ObjectNode one = orders.addObject();
                one.set("weight", JsonSolution.number(order.weight()));
                one.set("exactWeight", JsonSolution.fraction(order.weight()));
                order.levels().forEach(one.putArray("levels")::add);
            }
        }
        return node;
    }

    private static String pricing(Pricing pricing) {
        if (pricing instanceof Pricing.OnReport) {
            return "on-report";
        }
        if (pricing instanceof Pricing.Own) {
            return "own";
        }
        return pricing instanceof Pricing.SecondPrice ? "second-price" : "threshold";
    }
}
