package suasion.scenario;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes a {@link Node} as text: YAML in one fixed form, which reads back as an equal node, or JSON. */
public final class NodeWriter {
    // What every YAML reader, of version 1.1 or 1.2, takes for itself without quotes.
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_(./+-][A-Za-z0-9_ ()./+*^<>-]*");
    private static final Pattern SURPRISE = Pattern.compile(
            "(?i)|~|null|y|n|yes|no|on|off|true|false|<<|[.+-]|---|\\.\\.\\.|- .*|.* |[-+]?\\.(inf|nan)");
    private static final int WIDEST = 100;

    private final StringBuilder out = new StringBuilder();

    private NodeWriter() {}

    /** Block YAML; what fits on a line is written on one. */
    public static String yaml(Node node) {
        NodeWriter writer = new NodeWriter();
        if (node instanceof Node.Mapping mapping && !mapping.fields().isEmpty()) {
            writer.block(mapping, "");
        } else {
            writer.out.append(flow(node)).append('\n');
        }
        return writer.out.toString();
    }

    private void block(Node.Mapping mapping, String indent) {
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            String key = indent + scalar(field.getKey()) + ":";
            String inline = flow(field.getValue());
            boolean fits = key.length() + inline.length() < WIDEST;
            if (!fits && field.getValue() instanceof Node.Mapping below) {
                out.append(key).append('\n');
                block(below, indent + "  ");
            } else if (!fits && field.getValue() instanceof Node.Sequence list) {
                out.append(key).append('\n');
                list.items().forEach(item -> out.append(indent)
                        .append("  - ")
                        .append(flow(item))
                        .append('\n'));
            } else {
                out.append(key).append(' ').append(inline).append('\n');
            }
        }
    }

    /** YAML on one line. */
    public static String flow(Node node) {
        StringBuilder text = new StringBuilder();
        if (node instanceof Node.Scalar scalar) {
            text.append(scalar.isNothing() || scalar.isTruth() ? scalar.text() : scalar(scalar.text()));
        } else if (node instanceof Node.Sequence list) {
            String separator = "[";
            for (Node item : list.items()) {
                text.append(separator).append(flow(item));
                separator = ", ";
            }
            text.append(list.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof Node.Mapping mapping) {
            String separator = "{";
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                text.append(separator)
                        .append(scalar(field.getKey()))
                        .append(": ")
                        .append(flow(field.getValue()));
                separator = ", ";
            }
            text.append(mapping.fields().isEmpty() ? "{}" : "}");
        }
        return text.toString();
    }

    private static String scalar(String text) {
        return text.length() < WIDEST
                        && SAFE.matcher(text).matches()
                        && !SURPRISE.matcher(text).matches()
                ? text
                : quote(text);
    }

    /** A JSON string. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    boolean plain = c >= ' ' && c < 0x7f || c >= 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff;
                    quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
                }
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Indented JSON: plain scalars that JSON knows as numbers, truth values or null are written so, the rest quoted.
     */
    static String json(Node node) {
        NodeWriter writer = new NodeWriter();
        writer.json(node, "");
        return writer.out.append('\n').toString();
    }

    private void json(Node node, String indent) {
        if (node instanceof Node.Scalar scalar) {
            out.append(jsonScalar(scalar));
        } else if (node instanceof Node.Sequence list) {
            jsonAll(list.items().iterator(), '[', ']', indent, item -> json(item, indent + "  "));
        } else if (node instanceof Node.Mapping mapping) {
            jsonAll(mapping.fields().entrySet().iterator(), '{', '}', indent, field -> {
                out.append(quote(field.getKey())).append(": ");
                json(field.getValue(), indent + "  ");
            });
        }
    }

    private <T> void jsonAll(Iterator<T> all, char open, char close, String indent, Consumer<T> write) {
        out.append(open);
        boolean any = all.hasNext();
        while (all.hasNext()) {
            out.append('\n').append(indent).append("  ");
            write.accept(all.next());
            out.append(all.hasNext() ? "," : "");
        }
        out.append(any ? "\n" + indent : "").append(close);
    }

    private static String jsonScalar(Node.Scalar scalar) {
        if (scalar.isNothing()) {
            return "null";
        }
        if (scalar.isTruth()) {
            return scalar.text().toLowerCase(Locale.ROOT);
        }
        boolean number = scalar.isNumber() && scalar.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
        return number ? scalar.text() : quote(scalar.text());
    }
}
