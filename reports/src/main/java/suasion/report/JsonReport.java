package suasion.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import suasion.audit.Verdict;
import suasion.game.Player;
import suasion.mechanism.Promise;
import suasion.solve.Solution;

/**
 * A report as one JSON document: what {@code --format json} prints and what {@code report.json} holds.
 *
 * <p>Numbers are JSON numbers (nearest doubles; NaN and infinite are null); exact fractions stand beside them as text.
 * The document satisfies {@link #schema}.
 */
public final class JsonReport {
    /** The value of the key "format", by which a document is recognised. */
    public static final String FORMAT = "suasion-report/1";

    /** What is varied where information structures are compared. */
    private static final String STRUCTURE = "structure";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The document of {@code solve}, or the one of {@code run} where the report has a run. */
    public static ObjectNode of(Report report) {
        ObjectNode root = NODES.objectNode().put("format", FORMAT);
        if (report.run() == null) {
            root.setAll(JsonSolution.of(report));
            return root;
        }
        root.set("solution", JsonSolution.of(report));
        addRun(root, report.run());
        root.set("provenance", provenance(report.provenance()));
        return root.put("exitCode", report.exitCode());
    }

    /** The document of a comparison: every alternative's document, with its name. */
    public static ObjectNode of(Comparison comparison) {
        ObjectNode root = NODES.objectNode().put("format", FORMAT).put("compared", comparison.by());
        ArrayNode alternatives = root.putArray("alternatives");
        for (Alternative alternative : comparison.alternatives()) {
            alternatives.addObject().put("name", alternative.name()).setAll(of(alternative.report()));
        }
        root.set("exhibits", JsonSolution.exhibits(comparison.exhibits()));
        if (comparison.by().equals(STRUCTURE)) {
            root.set("structures", structures(comparison));
            root.putNull("value").putNull("bound").putNull("gap");
        }
        root.set("provenance", provenance(comparison.provenance()));
        return root.put("exitCode", comparison.exitCode());
    }

    /** The document as indented text that ends in a line end; the same report gives the same text. */
    public static String text(JsonNode document) {
        try {
            return new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(document)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of numbers and texts can always be written", e);
        }
    }

    /** The draft-07 JSON Schema of all documents. */
    public static String schema() {
        try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schema is part of the program", e);
        }
    }

    /** The players' payoffs under every information structure, in the order of the file. */
    private static ArrayNode structures(Comparison comparison) {
        ArrayNode array = NODES.arrayNode();
        for (Alternative alternative : comparison.alternatives()) {
            Solution s = alternative.report().solution();
            List<Player> players = s.problem().game().players();
            ObjectNode payoffs =
                    array.addObject().put("name", alternative.name()).putObject("payoffs");
            for (int i = 0; i < players.size(); i++) {
                payoffs.set(players.get(i).name(), JsonSolution.number(SchemeTables.at(Comparisons.payoffs(s), i)));
            }
        }
        return array;
    }

    private static void addRun(ObjectNode root, Run run) {
        root.put("rounds", run.rounds());
        root.put("seed", run.seed());
        root.put("receiver", run.receiver());
        root.put("ties", run.ties());
        root.set("alpha", JsonSolution.number(run.alpha()));
        root.set("obedience", JsonSolution.number(run.obedience()));
        root.set("verdicts", verdicts(run.verdicts()));
        ObjectNode summary = root.putObject("summary");
        Verdicts.counts(run.verdicts()).forEach((ruling, count) -> summary.put(ruling.name(), count));
        ArrayNode broken = root.putArray("broken");
        for (Broken b : run.broken()) {
            ObjectNode node = broken.addObject()
                    .put("name", b.name())
                    .put("verdict", b.verdict().name());
            ArrayNode by = node.putArray("by");
            Summary.witnesses(Wording.SCHEME, b).forEach(by::add);
            node.set("verdicts", verdicts(b.verdicts()));
        }
        root.set("payments", JsonPayments.observed(run));
        ArrayNode convergence = root.putArray("convergence");
        for (Convergence c : run.convergence()) {
            ObjectNode node = convergence.addObject().put("rounds", c.rounds());
            node.set("mean", JsonSolution.number(c.mean()));
            node.set("low", JsonSolution.number(c.low()));
            node.set("high", JsonSolution.number(c.high()));
        }
        run.learning().ifPresent(learning -> root.set("learning", JsonLearning.of(learning)));
    }

    private static ArrayNode verdicts(List<Verdict> verdicts) {
        ArrayNode array = NODES.arrayNode();
        for (Verdict v : verdicts) {
            Promise promise = v.promise();
            ObjectNode node = array.addObject();
            node.put("promise", promise.id());
            node.put("verdict", v.ruling().name());
            node.set("estimate", JsonSolution.number(v.estimate()));
            node.set("low", JsonSolution.number(v.low()));
            node.set("high", JsonSolution.number(v.high()));
            node.set("margin", JsonSolution.number(v.margin()));
            node.put("kind", promise.sort());
            node.put("arm", v.arm());
            node.put("player", promise.player());
            node.put("type", promise.type());
            node.put("report", promise.report());
            node.put("recommendation", promise.recommendation());
            node.put("deviation", promise.deviation());
            node.set("promised", JsonSolution.number(v.promised()));
            node.put("heard", v.heard());
            node.put("roundsNeeded", v.roundsNeeded());
            node.set("detectable", JsonSolution.number(v.detectable()));
        }
        return array;
    }

    static ObjectNode provenance(Provenance from) {
        return NODES.objectNode()
                .put("name", from.name())
                .put("title", from.title())
                .put("source", from.source())
                .put("family", from.family())
                .put("hash", from.hash())
                .put("version", from.version())
                .put("command", from.command());
    }
}
