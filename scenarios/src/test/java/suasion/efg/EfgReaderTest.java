package suasion.efg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.extensive.Analysis;
import suasion.extensive.Behavior;
import suasion.extensive.Outcome;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;
import suasion.game.UserMistake;

/** Every file here was written for this test; Gambit's manual describes the format. */
class EfgReaderTest {
    private static final String HEAD = "EFG 2 R \"g\" { \"ann\" \"bob\" }\n";

    private static Tree read(String text) {
        return EfgReader.read("g.efg", text);
    }

    private static List<BigFraction> payoffs(Tree tree) {
        return Analysis.of(tree, Behavior.even(tree)).payoffs();
    }

    private static Tree oneMove(String list, String first, String second) {
        return read(HEAD + "p \"\" 1 1 \"\" " + list + " 0 t \"\" 1 \"x\" " + first + " t \"\" 2 \"y\" " + second);
    }

    /** Commas may stand between entries or not; numbers may be whole, decimal, scientific or fractions. */
    @Test
    void commasAreOptionalAndNumbersExact() {
        Tree plain = oneMove("{ \"l\" \"r\" }", "{ 1 -2 }", "{ 1/3 0 }");
        assertEquals(plain, oneMove("{ \"l\", \"r\" }", "{ 1, -2 }", "{ 1/3, 0 }"));
        assertEquals(plain, oneMove("{\"l\"\"r\"}", "{ 1.000000 -20e-1 }", "{ 1/3,0.0 }"));
        assertEquals(plain, oneMove("{\n\"l\"\t,\n\"r\"}", "{ 1e0 ,-2. }", "{ 2/6 .0 }"));
        assertEquals(List.of(new BigFraction(2, 3), new BigFraction(-1)), payoffs(plain));
    }

    @Test
    void oldFilesOfDecimalsAndCommentsAreRead() {
        String body = "t \"\" 1 \"x\" { 1 2 }";
        Tree tree = read("EFG 2 D \"a \\\"game\\\"\" { \"ann\", \"bob\" }\n\"what it\nis about\"\n" + body);
        assertEquals("a \"game\"", tree.title());
        assertEquals("what it\nis about", tree.comment());
        assertEquals(
                "early",
                read("EFG 2 R \"g\" \"early\" { \"ann\" \"bob\" }" + body).comment());
        assertEquals("", read(HEAD + body).comment());
    }

    /** What has been said may be left out or repeated: sets by player, chance moves and outcomes by number. */
    @Test
    void repeatedDeclarationsMayBeLeftOut() {
        String full = HEAD + """
                c "" 1 "coin" { "h" 1/2 "t" 0.5 } 0
                p "" 1 1 "blind" { "l" "r" } 0
                p "" 2 1 "deaf" { "u" "d" } 0
                t "" 1 "win" { 1, 0 }
                t "" 2 "lose" { 0, 1 }
                p "" 2 1 "deaf" { "u" "d" } 0
                t "" 1 "win" { 1, 0 }
                t "" 2 "lose" { 0, 1 }
                p "" 1 1 "blind" { "l" "r" } 0
                t "" 2 "lose" { 0, 1 }
                t "" 1 "win" { 1, 0 }
                """;
        String terse = HEAD + """
                c "" 1 "coin" { "h" 1/2 "t" 0.5 } 0
                p "" 1 1 "blind" { "l" "r" } 0
                p "" 2 1 "deaf" { "u" "d" } 0
                t "" 1 "win" { 1, 0 } t "" 2 "lose" { 0, 1 }
                p "" 2 1 "deaf" 0 t "" 1 "win" t "" 2
                p "" 1 1 0
                t "" 2 t "" 1
                """;
        assertEquals(read(full), read(terse));
        // both players have an information set 1
        assertEquals(2, read(full).informationSets().size());
    }

    @Test
    void theSameChanceMoveMayBeDrawnTwice() {
        Tree tree = read(HEAD + """
                c "" 7 "" { "a" 1/3 "b" 2/3 } 0
                c "" 7 0 t "" 1 "x" { 9 0 } t "" 0
                t "" 0
                """);
        assertEquals(List.of(BigFraction.ONE, BigFraction.ZERO), payoffs(tree));
    }

    /** Payoffs of a path add up: 10 on the way and 1 or 2 at the end, half of the time each. */
    @Test
    void payoffsOnTheWayCount() {
        Tree tree = read(HEAD
                + "p \"\" 1 3 \"\" { \"a\" \"b\" } 5 \"toll\" { 10, 1/3 } t \"\" 6 \"\" { 1 0 } t \"\" 8 \"\" { 2 0 }");
        assertEquals(List.of(new BigFraction(23, 2), new BigFraction(1, 3)), payoffs(tree));
        Map<Outcome, BigFraction> passed =
                Analysis.of(tree, Behavior.even(tree)).outcomes();
        assertEquals(
                List.of(5, 6, 8), passed.keySet().stream().map(Outcome::number).toList());
        assertEquals(
                List.of(BigFraction.ONE, BigFraction.ONE_HALF, BigFraction.ONE_HALF), List.copyOf(passed.values()));
    }

    @Test
    void outcomeZeroIsNone() {
        assertEquals(Outcome.NONE, read(HEAD + "t \"end\" 0").root().outcome());
        assertEquals("end", ((TreeNode.Ending) read(HEAD + "t \"end\" 0 \"\"").root()).name());
    }

