package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

/** Every mistake is one line: where, what was found, what is needed, perhaps what was meant. The lines are the test. */
class BadInputTest {
    private static final String COURT = """
      suasion: 1
      title: Prosecutor and judge
      family: persuasion
      states: {innocent: 3/4, guilty: 1/4}
      receiver:
        name: judge
        actions: [acquit, convict]
        payoff: {acquit: {innocent: 1, guilty: 0}, convict: {innocent: 0, guilty: 1}}
      sender: {name: prosecutor, payoff: {convict: 1}}
      """;

    private static String line(String text, String... changes) {
        return line(text.getBytes(StandardCharsets.UTF_8), changes);
    }

    private static String line(byte[] bytes, String... changes) {
        return assertThrows(
                        UserMistake.class,
                        () -> Families.design(Families.read(
                                ScenarioText.of("court", "court.yaml", new ByteArrayInputStream(bytes)),
                                List.of(changes))))
                .line();
    }

    /** The court with one piece of text replaced by another. */
    @ParameterizedTest
    @CsvFileSource(resources = "/bad-input.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        assertEquals(line, line(COURT.replace(what, instead == null ? "" : instead)));
    }

    @Test
    void missingSectionsAreNamed() {
        assertEquals("court.yaml:1:1: key 'states' is missing", line(COURT.replaceAll("states.*\n", "")));
        assertEquals("court.yaml:1:1: key 'sender' is missing", line(COURT.replaceAll("sender.*\n", "")));
        assertEquals(
                "court.yaml:5:1: /receiver: key 'payoff' is missing",
                line(COURT.replaceAll("  payoff: [{]acquit.*\n", "")));
    }

