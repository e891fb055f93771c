package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Incentive;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** The part of the JSON document that says what was solved and proved. */
final class JsonSolution {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Of more lies than this in a sale only those are listed that do not lose. */
    private static final int MOST_LIES = 5000;

    private JsonSolution() {}

    static ObjectNode of(Report report) {
        Solution s = report.solution();
        Certificate c = s.certificate();
        Benchmarks b = s.benchmarks();
        ObjectNode root = NODES.objectNode();
        root.put("scenario", report.provenance().name());
        root.put("title", report.provenance().title());
        root.put("source", report.provenance().source());
        root.put("family", report.provenance().family());
        boolean designed = s.problem().hasDesigner();
        root.put("designer", designed ? s.problem().designer() : null);
        root.put("sense", designed ? s.problem().sense().name() : null);
        root.put("types", s.problem().types().name());
        root.put("claim", s.claim().name());
        root.put("promisedClaim", report.promisedClaim().name());
        root.set("value", number(s.value()));
        root.set("bound", number(c.bound()));
        root.set("gap", number(c.gap()));
        root.set("violation", number(c.violation()));
        ObjectNode exact = root.putObject("exact");
        boolean given = c.bound() == null && c.exact();
        exact.set("value", s.isExact() || given ? fraction(s.value()) : NODES.nullNode());
        exact.set("bound", c.exact() ? fraction(c.bound()) : NODES.nullNode());
        exact.set("gap", c.exact() ? fraction(c.gap()) : NODES.nullNode());
        exact.set("meanPayment", fraction(s.table().expectedPayment()));
        root.set("benchmarks", b == null ? NODES.nullNode() : benchmarks(b));
        root.set("mechanism", JsonMechanism.of(s.mechanism()));
        root.set("told", JsonTold.of(s));
        root.set("menu", JsonMenu.of(s));
        root.set("strategies", JsonMenu.strategies(s));
        if (s.problem().sale().isPresent()) {
            root.set("sale", JsonSale.of(s));
        }
        root.put("regime", s.problem().regime().name());
        root.set("payments", JsonPayments.of(s));
        root.set("meanPayment", number(s.table().expectedPayment()));
        root.set("adjusted", JsonPayments.adjusted(s));
        root.set("exhibits", exhibits(s.exhibits()));
        ArrayNode incentives = root.putArray("incentives");
        boolean many = s.problem().sale().isPresent() && s.incentives().size() > MOST_LIES;
        s.incentives().stream().filter(line -> !many || isTight(line)).forEach(line -> incentives.add(incentive(line)));
        ArrayNode checks = root.putArray("checks");
        s.checks().forEach(check -> {
            ObjectNode node = checks.addObject().put("name", check.name());
            node.set("value", number(check.value()));
            node.set("exactValue", fraction(check.value()));
            node.set("difference", number(check.difference()));
            node.put("agrees", check.agrees());
        });
        ArrayNode expectations = root.putArray("expectations");
        report.expectations().forEach(e -> expectations.add(expectation(e)));
        root.put("method", s.method());
        root.set("robustness", number(s.problem().robustness()));
        root.set("marginCost", number(s.marginCost()));
        return root;
    }

    private static ObjectNode benchmarks(Benchmarks b) {
        ObjectNode node = NODES.objectNode();
        node.set("noInformation", number(b.noInformation()));
        node.set("fullInformation", number(b.fullInformation()));
        node.set("playersNoInformation", numbers(b.playersNoInformation()));
        node.set("playersFullInformation", numbers(b.playersFullInformation()));
        node.set("players", numbers(b.players()));
        node.set("optimum", number(b.optimum()));
        node.set("playersOptimum", numbers(b.playersOptimum()));
        ObjectNode exact = node.putObject("exact");
        exact.set("noInformation", fraction(b.noInformation()));
        exact.set("fullInformation", fraction(b.fullInformation()));
        exact.set("playersNoInformation", fractions(b.playersNoInformation()));
        exact.set("playersFullInformation", fractions(b.playersFullInformation()));
        exact.set("players", fractions(b.players()));
        exact.set("optimum", fraction(b.optimum()));
        exact.set("playersOptimum", fractions(b.playersOptimum()));
        return node;
    }

