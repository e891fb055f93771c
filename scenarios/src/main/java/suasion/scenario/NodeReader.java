package suasion.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import suasion.game.UserMistake;

/**
 * Reads YAML 1.2, of which JSON is a part, into a {@link Node}: one document, no duplicate keys, and none of the parts
 * of YAML that hide what is said (anchors, aliases, merge keys, tags).
 *
 * <p>It works on parse events, so no text is ever turned into an object of a class that the text names.
 */
final class NodeReader {
    /** Maps and lists may be nested this deep. */
    static final int DEEPEST = 50;

    /** YAML readers look no further than 1,024 characters for the end of a key; escapes take six each. */
    static final int LONGEST_KEY = 150;

    private static final int LONGEST_PROBLEM = 160;

    private final String origin;
    private final ParserImpl events;

    private NodeReader(String origin, String text) {
        this.origin = origin;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setLabel(origin)
                .build();
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /**
     * Reads a text.
     *
     * @param origin what the file is called in messages
     * @throws UserMistake with the line and column of what cannot be read
     */
    static Node read(String origin, String text) {
        // In JSON tabs are mere space; YAML allows that only here and there.
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        try {
            return new NodeReader(origin, json ? text.replace('\t', ' ') : text).document();
        } catch (ReaderException e) {
            throw mistake(Place.of(origin), "character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (MarkedYamlEngineException e) {
            throw mistake(
                    place(origin, e.getProblemMark().or(e::getContextMark).orElse(null)), problem(e.getProblem()));
        } catch (YamlEngineException e) {
            throw mistake(Place.of(origin), problem(e.getMessage()));
        }
    }

    private Node document() {
        events.next();
        if (!events.checkEvent(Event.ID.DocumentStart)) {
            throw mistake(Place.of(origin), "the file is empty; a scenario starts with suasion: 1");
        }
        if (events.next() instanceof DocumentStartEvent start
                && !start.getTags().isEmpty()) {
            throw mistake(place(start), "tags are not allowed: %TAG");
        }
        Node root = node(1);
        events.next();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw mistake(place(events.peekEvent()), "a second document starts here; a file holds one");
        }
        return root;
    }

    private Node node(int depth) {
        Event event = events.next();
        Place place = place(event);
        if (event instanceof AliasEvent alias) {
            throw mistake(
                    place,
                    "aliases are not allowed: *" + shorten(alias.getAlias().getValue()));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            throw mistake(
                    place,
                    "anchors are not allowed: &"
                            + shorten(node.getAnchor().get().getValue()));
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(place, scalar.getTag().orElse(null));
            return new Node.Scalar(scalar.getValue(), scalar.isPlain(), place);
        }
        refuseTag(place, ((CollectionStartEvent) event).getTag().orElse(null));
        if (depth > DEEPEST) {
            throw mistake(place, "maps and lists are nested more than " + DEEPEST + " deep");
        }
        return event.getEventId() == Event.ID.MappingStart ? mapping(place, depth) : sequence(place, depth);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        events.next();
        return new Node.Sequence(items, place);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            if (!(key instanceof Node.Scalar name) || name.text().isEmpty()) {
                boolean empty = key instanceof Node.Scalar quoted && !quoted.plain();
                throw mistake(key.place(), "a key must be a name, this is " + (empty ? "an empty text" : key.kind()));
            }
            if (name.text().length() > LONGEST_KEY) {
                throw mistake(key.place(), "a key of more than " + LONGEST_KEY + " characters");
            }
            if (name.plain() && name.text().equals("<<")) {
                throw mistake(key.place(), "merge keys are not allowed: <<");
            }
            Place first = keys.putIfAbsent(name.text(), key.place());
            if (first != null) {
                throw mistake(key.place(), "key '" + shorten(name.text()) + "' is already in line " + first.line());
            }
            fields.put(name.text(), node(depth + 1));
        }
        events.next();
        return new Node.Mapping(fields, keys, place);
    }

    private static void refuseTag(Place place, String tag) {
        if (tag != null) {
            throw mistake(place, "tags are not allowed: " + shorten(tag));
        }
    }

    private Place place(Event event) {
        return place(origin, event.getStartMark().orElse(null));
    }

    private static Place place(String origin, Mark mark) {
        return mark == null ? Place.of(origin) : new Place(origin, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String problem(String problem) {
        return problem.contains("TAB")
                ? "a tab is not allowed here; YAML is indented with spaces"
                : "this cannot be read as YAML: "
                        + shorten(problem.replaceAll("\\s+", " ").strip());
    }

    private static String shorten(String text) {
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) + "..." : text;
    }

    private static UserMistake mistake(Place place, String problem) {
        return UserMistake.at("", place + ": " + problem);
    }
}
