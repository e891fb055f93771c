package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suasion.solve.Claim;

/** Numbers of sales by the derivations in {@link SaleSamples}. */
class SaleReportTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JsonReport.schema());

    private static Report menu() {
        return SaleSamples.report(SaleSamples.menu(), true, SaleSamples.lotteries());
    }

    private static Report auction() {
        return SaleSamples.report(
                SaleSamples.solution(
                        SaleSamples.auction(), Claim.OPTIMAL, "", List.of(SaleSamples.virtual(), SaleSamples.ironed())),
                true,
                SaleSamples.auction());
    }

    private static Report severalGoods() {
        return SaleSamples.report(
                SaleSamples.solution(SaleSamples.twoByTwo(), Claim.OPTIMAL, "", List.of()), false, null);
    }

    private static Report lotteries() {
        return SaleSamples.report(
                SaleSamples.solution(SaleSamples.lotteries(), Claim.AUDITED, "1", List.of()), false, null);
    }

    /** The four deals of two uniform goods: 146/441 buy nothing, 239/441 both, who then have 137/... more than 6/7. */
    @Test
    void aMenuIsItsDealsWithTheShareOfBuyersWhoTakeThem() {
        Sold sold = Sold.of(SaleSamples.twoGoods());
        assertTrue(sold.isMenu() && sold.isContinuous() && !sold.isBlocked());
        List<Sold.Option> options = sold.options();
        assertEquals(4, options.size());
        assertTrue(options.get(0).isNothing());
        assertEquals(Samples.f("239/441"), options.get(3).probability());
        assertEquals(Samples.f("6/7"), options.get(3).price());
        assertTrue(options.stream().noneMatch(Sold.Option::isLottery));
    }

    /** 11/20 wins with chance 11/20 and pays what it is worth, 121/400; 13/20 has the rent (1/10) (11/20) of it. */
    @Test
    void aTypePaysInTheMeanWhatItsFeeSaysAndKeepsItsRent() {
        Sold sold = Sold.of(SaleSamples.auction());
        assertFalse(sold.isMenu());
        Sold.Entry marginal = sold.entries().get(5);
        assertEquals(Samples.f("11/20"), marginal.shares().get(0));
        assertEquals(Samples.f("121/400"), marginal.payment());
        assertEquals(Samples.f("0"), marginal.payoff());
        assertEquals(Samples.f("11/200"), sold.entries().get(6).payoff());
        assertTrue(sold.entries().get(4).isOut());
    }

    @Test
    void theSummaryOfAMenuIsADozenLinesAboutDeals() {
        String text = TextReport.of(menu(), false, null);
        assertTrue(text.contains("no menu brings more than 11/20 on the continuum of values"), text);
        assertTrue(text.contains("share of buyers"), text);
        assertTrue(text.contains("Compared     announced menu 0.549195; separately 1/2; bundle 0.544331"), text);
        assertFalse(text.contains("information") || text.contains("followed") || text.contains("told"), text);
        assertTrue(text.lines().count() <= 20, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= TextReport.WIDTH), text);
    }

    @Test
    void theSummaryOfAnAuctionNamesAFewTypes() {
        String text = TextReport.of(auction(), false, null);
        assertTrue(text.contains("no auction brings more than 181/400 on this grid of values"), text);
        assertTrue(text.contains("virtual value   ironed   chance to win"), text);
        assertTrue(text.contains("... 5 more types in the full report"), text);
        assertTrue(text.lines().count() <= 20, text);
    }

    @Test
    void everyDocumentSatisfiesTheSchema() throws Exception {
        for (Report report : List.of(menu(), auction(), severalGoods(), lotteries())) {
            JsonNode document = new ObjectMapper().readTree(JsonReport.text(JsonReport.of(report)));
            assertEquals(Set.of(), SCHEMA.validate(document));
        }
        JsonNode sale = JsonReport.of(menu()).at("/solution/sale");
        assertEquals("continuum", sale.at("/about").asText());
        assertEquals("6/7", sale.at("/deals/3/exact/price").asText());
        assertEquals("239/441", sale.at("/types/3/exact/probability").asText());
        JsonNode auction = JsonReport.of(auction()).at("/solution/sale");
        assertEquals("on-report", auction.at("/auction/pricing").asText());
        assertEquals(2, auction.at("/bidders").asInt());
        assertTrue(JsonReport.of(Samples.court()).at("/solution/sale").isMissingNode());
    }

    @Test
    void picturesShowRegionsRevenueBoundsAndTransport() {
        String html = HtmlReport.of(menu());
        assertEquals(1, count(html, "Which deal the buyer likes best, by the values of the goods.</figcaption>"));
        assertTrue(html.contains(">at 6/7</text>"), "a label in the region of both");
        assertEquals(1, count(html, "and the bound that none passes.</figcaption>"));
        assertEquals(1, count(html, "lies between the bounds of any of them.</figcaption>"));
        assertEquals(1, count(html, "is indifferent.</figcaption>"));
        assertTrue(HtmlReport.of(lotteries()).contains("are lotteries"));
        assertEquals(1, count(HtmlReport.of(severalGoods()), "the darker, the likelier.</figcaption>"));
        assertEquals(1, count(HtmlReport.of(auction()), "In the shaded intervals they are ironed.</figcaption>"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void wordsAreThoseOfASale() {
        String text = MarkdownReport.of(auction());
        for (String word : List.of("Virtual value", "Ironing", "Reserve price", "Interim, reduced form")) {
            assertTrue(text.contains("**" + word + "**"), word);
        }
        assertTrue(text.contains("## The auction") && text.contains("## Broken auctions"), text);
        assertFalse(text.contains("full information") || text.contains("Obedience"), text);
        assertTrue(MarkdownReport.of(menu()).contains("**Bundle**"));
    }

    @Test
    void whoGetsTheSameIsNotSaidToBind() {
        String text = MarkdownReport.of(auction());
        assertTrue(text.contains("HONESTY bidder (13/20): does not report 11/20"), text);
        assertFalse(text.contains("indifferent (35)"), "the five types that never win are all alike");
    }

    @Test
    void aFileOfCommasHasALinePerType() {
        String[] lines = SaleCsv.of(SaleSamples.menu()).split("\r\n");
        assertEquals("type,probability,value_first,value_second,share_first,share_second,payment,payoff", lines[0]);
        assertEquals(5, lines.length);
        assertTrue(lines[4].startsWith("both at 6/7,0.54195"), lines[4]);
    }
}
