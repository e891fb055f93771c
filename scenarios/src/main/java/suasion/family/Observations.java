package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.value.DiscreteLaw;

/**
 * Reads a file of observed values, one per line: columns apart by commas, semicolons or tabs, a first line of names
 * where it is none of numbers, empty lines left out.
 *
 * @param scenario beside whose file it lies
 */
record Observations(Scenario scenario) {
    /** The most different values: sums of so many fractions are still quick. */
    static final int MOST_VALUES = 10_000;

    private static final int LONGEST_SHOWN = 40;

    /**
     * One line of the file.
     *
     * @param number counted from 1
     * @param cells what stands between the separators, quotation marks around it removed
     */
    private record Line(int number, List<String> cells) {}

    /**
     * The empirical law of a column.
     *
     * @param file name of the file as written
     * @param column name or number of the column, null for the first
     * @param path JSON pointer to the name
     * @param columnPath JSON pointer to the column
     */
    DiscreteLaw read(Node file, Node column, String path, String columnPath) {
        ScenarioText text = text(file, path);
        List<Line> lines = lines(text.text());
        if (lines.isEmpty()) {
            throw UserMistake.at(path, text.origin() + ": the file is empty, a number per line is needed");
        }
        List<String> first = lines.get(0).cells();
        int chosen = column == null ? 0 : column(((Node.Scalar) column).text(), first, text.origin(), columnPath);
        boolean named = first.stream().noneMatch(Observations::isNumber);
        List<BigFraction> values = new ArrayList<>();
        for (Line line : lines.subList(named ? 1 : 0, lines.size())) {
            values.add(value(line, chosen, text.origin(), path));
        }
        if (values.isEmpty()) {
            throw UserMistake.at(path, text.origin() + ": there is no number below the names of the columns");
        }
        long different = values.stream().distinct().count();
        if (different > MOST_VALUES) {
            throw UserMistake.at(
                    path,
                    "%s: %,d different values; at most %,d can be held"
                            .formatted(text.origin(), different, MOST_VALUES));
        }
        return DiscreteLaw.empirical(values);
    }

    private ScenarioText text(Node file, String path) {
        if (!(file instanceof Node.Scalar name)) {
            throw UserMistake.at(path, "the name of a file is needed, this is " + file.kind());
        }
        try {
            return ScenarioText.beside(scenario, name.text());
        } catch (UserMistake mistake) {
            throw mistake.below(path)
                    .maybe(
                            mistake.guess().isEmpty()
                                    ? "Maybe the path is not meant from the folder of the scenario file."
                                    : mistake.guess());
        }
    }

    private static List<Line> lines(String text) {
        String separator = text.indexOf('\t') >= 0 ? "\t" : text.indexOf(';') >= 0 ? ";" : ",";
        List<Line> lines = new ArrayList<>();
        String[] all = text.split("\\R", -1);
        for (int k = 0; k < all.length; k++) {
            if (!all[k].isBlank()) {
                lines.add(new Line(
                        k + 1,
                        Arrays.stream(all[k].split(separator, -1))
                                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
                                .toList()));
            }
        }
        return lines;
    }

    private static int column(String wanted, List<String> first, String origin, String path) {
        int named = first.indexOf(wanted);
        if (named >= 0 && !isNumber(wanted)) {
            return named;
        }
        if (!wanted.matches("[0-9]{1,6}")) {
            throw UserMistake.at(path, "%s has no column '%s'".formatted(origin, shorten(wanted)))
                    .maybe(Suggestion.of(wanted, first));
        }
        int number = Integer.parseInt(wanted);
        if (number < 1 || number > first.size()) {
            throw UserMistake.at(
                    path, "%s found, %s has columns 1 to %d".formatted(shorten(wanted), origin, first.size()));
        }
        return number - 1;
    }

    private static BigFraction value(Line line, int column, String origin, String path) {
        String where = origin + ":" + line.number() + ": ";
        if (line.cells().size() <= column) {
            throw UserMistake.at(
                    path,
                    "%sthe line has %d column(s), the values are in column %d"
                            .formatted(where, line.cells().size(), column + 1));
        }
        String cell = line.cells().get(column);
        BigFraction value;
        try {
            value = Exact.parse(cell);
            Exact.requireHoldable(value);
        } catch (UserMistake mistake) {
            throw UserMistake.at(path, where + (cell.isEmpty() ? "there is nothing here" : mistake.getMessage()))
                    .maybe(line.cells().stream().anyMatch(Observations::isNumber) ? "Maybe another column." : "");
        }
        if (value.getNumerator().signum() < 0) {
            throw UserMistake.at(path, where + Exact.show(value) + " is negative, values must be at least 0");
        }
        return value;
    }

    private static boolean isNumber(String cell) {
        try {
            Exact.parse(cell);
            return true;
        } catch (UserMistake mistake) {
            return false;
        }
    }

    private static String shorten(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
