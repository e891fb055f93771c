package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.PriorityRule.Order;
import suasion.mechanism.TypeLaw;
import suasion.solve.Solution;

/** A rule of priorities in words and as tables: never all pairs of types. */
final class RuleTables {
    private static final int MOST_ORDERS = 3;
    private static final int MOST_NAMED = 8;
    private static final int SMALL_SQUARE = 8;

    private RuleTables() {}

    /** What the rule does, in one sentence. */
    static String sentence(PriorityRule rule) {
        return ("Of %s the rule recommends one whose type comes first in an order of priority; among several such actions it"
                        + " draws one, each with the same probability.")
                .formatted(Amounts.counted(rule.law().actions(), "action"));
    }

    /** The orders in words: "first (1,1), then (0,1) or (1,0) alike"; one entry per order, with its weight. */
    static List<String> orders(PriorityRule rule) {
        boolean one = rule.orders().size() == 1;
        return rule.orders().stream()
                .map(order -> (one ? "" : "with probability " + Amounts.both(order.weight()) + ": ")
                        + inWords(rule.law(), order))
                .toList();
    }

    private static String inWords(TypeLaw law, Order order) {
        List<Integer> levels = order.levels().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<String> steps = new ArrayList<>();
        for (int level : levels.subList(0, Math.min(MOST_NAMED, levels.size()))) {
            List<String> tied = IntStream.range(0, law.types().size())
                    .filter(k -> order.levels().get(k) == level)
                    .mapToObj(law.types()::get)
                    .toList();
            steps.add((steps.isEmpty() ? "first " : "then ")
                    + (tied.size() == 1 ? tied.get(0) : Words.some(tied, MOST_NAMED) + " alike"));
        }
        String rest = levels.size() > MOST_NAMED ? ", and so on" : "";
        return String.join(", ", steps) + rest;
    }

    /** The share of actions of every type before anything is drawn. */
    static List<BigFraction> prior(TypeLaw law) {
        if (law.isIndependent()) {
            return law.each();
        }
        return IntStream.range(0, law.types().size())
                .mapToObj(k -> law.compositions().stream()
                        .map(c -> c.probability()
                                .multiply(new BigFraction(c.counts().get(k), law.actions())))
                        .reduce(BigFraction.ZERO, BigFraction::add))
                .toList();
    }

    /** Pr(the recommended action has the type). */
    static List<BigFraction> recommended(PriorityRule rule) {
        int types = rule.law().types().size();
        return marginal(rule, k -> IntStream.range(0, types).map(l -> k * types + l));
    }

    /** Pr(another action, drawn uniformly, has the type). */
    static List<BigFraction> others(PriorityRule rule) {
        int types = rule.law().types().size();
        return marginal(rule, l -> IntStream.range(0, types).map(k -> k * types + l));
    }

    private static List<BigFraction> marginal(PriorityRule rule, IntFunction<IntStream> cells) {
        return IntStream.range(0, rule.law().types().size())
                .mapToObj(type -> cells.apply(type)
                        .mapToObj(cell -> rule.table().game().prior().get(cell))
                        .reduce(BigFraction.ZERO, BigFraction::add))
                .toList();
    }

    /** A row per type, those that come first on top: place in every order, shares before and after. */
    static Grid types(PriorityRule rule) {
        TypeLaw law = rule.law();
        List<Order> orders =
                rule.orders().subList(0, Math.min(MOST_ORDERS, rule.orders().size()));
        List<String> head = new ArrayList<>(List.of("type", "share of all", "of recommended", "of others"));
        for (Order order : orders) {
            head.add(rule.orders().size() == 1 ? "priority" : "priority (" + Amounts.brief(order.weight()) + ")");
        }
        List<BigFraction> prior = prior(law);
        List<BigFraction> told = recommended(rule);
        List<BigFraction> others = others(rule);
        Comparator<Integer> byPriority = Comparator.comparing(k -> place(orders.get(0), k));
        List<List<String>> rows = new ArrayList<>();
        IntStream.range(0, law.types().size()).boxed().sorted(byPriority).forEach(k -> {
            List<String> row = new ArrayList<>(List.of(
                    law.types().get(k),
                    Amounts.fraction(prior.get(k)),
                    Amounts.fraction(told.get(k)),
                    Amounts.fraction(others.get(k))));
            orders.forEach(order -> row.add(Integer.toString(place(order, k))));
            rows.add(row);
        });
        String cut = rule.orders().size() > orders.size()
                ? ", the first %d of %d orders (all are in report.json)"
                        .formatted(orders.size(), rule.orders().size())
                : "";
        String brackets = rule.orders().size() == 1 ? "" : " (in brackets: how probable the order is)";
        return new Grid("Types of actions by priority" + brackets + cut, head, rows, 1);
    }

