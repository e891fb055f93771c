package suasion.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Table;
import suasion.mechanism.TypeLaw;

/** The part of the JSON document that says what the mediator does. */
final class JsonMechanism {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonMechanism() {}

    /** The announced table, and the rule where the mediator follows one, or what a device adds to its table. */
    static ObjectNode of(Mechanism mechanism) {
        ObjectNode node = table(mechanism.table());
        node.set("beliefs", JsonBeliefs.of(mechanism.table()));
        node.set("rule", mechanism instanceof PriorityRule rule ? rule(rule) : NODES.nullNode());
        node.set("device", mechanism instanceof Device device ? JsonDevice.of(device) : NODES.nullNode());
        return node;
    }

    private static ObjectNode table(Table table) {
        Game game = table.game();
        ObjectNode node = NODES.objectNode();
        node.set("states", JsonSolution.texts(game.cells(), game::cellName));
        node.set("prior", JsonSolution.numbers(game.prior()));
        node.set("exactPrior", JsonSolution.fractions(game.prior()));
        node.set("signals", JsonSolution.texts(table.signals().messages(), table.signals()::name));
        node.set(
                "recommends",
                JsonSolution.texts(
                        table.signals().messages(),
                        m -> game.outcomeName(table.signals().outcome(m))));
        ArrayNode probabilities = node.putArray("probabilities");
        ArrayNode exact = node.putArray("exact");
        for (int cell = 0; cell < game.cells(); cell++) {
            int row = cell;
            List<BigFraction> line = IntStream.range(0, table.signals().messages())
                    .mapToObj(m -> table.probability(row, m))
                    .toList();
            probabilities.add(JsonSolution.numbers(line));
            exact.add(JsonSolution.fractions(line));
        }
        return node;
    }

    private static ObjectNode rule(PriorityRule rule) {
        ObjectNode node = NODES.objectNode();
        node.set("law", law(rule.law()));
        ArrayNode orders = node.putArray("orders");
        for (PriorityRule.Order order : rule.orders()) {
            ObjectNode one = orders.addObject();
            one.set("weight", JsonSolution.number(order.weight()));
            one.set("exactWeight", JsonSolution.fraction(order.weight()));
            order.levels().forEach(one.putArray("levels")::add);
        }
        node.set("recommended", JsonSolution.numbers(RuleTables.recommended(rule)));
        node.set("exactRecommended", JsonSolution.fractions(RuleTables.recommended(rule)));
        List<BigFraction> owed = IntStream.range(0, rule.table().signals().of(0).size())
                .mapToObj(signal -> rule.table().payments().of(0, signal))
                .toList();
        node.set("payments", JsonSolution.numbers(owed));
        node.set("exactPayments", JsonSolution.fractions(owed));
        return node;
    }

    private static ObjectNode law(TypeLaw law) {
        ObjectNode node = NODES.objectNode().put("actions", law.actions());
        law.types().forEach(node.putArray("types")::add);
        node.set("share", JsonSolution.numbers(RuleTables.prior(law)));
        node.set("exactShare", JsonSolution.fractions(RuleTables.prior(law)));
        node.put("independent", law.isIndependent());
        ArrayNode compositions = node.putArray("compositions");
        for (TypeLaw.Composition composition : law.compositions()) {
            ObjectNode one = compositions.addObject();
            composition.counts().forEach(one.putArray("counts")::add);
            one.set("probability", JsonSolution.number(composition.probability()));
            one.set("exactProbability", JsonSolution.fraction(composition.probability()));
        }
        return node;
    }
}
