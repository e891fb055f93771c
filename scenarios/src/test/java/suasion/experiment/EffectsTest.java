package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.report.Grid;

class EffectsTest {
    private static final double EXACT = 1e-12;

    private static Findings findings(
            Experiment experiment, java.util.function.BiFunction<Setting, Integer, Double> of) {
        Plan plan = Plan.of(experiment);
        return new Findings(
                new Design(experiment, plan),
                plan,
                MadeRows.rows(plan, (s, r) -> Map.of("value", Double.toString(of.apply(s, r)))));
    }

    private static Experiment grid(int replications, String... values) {
        return MadeRows.experiment(
                MadeRows.court(),
                List.of(MadeRows.factor("robustness", values)),
                List.of("bayesian", "hedge"),
                replications,
                "value");
    }

    /**
     * x in {0, 1}, strategy in {0, 1}, value 3 x + strategy +- 1 over two replications: sums of squares 8 (3/2)^2 = 18,
     * 8 (1/2)^2 = 2, nothing for the interplay, 8 for chance, of 28.
     */
    @Test
    void sumsOfSquaresAreSplitByWhatTheyGoWith() {
        Experiment experiment = grid(2, "0", "1");
        Findings findings = findings(
                experiment,
                (s, r) -> 3 * MadeRows.number(s, "robustness") + (s.strategy().equals("hedge") ? 1 : 0) + 2 * r - 1);
        Map<String, Double> shares = new Effects(findings.design(), findings.spreads("value"))
                .shares().stream().collect(Collectors.toMap(Effects.Share::source, Effects.Share::share));
        assertEquals(18 / 28.0, shares.get("robustness"), EXACT);
        assertEquals(2 / 28.0, shares.get("strategy"), EXACT);
        assertEquals(0, shares.get("their interplay"), EXACT);
        assertEquals(8 / 28.0, shares.get("chance between replications"), EXACT);
    }

    /** x y over {-1, 1}^2: both means are 0 everywhere, all of it is interplay. */
    @Test
    void aProductIsAllInterplay() {
        Findings findings = findings(
                grid(1, "-1", "1"),
                (s, r) -> MadeRows.number(s, "robustness") * (s.strategy().equals("hedge") ? 1 : -1));
        List<Effects.Share> shares = new Effects(findings.design(), findings.spreads("value")).shares();
        assertEquals("their interplay", shares.get(0).source());
        assertEquals(1, shares.get(0).share(), EXACT);
    }

    @Test
    void anUnbalancedGridHasNoAnalysisOfVariance() {
        Experiment experiment = grid(1, "0", "1");
        Plan plan = Plan.of(experiment);
        List<Row> rows =
                MadeRows.rows(plan, (s, r) -> Map.of("value", s.strategy().equals("hedge") ? "1" : "2"));
        Findings findings = new Findings(new Design(experiment, plan), plan, rows.subList(0, 3));
        assertEquals(List.of(), new Effects(findings.design(), findings.spreads("value")).shares());
    }

    @Test
    void directionsAreCountedLineByLine() {
        Findings findings = findings(
                grid(1, "0", "1", "2"),
                (s, r) -> s.strategy().equals("hedge") ? MadeRows.number(s, "robustness") : 5.0);
        Effects effects = new Effects(findings.design(), findings.spreads("value"));
        assertEquals(
                new Effects.Direction(1, 0, 1, 0, 0, 0),
                effects.direction(findings.design().axes().get(0)));
        assertFalse(effects.isIdle(findings.design().axes().get(0)));
    }

    /**
     * 400 lines of 5 settings of 6 standard normal rows each, nothing differs: lines that seem to move are binomial
     * with at most 5 %, so 39 or more of 400 have probability below 1e-4 (exact binomial tail 4.9e-5).
     */
    @Test
    void chanceAloneSeldomMovesALine() {
        SplittableRandom random = new SplittableRandom(20);
        List<String> lines = IntStream.range(0, 400).mapToObj(k -> "s" + k).toList();
        Experiment experiment = MadeRows.experiment(
                MadeRows.court(), List.of(MadeRows.factor("robustness", "0", "1", "2", "3", "4")), lines, 6, "value");
        Findings findings = findings(experiment, (s, r) -> Stream.generate(random::nextDouble)
                .limit(12)
                .mapToDouble(x -> x - 0.5)
                .sum());
        Effects.Direction direction = new Effects(findings.design(), findings.spreads("value"))
                .direction(findings.design().axes().get(0));
        assertEquals(400, direction.lines());
        assertTrue(400 - direction.chance() < 39, direction.toString());
        assertEquals(0, direction.level(), "no two means are the same");
    }

