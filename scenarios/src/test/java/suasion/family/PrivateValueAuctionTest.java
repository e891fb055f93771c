package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.Mechanism;
import suasion.scenario.ScenarioText;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

class PrivateValueAuctionTest {
    private static final String ALIKE = """
      suasion: 1
      family: auction
      good: painting
      bidders: 2
      values: {uniform: [0, 1]}
      grid: 4
      format: optimal
      broken: {entry: {fee: 1/5}}
      """;

    private static final String UNLIKE = """
      suasion: 1
      family: auction
      bidders: {alice: {values: {1: 1/2, 2: 1/2}}, bob: {values: {1: 1/2, 4: 1/2}}}
      """;

    private static ScenarioText text(String written) {
        return ScenarioText.of("game", "game.yaml", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
    }

    private static Designed design(String text, String... changes) {
        return Families.design(Families.read(text(text), List.of(changes)));
    }

    private static Solution solve(String text, String... changes) {
        return new Laboratory(design(text, changes), "").solve();
    }

    private static Exhibit exhibit(Solution solution, String id) {
        return solution.exhibits().stream()
                .filter(exhibit -> exhibit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-auction.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String where, String instead, String line) {
        String what = where.replace("\\n", "\n");
        String text = ALIKE.contains(what) ? ALIKE : UNLIKE;
        assertTrue(text.contains(what), what);
        String changed = text.replace(what, instead == null ? "" : instead.replace("\\n", "\n"));
        assertEquals(
                line,
                assertThrows(UserMistake.class, () -> design(changed), line).line());
    }

    /**
     * Midpoints 1/8, ..., 7/8; virtual values (4k - 9)/8. Optimal: 3/8 (5/16) + 7/8 (7/16) = 1/2. Second and first
     * price: the lower of two, 1/8 + 1/4 (9 + 4 + 1)/16 = 11/32. Posted: 5/8 (1 - 1/4) = 15/32.
     */
    @ParameterizedTest
    @CsvSource({"optimal, 1/2", "second-price, 11/32", "first-price, 11/32", "posted-price, 15/32"})
    void formatsOfTwoUniformBiddersBringTheirRevenue(String format, String revenue) {
        Solution solution = solve(ALIKE, "format=" + format);
        assertEquals(Exact.parse(revenue), solution.value());
        assertEquals(format.equals("optimal") ? Claim.OPTIMAL : Claim.AUDITED, solution.claim());
        assertEquals(BigFraction.ZERO, solution.certificate().violation(), "honest");
        assertEquals(BigFraction.ONE_HALF, solution.benchmarks().optimum());
        assertTrue(solution.checks().stream().allMatch(Check::agrees));
    }

    /** Reserve 5/8: 5/8 Pr(somebody has it) + 1/4 Pr(both have 7/8) = 5/8 (3/4) + 1/4 (1/16) = 31/64. */
    @Test
    void aReserveRaisesTheRevenueOfBothFormats() {
        BigFraction second =
                solve(ALIKE, "format=second-price", "reserve=optimal").value();
        assertEquals(Exact.parse("31/64"), second);
        assertEquals(second, solve(ALIKE, "format=first-price", "reserve=5/8").value());
    }

    /** Virtual values 0 and 2 against -2 and 4: 4 with probability 1/2, else 2 with probability 1/2. */
    @Test
    void biddersWhoAreNotAlikeHaveReservesOfTheirOwn() {
        Solution solution = solve(UNLIKE);
        assertEquals(new BigFraction(5, 2), solution.value());
        assertEquals(
                List.of("alice: 1", "alice: 2", "bob: 1", "bob: 4"),
                solution.problem().game().players().get(0).types());
        List<List<Object>> reserves = exhibit(solution, "reserves").rows();
        assertEquals(List.of("alice", BigFraction.ONE), reserves.get(0).subList(0, 2));
        assertEquals(List.of("bob", new BigFraction(4)), reserves.get(1).subList(0, 2));
        List<List<Object>> virtual = exhibit(solution, "virtual-values").rows();
        assertEquals(new BigFraction(-2), virtual.get(2).get(3));
    }

    @Test
    void whatIsComparedIsAllThatIsKnown() {
        Variants alike = Families.variants(text(ALIKE.replace("optimal", "compare")), List.of());
        assertEquals(
                List.of("optimal", "second-price", "first-price", "posted-price"),
                List.copyOf(alike.designed().keySet()));
        Variants unlike = Families.variants(text(UNLIKE + "format: compare\nreserve: 2\n"), List.of());
        assertEquals(
                List.of("optimal", "second-price", "posted-price"),
                List.copyOf(unlike.designed().keySet()));
    }

    /** A fee for bidding leaves the lowest type, who never wins, with less than nothing; a truthful bid is shaded. */
    @Test
    void brokenAuctionsBreakWhatTheySay() {
        Designed designed = design(ALIKE.replace(
                "{entry: {fee: 1/5}}", "{entry: {fee: 1/5}, truthful: {format: first-price, bids: truthful}}"));
        Map<String, Mechanism> broken = designed.broken();
        Solution entry = new PrivateValueAuction().audit(designed, broken.get("entry"));
        assertEquals(Exact.parse("1/5"), entry.certificate().violation());
        assertEquals(Exact.parse("9/10"), entry.value(), "1/2 and two fees");
        Solution truthful = new PrivateValueAuction().audit(designed, broken.get("truthful"));
        assertTrue(truthful.incentives().stream()
                .filter(line -> line.conditionalGain().getNumerator().signum() < 0)
                .map(IncentiveLine::incentive)
                .allMatch(incentive -> incentive.id().startsWith("HONESTY")));
        assertEquals(Exact.parse("21/32"), truthful.value(), "the mean of the higher: both have 1, the lower 11/32");
    }
}
