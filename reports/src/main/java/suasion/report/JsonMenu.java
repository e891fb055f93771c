package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** The parts of the JSON document that say what types buy, and what players do whom nobody tells anything. */
final class JsonMenu {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonMenu() {}

    /** One object per type of the buyer; null where nothing is sold. */
    static JsonNode of(Solution solution) {
        if (!(Display.of(solution) instanceof MenuDisplay display)) {
            return NODES.nullNode();
        }
        ArrayNode array = NODES.arrayNode();
        for (Menu.Entry entry : display.menu().entries()) {
            ObjectNode node = array.addObject().put("type", entry.name().isEmpty() ? null : entry.name());
            node.put("buys", entry.amount().name().toLowerCase(Locale.ROOT));
            node.set("item", entry.buys() ? NODES.numberNode(entry.item()) : NODES.nullNode());
            node.set("probability", JsonSolution.number(entry.probability()));
            node.set("belief", JsonSolution.numbers(entry.belief()));
            node.set("fee", JsonSolution.number(entry.fee()));
            node.set("worth", JsonSolution.number(entry.worth()));
            node.set("rent", JsonSolution.number(entry.rent()));
            ObjectNode exact = node.putObject("exact");
            exact.set("probability", JsonSolution.fraction(entry.probability()));
            exact.set("belief", JsonSolution.fractions(entry.belief()));
            exact.set("fee", JsonSolution.fraction(entry.fee()));
            exact.set("worth", JsonSolution.fraction(entry.worth()));
            exact.set("rent", JsonSolution.fraction(entry.rent()));
        }
        return array;
    }

    /** One object per player and what he observes; null where somebody designs what players are told. */
    static JsonNode strategies(Solution solution) {
        if (solution.problem().hasDesigner()) {
            return NODES.nullNode();
        }
        Table table = solution.table();
        Game game = table.game();
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < game.players().size(); i++) {
            Player player = game.players().get(i);
            for (int type = 0; type < player.types().size(); type++) {
                String observes = player.types().get(type);
                ObjectNode node = array.addObject()
                        .put("player", player.name())
                        .put("observes", observes.isEmpty() ? null : observes);
                BigFraction probability = Strategies.probability(game, i, type);
                List<BigFraction> belief = Strategies.belief(game, i, type);
                List<BigFraction> actions = Strategies.actions(table, i, type);
                node.set("probability", JsonSolution.number(probability));
                node.set("belief", JsonSolution.numbers(belief));
                node.set("actions", byAction(player, actions, false));
                ObjectNode exact = node.putObject("exact");
                exact.set("probability", JsonSolution.fraction(probability));
                exact.set("belief", JsonSolution.fractions(belief));
                exact.set("actions", byAction(player, actions, true));
            }
        }
        return array;
    }

    private static ObjectNode byAction(Player player, List<BigFraction> actions, boolean exact) {
        ObjectNode node = NODES.objectNode();
        for (int action = 0; action < actions.size(); action++) {
            BigFraction p = actions.get(action);
            node.set(player.actions().get(action), exact ? JsonSolution.fraction(p) : JsonSolution.number(p));
        }
        return node;
    }
}
