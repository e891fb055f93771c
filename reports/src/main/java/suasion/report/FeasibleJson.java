package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import suasion.feasible.Blame;
import suasion.feasible.Sequential;
import suasion.feasible.Simultaneous;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.solve.IncentiveLine;

/**
 * The answer to the inverse question as one JSON document: {@code feasible}, {@code witness} (a scheme where it is
 * feasible, the incentive that is broken most where it is not), {@code violated}, and the same for play in sequence.
 */
public final class FeasibleJson {
    /** The value of the key "format", by which a document is recognised. */
    public static final String FORMAT = "suasion-feasible/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FeasibleJson() {}

    /** The document as text. */
    public static String of(FeasibleReport report) {
        Simultaneous answer = report.simultaneous();
        ObjectNode root = NODES.objectNode().put("format", FORMAT);
        root.put("scenario", report.provenance().name());
        root.put("feasible", answer.isFeasible());
        root.set(
                "witness",
                answer.isFeasible()
                        ? scheme(answer)
                        : NODES.objectNode()
                                .set("incentive", line(answer.worst().orElseThrow())));
        ArrayNode violated = root.putArray("violated");
        answer.broken().forEach(line -> violated.add(line(line)));
        root.set("proof", blames(report.proof()));
        root.set("sequential", report.sequential().map(FeasibleJson::sequential).orElse(NODES.nullNode()));
        root.put("notAsked", report.why().isEmpty() ? null : report.why());
        root.set("provenance", JsonReport.provenance(report.provenance()));
        return JsonReport.text(root);
    }

    private static ObjectNode scheme(Simultaneous answer) {
        ObjectNode node = NODES.objectNode().put("scheme", SchemeText.of(answer.outcome()));
        node.set("mechanism", JsonMechanism.of(answer.outcome().compressed()));
        return node;
    }

    private static ObjectNode line(IncentiveLine line) {
        ObjectNode node = incentive(line.incentive());
        node.set("probability", JsonSolution.number(line.probability()));
        node.set("conditionalGain", JsonSolution.number(line.conditionalGain()));
        ObjectNode exact = node.putObject("exact");
        exact.set("probability", JsonSolution.fraction(line.probability()));
        exact.set("conditionalGain", JsonSolution.fraction(line.conditionalGain()));
        return node;
    }

    private static ObjectNode incentive(Incentive incentive) {
        return NODES.objectNode()
                .put("player", incentive.player())
                .put("type", incentive.type())
                .put("recommendation", incentive.recommendation())
                .put("deviation", incentive.deviation());
    }

    private static JsonNode sequential(Sequential answer) {
        ObjectNode node = NODES.objectNode();
        if (answer.isOpen()) {
            node.putNull("feasible").put("reason", FeasibleText.OPEN);
            node.set("margin", JsonSolution.number(answer.margin()));
            node.set("exactMargin", JsonSolution.fraction(answer.margin()));
            return node.putNull("witness");
        }
        node.put("feasible", answer.isFeasible());
        node.set("margin", JsonSolution.number(answer.margin()));
        node.set("exactMargin", JsonSolution.fraction(answer.margin()));
        node.set("witness", answer.device().map(FeasibleJson::device).orElseGet(() -> proof(answer)));
        return node;
    }

    private static ObjectNode device(Device device) {
        ObjectNode node = NODES.objectNode().put("scheme", SchemeText.of(device));
        node.set("mechanism", JsonMechanism.of(device));
        return node;
    }

    private static ArrayNode blames(List<Blame> all) {
        ArrayNode blames = NODES.arrayNode();
        for (Blame blame : all) {
            ObjectNode one = incentive(blame.incentive());
            one.set("weight", JsonSolution.number(blame.weight()));
            one.set("exactWeight", JsonSolution.fraction(blame.weight()));
            blames.add(one);
        }
        return blames;
    }

    private static ObjectNode proof(Sequential answer) {
        ObjectNode node = NODES.objectNode();
        node.set("incentives", blames(answer.blames()));
        node.put("evenIncredible", answer.evenIncredible());
        Game game = answer.game();
        ArrayNode credible = node.putArray("credible");
        IntStream.range(0, game.players().size()).forEach(i -> {
            ArrayNode actions = credible.addObject()
                    .put("player", game.players().get(i).name())
                    .putArray("actions");
            answer.credible().of(i).stream()
                    .map(game.players().get(i).actions()::get)
                    .forEach(actions::add);
        });
        return node;
    }
}
