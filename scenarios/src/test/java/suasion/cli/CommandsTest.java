package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.cli.Printed.suasion;
import static suasion.cli.Printed.suasionReading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.scenario.Catalogue;

/** The command line in this process: what it prints where, and its exit codes. */
@ResourceLock(Resources.SYSTEM_OUT)
class CommandsTest {
    @TempDir
    private Path folder;

    @Test
    void solveCourtGivesTheProsecutorExactlyHalf() throws IOException {
        Printed solved = suasion("solve", "court", "--format", "json");
        JsonNode document = solved.json();
        assertEquals(0, solved.code());
        assertEquals("OPTIMAL", document.get("claim").asText());
        assertEquals(0.5, document.get("value").asDouble(), 0);
        assertEquals("1/2", document.at("/exact/value").asText());
        assertEquals(0, document.at("/benchmarks/noInformation").asDouble(), 0);
        assertEquals(0.25, document.at("/benchmarks/fullInformation").asDouble(), 0);
        assertEquals("1/3", document.at("/mechanism/exact/0/1").asText());
        assertEquals(0, document.get("gap").asDouble(), 0);
        assertEquals("OBEDIENCE", document.at("/incentives/0/kind").asText());
        assertTrue(document.at("/incentives/0/type").isNull());
    }

    @Test
    void runPrintsOneDocumentAndWritesTheFolder() throws IOException {
        Path out = folder.resolve("report");
        Printed run = suasion("run", "court", "--rounds", "400000", "--format", "json", "--out", out.toString());
        JsonNode document = run.json();
        assertEquals(0, run.code(), run.err());
        assertEquals(400_000, document.get("rounds").asLong());
        assertEquals(42, document.get("seed").asLong());
        assertEquals("REFUTED", document.at("/broken/0/verdict").asText());
        assertEquals(0, document.at("/summary/REFUTED").asInt());
        assertEquals(
                document, new ObjectMapper().readTree(out.resolve("report.json").toFile()));
        for (String file : new String[] {"report.html", "report.md", "promises.csv", "scenario.yaml"}) {
            assertTrue(Files.size(out.resolve(file)) > 0, file);
        }
        assertTrue(Files.size(out.resolve("report.html")) < 1_000_000);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfThreads() throws IOException {
        Path one = folder.resolve("one");
        Path three = folder.resolve("three");
        suasion("run", "letters", "--rounds", "100000", "--threads", "1", "--out", one.toString());
        suasion("run", "letters", "--rounds", "100000", "--threads", "3", "--out", three.toString());
        for (String file : new String[] {"report.html", "report.json", "report.md", "promises.csv", "scenario.yaml"}) {
            assertEquals(-1, Files.mismatch(one.resolve(file), three.resolve(file)), file);
        }
    }

    @Test
    void untilDecidedStopsEarly() throws IOException {
        Printed run = suasion(
                "run",
                "court",
                "--rounds",
                "100000000",
                "--until-decided",
                "--format",
                "json",
                "--out",
                folder.resolve("early").toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.json().get("rounds").asLong() < 4_000_000, "court is decided long before 100 million rounds");
    }

    @Test
    void aFolderOfSomebodyElseIsRefusedAndAnEarlierReportReplaced() throws IOException {
        Path out = folder.resolve("mine");
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.tex"), "years of work");
        Printed refused = suasion("run", "court", "--rounds", "5000", "--out", out.toString());
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("is not empty and no earlier run wrote it"), refused.err());
        assertEquals("years of work", Files.readString(out.resolve("thesis.tex")));
        Path again = folder.resolve("again");
        suasion("run", "court", "--rounds", "5000", "--out", again.toString());
        assertEquals(
                4,
                suasion("run", "court", "--rounds", "6000", "--out", again.toString())
                        .code());
    }

    @Test
    void showPrintsTheFileAndNothingElse() {
        assertEquals(Catalogue.find("court").text(), suasion("show", "court").out());
    }

    @Test
    void whatShowPrintsCanBeSolvedFromStandardInput() {
        Printed solved = suasionReading(Catalogue.find("police").text(), "solve", "-", "--format", "json");
        assertEquals(0, solved.code(), solved.err());
        assertTrue(solved.out().contains("\"3/4\""));
    }

