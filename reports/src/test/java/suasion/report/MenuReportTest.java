package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.selling.MenuExhibits;
import suasion.selling.OfferedMenu;
import suasion.selling.OfferedMenu.Amount;
import suasion.solve.Exhibit;

/** Numbers of menus by the derivation in {@link SellingSamples}, those of insurance in {@link GivenSamples}. */
class MenuReportTest {
    @Test
    void lowBuysPartOfTheInformationAndHighAllOfIt() {
        Menu menu = Menu.of(OfferedMenu.of(SellingSamples.solution()));
        assertEquals(
                List.of(Amount.PART, Amount.ALL),
                menu.entries().stream().map(Menu.Entry::amount).toList());
        assertEquals(Samples.f("1/10"), menu.entries().get(0).worth());
        assertEquals(Samples.f("2/5"), menu.entries().get(1).worth());
        assertEquals(Samples.fs("4/5", "1/5"), menu.entries().get(0).belief());
        assertEquals(2, menu.items().size());
    }

    @Test
    void whoHearsTheSameWhateverTheStateForNothingIsExcluded() {
        Menu menu = Menu.of(OfferedMenu.of(SellingSamples.excluding()));
        assertEquals("low", menu.excluded().get(0).name());
        assertEquals(1, menu.items().size());
        List<Exhibit> exhibits = MenuExhibits.of(SellingSamples.excluding());
        assertEquals(
                List.of("low", "nothing: excluded", "none"),
                exhibits.get(1).rows().get(0).subList(0, 3));
    }

    @Test
    void whoOwesTheSameForTheSameExperimentIsPooled() {
        Menu menu = offered("0 1", "1/5", "1 0", "0 1", "1/5");
        assertEquals(1, menu.items().size());
        assertEquals(2, menu.items().get(0).size());
    }

    private static Menu offered(String lowSun, String lowFee, String highRain, String highSun, String highFee) {
        return Menu.of(OfferedMenu.of(
                SellingSamples.problem(), SellingSamples.menu(lowSun, lowFee, highRain, highSun, highFee)));
    }

    /** Recommendations upside down tell high all there is to know, worth 2/5 to him, and he makes the best of it. */
    @Test
    void theTruthUpsideDownIsFullInformationAndTheSameItem() {
        Menu menu = offered("0 1", "1/10", "0 1", "1 0", "1/10");
        Menu.Entry high = menu.entries().get(1);
        assertEquals(Amount.ALL, high.amount());
        assertEquals(Samples.f("2/5"), high.worth());
        assertEquals(Samples.f("3/10"), high.rent());
        assertEquals(0, high.item());
        assertEquals(1, menu.items().size());
    }

