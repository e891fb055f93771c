package suasion.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.Incentive;
import suasion.mechanism.Pooled;

/** A game of so many incentives that they are judged in groups is written in every format. */
class PooledReportTest {
    private static final Pooled OBEDIENCE = new Pooled(Incentive.Kind.OBEDIENCE, "judge", null, "convict", 33);
    private static final Pooled CALIBRATION = new Pooled(Incentive.Kind.CALIBRATION, "judge", null, "convict", 40);

    private static Verdict verdict(Pooled promise, Ruling ruling, double estimate) {
        return new Verdict(
                promise, "obedient", ruling, 0.5, estimate, estimate - 0.01, estimate + 0.01, 0.02, 1000, 0, 0.03);
    }

    private static Report pooled() {
        Report r = Samples.court();
        Run run = r.run();
        List<Verdict> verdicts = new ArrayList<>(run.verdicts());
        verdicts.add(verdict(OBEDIENCE, Ruling.CONFIRMED, 0.1));
        verdicts.add(verdict(CALIBRATION, Ruling.CONFIRMED, 0.5));
        Broken known = run.broken().get(0);
        Broken broken = new Broken(
                known.name(), known.mechanism(), Ruling.REFUTED, List.of(verdict(OBEDIENCE, Ruling.REFUTED, -0.5)));
        return new Report(
                r.provenance(),
                r.solution(),
                r.promisedClaim(),
                r.expectations(),
                new Run(
                        run.rounds(),
                        run.seed(),
                        run.receiver(),
                        run.ties(),
                        run.alpha(),
                        verdicts,
                        List.of(broken),
                        run.convergence(),
                        run.obedience()));
    }

    @Test
    void aGroupOfIncentivesIsARowOfTheForestPlot() {
        String page = HtmlReport.of(pooled());
        String row = ">convict, no other action (33 pooled) (obedient)<";
        int heading = page.indexOf(">broken: always-convict<");
        assertTrue(page.contains(row) && page.indexOf(row) < heading, "row of the scheme");
        assertTrue(page.indexOf(row, heading) > heading, "row of the broken one");
    }

    @Test
    void everyFormatNamesTheGroupThatRefutedABrokenScheme() {
        String id = "OBEDIENCE judge: told convict, no other action (33 pooled)";
        assertEquals(id, OBEDIENCE.id());
        assertTrue(TextReport.of(pooled(), false, null).contains("always-convict is REFUTED by " + id));
        assertEquals(id, JsonReport.of(pooled()).at("/broken/0/by/0").asText());
        assertTrue(MarkdownReport.of(pooled()).contains("told convict, no other action (33 pooled)"));
        assertTrue(PromisesCsv.of(pooled()).contains("\"" + id + "\",OBEDIENCE,judge,,,convict,,obedient,REFUTED"));
        assertTrue(HtmlReport.of(pooled()).contains(id));
    }

    @Test
    void aGroupOfCalibrationsIsNoPosteriorOfTheBeliefPicture() {
        String page = HtmlReport.of(pooled());
        assertTrue(page.contains("CALIBRATION judge: told convict, posterior of the likeliest cells (40 pooled)"));
        assertEquals(
                Figures.ofScheme(Samples.court()),
                Figures.ofScheme(pooled()),
                "the single posteriors are drawn as before");
    }
}
