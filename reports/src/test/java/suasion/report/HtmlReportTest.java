package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suasion.mechanism.Regime;

/** The pages are left in {@code target/reports} for whoever wants to look at them. */
class HtmlReportTest {
    private static final int ONE_MEGABYTE = 1_000_000;

    private static Map<String, Report> reports() {
        Map<String, Report> reports = new TreeMap<>(Map.of(
                "paid-balanced",
                PaidSamples.report(Regime.BALANCED),
                "paid-unrestricted",
                PaidSamples.report(Regime.UNRESTRICTED),
                "rule",
                CrowdSamples.rule(),
                "many",
                CrowdSamples.many(60),
                "five",
                CrowdSamples.many(5)));
        reports.putAll(Map.of(
                "menu",
                SellingSamples.played(),
                "excluded",
                SellingSamples.excluded(),
                "given",
                GivenSamples.report("nobody", GivenSamples.nobody(), true),
                "informed",
                GivenSamples.report("customer", GivenSamples.customer(), true),
                "disobeyed",
                GivenSamples.disobeyed()));
        reports.putAll(Map.of(
                "court",
                Samples.court(),
                "solved",
                Samples.courtSolved(),
                "three",
                Samples.threeStates(),
                "large",
                LargeSamples.large(),
                "huge",
                LargeSamples.generated(200, 30),
                "nasty",
                Samples.nasty(),
                "audited",
                Samples.audited()));
        return reports;
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void thePageNeedsNothingElseAndIsBelowOneMegabyte() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        for (Map.Entry<String, Report> entry : reports().entrySet()) {
            String page = HtmlReport.of(entry.getValue());
            Files.writeString(folder.resolve(entry.getKey() + ".html"), page);
            assertTrue(page.getBytes(StandardCharsets.UTF_8).length < ONE_MEGABYTE, entry.getKey());
            assertFalse(page.toLowerCase().contains("<script"), entry.getKey());
            assertFalse(page.contains(" src=") || page.contains("@import") || page.contains("url("), entry.getKey());
            assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("http"), entry.getKey());
        }
        Files.writeString(folder.resolve("structures.html"), HtmlReport.of(GivenSamples.comparison(true)));
        Files.writeString(folder.resolve("compared.html"), HtmlReport.of(PaidSamples.comparison()));
    }

    @Test
    void everyAnchorHasItsChapterAndEveryPictureItsDescription() {
        for (Report report : reports().values()) {
            String page = HtmlReport.of(report);
            Matcher links = Pattern.compile("href=\"#([a-z]+)\"").matcher(page);
            while (links.find()) {
                assertTrue(page.contains("<section id=\"" + links.group(1) + "\""), links.group(1));
            }
            Set<String> ids = new HashSet<>();
            Matcher names = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
            while (names.find()) {
                assertTrue(ids.add(names.group(1)), "twice: " + names.group(1));
            }
            assertEquals(count(page, "<svg "), count(page, "role=\"img\" aria-label=\""));
            assertEquals(count(page, "<svg "), count(page, "<figcaption>"));
        }
    }

    @Test
    void namesAreTextAndNeverMarkup() {
        String page = HtmlReport.of(Samples.nasty());
        assertFalse(page.contains("<script>alert"), "a player's name");
        assertFalse(page.contains("<b>Fish") || page.contains("a<b>"), "a title, a state");
        assertTrue(
                page.contains("&lt;/title&gt;&lt;b&gt;Fish &amp; &quot;Chips&quot;&lt;/b&gt;"),
                "the title is escaped once");
        assertTrue(page.contains("go, &quot;now&quot; ${7*7}"), "no name is run as a template");
        assertFalse(page.chars().anyMatch(c -> c < 32 && c != '\n' && c != '\t'), "HTML forbids control characters");
    }

    @Test
    void theCourtsBoundCanBeCheckedByHand() {
        String page = HtmlReport.of(Samples.court());
        // 3/4 max(0, 1 + 1 (-1)) + 1/4 max(0, 1 + 1 (1)) = 1/2, by the multiplier 1 on "told convict, not acquit"
        assertTrue(page.contains("1 + 1 × (-1) = 0"), "innocent, convict");
        assertTrue(page.contains("1 + 1 × 1 = 2"), "guilty, convict");
        assertTrue(page.contains("The sum is the bound of the certificate: 1/2 (0.5)."), "the sum");
    }

    @Test
    void theCourtHasItsThreePictures() {
        String page = HtmlReport.of(Samples.court());
        assertEquals(3, count(page, "<svg "));
        List.of("concave closure", "posterior promised", "posterior observed", "certified value", "refuted")
                .forEach(word -> assertTrue(page.contains(word), word));
    }

    @Test
    void theSameReportGivesTheSamePage() {
        assertEquals(HtmlReport.of(LargeSamples.large()), HtmlReport.of(LargeSamples.large()));
    }
}
