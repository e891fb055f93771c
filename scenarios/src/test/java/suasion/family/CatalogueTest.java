package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.audit.Margins;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Gain;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.scenario.Accepted;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/** What every scenario of the catalogue owes its reader. */
class CatalogueTest {
    static List<String> names() {
        return Accepted.names();
    }

    /** A scenario of the catalogue as its file says, or every setting that it compares. */
    private static Collection<Designed> variants(String name, String... changes) {
        return Families.variants(Catalogue.find(name), List.of(changes))
                .designed()
                .values();
    }

    private static Scenario read(String name) {
        return Families.read(Catalogue.find(name), List.of());
    }

    @Test
    void theScenariosAreThere() {
        assertEquals(
                List.of(
                        "akerlof-1970/lemons",
                        "arieli-babichenko-2019/learning-voters",
                        "arieli-babichenko-2019/voters",
                        "arieli-et-al-2021/contradictory-beliefs",
                        "arieli-et-al-2021/covariance",
                        "arieli-et-al-2021/discord",
                        "arieli-et-al-2021/independent-beliefs",
                        "arieli-et-al-2021/three-way-discord",
                        "arieli-et-al-2022/one-state",
                        "arieli-et-al-2022/submodular",
                        "arieli-et-al-2022/supermodular",
                        "aumann-1974/chicken",
                        "babaioff-et-al-2012/five-funds",
                        "bergemann-bonatti-2015/advertiser",
                        "bergemann-bonatti-smolin-2018/exclusion",
                        "bergemann-bonatti-smolin-2018/five-beliefs",
                        "bergemann-bonatti-smolin-2018/two-beliefs",
                        "bergemann-brooks-morris-2015/price-discrimination",
                        "bergemann-brooks-morris-2017/auction-formats",
                        "bergemann-brooks-morris-2017/first-price-common-value",
                        "bergemann-brooks-morris-2017/three-bidders",
                        "bergemann-brooks-morris-2017/two-values",
                        "bergemann-morris-2019/investment",
                        "bresnahan-reiss-1991/entry",
                        "chen-lin-2023/learning-judges",
                        "crawford-sobel-1982/three-states",
                        "daskalakis-et-al-2017/two-beta-goods",
                        "daskalakis-et-al-2017/two-exponential-goods",
                        "daskalakis-et-al-2017/two-uniform-goods",
                        "doval-2022/ad-slot",
                        "doval-2022/ad-slot-for-the-second",
                        "doval-2022/contribution",
                        "doval-2022/public-good",
                        "doval-ely-2020/learning-prisoners",
                        "doval-ely-2020/prisoners-dilemma",
                        "dughmi-et-al-2019/adoption",
                        "dughmi-et-al-2019/broker",
                        "dughmi-et-al-2019/congestion",
                        "dughmi-et-al-2019/dichotomy-paid",
                        "dughmi-et-al-2019/dichotomy-unpaid",
                        "dughmi-et-al-2019/friends",
                        "dughmi-et-al-2019/iid-two-actions",
                        "dughmi-et-al-2019/subsidy",
                        "dughmi-et-al-2019/thousand-flats",
                        "dughmi-et-al-2019/ties-matter",
                        "dughmi-et-al-2019/zero-sum",
                        "fudenberg-tirole-1991/inspection",
                        "generated/adoption-60",
                        "generated/random-30x10",
                        "giannakopoulos-koutsoupias-2018/three-uniform-goods",
                        "hart-reny-2015/more-is-less",
                        "kamenica-gentzkow-2011/concave-closure",
                        "kamenica-gentzkow-2011/court",
                        "kamenica-gentzkow-2011/court-posteriors",
                        "lazear-2006/police",
                        "luce-raiffa-1957/battle-of-the-sexes",
                        "myerson-1981/bimodal-values",
                        "myerson-1981/bunched-values",
                        "myerson-1981/exponential-bidders",
                        "myerson-1981/observed-bids",
                        "myerson-1981/one-buyer",
                        "myerson-1981/two-uniform-bidders",
                        "myerson-1981/unequal-bidders",
                        "ostrovsky-schwarz-2010/grading",
                        "rayo-segal-2010/seller",
                        "roesler-szentes-2017/all-or-nothing",
                        "roesler-szentes-2017/three-values",
                        "roesler-szentes-2017/uniform",
                        "textbook/bundle",
                        "textbook/chicken-in-turn",
                        "textbook/empty-threat",
                        "textbook/exactly-one",
                        "textbook/late-adopter",
                        "textbook/lottery",
                        "textbook/missed-meetings",
                        "textbook/one-good-of-ten-values",
                        "textbook/one-juror-of-two",
                        "textbook/silence",
                        "textbook/take-it-or-leave-it",
                        "textbook/three-bidders-two-goods",
                        "textbook/three-contributors",
                        "textbook/two-advisers",
                        "textbook/two-bidders-two-uniform-goods",
                        "textbook/two-jurors",
                        "textbook/two-votes-of-four",
                        "textbook/uncertain-partnership",
                        "vickrey-1961/four-formats",
                        "xu-2019/consulting",
                        "xu-2019/consulting-without-participation",
                        "xu-2019/insurance",
                        "xu-2019/letters",
                        "xu-2019/witness",
                        "yao-2016/two-bidders-two-goods"),
                Catalogue.list());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioIsFoundByItsLastName(String name) {
        assertEquals(name, Catalogue.find(name.substring(name.indexOf('/') + 1)).name());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioHasASourceAnExpectationAndABrokenScheme(String name) {
        for (Designed designed : variants(name)) {
            Scenario scenario = designed.scenario();
            assertFalse(scenario.title().isEmpty());
            assertTrue(scenario.source().matches(".*\\d{4}.*"), scenario.source());
            assertFalse(scenario.expectations().isEmpty());
            assertTrue(scenario.expectations().stream()
                    .allMatch(expected -> !expected.where().isEmpty()));
            assertFalse(designed.broken().isEmpty());
        }
    }

    @Test
    void whatIsThereToBeRefusedIsRefusedForTheReasonThatItsFileGives() {
        List<String> accepted = Accepted.names();
        for (String name : Catalogue.list()) {
            Scenario scenario = read(name);
            assertEquals(!accepted.contains(name), Families.refusal(scenario).isPresent(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFileNamesItsSchemaForEditors(String name) {
        String text = Catalogue.find(name).text();
        assertTrue(
                text.startsWith("# yaml-language-server: $schema=../../schema/scenario.schema.json\n# $schema: "),
                text);
    }

    /**
     * Play judges with a margin of 1 % of a payoff range; a broken scheme must miss by three times that. Where a file
     * states a finer margin because its effects are small, what it breaks may be small too: one and a half margins.
     */
    @ParameterizedTest
    @MethodSource("names")
    void brokenSchemesAskForSomethingThatClearlyDoesNotPay(String name) {
        for (Designed designed : variants(name)) {
            clearlyBroken(designed);
        }
    }

    /** The same under every regime of payments; a scheme that is obeyed must be far from balanced. */
    @ParameterizedTest
    @ValueSource(strings = {"zero-sum", "subsidy", "broker", "court", "letters", "police", "three-states"})
    void brokenSchemesAreBrokenUnderEveryRegime(String name) {
        Collection<Designed> regimes = variants(name, "payments=compare");
        assertEquals(4, regimes.size());
        regimes.forEach(CatalogueTest::clearlyBroken);
        regimes.forEach(regime -> assertFalse(regime.broken().isEmpty()));
        regimes.forEach(regime -> assertFalse(
                regime.scenario().expectations().isEmpty(), regime.scenario().name()));
    }

    private static void clearlyBroken(Designed designed) {
        DesignProblem problem = designed.problem();
        double designers = Exact.toDouble(problem.game().range(problem.objective()));
        designed.broken().forEach((broken, mechanism) -> {
            Table table = mechanism.table();
            double unbalanced = Math.abs(Exact.toDouble(table.expectedPayment()));
            assertTrue(
                    isClear(designed, problem.over(table.game()), table)
                            || mechanism instanceof Device device && isIncredible(designed, problem, device)
                            || problem.regime() == Regime.BALANCED && unbalanced > 0.03 * designers,
                    broken);
        });
    }

    /**
     * Some player loses by following more than 3 % of the range of his payoff, or 1.5 of the file's finer margins; what
     * he is told to believe is as far from his posterior.
     */
    private static boolean isClear(Designed designed, DesignProblem problem, Table table) {
        double margin = designed.scenario().simulation().margin();
        double share = margin < Margins.USUAL ? 1.5 * margin : 0.03;
        List<Gain> gains = problem.gains(table);
        List<IncentiveLine> lines = Certifier.lines(problem, table, List.of());
        return IntStream.range(0, lines.size()).anyMatch(k -> {
            BigFraction gain = lines.get(k).conditionalGain();
            if (lines.get(k).incentive().isEquality()) {
                return gain != null && Math.abs(Exact.toDouble(gain)) > share;
            }
            // Of a sale the unit is what all goods are worth, as in play.
            BigFraction range = problem.sale().isPresent()
                    ? problem.scale()
                    : problem.game()
                            .range(problem.game().payoffs().get(gains.get(k).player()));
            return gain != null && Exact.toDouble(gain) < -share * Exact.toDouble(range);
        });
    }

    /** The same of what is told off the path of play. */
    private static boolean isIncredible(Designed designed, DesignProblem problem, Device device) {
        double margin = designed.scenario().simulation().margin();
        double share = margin < Margins.USUAL ? 1.5 * margin : 0.03;
        List<String> names = problem.game().players().stream().map(Player::name).toList();
        return Certifier.credibility(device).stream().anyMatch(line -> {
            int player = names.indexOf(line.incentive().player());
            BigFraction range = problem.game().range(problem.game().payoffs().get(player));
            return Exact.toDouble(line.conditionalGain()) < -share * Exact.toDouble(range);
        });
    }

    @Test
    void theRandomGameIsTheSameOnEveryMachine() {
        // Drawn independently in Python from the specification of java.util.Random.
        DesignProblem problem = Families.design(read("random-30x10")).problem();
        int[] receiver = {-9, 6, -6, -3, -4, 1, 8, -8, 7, -10};
        int[] sender = {7, 10, 1, -9, 4, 3, -3, -8, -1, -8};
        for (int action = 0; action < 10; action++) {
            assertEquals(
                    new BigFraction(receiver[action]),
                    problem.game().payoffs().get(0).exact(0, action));
            assertEquals(new BigFraction(sender[action]), problem.objective().exact(0, action));
        }
    }
}
