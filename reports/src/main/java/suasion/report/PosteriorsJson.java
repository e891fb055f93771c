package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.feasible.BeliefSets;
import suasion.feasible.Contradiction;
import suasion.feasible.JointPosteriors;
import suasion.feasible.Mixture;
import suasion.feasible.PosteriorsAnswer;
import suasion.game.Exact;
import suasion.transport.Coupling;

/**
 * Whether a joint distribution of posteriors is feasible, as one JSON document: {@code feasible}, {@code prior},
 * {@code points}; where it is, {@code structure} (the law of the points by state, and the scheme of a file),
 * {@code extreme} and {@code mixture}; where it is not, {@code contradiction} (kind, sets, functions and both sides of
 * their inequality). Every number is a fraction as text.
 */
public final class PosteriorsJson {
    /** The value of the key "format", by which a document is recognised. */
    public static final String FORMAT = "suasion-posteriors/1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PosteriorsJson() {}

    /** The document as text. */
    public static String of(PosteriorsReport report) {
        PosteriorsAnswer answer = report.answer();
        JointPosteriors law = answer.stated().law();
        ObjectNode root = NODES.objectNode().put("format", FORMAT);
        root.put("scenario", report.provenance().name());
        root.put("feasible", answer.isFeasible());
        ArrayNode states = root.putArray("states");
        answer.stated().states().forEach(states::add);
        root.set("prior", number(answer.prior()));
        ArrayNode receivers = root.putArray("receivers");
        law.receivers().forEach(receivers::add);
        root.set("points", points(law));
        root.set("structure", answer.structure().map(c -> structure(answer, c)).orElse(NODES.nullNode()));
        root.set(
                "extreme",
                answer.mixture()
                        .<JsonNode>map(m -> NODES.booleanNode(m.isExtreme()))
                        .orElse(NODES.nullNode()));
        root.set(
                "mixture",
                answer.mixture()
                        .filter(m -> !m.isExtreme())
                        .map(PosteriorsJson::mixture)
                        .orElse(NODES.nullNode()));
        root.set(
                "contradiction",
                answer.contradiction().map(c -> contradiction(answer, c)).orElse(NODES.nullNode()));
        root.set("provenance", JsonReport.provenance(report.provenance()));
        return JsonReport.text(root);
    }

    private static JsonNode number(BigFraction value) {
        return NODES.textNode(Exact.fraction(value));
    }

    private static ArrayNode numbers(List<BigFraction> values) {
        ArrayNode numbers = NODES.arrayNode();
        values.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    private static JsonNode points(JointPosteriors law) {
        ArrayNode points = NODES.arrayNode();
        for (int k = 0; k < law.size(); k++) {
            ObjectNode point = points.addObject();
            point.set("at", numbers(law.points().get(k)));
            point.set("weight", number(law.weights().get(k)));
        }
        return points;
    }

    private static JsonNode structure(PosteriorsAnswer answer, Coupling coupling) {
        ObjectNode node = NODES.objectNode();
        node.put("scheme", SchemeText.of(answer.stated().states(), coupling));
        ArrayNode atoms = node.putArray("atoms");
        for (Coupling.Atom atom : coupling.atoms()) {
            ObjectNode one = atoms.addObject();
            one.set("at", numbers(atom.beliefs()));
            one.set("low", number(atom.low()));
            one.set("high", number(atom.high()));
        }
        return node;
    }

    private static JsonNode mixture(Mixture mixture) {
        ArrayNode parts = NODES.arrayNode();
        for (int part = 0; part < 2; part++) {
            ObjectNode one = parts.addObject();
            one.set("share", number(mixture.shares().get(part)));
            one.set("points", points(mixture.parts().get(part)));
        }
        return parts;
    }

    private static JsonNode contradiction(PosteriorsAnswer answer, Contradiction contradiction) {
        JointPosteriors law = answer.stated().law();
        ObjectNode node = NODES.objectNode()
                .put("kind", contradiction.kind().name().toLowerCase(Locale.ROOT))
                .put("reason", PosteriorsWords.reason(answer));
        node.set("sets", contradiction.sets().map(sets -> sets(law, sets)).orElse(NODES.nullNode()));
        ArrayNode functions = node.putArray("functions");
        for (int i = 0; i < law.receivers().size(); i++) {
            for (BigFraction belief : law.marginal(i).keySet()) {
                ObjectNode one =
                        functions.addObject().put("receiver", law.receivers().get(i));
                one.set("belief", number(belief));
                one.set("value", number(contradiction.value(i, belief)));
            }
        }
        node.set("constant", number(contradiction.constant()));
        node.set("left", number(contradiction.left(law, answer.prior())));
        node.set("right", number(contradiction.right(law)));
        return node;
    }

    private static JsonNode sets(JointPosteriors law, BeliefSets sets) {
        ObjectNode node = NODES.objectNode();
        node.set("A", numbers(sets.first()));
        node.set("B", numbers(sets.second()));
        node.set("difference", number(sets.difference(law)));
        node.set("least", number(sets.least(law)));
        node.set("most", number(sets.most(law)));
        node.set("slack", number(sets.slack(law)));
        return node;
    }
}