    /** Where, what was found, what is needed; after the head the mistake stands in line 2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "q \"\" 1 | 2:1: 'q' found, c, p or t for the first node is needed",
                "t 0 | 2:3: '0' found, the node's name in quotes (it may be \"\") is needed",
                "t \"\" | 2:5: the end of the file found, the number of the outcome (0 for none), a whole number of at"
                        + " least 0, is needed",
                "t \"\" 1 | 2:6: outcome 1 is used here, but nothing was said of it; a name and the payoffs are needed",
                "t \"\" 1 \"x\" { 1 } | 2:6: outcome 1 has 1 payoffs, one for each of 2 players is needed",
                "t \"\" 1 \"x\" { 1 one } | 2:16: 'one' is not a number; a number is written like 2, -0.5, 1e-3 or 1/3",
                "t \"\" 1 \"x\" { 1 , } | 2:18: '}' found, a payoff is needed",
                "t \"\" 1 \"x\" { 1 2 | 2:17: the end of the file found, a payoff or '}' is needed",
                "t \"\" 1 \"x | 2:8: the text that starts here has no closing quote",
                "t \"\" 0 \"x\" | 2:6: outcome 0 is none, it can have neither a name nor payoffs",
                "t \"\" 0 t \"\" 0 | 2:8: 't' found, but the tree is complete before it",
                "p \"\" 3 1 | 2:6: there is no player 3, the game has 2: [ann, bob]",
                "p \"\" 1 0 | 2:8: '0' found, the number of the information set, a whole number of at least 1, is needed",
                "p \"\" 1 4 0 | 2:8: information set 4 of player 1 is used here, but nothing was said of it; a name and the"
                        + " actions are needed",
                "p \"\" 1 4 \"\" { } 0 | 2:8: information set 4 of player 1 has no action; one is needed",
                "p \"\" 1 4 \"\" { l } 0 | 2:15: 'l' found, an action in quotes is needed",
                "p \"\" 1 4 \"\" { \"l\" \"r\" } 0 t \"\" 0 | 2:33: the end of the file found, c, p or t for what follows"
                        + " \"r\" of ann in line 2 is needed",
                "p \"\" 1 4 \"\" { \"l\" } 0 p \"\" 1 4 \"\" { \"r\" } 0 | 2:30: information set 4 of player 1 has the"
                        + " actions [r] here, but [l] where it was declared (line 2); a repetition must agree or be left out",
                "p \"\" 1 4 \"me\" { \"l\" } 0 p \"\" 1 4 \"you\" 0 | 2:32: information set 4 of player 1 is called \"you\""
                        + " here, but \"me\" where it was declared (line 2); a repetition must agree or be left out",
                "p \"\" 1 4 \"\" { \"l\" } 5 \"\" { 1 2 } t \"\" 5 \"\" { 1 3 } | 2:39: outcome 5 has the numbers [1, 3]"
                        + " here, but [1, 2] where it was declared (line 2); a repetition must agree or be left out",
                "c \"\" 1 \"\" { \"h\" 1/2 \"t\" 1/3 } 0 | 2:6: the probabilities of chance move 1 sum to 5/6, must be"
                        + " exactly 1",
                "c \"\" 1 \"\" { \"h\" 2 \"t\" -1 } 0 | 2:19: a probability is -1, it must not be negative",
                "c \"\" 1 \"\" { \"h\" \"t\" } 0 | 2:17: \"t\" found, the probability of \"h\" is needed",
            })
    void mistakesSayWhereWhatWasFoundAndWhatIsNeeded(String body, String message) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> read(HEAD + body));
        assertEquals("g.efg:" + message, mistake.line());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NFG 1 R | 1:1: 'NFG' found, the word EFG, with which a file in Gambit's extensive game format begins, is"
                        + " needed",
                "EFG 1 R | 1:5: '1' found, version 2, the only one there is, is needed",
                "EFG 2 X | 1:7: 'X' found, R (or D in old files) is needed",
                "EFG 2 R { | 1:9: '{' found, the title in quotes is needed",
                "EFG 2 R \"\" c | 1:12: 'c' found, '{' and the names of the players is needed",
                "EFG 2 R \"\" { } t \"\" 0 | 1:16: a game needs at least one player, the list before has none",
            })
    void aHeadSaysWhatIsMissing(String text, String message) {
        UserMistake mistake = assertThrows(UserMistake.class, () -> read(text));
        assertEquals("g.efg:" + message, mistake.line());
    }

    /** On a thread with nothing else on its stack, as that of the program is; JUnit's workers have much on theirs. */
    @Test
    void aPathOfThousandsOfMovesIsRefusedNotOverflown() throws InterruptedException {
        String text = HEAD + "p \"\" 1 1 \"\" { \"on\" } 0\n" + "p \"\" 1 1 0\n".repeat(5_000) + "t \"\" 0";
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread reader = new Thread(() -> read(text));
        reader.setUncaughtExceptionHandler((thread, what) -> thrown.set(what));
        reader.start();
        reader.join();
        UserMistake mistake = assertInstanceOf(UserMistake.class, thrown.get());
        assertEquals("g.efg:503:1: a path has more than 500 moves, which is more than can be held", mistake.line());
    }
}
