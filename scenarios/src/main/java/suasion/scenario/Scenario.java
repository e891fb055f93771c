package suasion.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * A scenario file that fits the schema, changes from the command line made; what its game is, is its family's business.
 *
 * @param name "kamenica-gentzkow-2011/court", or the file's name without its ending
 * @param title for people
 * @param source full citation; empty where the file gives none
 * @param family name of the family of games
 * @param root everything that the file says
 * @param text the file as read; where the command line changed something, the changed tree in the fixed form
 * @param changed the sections that say something else because of the command line
 * @param parameters named numbers that formulas may use
 * @param simulation how to play and judge
 * @param learning who learns, and how; empty where nobody does
 * @param expectations the values that are known for the scenario as it is now
 * @param refusal that the scenario as it is now must be refused
 * @param broken the broken mechanisms that the file has for the scenario as it is now, by name
 * @param attached the texts of files that the scenario names, where they were taken along
 */
public record Scenario(
        String name,
        String title,
        String source,
        String family,
        Node.Mapping root,
        String text,
        Set<String> changed,
        Numbers parameters,
        Simulation simulation,
        Optional<LearningPlan> learning,
        List<ExpectedValue> expectations,
        Optional<ExpectedRefusal> refusal,
        Map<String, Node> broken,
        Map<String, String> attached) {
    public Scenario {
        changed = Set.copyOf(changed);
        broken = Collections.unmodifiableMap(new LinkedHashMap<>(broken));
        expectations = List.copyOf(expectations);
    }

    /**
     * Reads a scenario: text, tree, changes, schema, record.
     *
     * @param changes "path=value", made together before anything is checked
     * @throws UserMistake with file, line and column
     */
    public static Scenario read(ScenarioText source, List<String> changes, Schema schema) {
        Node tree = NodeReader.read(source.origin(), source.text());
        if (!(tree instanceof Node.Mapping written)) {
            String problem = ": a scenario is a map that starts with suasion: 1, this is ";
            throw UserMistake.at("", tree.place() + problem + tree.kind());
        }
        Node.Mapping root = Overrides.apply(written, changes, schema);
        SchemaCheck.check(schema, root);
        try {
            Numbers parameters = Numbers.parameters(root.section("parameters"), "/parameters");
            Set<String> sections = changedSections(written, root, changes, schema);
            Conditions conditions = new Conditions(written, root, parameters, schema);
            Set<String> game = new LinkedHashSet<>(sections);
            game.removeAll(Set.of("simulation", "learning"));
            Expectations expected = Expectations.of(root, parameters, game, conditions);
            return new Scenario(
                    source.name(),
                    oneLine(root.text("title", source.name())),
                    oneLine(root.text("source", "")),
                    root.text("family", ""),
                    root,
                    changes.isEmpty() ? source.text() : NodeWriter.yaml(root),
                    sections,
                    parameters,
                    Simulation.of(root.section("simulation"), parameters),
                    LearningPlan.of(root, parameters),
                    expected.values(),
                    expected.refusal(),
                    broken(root, conditions),
                    source.attached());
        } catch (UserMistake mistake) {
            throw root.located(mistake);
        }
    }

    /** The sections that say something else now; setting what the file says already changes nothing. */
    private static Set<String> changedSections(
            Node.Mapping written, Node.Mapping root, List<String> changes, Schema schema) {
        Set<String> sections = new LinkedHashSet<>(Overrides.sections(changes));
        sections.removeIf(section -> said(written, section, schema).equals(said(root, section, schema)));
        return sections;
    }

    private static Optional<Node> said(Node.Mapping root, String section, Schema schema) {
        return root.child(section).or(() -> schema.defaultAt(List.of(section)));
    }

    /** All but those whose {@code when} does not hold; a state may be called "when". */
    private static Map<String, Node> broken(Node.Mapping root, Conditions conditions) {
        Map<String, Node> broken = new LinkedHashMap<>();
        root.section("broken").fields().forEach((name, node) -> {
            boolean conditional = node instanceof Node.Mapping mapping
                    && mapping.fields().get("when") instanceof Node.Mapping
                    && !root.section("states").has("when");
            String path = Pointer.below(Pointer.below("/broken", name), "when");
            if (!conditional || conditions.hold(((Node.Mapping) node).section("when"), path)) {
                broken.put(name, node);
            }
        });
        return broken;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** The whole scenario in one fixed form, which reads back as an equal tree. */
    public String print() {
        return NodeWriter.yaml(root);
    }

    /** The same scenario where a section that the command line changed counts as written in the file. */
    public Scenario asIfWritten(String section) {
        Set<String> rest = new LinkedHashSet<>(changed);
        rest.remove(section);
        return copy(root, rest, expectations, refusal, broken);
    }

    /** The same game with one number of the file changed; of that nothing is expected, and nothing is broken. */
    public Scenario with(String key, BigFraction number) {
        Node.Scalar value = new Node.Scalar(Exact.fraction(number), true, root.place());
        return copy(root.with(key, value), changed, List.of(), Optional.empty(), Map.of());
    }

    private Scenario copy(
            Node.Mapping tree,
            Set<String> changes,
            List<ExpectedValue> expected,
            Optional<ExpectedRefusal> refused,
            Map<String, Node> breaking) {
        return new Scenario(
                name,
                title,
                source,
                family,
                tree,
                text,
                changes,
                parameters,
                simulation,
                learning,
                expected,
                refused,
                breaking,
                attached);
    }

    /** SHA-256 of {@link #text}, in hexadecimal. */
    public String hash() {
        return new ScenarioText(name, "", text).hash();
    }

    /** The line to print for a mistake found in this scenario: "court.yaml:7:9: /states: ...". */
    public String mistake(UserMistake mistake) {
        return located(mistake).line();
    }

    /** The same mistake with file, line and column in its text. */
    public UserMistake located(UserMistake mistake) {
        return root.located(mistake);
    }
}
