package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.myerson.Format;
import suasion.myerson.PrivateValues;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.value.Law;

/**
 * Reads who bids for a good and how it is sold: bidders alike with one law of {@code values}, or each with his own law,
 * and a format.
 *
 * @param scenario the file
 */
record PrivateValueReader(Scenario scenario) {
    static final String FORMAT = "format";
    static final String COMPARE = "compare";

    private static final String BIDDERS = "bidders";
    private static final String VALUES = "values";
    private static final int MOST_BIDDERS = 10;
    private static final int USUAL_GRID = 20;

    /** Types of all bidders: a gain for every pair of a bidder's types. */
    private static final int MOST_TYPES = 400;

    PrivateValues read() {
        Node.Mapping root = scenario.root();
        String good = root.text("good", "good");
        Labels.requireReadable(good, "/good");
        String seller = Labels.called(root.section("seller"), "/seller", "seller");
        Node bidders = root.fields().get(BIDDERS);
        PrivateValues market = bidders instanceof Node.Mapping laws
                ? unlike(good, seller, laws)
                : alike(good, seller, (int) scenario.parameters().readInteger(bidders, "/bidders", 1, MOST_BIDDERS));
        requireFew(market);
        return market;
    }

    private PrivateValues alike(String good, String seller, int count) {
        if (!scenario.root().has(VALUES)) {
            throw UserMistake.at("/bidders", "the law of their values is missing: key 'values'")
                    .maybe("Maybe values: {uniform: [0, 1]}.");
        }
        Law law = new LawReader(scenario).read(scenario.root().fields().get(VALUES), "/values");
        return new PrivateValues(good, seller, List.of(), count, List.of(law), grid());
    }

    private PrivateValues unlike(String good, String seller, Node.Mapping section) {
        if (scenario.root().has(VALUES)) {
            throw UserMistake.at(
                            "/values", "every bidder has a law of his own under bidders; only one of both can stay")
                    .maybe("Maybe bidders: %d.".formatted(section.fields().size()));
        }
        if (section.fields().size() > MOST_BIDDERS) {
            throw UserMistake.at(
                    "/bidders",
                    "%d bidders, there can be at most %d"
                            .formatted(section.fields().size(), MOST_BIDDERS));
        }
        List<Law> laws = new ArrayList<>();
        for (Map.Entry<String, Node> bidder : section.fields().entrySet()) {
            String path = Pointer.below("/bidders", bidder.getKey());
            Labels.requireReadable(bidder.getKey(), path);
            laws.add(new LawReader(scenario).read(bidder.getValue(), path));
        }
        List<String> names = List.copyOf(section.fields().keySet());
        return new PrivateValues(good, seller, names, names.size(), laws, grid());
    }

    private int grid() {
        Node written = scenario.root().fields().get("grid");
        return written == null ? USUAL_GRID : (int) scenario.parameters().readInteger(written, "/grid", 1, MOST_TYPES);
    }

    private void requireFew(PrivateValues market) {
        int types = market.laws().stream()
                .mapToInt(law -> law.onGrid(market.grid()).values().size())
                .sum();
        if (types > MOST_TYPES) {
            boolean coarser = market.laws().stream().anyMatch(law -> !law.equals(law.onGrid(market.grid())));
            UserMistake mistake = UserMistake.at(
                    coarser && scenario.root().has("grid") ? "/grid" : "/bidders",
                    "%d values of all bidders together, at most %d can be held".formatted(types, MOST_TYPES));
            throw mistake.maybe(coarser ? "Maybe a coarser grid." : "Maybe values that are rounded.");
        }
    }

    /**
     * The format that the file names.
     *
     * @throws UserMistake if it asks for several side by side
     */
    Format format() {
        if (compares()) {
            throw UserMistake.at("/" + FORMAT, "run, solve, check and list compare formats; here one format is needed")
                    .maybe("Maybe --set format=optimal.");
        }
        return format(scenario.root(), Format.OPTIMAL);
    }

    /** Whether several formats are to be seen side by side. */
    boolean compares() {
        return scenario.root().text(FORMAT, "").equals(COMPARE);
    }

    static Format format(Node.Mapping section, Format otherwise) {
        String written = section.text(FORMAT, otherwise.label());
        return Arrays.stream(Format.values())
                .filter(format -> format.label().equals(written))
                .findFirst()
                .orElse(otherwise);
    }

    Numbers numbers() {
        return scenario.parameters();
    }

    static String show(BigFraction value) {
        return Exact.show(value);
    }
}
