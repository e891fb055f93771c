package suasion.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated values (RFC 4180: lines end in CRLF, fields with commas, quotes or line ends are quoted). A text that
 * a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class Csv {
    private Csv() {}

    /** One line, its end included. */
    public static String line(Stream<String> fields) {
        return fields.map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Spreadsheets take a text that begins with one of these for a formula, quoted or not; numbers need no such care.
     */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String field) {
        boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'');
        return special ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
