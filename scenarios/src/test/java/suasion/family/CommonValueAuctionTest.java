package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

class CommonValueAuctionTest {
    private static final String RANGES = """
      suasion: 1
      family: common-value-auction
      values: {from: 0, to: 1, steps: 2}
      bidders: 2
      bids: {from: 0, to: 1/2, steps: 4}
      format: first-price
      convergence: [1, 3]
      broken: {collusion: lowest}
      """;

    private static final String WRITTEN = """
      suasion: 1
      family: common-value-auction
      values: {0: 1/2, 1: 1/2}
      bidders: 2
      bids: [0, 1/8]
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
    @CsvFileSource(resources = "/bad-common-value-auction.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String where, String instead, String line) {
        String what = where.replace("\\n", "\n");
        String text = RANGES.contains(what) ? RANGES : WRITTEN;
        assertTrue(text.contains(what), what);
        String changed = text.replace(what, instead == null ? "" : instead.replace("\\n", "\n"));
        assertEquals(
                line,
                assertThrows(UserMistake.class, () -> design(changed), line).line());
    }

    /**
     * By hand, as in the tests of the solver: at 1/8 told nothing or told no are value 0 and 1/6, 1/6, 1/14, 1/14 of 1.
     */
    @ParameterizedTest
    @CsvSource({"first-price, 1/24", "all-pay, 1/12", "second-price, 3/56", "posted-price, 3/56"})
    void formatsAreReadByName(String format, String revenue) {
        Solution solution = solve(WRITTEN, "format=" + format);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(Exact.parse(revenue), solution.value());
    }

    @Test
    void aSellerMayHopeForTheWholeSurplus() {
        String text = WRITTEN.replace("[0, 1/8]", "[0, 1/2, 1]");
        assertEquals(Exact.parse("1/2"), solve(text, "objective=max").value());
    }

    @Test
    void gridsAreShownBesideTheFilesOwn() {
        Exhibit grids = exhibit(solve(RANGES), "grids");
        assertEquals(
                List.of("this file", "1 step", "3 steps"),
                grids.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(Exact.parse("1/6"), grids.rows().get(0).get(6));
    }

    @Test
    void theWinningBidHasADistribution() {
        Solution solution = solve(WRITTEN);
        Exhibit bids = exhibit(solution, "winning-bids");
        // Value 0 and 1/6 of value 1 bid nothing.
        assertEquals(Exact.parse("2/3"), bids.rows().get(0).get(1));
        assertEquals(Exact.parse("1"), bids.rows().get(1).get(2));
    }

    @Test
    void aSellerWhoPostsAPriceSaysWhich() {
        Solution solution = solve(RANGES, "format=posted-price", "bids.steps=4");
        Exhibit prices = exhibit(solution, "prices");
        assertEquals(4, prices.rows().size());
        assertEquals(
                1, prices.rows().stream().filter(row -> row.contains("chosen")).count());
        Solution named = solve(RANGES.replace("convergence: [1, 3]", "price: 3/8"), "format=posted-price");
        assertEquals(3, named.problem().game().cells());
    }

    @Test
    void everybodyCanBeToldTheSame() {
        for (String told : List.of("lowest", "highest", "1/4", "\"0, 1/4\"", "{\"0, 1/2\": 1/2, \"1/2, 0\": 1/2}")) {
            Designed designed = design(RANGES.replace("broken: {collusion: lowest}", "scheme: " + told));
            Solution audited = new Laboratory(designed, "").solve();
            assertEquals(Claim.AUDITED, audited.claim());
            assertTrue(audited.benchmarks().optimum() != null);
        }
    }

    @Test
    void theBestOfTheWorstIsNamed() {
        Variants variants =
                Families.variants(Catalogue.find("bergemann-brooks-morris-2017/auction-formats"), List.of());
        List<Solution> solutions = new ArrayList<>();
        variants.designed().values().forEach(designed -> solutions.add(new Laboratory(designed, "").solve()));
        Exhibit formats = new CommonValueAuction().exhibits(variants, solutions).get(0);
        assertEquals("Formats by their worst revenue: first-price is best", formats.title());
        assertEquals("posted-price at 1/5", formats.rows().get(3).get(0));
    }
}