    @Test
    void filesThatAreNoScenario() {
        assertEquals("court.yaml: the file is empty; a scenario starts with suasion: 1", line(""));
        assertEquals("court.yaml: the file is empty; a scenario starts with suasion: 1", line("# nothing\n\n# here\n"));
        assertEquals(
                "court.yaml:1:1: a scenario is a map that starts with suasion: 1, this is a list", line("- a\n- b\n"));
        assertEquals("court.yaml:1:1: a scenario is a map that starts with suasion: 1, this is a text", line("court"));
        assertEquals(
                "court.yaml:10:1: a second document starts here; a file holds one", line(COURT + "---\nsuasion: 1\n"));
        assertEquals(
                "court.yaml:2:1: a tab is not allowed here; YAML is indented with spaces",
                line("receiver:\n\tname: judge\n"));
        assertEquals("court.yaml: character U+0007 is not allowed", line(COURT.replace("judge", "ju\u0007dge")));
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] bytes = COURT.replace("judge", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "court.yaml:2:23: the file is not UTF-8 here. Maybe it was saved in another encoding.", line(bytes));
        assertEquals("court.yaml: the file is larger than 5,000,000 bytes", line("# " + "x".repeat(5_000_000)));
    }

    @Test
    void utf16IsNamed() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(
                    "court.yaml: the file seems to be UTF-16, must be UTF-8. Maybe the editor can save it as UTF-8.",
                    line(COURT.getBytes(charset)));
        }
    }

    /** 300,000 characters in one place are answered within seconds of processor time, wherever they stand. */
    @ParameterizedTest
    @ValueSource(strings = {"3/4", "judge", "1}}", "1/4}", "acquit,", "persuasion", "suasion: 1"})
    void aLongScalarIsAnsweredAtOnce(String what) {
        for (String letter : List.of("1", "x", "1 ")) {
            byte[] text = COURT.replace(what, letter.repeat(300_000 / letter.length()) + "x" + what)
                    .getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                try {
                    Families.design(Families.read(
                            ScenarioText.of("court", "court.yaml", new ByteArrayInputStream(text)), List.of()));
                } catch (UserMistake mistake) {
                    mistake.line();
                }
                long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                assertTrue(used < 10_000_000_000L, what + ": " + used + " ns");
            });
        }
    }

    @Test
    void aBrokenSchemeThatBreaksNothingIsAMistakeOfTheFile() {
        String sound = COURT + "broken: {honest: {innocent: acquit, guilty: convict}}";
        String mistake = "court.yaml:10:18: /broken/honest: the scheme breaks no incentive, so play cannot refute it";
        assertEquals(mistake, line(sound));
        assertEquals(mistake, line(sound, "simulation.seed=2"));
        // Best for the prosecutor, and the judge is indifferent: every gain given the signal is 0 or more.
        assertEquals(
                "court.yaml:10:16: /broken/best: the scheme breaks no incentive, so play cannot refute it",
                line(COURT + "broken: {best: {innocent: {acquit: 2/3, convict: 1/3}, guilty: convict}}"));
    }

    /**
     * Convicting 67/200 of the innocent, the judge who hears convict loses 1/4 - 3/4 67/200 = -1/800 by the mean, and
     * -1/401 given that he hears it, which he does with probability 401/800. Half of 1/401 is at least 1/1000.
     */
    @Test
    void aBrokenSchemeIsBrokenByMoreThanTheMargin() {
        String little = COURT + "broken: {worse: {innocent: {acquit: 133/200, convict: 67/200}, guilty: convict}}";
        assertEquals(
                "court.yaml:10:17: /broken/worse: no incentive is broken by more than the margin that is tolerated, so play"
                        + " cannot refute the scheme: the worst gain is -1/401 (OBEDIENCE judge: told convict, not acquit),"
                        + " the margin 0.01. Maybe simulation: {margin: 1/1000}.",
                line(little));
        assertEquals(1, brokenSchemes(little, "simulation.margin=1/1000"));
        assertEquals(1, brokenSchemes(little + "\nsimulation: {margin: 1/1000}"));
        String plain = COURT + "broken: {always: {innocent: convict, guilty: convict}}";
        assertEquals(1, brokenSchemes(plain));
        // Given convict, 1/4 - 3/4: half of what a margin of 1 would need, all of what 1/2 would tolerate.
        assertEquals(
                "court.yaml:10:18: /broken/always: no incentive is broken by more than the margin that is tolerated, so play"
                        + " cannot refute the scheme: the worst gain is -1/2 (OBEDIENCE judge: told convict, not acquit),"
                        + " the margin 0.5. Maybe simulation: {margin: 1/5}.",
                line(plain, "simulation.margin=1/2"));
    }

    @Test
    void aBrokenSchemeIsNotJudgedByItsFileWhereTheGameIsAnotherOrItsSignalsRecommendNothing() {
        String sound = COURT + "broken: {honest: {innocent: acquit, guilty: convict}}";
        String signals = COURT + "broken: {vague: {innocent: hm, guilty: {hm: 1/2, ah: 1/2}}}";
        String broken = COURT + "broken: {worse: {innocent: {acquit: 65/100, convict: 35/100}, guilty: convict}}";
        assertEquals(1, brokenSchemes(sound, "sender.payoff.convict=2"));
        assertEquals(1, brokenSchemes(sound, "broken.honest=acquit"));
        assertEquals(1, brokenSchemes(signals));
        assertEquals(1, brokenSchemes(broken));
    }

    private static int brokenSchemes(String text, String... changes) {
        return Families.design(Families.read(new ScenarioText("court", "court.yaml", text), List.of(changes)))
                .broken()
                .size();
    }

    @Test
    void bombsDoNotGoOff() {
        String billion = "a: &a [x, x]\n"
                + IntStream.range(1, 30)
                        .mapToObj(i -> "a%d: &a%d [*a, *a]%n".formatted(i, i))
                        .collect(Collectors.joining());
        assertEquals("court.yaml:1:4: anchors are not allowed: &a", line(billion));
        assertEquals("court.yaml:1:51: maps and lists are nested more than 50 deep", line("[".repeat(100_000)));
        assertEquals("court.yaml:1:1: a key of more than 150 characters", line("k".repeat(500) + ": 1"));
    }

    @Test
    void gamesTooLargeToHold() {
        String game = """
        suasion: 1
        family: persuasion
        generate: {states: 30000, actions: 1000, payoffs: [-1, 1], seed: 1}
        """;
        assertEquals(
                "court.yaml:3:11: /generate: the game is too large to hold: 30,000 cells (state and types) x 1,000 outcomes"
                        + " (action profiles) is more than 2,000,000",
                line(game));
        assertEquals(
                "court.yaml:3:20: /generate/states: 0 found, must be a whole number from 1 to 2,147,483,647",
                line(game.replace("30000", "0")));
        assertEquals(
                "court.yaml:4:9: /states: generate draws states, actions and payoffs; only one of both can stay",
                line(game.replace("30000", "3") + "states: {a: 1}\n"));
    }

    @Test
    void schemesThatAreNoDistributions() {
        assertEquals(
                "court.yaml:10:37: /scheme/guilty: probabilities sum to 1/2, must be 1 (convict 1/2). Maybe convict is 1.",
                line(COURT + "scheme: {innocent: acquit, guilty:  {convict: 1/2}}"));
        assertEquals("court.yaml:10:9: /scheme: state 'guilty' is missing", line(COURT + "scheme: {innocent: acquit}"));
        assertEquals(
                "court.yaml:10:25: /broken/bad/inocent: there is no state 'inocent'. Maybe innocent.",
                line(COURT + "broken: {bad: {inocent: acquit, guilty: convict}}"));
        assertEquals(
                "court.yaml:10:46: /scheme/innocent/acquit: -1/2 is negative, must be at least 0",
                line(COURT + "scheme: {guilty: convict, innocent: {acquit: -1/2, convict: 3/2}}"));
    }

    @Test
    void expectationsThatCannotBeJudged() {
        assertEquals("court.yaml:10:10: /expect/0: key 'where' is missing", line(COURT + "expect: [{value: 1/2}]"));
        assertEquals(
                "court.yaml:10:56: /expect/0/when/paramters.c: no file has a section 'paramters'. Maybe parameters.",
                line(COURT + "expect: [{value: 1/2, where: here, when: {paramters.c: 1}}]"));
    }

    @Test
    void settingsOfPlay() {
        assertEquals(
                "court.yaml:10:22: /simulation/rounds: 0 found, must be a whole number from 1 to 1,000,000,000,000,000",
                line(COURT + "simulation: {rounds: 0}"));
        assertEquals(
                "court.yaml:10:20: /simulation/seed: 1/2 found, must be a whole number from -9,223,372,036,854,775,808 to"
                        + " 9,223,372,036,854,775,807",
                line(COURT + "simulation: {seed: 1/2}"));
        assertEquals(
                "court.yaml:10:21: /simulation/alpha: 2 found, must be more than 0 and less than 1",
                line(COURT + "simulation: {alpha: 2}"));
        assertEquals(
                "court.yaml:10:24: /simulation/receiver: 'baysian' found, must be one of obedient, bayesian, deviating."
                        + " Maybe bayesian.",
                line(COURT + "simulation: {receiver: baysian}"));
        assertEquals(
                "court.yaml:10:56: /simulation/deviation/convict: there is no action 'aquit'. Maybe acquit.",
                line(COURT + "simulation: {receiver: deviating, deviation: {convict: aquit}}"));
        assertEquals(
                "court.yaml:10:13: /simulation: a deviating receiver needs deviation: {heard: done}",
                line(COURT + "simulation: {receiver: deviating}"));
    }

    @Test
    void formulasSayWhereAndForWhichStateAndAction() {
        String game = """
        suasion: 1
        family: persuasion
        parameters: {c: 2}
        states: {low: {probability: 1/2, theta: 0}, high: {probability: 1/2, theta: 1}}
        receiver: {actions: {no: {a: 0}, yes: {a: 1}}, payoff: FORMULA}
        sender: {payoff: a}
        """;
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: formula 'a - thta', character 5: there is no number 'thta'"
                        + " (state low, action no). Maybe theta.",
                line(game.replace("FORMULA", "a - thta")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: formula '1/(a - theta)', character 2: division by 0 (state low, action no)",
                line(game.replace("FORMULA", "1/(a - theta)")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: formula 'sqrt(a - c)', character 1: the result of 'sqrt' is not a finite"
                        + " number (state low, action no)",
                line(game.replace("FORMULA", "sqrt(a - c)")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: formula 'c^1000000', character 2: the result of '^' has more than 10,000"
                        + " binary digits (state low, action no)",
                line(game.replace("FORMULA", "c^1000000")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: 'root(a)' is neither a number nor a formula: undefined function 'root'"
                        + " (character 1)",
                line(game.replace("FORMULA", "root(a)")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: '(a - 1' is no formula: the bracket at character 1 is not closed."
                        + " Maybe (a - 1).",
                line(game.replace("FORMULA", "(a - 1")));
        assertEquals(
                "court.yaml:5:56: /receiver/payoff: a formula of 1,003 characters; the limit is 500",
                line(game.replace("FORMULA", "a" + " + c".repeat(250) + "+a")));
        assertEquals(
                "court.yaml:4:37: /states/low/c: there is a parameter of this name; a formula could not tell them apart",
                line(game.replace("theta: 0", "c: 0").replace("FORMULA", "a")));
    }

    @Test
    void changesFromTheCommandLineThatLeadNowhere() {
        assertEquals("--set rounds: a change is written path=value, such as parameters.c=2/3", line(COURT, "rounds"));
        assertEquals("--set title=: there is no value after the equals sign", line(COURT, "title="));
        assertEquals(
                "--set states.gulity=1: there is no states.gulity. Maybe states.guilty.",
                line(COURT, "states.gulity=1"));
        assertEquals("--set receiver.actions.7=x: there is no receiver.actions.7", line(COURT, "receiver.actions.7=x"));
        assertEquals(
                "--set simulation.round=1: there is no simulation.round. Maybe simulation.rounds.",
                line(COURT, "simulation.round=1"));
        assertEquals(
                "--set simulation.rounds=many: /simulation/rounds: formula 'many', character 1: there is no number 'many'",
                line(COURT, "simulation.rounds=many"));
    }

    @Test
    void argumentsThatNameNothing(@TempDir Path folder) {
        assertEquals(
                "there is neither a file nor a scenario of the catalogue called 'cuort'. Maybe court.", named("cuort"));
        assertEquals(folder + ": this is a folder, not a scenario file", named(folder.toString()));
        assertEquals("nowhere/court.yaml: there is no such file", named("nowhere/court.yaml"));
        assertEquals(
                "3 scenarios of the catalogue end in 'ters'. Maybe arieli-babichenko-2019/learning-voters"
                        + " or arieli-babichenko-2019/voters or xu-2019/letters.",
                named("ters"));
    }

    private static String named(String argument) {
        return assertThrows(UserMistake.class, () -> ScenarioText.of(argument, System.in))
                .line();
    }
}
