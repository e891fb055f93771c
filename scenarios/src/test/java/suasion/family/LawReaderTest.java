package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Place;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.scenario.Schema;
import suasion.value.BetaLaw;
import suasion.value.DiscreteLaw;
import suasion.value.ExponentialLaw;
import suasion.value.Law;
import suasion.value.TruncatedNormalLaw;
import suasion.value.UniformLaw;

/** Laws as files write them, in a family that has nothing else. */
class LawReaderTest {
    private static final Schema SCHEMA = Schema.of(
            Map.of("test", mapping("properties", mapping("value", mapping("$ref", text("#/definitions/law"))))));

    @TempDir
    private Path folder;

    private static Node text(String text) {
        return new Node.Scalar(text, false, new Place("test", 1, 1));
    }

    private static Node.Mapping mapping(String key, Node value) {
        Place place = new Place("test", 1, 1);
        return new Node.Mapping(Map.of(key, value), Map.of(key, place), place);
    }

    private static String file(String law) {
        return "suasion: 1\nfamily: test\nvalue: " + law + "\nparameters: {c: 1/2}\n";
    }

    private static Law read(ScenarioText text) {
        Scenario scenario = Scenario.read(text, List.of(), SCHEMA);
        try {
            return new LawReader(scenario).read(scenario.root().fields().get("value"), "/value");
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    private static Law read(String law) {
        return read(new ScenarioText("game", "game.yaml", file(law)));
    }

    private Law beside(String law, String name, String csv) throws IOException {
        Files.writeString(folder.resolve(name), csv);
        Path game = folder.resolve("game.yaml");
        Files.writeString(game, file(law));
        return read(ScenarioText.of(game));
    }

    /** The line that is printed, without the folder. */
    private String mistake(String law, String csv) {
        String line = assertThrows(UserMistake.class, () -> beside(law, "bids.csv", csv))
                .line();
        return line.replaceAll(Pattern.quote(folder.toString()) + ".", "");
    }

    @Test
    void everyLawCanBeWritten() {
        BigFraction half = BigFraction.ONE_HALF;
        assertEquals(UniformLaw.unit(), read("{uniform: [0, 1]}"));
        assertEquals(new ExponentialLaw(half), read("{exponential: c}"), "formulas over parameters");
        assertEquals(new BetaLaw(BigFraction.ONE, BigFraction.TWO), read("{beta: [1, 2]}"));
        assertEquals(
                new TruncatedNormalLaw(half, BigFraction.ONE_FIFTH, BigFraction.ZERO, BigFraction.ONE),
                read("{normal: {mean: 1/2, deviation: 1/5, to: 1}}"));
        assertEquals(
                new DiscreteLaw(List.of(BigFraction.ONE, BigFraction.TWO), List.of(half, half)),
                read("{values: {2: 1/2, 1: c}}"),
                "in any order");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-law.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String law, String line) {
        assertEquals(line, assertThrows(UserMistake.class, () -> read(law)).line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {csv: bids.csv}                | 1\\n2\\n2\\n4\\n
                {csv: bids.csv}                | bid\\n1\\n\\n2\\n2\\n4
                {csv: bids.csv, column: bid}   | who,bid\\na,1\\nb,2\\nc,2.0\\nd,4\\n
                {csv: bids.csv, column: 2}     | who;bid\\r\\na;1\\r\\nb;2\\r\\nc;2\\r\\nd;8/2\\r\\n
                {csv: bids.csv, column: bid}   | "who"\\t"bid"\\na\\t1\\nb\\t2\\nc\\t2\\nd\\t"4"\\n
                """)
    void observationsAreReadByColumn(String law, String csv) throws IOException {
        String lines = csv.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        BigFraction quarter = new BigFraction(1, 4);
        assertEquals(
                new DiscreteLaw(
                        List.of(BigFraction.ONE, BigFraction.TWO, new BigFraction(4)),
                        List.of(quarter, BigFraction.ONE_HALF, quarter)),
                beside(law, "bids.csv", lines));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {csv: bid.csv}              | 1               | bid.csv: there is no such file. Maybe the path is not meant from the folder of the scenario file.
                {csv: bids.csv}             | ` `             | bids.csv: the file is empty, a number per line is needed
                {csv: bids.csv}             | bid             | bids.csv: there is no number below the names of the columns
                {csv: bids.csv}             | bid\\n1\\ntwo\\n3 | bids.csv:3: 'two' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3
                {csv: bids.csv}             | who,bid\\nann,1  | bids.csv:2: 'ann' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3. Maybe another column.
                {csv: bids.csv}             | 1\\n-2           | bids.csv:2: -2 is negative, values must be at least 0
                {csv: bids.csv, column: 2}  | 1,2\\n3          | bids.csv:2: the line has 1 column(s), the values are in column 2
                {csv: bids.csv, column: 2}  | 1,2\\n3,         | bids.csv:2: there is nothing here. Maybe another column.
                """)
    void mistakesInObservationsNameTheLine(String law, String csv, String problem) {
        assertEquals("game.yaml:3:14: /value/csv: " + problem, mistake(law, csv.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {csv: bids.csv, column: bit} | bids.csv has no column 'bit'. Maybe bid.
                {csv: bids.csv, column: 3}   | 3 found, bids.csv has columns 1 to 2
                {csv: bids.csv, column: 0}   | 0 found, bids.csv has columns 1 to 2
                """)
    void columnsThatAreNotThere(String law, String problem) {
        assertEquals("game.yaml:3:32: /value/column: " + problem, mistake(law, "who,bid\nann,1\n"));
    }

    /** In the catalogue the file would be a resource in the same folder. */
    @Test
    void catalogueFilesHaveObservationsInTheirFolder() {
        ScenarioText text = new ScenarioText("textbook/game", "game.yaml", file("{csv: bids.csv}"));
        assertEquals(
                "game.yaml:3:14: /value/csv: bids.csv: there is no such file. Maybe the path is not meant from the folder of the scenario file.",
                assertThrows(UserMistake.class, () -> read(text)).line());
    }
}
