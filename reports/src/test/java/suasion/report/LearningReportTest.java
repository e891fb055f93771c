package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the written report says of agents who learn. */
class LearningReportTest {
    private static Chapter chapter(Report report) {
        return LearningChapter.of(report).orElseThrow();
    }

    private static String text(Report report) {
        StringBuilder text = new StringBuilder();
        for (Part part : chapter(report).parts()) {
            text.append(part instanceof Paragraph paragraph ? paragraph.text() + "\n" : "");
        }
        return text.toString();
    }

    private static void assertSays(Report report, String... sentences) {
        String text = text(report);
        for (String sentence : sentences) {
            assertTrue(text.contains(sentence), () -> sentence + " is not in:\n" + text);
        }
    }

    private static long pictures(Report report) {
        return chapter(report).parts().stream().filter(Figure.class::isInstance).count();
    }

    @Test
    void whereNobodyLearnsThereIsNoChapter() {
        assertTrue(LearningChapter.of(Samples.court()).isEmpty());
        assertTrue(LearningChapter.of(Samples.courtSolved()).isEmpty());
        assertFalse(HtmlReport.of(Samples.court()).contains("Regret"));
    }

    @Test
    void itIsSaidWhoComesToObeyHowFastAndWhatThatCosts() {
        assertSays(
                LearningSamples.court(),
                "Judge learns from his own experience, round after round, in 20 histories of 4,096 rounds",
                "Nothing here is judged",
                "Do they come to obey? Some: in at least 95 % of the rounds, to the end of the history,"
                        + " hedge after 64 rounds in the median history (in 20 of 20 histories).",
                "The others, after 4,096 rounds, obey: crowd in 75 %.",
                "What is lost to prosecutor meanwhile?",
                "hedge 0 (0 at the end), crowd 0.125 (0.125 at the end)");
        assertEquals(3, pictures(LearningSamples.court()), "obedience, the designer's payoff, regret");
    }

    @Test
    void marginsAreAnsweredByWhatTheyBuyAndWhatTheyCost() {
        assertSays(
                LearningSamples.margins(),
                "No, under margin 0",
                "From margin 0 to 1/20 obedience at the end goes from 50 % to 100 % for hedge; from 75 % to 97 % for slow.",
                // hedge gets 1/4 of 1/2 and then all of .48, slow .375 and then .97 x .48
                "After 4,096 rounds most is left to prosecutor by margin 1/20 for hedge and slow.");
        assertEquals(5, pictures(LearningSamples.margins()), "over rounds, over margins, and with most margin");
        List<Grid> grids = chapter(LearningSamples.margins()).parts().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        assertEquals(
                List.of("margin", "promised", "hedge", "slow"), grids.get(1).head());
        assertEquals(
                List.of("1/20", "0.48", "100 %", "97 %"), grids.get(1).rows().get(1));
        assertEquals(List.of("0", "0.5", "0.25", "0.375"), grids.get(2).rows().get(0));
    }

    @Test
    void aMarginIsBestOnlyWhereAnotherIsWorse() {
        assertSays(
                LearningSamples.idle(),
                "most is left to prosecutor by margin 1/20 for hedge; every margin alike for deaf.");
        String alone = HtmlReport.of(LearningSamples.oneMargin());
        assertTrue(alone.contains("experience shows nothing but chance"), "why there is a margin");
        assertFalse(alone.contains("most is left") || alone.contains("From margin"), "nothing is compared");
    }

    @Test
    void manyStrategiesHaveSeveralPicturesAndTheirNamesAreText() {
        assertEquals(6, pictures(LearningSamples.many()));
        assertFalse(HtmlReport.of(LearningSamples.many()).contains("<b>"));
    }

    @Test
    void theGlossaryExplainsTheStrategiesThatWerePlayed() {
        String page = HtmlReport.of(LearningSamples.court());
        List.of("Learning", "Regret", "Hedge", "Credulous", "Population")
                .forEach(word -> assertTrue(
                        Pattern.compile("<dt>" + word + "</dt>").matcher(page).find(), word));
        assertFalse(page.contains("<dt>EXP3</dt>"));
        assertTrue(HtmlReport.of(LearningSamples.margins()).contains("<dt>EXP3</dt>"));
    }

    @Test
    void theResultAnswersForLearnersToo() {
        String page = MarkdownReport.of(LearningSamples.margins());
        String answer = "Players who learn obey at the end of 4,096 rounds in 50 % to 75 % of the rounds under margin 0"
                + " and in 97 % to 100 % under margin 1/20";
        assertTrue(page.indexOf(answer) >= 0 && page.indexOf(answer) < page.indexOf("## The game"), page);
    }

    @Test
    void comparisonsShowTheLearnersOfEverySetting() {
        Report court = LearningSamples.court();
        Comparison comparison = new Comparison(
                court.provenance(), "payments", List.of(new Alternative("one", court), new Alternative("two", court)));
        String text = TextReport.of(comparison, false, null);
        assertTrue(text.contains("Learners     one: judge learns, in 20 histories"), text);
        assertTrue(text.contains("Learners     two: judge learns"), text);
        assertTrue(MarkdownReport.of(comparison).contains("Agents who learn"));
    }

    @Test
    void theMarkdownSaysTheSame() {
        assertTrue(MarkdownReport.of(LearningSamples.court()).contains("Do they come to obey?"));
    }
}