    /** Numbers as numbers, with their fractions, where exact, in a table of the same shape; words as texts. */
    static ArrayNode exhibits(List<Exhibit> exhibits) {
        ArrayNode array = NODES.arrayNode();
        for (Exhibit exhibit : exhibits) {
            ObjectNode node = array.addObject().put("id", exhibit.id()).put("title", exhibit.title());
            exhibit.columns().forEach(node.putArray("columns")::add);
            ArrayNode rows = node.putArray("rows");
            ArrayNode exact = node.putArray("exact");
            for (List<Object> row : exhibit.rows()) {
                ArrayNode shown = rows.addArray();
                ArrayNode fractions = exact.addArray();
                for (Object cell : row) {
                    fractions.add(cell instanceof BigFraction exactly ? fraction(exactly) : NODES.nullNode());
                    shown.add(cell(cell));
                }
            }
            node.put("note", exhibit.note());
        }
        return array;
    }

    private static JsonNode cell(Object cell) {
        if (cell instanceof BigFraction exact) {
            return number(exact);
        }
        if (cell instanceof BigDecimal rounded) {
            return number(rounded.doubleValue());
        }
        return cell == null ? NODES.nullNode() : NODES.textNode(cell.toString());
    }

    /** Whether a gain is nothing or less, or its multiplier proves something. */
    private static boolean isTight(IncentiveLine line) {
        return line.gain() != null && line.gain().getNumerator().signum() <= 0
                || line.multiplier() != null && line.multiplier().getNumerator().signum() != 0;
    }

    private static ObjectNode incentive(IncentiveLine line) {
        Incentive i = line.incentive();
        ObjectNode node = NODES.objectNode()
                .put("kind", i.kind().name())
                .put("player", i.player())
                .put("type", i.type())
                .put("report", i.report())
                .put("recommendation", i.recommendation())
                .put("deviation", i.deviation());
        node.set("probability", number(line.probability()));
        node.set("gain", number(line.gain()));
        node.set("conditionalGain", number(line.conditionalGain()));
        node.set("multiplier", number(line.multiplier()));
        ObjectNode exact = node.putObject("exact");
        exact.set("probability", fraction(line.probability()));
        exact.set("gain", fraction(line.gain()));
        exact.set("conditionalGain", fraction(line.conditionalGain()));
        exact.set("multiplier", fraction(line.multiplier()));
        return node;
    }

    private static ObjectNode expectation(Expectation e) {
        ObjectNode node = NODES.objectNode().put("what", e.what());
        node.set("expected", number(e.expected()));
        node.set("exactExpected", fraction(e.expected()));
        node.set("found", number(e.found()));
        node.set("exactFound", fraction(e.found()));
        node.put("where", e.where());
        node.put("met", e.met());
        node.set("tolerance", number(e.tolerance()));
        return node;
    }

    static JsonNode number(BigFraction value) {
        return value == null ? NODES.nullNode() : number(Exact.toDouble(value));
    }

    static JsonNode number(double value) {
        if (!Double.isFinite(value)) {
            return NODES.nullNode();
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? NODES.numberNode((long) value)
                : NODES.numberNode(value);
    }

    /** The fraction as text; null where there is none or it is too long for a person. */
    static JsonNode fraction(BigFraction value) {
        return value == null || !Exact.isShort(value) ? NODES.nullNode() : NODES.textNode(Exact.fraction(value));
    }

    static JsonNode numbers(List<BigFraction> values) {
        if (values == null) {
            return NODES.nullNode();
        }
        ArrayNode array = NODES.arrayNode();
        values.forEach(v -> array.add(number(v)));
        return array;
    }

    static JsonNode fractions(List<BigFraction> values) {
        if (values == null) {
            return NODES.nullNode();
        }
        ArrayNode array = NODES.arrayNode();
        values.forEach(v -> array.add(fraction(v)));
        return array;
    }

    static ArrayNode texts(int count, IntFunction<String> text) {
        ArrayNode array = NODES.arrayNode();
        IntStream.range(0, count).mapToObj(text).forEach(array::add);
        return array;
    }
}