    /** What is known of a structure is known for the file's own price. */
    @Test
    void sweepOverAPriceOfOneStructureIsNotJudgedByWhatIsKnownAtAnother() {
        String words = "sweep lemons --set structure=buyer --set parameters.price=40:120:40 --out ";
        Printed swept = suasion((words + folder.resolve("prices")).split(" "));
        assertEquals(0, swept.code(), swept.err());
        assertEquals(4, swept.out().lines().count());
        assertEquals(
                0, suasion("solve", "lemons", "--set", "parameters.price=75").code());
    }

    @Test
    void sweepGivesARowPerSettingEndsIncluded() throws IOException {
        Printed swept = suasion(
                "sweep",
                "contribution",
                "--set",
                "parameters.good=0:1:1/4",
                "--format",
                "json",
                "--out",
                folder.resolve("sweep").toString());
        JsonNode rows = swept.json();
        assertEquals(0, swept.code(), swept.err());
        assertEquals(5, rows.size());
        // The corner (1, 0) of the triangle is worth good / 3, and stays best while bad is -2.
        assertEquals("1/12", rows.at("/1/exact/value").asText());
        assertEquals("1/3", rows.at("/4/exact/value").asText());
        assertTrue(Files.exists(folder.resolve("sweep").resolve("sweep.csv")));
        assertTrue(
                Files.readString(folder.resolve("sweep").resolve("sweep.svg")).contains(">parameters.good<"));
        assertEquals(
                "table and figure in " + folder.resolve("sweep"), swept.err().strip());
    }

    @Test
    void aSweepOfMoreLinesThanCanBeToldApartHasNoFigureAndSaysSo() {
        Path out = folder.resolve("many");
        Printed swept = suasion(
                "sweep",
                "contribution",
                "--set",
                "parameters.good=0:1:1/10",
                "--set",
                "robustness=0:1/100:1/800",
                "--out",
                out.toString());
        assertEquals(0, swept.code(), swept.err());
        assertEquals(
                "table (no figure: of 9 lines it could show 8) in " + out,
                swept.err().strip());
        assertFalse(Files.exists(out.resolve("sweep.svg")));
    }

    /** The court with 1/4 guilty is worth 1/2, so an expectation of 2/3 at that setting is not met, of 1/2 it is. */
    @Test
    void aSweepJudgesWhatIsExpectedOfEachSetting() {
        String court = Catalogue.find("court").text();
        String out = folder.resolve("expecting").toString();
        for (String value : new String[] {"1/2", "2/3"}) {
            String file = court.replaceAll(
                    "(?s)\nexpect:.*(?=\nbroken:)",
                    "\nexpect: [{value: " + value + ", where: here, when: {robustness: 0}}]");
            Printed swept = suasionReading(file, "sweep", "-", "--set", "robustness=0:1/10:1/10", "--out", out);
            assertEquals(value.equals("1/2") ? 0 : 1, swept.code(), swept.err());
        }
    }

    @Test
    void aSweepOfThePriorGivesTwiceThePriorUntilItIsOne() throws IOException {
        String out = folder.resolve("prior").toString();
        String words = "sweep court --set parameters.p=0:1:1/4 --set states.guilty=p --set states.innocent=1-p";
        Printed swept = suasion((words + " --format json --out " + out).split(" "));
        assertEquals(0, swept.code(), swept.err());
        // Kamenica and Gentzkow (2011): guilty is always convicted, innocent so often that both are equally likely.
        assertEquals(
                List.of("0", "1/2", "1", "1", "1"),
                swept.json().findValues("exact").stream()
                        .map(exact -> exact.get("value").asText())
                        .toList());
    }