    /**
     * Of two rows each, 0 to 1 at +-5 for one strategy: an error of 5, of which Student's t for 2 degrees asks 4.3. For
     * the other 0 to 10 at +-1/10. Between the strategies 0 and 9, with errors pooled to 5.
     */
    @Test
    void whatChanceMayBringAboutIsNotCalledLevel() {
        Findings findings = findings(grid(2, "0", "1"), (s, r) -> {
            boolean hedge = s.strategy().equals("hedge");
            return MadeRows.number(s, "robustness") * (hedge ? 10 : 1) + (r == 0 ? 1 : -1) * (hedge ? 0.1 : 5);
        });
        Effects effects = new Effects(findings.design(), findings.spreads("value"));
        assertEquals(
                new Effects.Direction(1, 0, 0, 1, 0, 0),
                effects.direction(findings.design().axes().get(0)));
        assertEquals(
                new Effects.Direction(0, 0, 1, 1, 0, 0),
                effects.direction(findings.design().axes().get(1)));
        String text = new Sentences(findings, findings.spreads("value"), true, x -> Double.toString(x)).text();
        assertTrue(
                text.contains(
                        "It rises with robustness from 0.0 (robustness = 0) to 5.5 (robustness = 1) on average, in 1"
                                + " of 2 combinations of the rest; the others show nothing beyond chance. Differences"
                                + " with strategy are no more than chance may bring about."),
                text);
    }

    /**
     * 0, 10, 8 of 8 rows each, at +-5 for the first and +-1/10 for the others: 10 to 8 is 2 / sqrt(2 / 700) = 37
     * standard errors of its own, however much the first one scatters.
     */
    @Test
    void aFallBetweenQuietSettingsIsSeenBesideALoudOne() {
        Experiment experiment = MadeRows.experiment(
                MadeRows.court(), List.of(MadeRows.factor("robustness", "0", "1", "2")), List.of(), 8, "value");
        double[] means = {0, 10, 8};
        Findings findings = findings(experiment, (s, r) -> {
            int place = (int) MadeRows.number(s, "robustness");
            return means[place] + (r % 2 == 0 ? 1 : -1) * (place == 0 ? 5 : 0.1);
        });
        Sentences sentences = new Sentences(findings, findings.spreads("value"), true, x -> Double.toString(x));
        assertTrue(
                sentences
                        .text()
                        .contains("It goes up and down along robustness, from 0.0 (robustness = 0) to 8.0"
                                + " (robustness = 2); greatest 10.0 at robustness = 1."),
                sentences.text());
    }

    /** A value at one end only says nothing of the way to the other. */
    @Test
    void whatIsKnownAtOnePlaceIsNotLevel() {
        Experiment experiment = grid(1, "0", "3");
        Plan plan = Plan.of(experiment);
        List<Row> rows = MadeRows.rows(
                plan, (s, r) -> MadeRows.number(s, "robustness") == 3 ? Map.of("error", "no") : Map.of("value", "1"));
        Findings findings = new Findings(new Design(experiment, plan), plan, rows);
        List<Spread> spreads = findings.spreads("value");
        Effects effects = new Effects(findings.design(), spreads);
        assertEquals(
                new Effects.Direction(0, 0, 0, 0, 0, 2),
                effects.direction(findings.design().axes().get(0)));
    }

    /** 1, 2, 3, 4: mean 5/2, s^2 = 5/3, standard error sqrt(5/12); t(3) at 97.5 % is 3.182446 (tables of Student). */
    @Test
    void aSpreadHasTheIntervalOfStudent() {
        Spread spread = Spread.of(List.of(1.0, 2.0, 3.0, 4.0));
        assertEquals(2.5, spread.mean(), EXACT);
        assertEquals(Math.sqrt(5 / 12.0), spread.standardError(), EXACT);
        assertEquals(3.182446 * Math.sqrt(5 / 12.0), spread.halfWidth(), 1e-6);
        assertEquals(5, spread.squares(), EXACT);
    }

    /** 0.1 ten times: sums in double are not 1, the mean is 0.1 nevertheless, without an error. */
    @Test
    void equalValuesHaveNoError() {
        Spread spread = Spread.of(java.util.Collections.nCopies(10, 0.1));
        assertEquals(0.1, spread.mean());
        assertEquals(0, spread.standardError());
        assertFalse(spread.varies());
    }

