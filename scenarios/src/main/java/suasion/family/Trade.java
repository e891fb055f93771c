package suasion.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;
import suasion.posted.UnknownDemand;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * What information is to achieve at a posted price: {@code objective: {max: buyer}}, or any formula of {@code buyer}
 * and {@code seller} (what they get), {@code value}, {@code price}, {@code trade} (1 if there is one, else 0) and
 * parameters.
 */
final class Trade {
    private static final String OBJECTIVE = "objective";
    private static final String DESIGNER = "designer";
    private static final List<String> SENSES = List.of("max", "min");

    private final UnknownDemand demand;
    private final Numbers parameters;

    Trade(UnknownDemand demand, Numbers parameters) {
        this.demand = demand;
        this.parameters = parameters;
    }

    /** The problem; without an objective the buyer's surplus is to be as large as can be. */
    DesignProblem objective(Node.Mapping root) {
        Node.Mapping section = root.section(OBJECTIVE);
        String path = Pointer.below("", OBJECTIVE);
        if (section.fields().size() > 1) {
            throw UserMistake.at(path, "both max and min; only one of both can stay");
        }
        String sense = section.fields().keySet().stream().findFirst().orElse("max");
        if (!SENSES.contains(sense)) {
            throw UserMistake.at(Pointer.below(path, sense), "'%s' found, must be max or min".formatted(sense))
                    .maybe(Suggestion.of(sense, SENSES));
        }
        String designer = root.text(DESIGNER, "nature");
        Labels.requireReadable(designer, "/designer");
        if (List.of(demand.seller(), demand.buyer()).contains(designer)) {
            throw UserMistake.at(
                    "/designer", "'%s' is a player; who designs information needs another name".formatted(designer));
        }
        Game game = demand.game();
        Payoff wanted = section.fields().isEmpty()
                ? game.payoffs().get(UnknownDemand.BUYER)
                : payoff(section.fields().get(sense), Pointer.below(path, sense));
        return new DesignProblem(
                        game, designer, wanted, Sense.valueOf(sense.toUpperCase(Locale.ROOT)), BigFraction.ZERO)
                .asking(new Question(asked(section.fields().get(sense)), rules()));
    }

    /** What the file asks for; the surplus of the buyer if it does not say. */
    private String asked(Node node) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "buyer";
        return Question.of(
                        demand.game(),
                        text.equals("buyer") ? demand.buyer() : text.equals("seller") ? demand.seller() : text)
                .of();
    }

    private String rules() {
        return "%s posts a price, and %s, who has been told something about the value beforehand, sees it and buys or not. Where they trade, %s gets the value less the price and %s the price; where not, both get 0."
                .formatted(demand.seller(), demand.buyer(), demand.buyer(), demand.seller());
    }

    private Payoff payoff(Node node, String path) {
        Formula formula = Numbers.formula(node, path);
        int prices = demand.prices().size();
        BigFraction[][] table = new BigFraction[demand.values().size()][prices * demand.thresholds()];
        for (int v = 0; v < table.length; v++) {
            for (int i = 0; i < prices; i++) {
                BigFraction sold = value(formula, v, i, demand.thresholds() - 1, path);
                BigFraction unsold = value(formula, v, i, 0, path);
                for (int j = 0; j < demand.thresholds(); j++) {
                    table[v][demand.outcome(i, j)] = demand.buys(j, i) ? sold : unsold;
                }
            }
        }
        return Payoff.of(table);
    }

    private BigFraction value(Formula formula, int v, int i, int j, String path) {
        Map<String, BigFraction> numbers = new LinkedHashMap<>(parameters.values());
        numbers.put("buyer", demand.surplus(v, i, j));
        numbers.put("seller", demand.profit(i, j));
        numbers.put("value", demand.values().get(v));
        numbers.put("price", demand.prices().get(i));
        numbers.put("trade", demand.buys(j, i) ? BigFraction.ONE : BigFraction.ZERO);
        try {
            return Numbers.requireHoldable(formula.value(numbers), path);
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
        }
    }
}
