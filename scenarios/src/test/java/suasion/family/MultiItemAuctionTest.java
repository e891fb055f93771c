package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import suasion.game.UserMistake;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Table;
import suasion.scenario.ScenarioText;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** Several goods for several bidders, in files. */
class MultiItemAuctionTest {
    private static final String PAIR = """
      suasion: 1
      family: multi-item-auction
      bidders: 2
      goods:
        left: {uniform: [0, 1]}
        right: {values: {1: 1/2, 2: 1/2}}
      incentives: bayesian
      grid: 2
      """;

    private static final String YAO = """
      suasion: 1
      family: multi-item-auction
      bidders: 2
      goods: {first: {values: {1: 1/2, 2: 1/2}}, second: {values: {1: 1/2, 2: 1/2}}}
      """;

    private static Designed design(String text, String... changes) {
        return Families.variants(new ScenarioText("game", "game.yaml", text), List.of(changes))
                .single()
                .orElseThrow();
    }

    private static Solution solve(String text, String... changes) {
        Designed designed = design(text, changes);
        return Families.of(designed.scenario()).solve(designed);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-multi-item-auction.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        String piece = what == null ? "" : what;
        assertTrue(PAIR.contains(piece), piece);
        String text = PAIR.replace(piece, instead == null ? "" : instead);
        assertEquals(line, assertThrows(UserMistake.class, () -> design(text)).line());
    }

    @Test
    void theBestAuctionIsAnAuctionThatCanBeHeld() {
        Solution solution = solve(PAIR);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertTrue(solution.isExact(), solution.certificate().toString());
        assertTrue(solution.mechanism() instanceof AuctionRule);
        assertEquals(4, solution.problem().game().players().get(0).types().size(), "two values of each good");
    }

    /** Yao (2017). */
    @Test
    void incentivesThatHoldWhateverOthersSayCostTwoPercent() {
        Solution bayesian = solve(YAO);
        Solution dominant = solve(YAO, "incentives=dominant");
        assertTrue(dominant.mechanism() instanceof Table);
        assertEquals(new BigFraction(51, 50), bayesian.value().divide(dominant.value()));
    }

    /** Each good alone: price 1 sells always, price 2 to three of four pairs of bidders: 3/2, twice. */
    @Test
    void goodsOneByOneAreAnAuctionToo() {
        Designed designed = design(YAO + "scheme: {auction: one-by-one}\n");
        Solution audited = Families.of(designed.scenario())
                .audit(designed, designed.scheme().orElseThrow());
        assertEquals(new BigFraction(3), audited.value());
        assertEquals(BigFraction.ZERO, audited.certificate().violation());
        assertEquals(new BigFraction(51, 16), audited.benchmarks().optimum());
    }
}