    @Test
    void theSummaryOfAMenuIsAboutRevenueInSomeFifteenLines() {
        String text = TextReport.of(SellingSamples.solved(), false, null);
        assertTrue(text.contains("Value        1/4 (0.25) revenue for forecaster"), text);
        assertTrue(text.contains("no menu brings more than 1/4"), text);
        assertTrue(text.contains("umbrella 1/2, none 1/2"), text);
        assertTrue(text.lines().count() <= 16, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= TextReport.WIDTH), text);
        assertFalse(text.contains("receiver") || text.contains("scheme"), text);
    }

    @Test
    void liesAndStayingOutAreLinesOfTheReportWithTheArmThatRealisedThem() {
        String text = MarkdownReport.of(SellingSamples.played());
        assertTrue(text.contains("HONESTY farmer (high): does not report low"), text);
        assertTrue(text.contains("PARTICIPATION farmer (low): does not stay out"), text);
        assertTrue(text.contains("HONESTY counts any disobedience after the lie"), text);
        assertTrue(text.contains("in these arms: lying: farmer reports the next type"), text);
        assertTrue(text.contains("observed: obedient"), "fees");
        assertFalse(text.contains("Dual-adjusted"), "a liar's doings are no recommendation's");
        String csv = PromisesCsv.of(SellingSamples.played());
        assertTrue(csv.contains("HONESTY,farmer,high,low,,,obedient,CONFIRMED"), csv);
    }

    @Test
    void anEquilibriumHasPayoffsAndStrategiesButNoValue() {
        Report nobody = GivenSamples.report("nobody", GivenSamples.nobody(), true);
        String text = TextReport.of(nobody, false, null);
        assertTrue(text.contains("Payoffs      -10 for customer, 4 for insurer  EQUILIBRIUM"), text);
        assertTrue(text.contains("no player of any type gains by another action; nothing was optimised"), text);
        assertFalse(text.contains("scheme") || text.contains("told"), text);
        String page = MarkdownReport.of(nobody);
        assertTrue(page.contains("plays buy, not not"), page);
        assertFalse(page.contains(": told ") || page.contains("multiplier"), page);
        assertTrue(HtmlReport.of(nobody).contains("Payoffs per round under these strategies"), "no value");
    }

    @Test
    void theInformedCustomerMixesWhenHealthy() {
        String text = TextReport.of(GivenSamples.report("customer", GivenSamples.customer(), false), false, null);
        assertTrue(text.contains("buy 5/9, not 4/9"), text);
        assertTrue(text.contains("insurer    nothing"), text);
    }

    @Test
    void strategiesThatAreNoEquilibriumAreSaidToBeNone() {
        String text = TextReport.of(GivenSamples.disobeyed(), false, null);
        assertTrue(text.contains("the strategies are no equilibrium: OBEDIENCE customer: plays not, not buy"), text);
    }

    @Test
    void anAuditedProfileOfWhichNobodyGainsByDeviatingIsSaidToBeAnEquilibrium() {
        String is = "the profile is an equilibrium: no player of any type gains by another action";
        String text = TextReport.of(GivenSamples.audited(), false, null).replaceAll("\\s+", " ");
        assertTrue(text.contains("AUDITED") && text.contains(is), text);
        assertTrue(MarkdownReport.of(GivenSamples.audited()).contains(is), "written");
        assertFalse(MarkdownReport.of(GivenSamples.disobeyed()).contains("is an equilibrium"), "no equilibrium");
    }

    @Test
    void whatASolverSaysEveryTypeBuysStandsInTheChapterOfTheMenuOnce() {
        Exhibit offers = new Exhibit("menu", "Who buys what", List.of("type"), List.of(List.of("low")), "");
        Exhibit revenue = new Exhibit("revenue", "Revenue", List.of("menu"), List.of(List.of("this")), "a note");
        Exhibit more = new Exhibit("binding", "What binds", List.of("type"), List.of(List.of("high")), "");
        Report plain = SellingSamples.solved();
        Report report = new Report(
                plain.provenance(),
                plain.solution().with(List.of(revenue, offers, more)),
                plain.promisedClaim(),
                plain.expectations(),
                null);
        String text = MarkdownReport.of(report);
        assertEquals(2, text.split("Who buys what", -1).length, text);
        assertTrue(text.indexOf("Who buys what") < text.indexOf("## Further results"), text);
        assertTrue(text.contains("A note."), "a note is a sentence");
        String lines = TextReport.of(report, false, null);
        assertTrue(lines.contains("In the full report: What binds") && !lines.contains("Who buys what"), lines);
    }

    @Test
    void informationStructuresStandSideBySideWithTheirExhibits() {
        Comparison comparison = GivenSamples.comparison(true);
        String text = TextReport.of(comparison, false, null);
        assertTrue(text.contains("nobody") && text.contains("-10") && text.contains("EQUILIBRIUM"), text);
        assertTrue(text.contains("What each player would pay"), text);
        String page = HtmlReport.of(comparison);
        assertTrue(page.contains("payoff of customer") && page.contains("Negative: he would pay"), "figure, exhibit");
        assertTrue(MarkdownReport.of(comparison).contains("buy 5/9, not 4/9"), "the strategies");
        String caption = ComparisonChapters.of(comparison).get(0).parts().toString();
        // a structure may be called like the player who is informed in it
        assertTrue(caption.contains("'customer': -11 for customer, 0 for insurer"), caption);
    }

    @Test
    void namesOfTheWorldAreEscapedInExhibitsOfComparisons() {
        Comparison plain = GivenSamples.comparison(false);
        Exhibit nasty = new Exhibit("x", "<b>|", List.of("a|b"), List.of(List.of("<i>")), "");
        Comparison comparison = new Comparison(plain.provenance(), plain.by(), plain.alternatives(), List.of(nasty));
        assertFalse(HtmlReport.of(comparison).contains("<b>|"), "escaped");
        assertTrue(MarkdownReport.of(comparison).contains("a\\|b"), "escaped");
    }
}
