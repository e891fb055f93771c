package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Player;
import suasion.mechanism.Table;

/**
 * The part of the JSON document that says what players believe of one another: what others are told, who moves when.
 */
final class JsonBeliefs {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonBeliefs() {}

    /** An element per player, type and signal that is heard; null of one player, and where there are too many. */
    static JsonNode of(Table table) {
        boolean sequence = table.signals().sequence().isPresent();
        if (!sequence && !BeliefTables.areShown(table)) {
            return NODES.nullNode();
        }
        ArrayNode beliefs = NODES.arrayNode();
        for (int player = 0; player < table.game().players().size(); player++) {
            Player who = table.game().players().get(player);
            for (int type = 0; type < who.types().size(); type++) {
                List<BigFraction> masses = table.signalMass(player, type);
                for (int signal = 0; signal < masses.size(); signal++) {
                    if (SchemeTables.isPositive(masses.get(signal))) {
                        ObjectNode one = beliefs.addObject();
                        one.put("player", who.name());
                        one.put(
                                "type",
                                who.types().get(type).isEmpty()
                                        ? null
                                        : who.types().get(type));
                        one.put("told", table.signals().of(player).get(signal).name());
                        one.set(
                                "moves",
                                sequence ? JsonSolution.fractions(table.place(player, signal)) : NODES.nullNode());
                        one.set(
                                "others",
                                BeliefTables.areShown(table)
                                        ? others(BeliefTables.others(table, player, type, signal))
                                        : NODES.nullNode());
                    }
                }
            }
        }
        return beliefs;
    }

    private static ObjectNode others(Map<String, BigFraction> belief) {
        ObjectNode node = NODES.objectNode();
        belief.forEach((told, probability) -> node.set(told, JsonSolution.fraction(probability)));
        return node;
    }
}
