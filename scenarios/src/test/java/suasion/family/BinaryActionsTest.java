package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Many receivers from a file. */
class BinaryActionsTest {
    /** Three voters of whom the sender needs two: Arieli and Babichenko (2019). */
    private static final String VOTERS = """
      suasion: 1
      family: binary-actions
      states: {good: 1/3, bad: 2/3}
      receivers: {names: [ann, bob, cem], actions: ["no", "yes"], payoff: {good: 1, bad: -1}}
      sender: {payoff: {threshold: 2}}
      """;

    private static Designed designed(String text, String... changes) {
        return Families.design(Families.read(new ScenarioText("voters", "voters.yaml", text), Arrays.asList(changes)));
    }

    private static Solution solve(Designed designed) {
        return new Laboratory(designed, "").solve();
    }

    private static Solution catalogue(String name, String... changes) {
        return solve(Families.design(Families.read(Catalogue.find(name), List.of(changes))));
    }

    private static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // 1/3 + 2/3 min(1, N/(2k)) with N = 3.
        "voters, sender.payoff.threshold=2, 5/6",
        "voters, sender.payoff.threshold=1, 1",
        "voters, sender.payoff.threshold=3, 2/3",
        // Exact primal and dual pairs; Propositions 7 and 8 of Dughmi et al. (2019).
        "congestion, payments=none, 5/4",
        "congestion, payments=nonnegative, 5/4",
        "congestion, payments=balanced, 18/11",
        "congestion, payments=unrestricted, 7/2",
        "friends, payments=none, 25/9"
    })
    void catalogueValues(String name, String change, String value) {
        Solution solution = catalogue(name, change);
        assertEquals(Exact.parse(value), solution.value());
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.checks().stream().allMatch(Check::agrees), () -> solution.checks()
                .toString());
    }

    @Test
    void informationStandsSideBySide() {
        List<List<Object>> rows = exhibit(catalogue("voters"), "information").rows();
        // Nobody votes yes at 1/3; told the state all do in 1/3; in public all are one voter: 2/3; privately 5/6.
        assertEquals(
                List.of("no information", "full information", "public signals", "private signals"),
                rows.stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("0", "1/3", "2/3", "5/6"),
                rows.stream().map(row -> Exact.show((BigFraction) row.get(1))).toList());
    }

    @Test
    void theReportNamesTheProposition() {
        assertEquals(
                List.of(
                        "Proposition 7",
                        "recommend a set that maximises f + 2/11 G, by lottery the tied sets {bob} or {ann, bob} in bad",
                        new BigFraction(2, 11)),
                exhibit(catalogue("congestion"), "propositions").rows().get(0));
        assertEquals(
                "Lemma 4",
                exhibit(catalogue("friends"), "propositions").rows().get(0).get(0));
    }

    @Test
    void sixtyReceiversAreSolvedWithoutWritingDownTheirSets() {
        Solution solution = catalogue("adoption-60");
        // Column generation in Python with HiGHS and NetworkX: 46.576097796383515, within 1e-9.
        assertEquals(46.576097796383515, Exact.toDouble(solution.value()), 1e-9);
        assertEquals(Claim.OPTIMAL, solution.claim());
        List<List<Object>> rows = exhibit(solution, "information").rows();
        assertEquals("only up to 12 players", rows.get(2).get(3));
        assertTrue(((BigFraction) rows.get(0).get(1)).compareTo(solution.value()) < 0);
    }

    @Test
    void sixtyReceiversHaveAWeightOfWhatTheyGain() {
        Solution solution = catalogue("adoption-60", "payments=balanced");
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(
                List.of(true), solution.checks().stream().map(Check::agrees).toList());
        assertEquals(
                solution.certificate().price(),
                exhibit(solution, "propositions").rows().get(0).get(2));
    }

    /** The same game in other words has the same payoffs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold: 2 | table: {'{}': 0, ann: 0, bob: 0, cem: 0, otherwise: 1}",
                "threshold: 2 | size: [0, 0, 1, 1]",
                "threshold: 2 | threshold: {needed: 1 + 1, worth: 1}",
                "additive: 1 | size: [0, 1, 2, 3]",
                "additive: {ann: 1, bob: 1} | coverage: {a: {by: ann}, b: {by: [bob]}}",
                "additive: 2 | sum: [{additive: 1}, {size: [0, 1, 2, 3]}]"
            })
    void formsThatSayTheSame(String one, String other) {
        Game game = designed(VOTERS).problem().game();
        for (int state = 0; state < 2; state++) {
            for (long set = 0; set < game.outcomes(); set++) {
                assertEquals(
                        designed(VOTERS.replace("threshold: 2", one))
                                .problem()
                                .objective()
                                .exact(state, set),
                        designed(VOTERS.replace("threshold: 2", other))
                                .problem()
                                .objective()
                                .exact(state, set));
            }
        }
    }

    @Test
    void aReceiverIsAMemberOfTheSetThatPaysHim() {
        String graph = VOTERS + "graph: [[ann, bob, 3], [bob, cem]]\n";
        for (String payoff : List.of(
                "{network: {own: 1, edges: 2*weight}}",
                "{good: {network: {own: 1, edges: 2*weight}}, bad: {network: {own: 1, edges: 2*weight}}}",
                "{ann: {size: [9, 1, 1, 1]}, bob: {table: {bob: 1, '{ann, bob}': 7, '{bob, cem}': 3, all: 9}},"
                        + " cem: {size: [9, 1, 1, 1]}}")) {
            Game game = designed(graph.replace("{good: 1, bad: -1}", payoff))
                    .problem()
                    .game();
            // bob: 1 + 2 * 3 (ann) + 2 * 1 (cem), and 0 where he does not act; receiver i is bit 2 - i.
            assertEquals(new BigFraction(9), game.payoffs().get(1).exact(0, 0b111));
            assertEquals(new BigFraction(7), game.payoffs().get(1).exact(1, 0b110));
            assertEquals(new BigFraction(3), game.payoffs().get(1).exact(0, 0b011));
            assertEquals(BigFraction.ZERO, game.payoffs().get(1).exact(0, 0b101));
        }
    }

    @Test
    void wholePayoffsCountWhetherOrNotOneActs() {
        Game game = designed(VOTERS.replace("payoff: {good: 1, bad: -1}", "whole: {pairwise: {edges: 2}}")
                        + "graph: [[ann, bob]]")
                .problem()
                .game();
        assertEquals(BigFraction.TWO, game.payoffs().get(2).exact(0, 0b110));
        assertEquals(BigFraction.ZERO, game.payoffs().get(2).exact(0, 0b101));
    }

    @Test
    void schemesAreWrittenInSets() {
        Table table = designed(VOTERS, "scheme={good: all, bad: {'{ann, bob}': 1/2, cem: 1/4, nobody: 1/4}}")
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(
                List.of(0L, 0b001L, 0b110L, 0b111L),
                List.of(0, 1, 2, 3).stream().map(table.signals()::outcome).toList());
        assertEquals(new BigFraction(1, 4), table.probability(1, 1));
        Table paid = designed(
                        VOTERS,
                        "payments=unrestricted",
                        "scheme={scheme: {good: all, bad: [ann, bob]}, payments: {ann: {\"yes\": 1}, cem: {\"no\": -1/2}}}")
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(BigFraction.ONE, paid.payments().of(0, 1));
        assertEquals(new BigFraction(-1, 2), paid.payments().of(2, 0));
        Table least = designed(VOTERS, "payments=unrestricted", "scheme={scheme: all, payments: optimal}")
                .scheme()
                .orElseThrow()
                .table();
        // Acting loses 2/3 - 1/3 per round.
        assertEquals(new BigFraction(1, 3), least.payments().of(1, 1));
    }

    @Test
    void aGeneratedNetworkIsTheSameOnEveryMachine() {
        Designed designed = Families.design(Families.read(Catalogue.find("adoption-60"), List.of()));
        Game game = designed.problem().game();
        assertEquals(60, game.players().size());
        // Drawn independently in Python from the specification of java.util.Random: tastes of r1, r2, r3.
        int[] tastes = TASTES;
        for (int i = 0; i < tastes.length; i++) {
            // In the first state quality is -4 and nobody else acts.
            assertEquals(new BigFraction(tastes[i] - 4), game.payoffs().get(i).exact(0, 1L << (59 - i)));
        }
    }

    private static final int[] TASTES = {-1, 2, -2, 2, -2, 2, 1, 2};

    /** The voters with one piece of text replaced by another, or longer by one where none is named. */
    @ParameterizedTest
    @CsvFileSource(resources = "/bad-input-groups.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String old = lines(what);
        assertEquals(line, line(old.isEmpty() ? VOTERS + lines(instead) : VOTERS.replace(old, lines(instead))));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private static String line(String text) {
        try {
            solve(designed(text));
        } catch (UserMistake mistake) {
            return mistake.line();
        }
        return fail("no mistake is seen in " + text);
    }
}