    @Test
    void showSaysThatAFileIsAlreadyThere() throws IOException {
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, Catalogue.find("court").text());
        Printed shown = suasion("show", file.toString());
        assertEquals(2, shown.code());
        assertTrue(
                shown.err()
                        .contains(
                                "show prints scenarios of the catalogue, and this file is already there. Maybe check "),
                shown.err());
    }

    @Test
    void auditFindsWhatABrokenSchemeBreaks() throws IOException {
        Printed audited = suasion("audit", "court", "--scheme", "always-convict", "--format", "json");
        assertEquals(1, audited.code());
        assertEquals("AUDITED", audited.json().get("claim").asText());
        assertTrue(audited.json().get("bound").isNull());
        assertEquals(0.5, audited.json().get("violation").asDouble(), 0);
    }

    @Test
    void aSchemeOfOnesOwnIsAudited() throws IOException {
        String own = "scheme={innocent: {calm: 1}, guilty: {calm: 1/2, alarm: 1/2}}";
        JsonNode document =
                suasion("audit", "court", "--set", own, "--format", "json").json();
        // Alarm proves guilt, 1/8 of the time; calm leaves guilt at 1/7, so the judge acquits.
        assertEquals("1/8", document.at("/exact/value").asText());
        assertEquals(0, suasion("audit", "court", "--set", own).code());
    }

    @Test
    void aBayesianJudgeAcquitsUnderAlwaysConvict() throws IOException {
        Printed run = suasion(
                "run",
                "court",
                "--set",
                "scheme={innocent: {convict: 1}, guilty: {convict: 1}}",
                "--rounds",
                "300000",
                "--format",
                "json",
                "--out",
                folder.resolve("always").toString());
        // The prior of guilt is 1/4, so a judge who hears nothing new acquits in every round.
        assertEquals(1, run.code(), run.err());
        assertEquals(0, run.json().get("obedience").asDouble(), 0);
    }

    @Test
    void aMarginIsWhatGainsAreJudgedAgainst() throws IOException {
        Path out = folder.resolve("robust");
        Printed run = suasion("run", "court", "--set", "robustness=1/10", "--format", "json", "--out", out.toString());
        // The gain of obeying "convict" binds at the margin: promised 1/10, confirmed with a tolerance of 1 % of the
        // range.
        JsonNode convict = run.json().at("/verdicts/1");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                "OBEDIENCE judge: told convict, not acquit",
                convict.get("promise").asText());
        assertEquals(0.1, convict.get("promised").asDouble(), 1e-15);
        assertTrue(convict.get("low").asDouble() >= 0.09 && convict.get("low").asDouble() < 0.1, convict.toString());
        assertTrue(Files.readString(out.resolve("report.html")).contains("beyond the margin asked for"));
    }

    @Test
    void aStateThatNeverHappensHasNoSayInTheMargin() throws IOException {
        String never = "states={innocent: 3/4, guilty: 1/4, never: 0}";
        String payoff = "receiver.payoff={acquit: {innocent: 1, guilty: 0, never: 1000}, "
                + "convict: {innocent: 0, guilty: 1, never: 0}}";
        String broken = "broken={always: convict}";
        Printed run = suasion(
                "run",
                "court",
                "--set",
                never,
                "--set",
                payoff,
                "--set",
                broken,
                "--format",
                "json",
                "--out",
                folder.resolve("never").toString());
        assertEquals(0, run.code(), run.out());
        assertEquals(0.01, run.json().at("/verdicts/0/margin").asDouble(), 1e-15);
    }

    @Test
    void aNumericGameIsReportedBitForBitTheSameAgain() throws IOException {
        String game = """
                suasion: 1
                title: large
                family: persuasion
                generate: {states: 60, actions: 20, payoffs: [0, 1000], seed: 3}
                receiver: {name: r}
                sender: {name: s}
                """;
        Printed first = suasionReading(game, "solve", "-", "--format", "json");
        assertEquals(0, first.code(), first.err());
        assertEquals(
                first.out(),
                suasionReading(game, "solve", "-", "--format", "json").out());
    }

    @Test
    void aValueOtherThanExpectedIsExitCodeOne() {
        String other = Catalogue.find("court").text().replace("value: 1/2", "value: 2/3");
        Printed solved = suasionReading(other, "solve", "-");
        assertEquals(1, solved.code());
        assertTrue(solved.out().contains("2/3 (0.666667) expected (introduction of the paper): NOT met"), solved.out());
    }

    @Test
    void aBrokenSchemeThatIsNotBrokenIsExitCodeOne() {
        String sound = "broken={honest: {innocent: acquit, guilty: convict}}";
        Printed run = suasion(
                "run", "court", "--set", sound, "--out", folder.resolve("sound").toString());
        assertEquals(1, run.code());
        assertTrue(run.out().contains("honest is CONFIRMED"), run.out());
    }

    @ParameterizedTest
    @CsvSource({"1e320", "1e-320", "-1e200"})
    void numbersThatPlayCannotHoldAreRefused(String payoff) {
        Printed solved = suasion("solve", "court", "--set", "sender.payoff.convict=" + payoff);
        assertEquals(2, solved.code(), solved.out());
        assertTrue(solved.err().contains("sizes from 1e-150 to 1e150 can be held"), solved.err());
    }

    @Test
    void listAndCheckKnowTheWholeCatalogue() throws IOException {
        assertEquals(
                Catalogue.list().size(),
                suasion("list", "--format", "json").json().size());
        assertEquals(
                0,
                suasion(Catalogue.list().stream()
                                .reduce("check", (a, b) -> a + " " + b)
                                .split(" "))
                        .code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solve cort|there is neither a file nor a scenario of the catalogue called 'cort'. Maybe court.",
                "solve court --set states.guilty=1/2|/states: probabilities sum to 5/4, must be 1 (innocent 3/4, guilty 1/2). Maybe guilty is 1/4.",
                "solve court --set robustness=3|no signaling scheme is obeyed by a margin of 3 in every recommendation",
                "run court --rounds many|--rounds many: a whole number from 1 to",
                "run court --threads 0|--threads 0: at least one thread is needed",
                "sweep court|a sweep needs at least one range",
                "sweep court --set robustness=0:1:2/3|steps of 2/3 do not lead from 0 to 1",
                "sweep court --set parameters.p=0:1:1/4|--set parameters.p=0:1:1/4 (at 0): there is no parameters.p and nothing uses it",
                "sweep court --set states.guilty=0:1:1/4|--set states.guilty=0:1:1/4 (at 0): court.yaml:7:9: /states: probabilities sum to 3/4",
                "sweep court --set robustness=0:1:1/4 --set /robustness=0:1:1/2|--set /robustness=0:1:1/2: --set robustness=0:1:1/4 changes the same path already",
                "solve contribution --set parameters.c=1,5|'1,5' is not a number here: decimals are written with a point. Maybe 1.5.",
                "audit court --set payments=compare|/payments: run, solve, check and list compare payments; here one regime is needed. Maybe --set payments=none.",
                "sweep subsidy --set robustness=0:1:1/2|subsidy.yaml:9:11: /payments: run, solve, check and list compare payments; here one regime is needed. Maybe --set payments=none.",
                "gui court --set payments=compare|/payments: run, solve, check and list compare payments; here one regime is needed. Maybe --set payments=none.",
                "audit court|has no 'scheme' to audit. Maybe --scheme always-convict.",
                "audit court --scheme always|has no broken scheme of that name. Maybe always-convict.",
                "solve|Missing required parameter: 'SCENARIO'",
                "frobnicate|Unmatched argument at index 0: 'frobnicate'",
                "solve court --format xml|expected one of [TEXT, JSON] (case-insensitive) but was 'xml'"
            })
    void aMistakeIsOneLineAndExitCodeTwo(String words, String line) {
        Printed printed = suasion(words.split(" "));
        assertEquals(2, printed.code(), printed.err());
        assertTrue(printed.err().contains(line), printed.err());
        assertTrue(printed.err().lines().count() <= 2, printed.err());
        assertFalse(printed.err().contains("\tat "), printed.err());
        assertEquals("", printed.out());
    }

    /** The list of commands shows the first paragraph of each only. */
    @Test
    void everyCommandHasHelpThatBeginsWithASentence() {
        Main.commandLine().getSubcommands().forEach((command, line) -> {
            Printed help = suasion(command, "--help");
            assertEquals(0, help.code());
            assertTrue(help.out().contains("Usage: suasion " + command), help.out());
            String first = line.getCommandSpec().usageMessage().description()[0];
            assertTrue(first.endsWith("."), command + ": " + first);
        });
    }
}
