package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Certificate;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What reports say where players are told what to believe. The pages are left in {@code target/reports}. */
class ToldReportTest {
    private static final Map<String, Report> REPORTS = new TreeMap<>(Map.of(
            "told",
            ToldSamples.covarianceReport(),
            "told-grid",
            ToldSamples.onTheGrid(),
            "told-wrong",
            ToldSamples.miscalibrated(),
            "told-nobody",
            ToldSamples.nobody(),
            "told-three",
            ToldSamples.three(),
            "told-one",
            ToldSamples.one(),
            "told-many",
            ToldSamples.many(28)));

    private static final int ONE_MEGABYTE = 1_000_000;

    /** Nobody is asked to do anything, so nobody obeys, follows, deviates or has a best reply. */
    private static final Pattern FOREIGN = Pattern.compile(
            "OBEDIENCE|[Oo]bedience|obedient arm|recommend|follows |followed|indifferent|dual-adjusted|then takes|deviation|null|NaN");

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    private static String summary(String name) {
        return TextReport.of(REPORTS.get(name), false, null);
    }

    @Test
    void nobodyIsSaidToObey() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        for (Map.Entry<String, Report> entry : REPORTS.entrySet()) {
            String page = HtmlReport.of(entry.getValue());
            Files.writeString(folder.resolve(entry.getKey() + ".html"), page);
            assertTrue(page.length() < ONE_MEGABYTE, entry.getKey() + " has " + page.length());
            for (String text : List.of(
                    page.replaceAll("(?s)<style>.*?</style>|<svg.*?</svg>", ""),
                    MarkdownReport.of(entry.getValue()),
                    summary(entry.getKey()))) {
                Matcher matcher = FOREIGN.matcher(text);
                assertFalse(
                        matcher.find(),
                        () -> entry.getKey() + ": " + text.substring(Math.max(0, matcher.start() - 80), matcher.end()));
            }
            assertEquals(count(page, "<svg "), count(page, "<figcaption>"), entry.getKey());
        }
    }

    /** (1/4, 1/2) 3/4 and (3/4, 0) 1/4 in low, mirrored in high: Arieli, Babichenko, Sandomirskiy and Tamuz (2021). */
    @Test
    void theSummaryOfTheSmallestCovarianceTellsBothBounds() {
        String text = summary("told");
        assertTrue(text.lines().count() <= 20, text);
        assertTrue(text.lines().allMatch(line -> line.length() <= TextReport.WIDTH), text);
        assertTrue(text.contains("Value        -1/32 (-0.03125) for analyst  OPTIMAL"), text);
        String flat = text.replaceAll("\\s+", " ");
        assertTrue(
                flat.contains("no information gives analyst less than -1/32, whatever it makes anybody believe;"
                        + " proved in fractions; on the grid (4 intervals) the bound is -1/32"),
                text);
        assertTrue(text.contains("Compared     no information is worth 0, full information 1/4"), text);
        assertTrue(text.contains("both-informed is REFUTED by ann told 1/4"), text);
        assertTrue(text.contains("Closest call ann told 1/4: observed"), text);
    }

    /** Without a proof for all beliefs none is claimed. */
    @Test
    void aBoundOfTheGridIsOnlyCalledThat() {
        String page = HtmlReport.of(REPORTS.get("told-grid"));
        assertTrue(
                page.contains("the value is the least that any scheme that tells beliefs of the grid only can reach"));
        assertTrue(page.contains("what other beliefs allow is not bounded"));
        assertFalse(page.contains("whatever it makes anybody believe"));
        String proved = HtmlReport.of(REPORTS.get("told"));
        assertTrue(proved.contains("the value is the least that any scheme can reach"));
        assertTrue(proved.contains("which no information structure passes, whatever beliefs it leads to"));
    }

    /** Told 1/4 or 3/4 whatever the state: both should believe 1/2, although 1/2 is what they are told in the mean. */
    @Test
    void whatIsNotTrueIsNamed() {
        String text = summary("told-wrong");
        assertTrue(
                text.contains("what is told is not true: ann told 1/4 should believe 1/2, so it is off by 1/4"), text);
        String page = HtmlReport.of(REPORTS.get("told-wrong"));
        assertTrue(page.contains("4 beliefs that are told are not the posterior: ann told 1/4 (posterior 1/2), "));
        assertTrue(page.contains("4 of 4 beliefs are refuted"), "the picture's caption");
        assertFalse(page.contains("every belief that is told is the posterior"));
        assertEquals(1, REPORTS.get("told-wrong").exitCode());
        Grid ann =
                ToldTables.beliefs(Told.of(REPORTS.get("told-wrong").solution().table()), 0);
        assertEquals(List.of("told", "posterior", "off by", "probability", "if low", "if high"), ann.head());
        assertEquals(
                List.of("1/4", "1/2", "1/4", "1/2", "1/2", "1/2"), ann.rows().get(0));
    }

    /** Errors of ann: 1/2 (1/4 3/4 + 3/4 1/4) = 3/16; of bob: 3/4 1/4 = 3/16. */
    @Test
    void whereNobodyDesignsOnlyErrorsAreExpected() {
        String text = summary("told-nobody");
        assertTrue(text.contains("Errors       3/16 of ann, 3/16 of bob  AUDITED"), text);
        assertTrue(text.contains("nothing was optimised, so there is no bound"), text);
        String page = HtmlReport.of(REPORTS.get("told-nobody"));
        assertTrue(page.contains("nobody designs it"));
        assertFalse(page.contains("equilibrium") || page.contains("payoff of "), "nobody is paid and nobody plays");
        assertTrue(page.contains("mean squared errors: 3/16 of ann, 3/16 of bob"));
    }

    /** 1/3 + 1e-12 in more digits than are shown: what is printed is still no less. */
    @Test
    void aPrintedBoundIsABound() {
        Solution s = REPORTS.get("told-three").solution();
        Certificate c = s.certificate();
        BigFraction bound = Samples.f("1/3").add(Samples.f("1/1000000000000"));
        Certificate other =
                new Certificate(c.value(), bound, bound.subtract(c.value()).abs(), c.violation(), false);
        String words = ToldCertificate.bound(new Solution(
                s.problem(),
                s.mechanism(),
                s.claim(),
                other,
                s.incentives(),
                s.benchmarks(),
                s.checks(),
                s.method(),
                null));
        assertTrue(words.contains("gives editor more than 1/3 + 1e-12; gap"), words);
    }

    /** 1/2 + 1.11e-15: the gap that is printed and the bound that is printed say the same. */
    @Test
    void aBoundAllButTheValueIsWrittenAsTheValueAndTheRest() {
        Solution s = REPORTS.get("told-one").solution();
        Certificate c = s.certificate();
        BigFraction gap = Samples.f("111/100000000000000000");
        Certificate other = new Certificate(c.value(), c.value().add(gap), gap, c.violation(), false);
        String words = ToldCertificate.bound(new Solution(
                s.problem(), s.mechanism(), s.claim(), other, List.of(), s.benchmarks(), s.checks(), s.method(), null));
        assertTrue(words.contains("gives prosecutor more than 1/2 + 1.2e-15; proved in"), words);
    }

    /** A long fraction makes its whole column one of decimals; 0 and 1 stay; what is different looks different. */
    @Test
    void aColumnHasOneStyle() {
        List<List<BigFraction>> rows = List.of(
                Samples.fs("458983/1070644", "1/4", "1/3"),
                Samples.fs("1/2", "1/2", "33333333/100000000"),
                Samples.fs("0", "1", "0"));
        assertEquals(
                List.of(
                        List.of("0.428698", "1/4", "0.333333333"),
                        List.of("0.5", "1/2", "0.33333333"),
                        List.of("0", "1", "0")),
                Columned.of(rows));
    }

    /** No mere rounding is certain to all its digits: two of them, rounded up. */
    @Test
    void roundsStillNeededHaveTwoDigits() {
        assertEquals("14,000,000", Amounts.roughly(13_412_682));
    }

    /** The reason stands whole in the summary, or the summary says that the full report has it. */
    @Test
    void aReasonIsNeverCutInTheMiddle() {
        String reason = "revealing everything is optimal because " + "of this and that ".repeat(30);
        Solution s = REPORTS.get("told-grid").solution();
        Exhibit revelation = new Exhibit(
                "revelation",
                "How much is worth revealing",
                List.of("what is revealed", "worth"),
                List.of(List.of("nothing", BigFraction.ZERO)),
                reason + "; the scheme shown tells something else that is worth the same");
        assertEquals(
                Optional.of("revealing everything is optimal; the scheme shown tells something else that is worth the"
                        + " same; the full report says why"),
                ToldCertificate.revelation(s.with(List.of(revelation)), 250));
    }

    @Test
    void wordsAreCutBetween() {
        assertEquals("Journal of ...", TextTable.words("Journal of Political Economy", 16));
        assertEquals("Journal of Law", TextTable.words("Journal of Law", 16));
    }

    @Test
    void everyPairOfReceiversHasItsPicture() {
        // a coupling per pair, the laws, the calibration, the mean payoff
        assertEquals(3 + 3, count(HtmlReport.of(REPORTS.get("told-three")), "<svg "));
        String page = HtmlReport.of(REPORTS.get("told"));
        // coupling, laws, two potentials, calibration, mean payoff, calibration of the broken scheme
        assertEquals(7, count(page, "<svg "));
        assertTrue(page.contains("What ann (across) and bob (up) are told together in each state"));
        assertTrue(page.contains("none of 5 beliefs is refuted"));
        assertTrue(page.contains("both-informed&#39;: What was told across"), "the broken scheme has a picture too");
    }

    /** The concave closure of 1{x >= 1/2} is 2x up to 1/2 and 1 from there on: 1/2 at the prior 1/4. */
    @Test
    void oneReceiverHasHisConcaveClosure() {
        String page = HtmlReport.of(REPORTS.get("told-one"));
        assertTrue(page.contains("Payoff of prosecutor when judge holds a belief"));
        assertTrue(page.contains("concave closure"));
        assertTrue(page.contains("receiver (Kamenica and Gentzkow 2011)"), "the word is explained");
        assertFalse(page.contains("Coupling"), "one receiver is coupled with nobody");
    }

    @Test
    void ofManyProfilesTheLikeliestComeFirstAndTheCsvHasAll() {
        String text = summary("told-many");
        assertTrue(text.contains("... 779 more rows in the full report"), text);
        assertTrue(text.contains("ann is told one of 28 beliefs from 1/56 to 55/56"), text);
        String csv = SchemeCsv.of(REPORTS.get("told-many").solution());
        List<String> lines = csv.lines().toList();
        assertEquals(1 + 28 * 28, lines.size());
        assertEquals("ann,bob,probability_low,probability_high,probability", lines.get(0));
        double sum = lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[4]))
                .sum();
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void theDocumentHoldsToldBeliefsPosteriorsAndLaws() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JsonReport.schema());
        for (Map.Entry<String, Report> entry : REPORTS.entrySet()) {
            JsonNode document = new ObjectMapper().readTree(JsonReport.text(JsonReport.of(entry.getValue())));
            assertEquals(Set.of(), schema.validate(document), entry.getKey());
        }
        JsonNode told = JsonReport.of(REPORTS.get("told")).at("/solution/told");
        assertEquals("high", told.get("state").asText());
        assertEquals("1/2", told.get("exactPrior").asText());
        JsonNode bob = told.at("/players/1/beliefs/1");
        assertEquals("1/2", bob.at("/exact/told").asText());
        assertEquals("1/2", bob.at("/exact/posterior").asText());
        assertEquals("3/4", bob.at("/exact/high").asText());
        assertEquals(4, told.get("profiles").size());
        assertEquals("3/4", told.at("/profiles/0/exact/low").asText());
        assertEquals("1/2", told.at("/profiles/0/exact/beliefs/1").asText());
        JsonNode wrong = JsonReport.of(REPORTS.get("told-wrong")).at("/solution/told/players/0/beliefs/0");
        assertEquals("1/4", wrong.at("/exact/told").asText());
        assertEquals("1/2", wrong.at("/exact/posterior").asText());
        assertTrue(JsonReport.of(Samples.courtSolved()).get("told").isNull());
    }

    @Test
    void whyNothingIsRevealedIsSaid() {
        Report r = REPORTS.get("told-grid");
        assertEquals(Optional.empty(), ToldCertificate.revelation(r.solution(), 300));
        Exhibit revelation = new Exhibit(
                "revelation",
                "How much is worth revealing",
                List.of("what is revealed", "worth"),
                List.of(List.of("nothing", BigFraction.ZERO)),
                "revealing nothing is optimal because a straight line lies above the payoff");
        Report with =
                new Report(r.provenance(), r.solution().with(List.of(revelation)), r.promisedClaim(), List.of(), null);
        String text = TextReport.of(with, false, null);
        assertTrue(text.contains("Why          revealing nothing is optimal because a straight line"), text);
    }
}
