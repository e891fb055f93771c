package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.solve.PaymentLine;
import suasion.solve.Solution;

/** The parts of the JSON document that say what is paid, and what a recommendation is worth at the multipliers. */
final class JsonPayments {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonPayments() {}

    /** One object per player and signal; empty where payments are no subject. */
    static ArrayNode of(Solution solution) {
        ArrayNode array = NODES.arrayNode();
        for (PaymentLine line : PaymentTables.lines(solution)) {
            ObjectNode node = array.addObject().put("player", line.player()).put("signal", line.signal());
            node.set("probability", JsonSolution.number(line.probability()));
            node.set("threshold", JsonSolution.number(line.threshold()));
            node.set("expected", JsonSolution.number(line.expected()));
            node.set("owed", JsonSolution.number(line.owed()));
            ObjectNode exact = node.putObject("exact");
            exact.set("probability", JsonSolution.fraction(line.probability()));
            exact.set("threshold", JsonSolution.fraction(line.threshold()));
            exact.set("expected", JsonSolution.fraction(line.expected()));
            exact.set("owed", JsonSolution.fraction(line.owed()));
        }
        return array;
    }

    /** What was paid in play. */
    static ArrayNode observed(Run run) {
        ArrayNode array = NODES.arrayNode();
        for (ObservedPayment paid : run.payments()) {
            array.addObject()
                    .put("arm", paid.arm())
                    .put("player", paid.player())
                    .put("report", paid.report())
                    .put("signal", paid.signal())
                    .set("perRound", JsonSolution.number(paid.perRound()));
        }
        return array;
    }

    /** The dual-adjusted payoffs, a row per state and a column per recommendation; null where there are too many. */
    static JsonNode adjusted(Solution solution) {
        return AdjustedPayoffs.of(solution)
                .map(adjusted -> (JsonNode) adjusted(solution, adjusted))
                .orElse(NODES.nullNode());
    }

    private static ObjectNode adjusted(Solution solution, AdjustedPayoffs adjusted) {
        Game game = solution.problem().game();
        ObjectNode node = NODES.objectNode();
        node.set("recommendations", JsonSolution.texts(adjusted.signals().messages(), adjusted.signals()::name));
        ArrayNode payoffs = node.putArray("payoffs");
        ArrayNode exact = node.putArray("exact");
        adjusted.values().forEach(row -> {
            payoffs.add(JsonSolution.numbers(row));
            exact.add(JsonSolution.fractions(row));
        });
        node.set(
                "best",
                JsonSolution.numbers(IntStream.range(0, game.cells())
                        .mapToObj(adjusted::best)
                        .toList()));
        node.set("why", JsonSolution.texts(game.cells(), adjusted::why));
        ArrayNode totals = node.putArray("multipliers");
        for (AdjustedPayoffs.Total total : adjusted.totals()) {
            ObjectNode one = totals.addObject()
                    .put("player", game.players().get(total.player()).name())
                    .put(
                            "recommendation",
                            adjusted.signals()
                                    .of(total.player())
                                    .get(total.signal())
                                    .name());
            one.set("sum", JsonSolution.number(total.sum()));
            one.set("exactSum", JsonSolution.fraction(total.sum()));
        }
        node.set("price", JsonSolution.number(solution.certificate().price()));
        node.set("exactPrice", JsonSolution.fraction(solution.certificate().price()));
        return node;
    }
}
