package suasion.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Table;

/**
 * The part of the JSON document that a device adds to its table: orders of moves, answers, beliefs off the path of
 * play.
 */
final class JsonDevice {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonDevice() {}

    static ObjectNode of(Device device) {
        ObjectNode node = NODES.objectNode();
        Table table = device.table();
        boolean sequence = table.signals().sequence().isPresent();
        node.set("orders", sequence ? orders(table) : NODES.nullNode());
        node.set("answers", sequence ? answers(table) : NODES.nullNode());
        ArrayNode offPath = node.putArray("offPath");
        device.offPath().forEach(one -> offPath.add(belief(one)));
        return node;
    }

    /** The players of every message, first mover first. */
    private static ArrayNode orders(Table table) {
        ArrayNode orders = NODES.arrayNode();
        for (int message = 0; message < table.signals().messages(); message++) {
            orders.add(names(table.game(), table.signals().order(message)));
        }
        return orders;
    }

    private static ArrayNode names(Game game, List<Integer> players) {
        return JsonSolution.texts(
                players.size(), place -> game.players().get(players.get(place)).name());
    }

    /** What is told after every departure that can happen. */
    private static ArrayNode answers(Table table) {
        Game game = table.game();
        ArrayNode answers = NODES.arrayNode();
        Departures.of(table).forEach((departure, cells) -> {
            ObjectNode answer = answers.addObject();
            ArrayNode states = answer.putArray("states");
            cells.stream().map(game::cellName).forEach(states::add);
            answer.set("order", names(game, departure.order()));
            answer.put("deviator", game.players().get(departure.deviator()).name());
            answer.set("done", JsonSolution.texts(departure.done().size(), place -> {
                int mover = departure.order().get(place);
                return game.players().get(mover).actions().get(departure.done().get(place));
            }));
            answer.put("player", game.players().get(departure.mover()).name());
            answer.put("told", Departures.told(table, departure));
        });
        return answers;
    }

    private static ObjectNode belief(OffPath one) {
        Game game = one.game();
        ObjectNode node = NODES.objectNode();
        node.put("player", one.player());
        node.put("recommendation", one.recommendation());
        node.set("nodes", JsonSolution.texts(game.cells(), game::cellName));
        node.set("belief", JsonSolution.numbers(game.prior()));
        node.set("exactBelief", JsonSolution.fractions(game.prior()));
        List<String> actions = game.players().get(0).actions();
        node.set("actions", JsonSolution.texts(actions.size(), actions::get));
        ArrayNode payoffs = node.putArray("payoffs");
        ArrayNode exact = node.putArray("exactPayoffs");
        for (int cell = 0; cell < game.cells(); cell++) {
            int at = cell;
            List<BigFraction> row = IntStream.range(0, actions.size())
                    .mapToObj(action -> game.payoffs().get(0).exact(at, action))
                    .toList();
            payoffs.add(JsonSolution.numbers(row));
            exact.add(JsonSolution.fractions(row));
        }
        return node;
    }
}
