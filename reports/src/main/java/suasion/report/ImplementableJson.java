package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.implement.Allotment;
import suasion.implement.Cycle;
import suasion.implement.Implementability;

/**
 * Whether an allocation rule is implementable, as one JSON document: {@code answers}, each with {@code implementable},
 * {@code transfers} (type, what it gets, what it pays) and {@code revenue} or {@code cycle} (type, whose lot tempts it,
 * gain). Every number is a fraction as text.
 */
public final class ImplementableJson {
    /** The value of the key "format", by which a document is recognised. */
    public static final String FORMAT = "suasion-implementable/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ImplementableJson() {}

    /** The document as text. */
    public static String of(ImplementableReport report) {
        ObjectNode root = NODES.objectNode().put("format", FORMAT);
        root.put("scenario", report.provenance().name());
        root.put("implementable", report.answers().stream().allMatch(a -> a.found()
                .isImplementable()));
        ArrayNode answers = root.putArray("answers");
        for (ImplementableReport.Answer answer : report.answers()) {
            ObjectNode one = answers.addObject();
            one.put("against", answer.against().isEmpty() ? null : answer.against());
            one.put("implementable", answer.found().isImplementable());
            one.set(
                    "revenue",
                    answer.found().revenue().map(ImplementableJson::number).orElse(NODES.nullNode()));
            one.set("transfers", answer.found().isImplementable() ? transfers(answer.found()) : NODES.nullNode());
            one.set(
                    "cycle",
                    answer.found().cycle().map(ImplementableJson::cycle).orElse(NODES.nullNode()));
        }
        root.set("provenance", JsonReport.provenance(report.provenance()));
        return JsonReport.text(root);
    }

    private static JsonNode number(BigFraction value) {
        return NODES.textNode(Exact.fraction(value));
    }

    private static JsonNode transfers(Implementability found) {
        Allotment rule = found.rule();
        ArrayNode transfers = NODES.arrayNode();
        for (int type = 0; type < rule.types().size(); type++) {
            ObjectNode one = transfers.addObject().put("type", rule.types().get(type));
            one.set("probability", number(rule.prior().get(type)));
            ObjectNode gets = one.putObject("gets");
            for (int good = 0; good < rule.goods().size(); good++) {
                gets.set(rule.goods().get(good), number(rule.shares().get(type).get(good)));
            }
            one.set("pays", number(found.payments().orElseThrow().get(type)));
        }
        return transfers;
    }

    private static JsonNode cycle(Cycle cycle) {
        ArrayNode steps = NODES.arrayNode();
        for (int step = 0; step < cycle.types().size(); step++) {
            int next = cycle.types().get((step + 1) % cycle.types().size());
            ObjectNode one = steps.addObject()
                    .put("type", cycle.rule().types().get(cycle.types().get(step)))
                    .put("temptedBy", cycle.rule().types().get(next));
            one.set("gain", number(cycle.gain(step)));
        }
        return steps;
    }
}
