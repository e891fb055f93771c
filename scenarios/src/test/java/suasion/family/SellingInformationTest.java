package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.ScenarioText;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

class SellingInformationTest {
    private static final String FARMERS = """
      suasion: 1
      family: selling-information
      parameters: {toll: 1/10}
      states: {rain: 1/2, sun: 1/2}
      buyer:
        name: farmer
        actions: [harvest, wait]
        types:
          wary: {probability: 1/2, stake: 1, belief: {rain: 3/4, sun: 1/4}}
          bold: {probability: 1/2, stake: 2, belief: {rain: 1/4, sun: 3/4}}
        payoff: {harvest: {rain: stake, sun: 0}, wait: {rain: 0, sun: stake}}
      seller: {name: forecaster}
      participation: true
      scheme:
        wary: {fee: toll, experiment: full}
        bold: {fee: 1/4, experiment: {rain: harvest, sun: {wait: 1/2, maybe: 1/2}}}
      """;

    private static Designed design(String text, String... changes) {
        return Families.design(Families.read(new ScenarioText("farmers", "farmers.yaml", text), List.of(changes)));
    }

    private static String line(String text) {
        return assertThrows(UserMistake.class, () -> design(text)).line();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bad-selling-information.txt", delimiter = '|', quoteCharacter = '`')
    void everyMistakeIsOneLine(String what, String instead, String line) {
        assertTrue(FARMERS.contains(what), what);
        assertEquals(line, line(FARMERS.replace(what, instead == null ? "" : instead)));
    }

    private static final String PLAIN = FARMERS.substring(0, FARMERS.indexOf("scheme:"));

    private static Table menu(String scheme) {
        return design(PLAIN + "scheme: " + scheme).scheme().orElseThrow().table();
    }

    private static List<String> signals(Table table) {
        return table.signals().of(0).stream().map(Signal::name).toList();
    }

    @Test
    void whatHasProbabilityZeroIsLeftOut() {
        String never = PLAIN.replace("wary: {probability: 1/2", "wary: {probability: 0")
                .replace("bold: {probability: 1/2", "bold: {probability: 1");
        assertEquals(
                "farmers.yaml:9:11: /buyer/types/wary: the probability of this type is 0; leave it out", line(never));
        assertEquals(
                "farmers.yaml:4:37: /states/hail: the probability of this state is 0; leave it out",
                line(PLAIN.replace("sun: 1/2}", "sun: 1/2, hail: 0}")));
    }

    @Test
    void typesWithoutABeliefHoldThePrior() {
        String one = PLAIN.replace(
                "bold: {probability: 1/2, stake: 2, belief: {rain: 1/4, sun: 3/4}}",
                "bold: {probability: 1/2, stake: 2}");
        assertEquals(
                "farmers.yaml:8:3: /buyer/types: beliefs average to 3/4 for rain, whose probability is 1/2: 1/4 too much."
                        + " Maybe states: {rain: 3/4, sun: 1/4}.",
                line(one));
        Game game = design(one.replace("rain: 1/2, sun: 1/2", "rain: 3/4, sun: 1/4"))
                .problem()
                .game();
        assertEquals(
                List.of("3/8", "3/8", "1/8", "1/8"),
                game.prior().stream().map(Exact::show).toList());
        assertEquals(
                "farmers.yaml:4:9: /states/rain: the probability of state 'rain' is missing; type 'bold' has no belief of its"
                        + " own",
                line(one.replace("{rain: 1/2, sun: 1/2}", "[rain, sun]")));
    }

    @Test
    void theStatesProbabilitiesFollowFromBeliefs() {
        // Pr(state, type) = Pr(type) belief(state), states slowest.
        Game game = design(PLAIN.replace("{rain: 1/2, sun: 1/2}", "[rain, sun]"))
                .problem()
                .game();
        assertEquals(
                List.of("3/8", "1/8", "1/8", "3/8"),
                game.prior().stream().map(Exact::show).toList());
        assertEquals(
                design(PLAIN).problem(),
                design(PLAIN.replace("{rain: 1/2, sun: 1/2}", "[rain, sun]")).problem());
    }

    @Test
    void payoffsReadTheSamePerTypePerActionAndAsOneFormula() {
        String table = "{harvest: {rain: stake, sun: 0}, wait: {rain: 0, sun: stake}}";
        DesignProblem problem = design(PLAIN).problem();
        String perType = "{wary: {harvest: {rain: 1, sun: 0}, wait: {rain: 0, sun: 1}},"
                + " bold: {harvest: {rain: stake, sun: 0}, wait: {rain: 0, sun: 2}}}";
        String numbered = PLAIN.replace(
                        "rain: 1/2, sun: 1/2", "rain: {probability: 1/2, wet: 1}, sun: {probability: 1/2, wet: 0}")
                .replace("[harvest, wait]", "{harvest: {early: 1}, wait: {early: 0}}");
        assertEquals(problem, design(PLAIN.replace(table, perType)).problem());
        assertEquals(
                problem,
                design(numbered.replace(table, "stake * (wet == early)")).problem());
        assertEquals(
                "farmers.yaml:11:11: /buyer/payoff: both actions and types have a number 'stake'",
                line(numbered.replace("early", "stake").replace(table, "stake * wet")));
    }

    @Test
    void noTypeMayBeCalledAsAnAction() {
        assertEquals(
                "farmers.yaml:11:18: /buyer/payoff/bold: both a type and an action have this name; a payoff needs them told"
                        + " apart",
                line(PLAIN.replace("[harvest, wait]", "[bold, wait]").replace("{harvest:", "{bold:")));
    }

    @Test
    void fullInformationIsHeardAsStatesSoThatALiarLearnsTheStateToo() {
        Table table = menu("{wary: {fee: 1/10, experiment: full}, bold: {fee: 1/4, experiment: full}}");
        assertEquals(List.of("rain", "sun"), signals(table));
        assertEquals(Exact.parse("1/10"), table.payments().fee(0, 0));
        assertEquals(Exact.parse("1/4"), table.payments().fee(0, 1));
        assertEquals(BigFraction.ONE, table.probability(0, 0));
        assertEquals(BigFraction.ONE, table.probability(3, 1));
    }

    @Test
    void whoIsLeftOutOfAMenuHearsNothingForNothing() {
        Table table = menu("{bold: {fee: 1/4, experiment: none}}");
        // Without information the wary harvest, as rain is likely to them, and the bold wait.
        assertEquals(List.of("harvest", "wait"), signals(table));
        for (int state = 0; state < 2; state++) {
            assertEquals(BigFraction.ONE, table.probability(2 * state, 0));
            assertEquals(BigFraction.ONE, table.probability(2 * state + 1, 1));
        }
        assertEquals(BigFraction.ZERO, table.payments().fee(0, 0));
    }

    @Test
    void aSignalThatMeansTwoThingsToTwoTypesIsToldApart() {
        String half = "{rain: {red: 1/2, green: 1/2}, sun: {red: 1/2, blue: 1/2}}";
        Table table = menu("{wary: {fee: 0, experiment: %s}, bold: {fee: 0, experiment: %s}}".formatted(half, half));
        assertEquals(
                List.of(
                        new Signal("red (wary)", 0),
                        new Signal("green", 0),
                        new Signal("blue", 1),
                        new Signal("red (bold)", 1)),
                table.signals().of(0));
        Table shared = menu(
                "{wary: {fee: 0, experiment: full}, bold: {fee: 0, experiment: {rain: {sun: 1/2, rain: 1/2}, sun: sun}}}");
        assertEquals(List.of("rain", "sun"), signals(shared));
    }

    @Test
    void aStateMayBeCalledAsAnAction() {
        String odd = PLAIN.replace("rain: 1/2, sun: 1/2", "wait: 1/2, harvest: 1/2")
                .replace("rain:", "wait:")
                .replace("sun:", "harvest:")
                .replace(
                        "harvest: {wait: stake, harvest: 0}, wait: {wait: 0, harvest: stake}",
                        "harvest: {wait: 1, harvest: 0}, wait: {wait: 0, harvest: 1}");
        Table table = design(odd + "scheme: {bold: {fee: 0, experiment: full}}")
                .scheme()
                .orElseThrow()
                .table();
        // Hearing of state wait one harvests, which is not what being told to wait means.
        assertEquals(List.of("harvest", "wait (bold)", "harvest (bold)"), signals(table));
    }

    @Test
    void aBuyerWithoutTypesIsOfferedOneItem() {
        String plain = PLAIN.replaceAll("(?s)  types:.*  payoff", "  payoff").replace("stake", "1");
        Designed full = design(plain + "scheme: {fee: 1/2, experiment: full}");
        assertEquals(List.of("rain", "sun"), signals(full.scheme().orElseThrow().table()));
        assertEquals(
                "farmers.yaml:11:17: /scheme/price: this buyer has no types, so a menu is {fee, experiment}",
                line(plain + "scheme: {price: {fee: 1/2, experiment: full}}"));
        assertEquals(
                "farmers.yaml:11:9: /scheme: key 'experiment' is missing; what is sold is a fee and an experiment",
                line(plain + "scheme: {fee: 1/2}"));
        assertEquals(
                "farmers.yaml:11:16: /broken/fair: the scheme breaks no incentive, so play cannot refute it",
                line(plain + "broken: {fair: {fee: 1/2, experiment: full}}"));
        assertEquals(
                1,
                design(plain + "broken: {dear: {fee: 2/3, experiment: full, when: {participation: true}}}")
                        .broken()
                        .size());
    }

    @Test
    void aSoundMenuIsNotBrokenWhateverItsSignalsAreCalled() {
        String sound = "broken: {sound: {wary: {fee: 1/4, experiment: full}, bold: {fee: 1/4, experiment: full}}}";
        assertEquals(
                "farmers.yaml:14:17: /broken/sound: the scheme breaks no incentive, so play cannot refute it",
                line(PLAIN + sound));
    }

    @Test
    void aTypeThatDoesNotCareIsAllowedAndBuysNothing() {
        String one = PLAIN.replace("wary: {probability: 1/2, stake: 1", "wary: {probability: 1/2, stake: 0");
        Solution solution = new Laboratory(design(one), "").solve();
        // The bold alone: E max - max E = 2 - 2 3/4 = 1/2, paid with probability 1/2.
        assertEquals(Exact.parse("1/4"), solution.value());
        assertEquals(BigFraction.ZERO, solution.table().payments().fee(0, 0));
    }

    @Test
    void aRandomBuyerIsTheSameOnEveryMachine() {
        String text = """
        suasion: 1
        family: selling-information
        generate: {types: 6, states: 4, actions: 4, payoffs: [0, 10], seed: 8}
        """;
        Designed designed = design(text);
        Game game = designed.problem().game();
        // Drawn independently in Python from the specification of java.util.Random: state s1, types t1 and t6.
        int[][] payoffs = {{3, 7, 0, 7}, {8, 5, 6, 3}};
        for (int action = 0; action < 4; action++) {
            assertEquals(
                    new BigFraction(payoffs[0][action]), game.payoffs().get(0).exact(0, action));
            assertEquals(
                    new BigFraction(payoffs[1][action]), game.payoffs().get(0).exact(5, action));
        }
        // HiGHS (through SciPy) on that game, every reply of every liar written out: 1.4499007936508.
        assertEquals(
                Exact.parse("2923/2016"), new Laboratory(designed, "").solve().value());
        assertEquals(
                "farmers.yaml:4:16: /buyer/types: generate draws states, actions and payoffs; only one of both can stay",
                line(text + "buyer: {types: {low: 1}}"));
    }

    /** The fees that the comments of the files derive, in the order of the types. */
    @ParameterizedTest
    @CsvSource({
        "witness, 1/4",
        "consulting, 8/5 16/15 6/5",
        "two-beliefs, 1/10 2/5",
        "exclusion, 0 2/5",
        "five-beliefs, 0 0 3/20 2/5 2/5",
        "five-funds, 4 4 4 4 4",
        "advertiser, 13/40 1"
    })
    void theCatalogueKnowsItsMenus(String name, String fees) {
        Solution solution = new Laboratory(Families.design(Families.read(Catalogue.find(name), List.of())), "").solve();
        assertEquals(Claim.OPTIMAL, solution.claim());
        String[] expected = fees.split(" ");
        for (int type = 0; type < expected.length; type++) {
            assertEquals(expected[type], Exact.show(solution.table().payments().fee(0, type)));
        }
    }

    @Test
    void buildersAdviceIsWorthALieOnlyToThoseWhoReadItTheOtherWay() {
        Designed designed = Families.design(Families.read(Catalogue.find("consulting"), List.of()));
        DesignProblem problem = designed.problem();
        Table menu = designed.broken().get("builders-advice-is-cheap").table();
        List<Gain> gains = problem.gains(menu);
        List<IncentiveLine> lines = Certifier.lines(problem, menu, List.of());
        for (int k = 0; k < gains.size(); k++) {
            if (gains.get(k) instanceof HonestyGain honesty && honesty.report() == 2) {
                // Given the type: the best reply after the lie, then obeying after it, as the comment in the file says.
                assertEquals(
                        honesty.type() == 0 ? "-7/10" : "-3/5",
                        Exact.show(lines.get(k).conditionalGain()));
                assertEquals(honesty.type() == 0 ? "13/15" : "8/3", Exact.show(overObeyingAfterTheLie(honesty)));
            } else {
                BigFraction gain = lines.get(k).conditionalGain();
                assertTrue(
                        gain == null || gain.getNumerator().signum() >= 0,
                        lines.get(k).toString());
            }
        }
    }

    /** What honesty gives the type more than lying and then doing what is recommended. */
    private static BigFraction overObeyingAfterTheLie(HonestyGain honesty) {
        Table table = honesty.table();
        Game game = table.game();
        BigFraction sum = BigFraction.ZERO;
        BigFraction share = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            if (honesty.concerns(cell)) {
                int row = game.withType(cell, 0, honesty.report());
                BigFraction gain = honesty.obeyed(cell).add(table.payments().fee(0, honesty.report()));
                for (int message = 0; message < table.signals().messages(); message++) {
                    BigFraction payoff =
                            game.payoffs().get(0).exact(cell, table.signals().outcome(message));
                    gain = gain.subtract(table.probability(row, message).multiply(payoff));
                }
                sum = sum.add(game.prior().get(cell).multiply(gain));
                share = share.add(game.prior().get(cell));
            }
        }
        return sum.divide(share);
    }
}