    @Test
    void theLongestRangeOfNumbersRunsToTheRight() {
        List<Design.Axis> axes = List.of(
                Design.Axis.of(Design.Axis.Kind.SCENARIO, "scenario", "scenario", List.of("a/x", "b/y")),
                Design.Axis.of(Design.Axis.Kind.FACTOR, "parameters.p", "p", List.of("0", "1/2", "1")),
                Design.Axis.of(Design.Axis.Kind.STRATEGY, "strategy", "strategy", List.of("a", "b", "c", "d", "e")));
        Layout layout = Layout.of(axes);
        assertEquals(axes.get(1), layout.across());
        assertEquals(List.of(axes.get(2)), layout.lines());
        assertEquals(List.of(axes.get(0)), layout.panels());
        assertEquals("x", axes.get(0).at(0));
        Layout crowded = Layout.of(List.of(
                axes.get(1),
                axes.get(2),
                Design.Axis.of(Design.Axis.Kind.FACTOR, "robustness", "robustness", List.of("0", "1/10"))));
        assertEquals(List.of(axes.get(2)), crowded.panels(), "ten lines are too many");
    }

    /**
     * A play given up after 4 rounds may have ended like the others, after 9: 4 to 9 is no rise. Given up after 20, it
     * is one above 9 for certain.
     */
    @ParameterizedTest
    @CsvSource({"4, 0, 1", "20, 1, 0"})
    void aBoundFromBelowIsOnlyEverMore(double bound, int rising, int unknown) {
        Experiment experiment = MadeRows.experiment(
                MadeRows.court(), List.of(MadeRows.factor("robustness", "0", "1", "2")), List.of(), 1, "value");
        Findings findings = findings(experiment, (s, r) -> MadeRows.number(s, "robustness") == 2 ? bound : 9);
        List<Spread> found = findings.spreads("value");
        List<Spread> spreads = List.of(found.get(0), found.get(1), found.get(2).withBounds(1));
        Effects effects = new Effects(findings.design(), spreads);
        Design.Axis axis = findings.design().axes().get(0);
        assertEquals(new Effects.Direction(rising, 0, 0, 0, 0, unknown), effects.direction(axis));
        assertEquals(List.of(), effects.shares(), "bounds have no variance");
        assertFalse(effects.isIdle(axis));
        String text = new Sentences(findings, spreads, true, x -> Double.toString(x)).text();
        String way = rising == 1
                ? "It rises with robustness from 9.0 (robustness = 0) to more than 20.0 (robustness = 2)."
                : "How it goes along robustness is not known.";
        assertTrue(text.startsWith("Where all rows are decided it is 9.0. " + way), text);
    }

    /** Rows 1 +- 1 in both settings: one mean, which comes from nowhere and goes nowhere. */
    @Test
    void meansThatAreAllTheSameGoNowhere() {
        Findings findings = findings(grid(2, "0"), (s, r) -> 2.0 * r);
        String text = new Sentences(findings, findings.spreads("value"), true, x -> Double.toString(x)).text();
        assertTrue(text.startsWith("Its mean is 1.0 in every setting, from 0.0 to 2.0 in single rows. It does"), text);
    }

    /**
     * 8 points x of a sample for each of 28 numbers d, value d x with d from -14 to 13 but 0 for d = 0: rank
     * correlation -1 for 14 of them, 1 for 13, and unknown for one.
     */
    @Test
    void rankCorrelationsAreToldOfAllCombinations() {
        List<String> points = IntStream.range(0, 8).mapToObj(k -> k + "/8").toList();
        String[] slopes = IntStream.range(-14, 14)
                .map(d -> -d)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        Experiment experiment = MadeRows.experiment(
                MadeRows.court(),
                List.of(new Factor("parameters.x", points, true), MadeRows.factor("parameters.d", slopes)),
                List.of(),
                1,
                "value");
        Findings findings =
                findings(experiment, (s, r) -> MadeRows.number(s, "parameters.x") * MadeRows.number(s, "parameters.d"));
        Correlations correlations = Correlations.of(findings.design(), findings.spreads("value"));
        assertEquals(28, correlations.rows().size());
        String text = new Sentences(findings, findings.spreads("value"), true, x -> Double.toString(x)).text();
        assertTrue(text.contains("Rank correlation with x -1.00 to 1.00."), text);
        Grid grid = correlations.grid();
        assertEquals("Rank correlations (Spearman 1904), the first 24 of 28 combinations", grid.caption());
        assertEquals(24, grid.rows().size());
        assertEquals("0.00", Correlations.shown(-0.001));
    }
}