    /** 1 for the types that come first, 2 for the next. */
    private static int place(Order order, int type) {
        long before = order.levels().stream()
                .distinct()
                .filter(level -> level > order.levels().get(type))
                .count();
        return (int) before + 1;
    }

    /** What every type pays whoever is concerned, in place of the game's table over pairs. */
    static Grid payoffs(Solution solution, PriorityRule rule) {
        Game game = rule.table().game();
        List<String> types = rule.law().types();
        List<BigFraction> prior = prior(rule.law());
        String law = rule.law().isIndependent() ? "probability" : "mean share";
        List<String> head = new ArrayList<>(List.of("type", law));
        game.players().forEach(player -> head.add("payoff of " + player.name()));
        head.add("payoff of " + solution.problem().designer());
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < types.size(); k++) {
            int cell = k * types.size() + k;
            List<String> row = new ArrayList<>(List.of(types.get(k), Amounts.fraction(prior.get(k))));
            game.payoffs().forEach(payoff -> row.add(Amounts.fraction(payoff.exact(cell, 0))));
            row.add(Amounts.fraction(solution.problem().objective().exact(cell, 0)));
            rows.add(row);
        }
        return new Grid("What an action of each type gives", head, rows, 1);
    }

    /** The law of the two types together, a row per type of the recommended action; none where it is large. */
    static List<Part> pairs(PriorityRule rule) {
        List<String> types = rule.law().types();
        int size = types.size();
        if (size > SMALL_SQUARE) {
            return List.of(new Paragraph("The law of the recommended action's type together with another one's, " + size
                    + " x " + size + " numbers, is in report.json."));
        }
        List<String> head = new ArrayList<>(List.of("recommended"));
        head.addAll(types);
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            List<String> row = new ArrayList<>(List.of(types.get(k)));
            for (int l = 0; l < size; l++) {
                row.add(Amounts.fraction(rule.table().game().prior().get(k * size + l)));
            }
            rows.add(row);
        }
        String caption = "Probability of the recommended action's type (rows) together with another one's (columns)";
        return List.of(new Grid(caption, head, rows, 1));
    }

    /** "100 actions, each of one of 4 types, independently". */
    static String law(PriorityRule rule) {
        TypeLaw law = rule.law();
        String how = law.isIndependent()
                ? "each independently of one of %s"
                        .formatted(Amounts.counted(law.types().size(), "type"))
                : "of %s, with one of %s of how many have each type; which action has which is drawn uniformly"
                        .formatted(
                                Amounts.counted(law.types().size(), "type"),
                                Amounts.counted(law.compositions().size(), "possible list"));
        return Amounts.counted(law.actions(), "action") + ", " + how;
    }

    /** The parts of a written report that show the rule. */
    static List<Part> parts(PriorityRule rule) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(sentence(rule)));
        parts.add(new Paragraph(
                (rule.orders().size() == 1 ? "The order: " : "The orders, of which one is drawn beforehand: ")
                        + orders(rule).stream().limit(MOST_NAMED).collect(Collectors.joining("; ")) + "."));
        Grid types = types(rule).limited(SchemeTables.MOST_CELLS, "report.json");
        parts.add(PlayChapter.foldIfLong(types));
        parts.add(new Paragraph(
                "Whoever is told an action learns no more than this: the type of the action that he is told has the law of"
                        + " the third column, that of any other action the law of the fourth."));
        parts.addAll(pairs(rule));
        return parts;
    }
}
