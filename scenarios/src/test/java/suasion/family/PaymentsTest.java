package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.solve.Solver;

/** Regimes of payments in scenario files, and schemes that pay. */
class PaymentsTest {
    private static final BigFraction HALF = new BigFraction(1, 2);

    private static Designed court(String... changes) {
        return Families.design(Families.read(Catalogue.find("court"), List.of(changes)));
    }

    private static Table scheme(String regime, String scheme) {
        return court("payments=" + regime, "scheme=" + scheme)
                .scheme()
                .orElseThrow()
                .table();
    }

    private static String line(String... changes) {
        return assertThrows(UserMistake.class, () -> court(changes)).line();
    }

    /** States of any names, uniform; the only thing that the receiver can do is a or b. */
    private static Designed states(String first, String second, String scheme) {
        String text = """
                suasion: 1
                family: persuasion
                payments: unrestricted
                states: {%s: 1/2, %s: 1/2}
                receiver: {actions: [a, b], payoff: {a: 0, b: -1}}
                sender: {payoff: {b: 1}}
                scheme: %s
                """.formatted(first, second, scheme);
        return Families.design(Families.read(new ScenarioText("game", "game.yaml", text), List.of()));
    }

    @Test
    void theRegimeOfTheFileIsTheRegimeOfTheProblem() {
        for (Regime regime : Regime.values()) {
            assertEquals(
                    regime,
                    court("payments=" + regime.name().toLowerCase()).problem().regime());
        }
        assertEquals(Regime.NONE, court().problem().regime());
    }

    /** Every value that the catalogue states for a regime; none <= nonnegative, balanced <= unrestricted. */
    @ParameterizedTest
    @ValueSource(strings = {"zero-sum", "subsidy", "broker", "court", "letters", "police", "three-states"})
    void everyRegimeIsWorthWhatIsExpected(String name) {
        List<BigFraction> values = new ArrayList<>();
        Families.variants(Catalogue.find(name), List.of("payments=compare"))
                .designed()
                .forEach((regime, designed) -> {
                    BigFraction value = Solver.solve(designed.problem()).value();
                    assertFalse(designed.scenario().expectations().isEmpty(), regime);
                    designed.scenario().expectations().forEach(e -> assertEquals(e.value(), value, regime));
                    values.add(value);
                });
        for (int between : new int[] {1, 2}) {
            assertTrue(values.get(0).compareTo(values.get(between)) <= 0, values.toString());
            assertTrue(values.get(between).compareTo(values.get(3)) <= 0, values.toString());
        }
    }

    @Test
    void aComparisonIsTheFourRegimesAsIfEachHadBeenSet() {
        ScenarioText court = Catalogue.find("court");
        Variants variants = Families.variants(court, List.of("simulation.seed=5", "payments=compare"));
        assertEquals("payments", variants.by());
        assertTrue(variants.single().isEmpty());
        assertEquals(
                List.of("none", "nonnegative", "balanced", "unrestricted"),
                List.copyOf(variants.designed().keySet()));
        variants.designed().forEach((regime, designed) -> {
            Scenario alone = Families.read(court, List.of("simulation.seed=5", "payments=" + regime));
            assertEquals(alone.root(), designed.scenario().root());
            assertEquals(alone.expectations(), designed.scenario().expectations());
            assertEquals(Families.design(alone).problem(), designed.problem());
            assertEquals(Families.design(alone).broken(), designed.broken());
        });
    }

    @Test
    void sayingWhatTheFileSaysAlreadyChangesNothing() {
        assertEquals(Set.of(), court("payments=none").scenario().changed());
        assertEquals(Set.of("payments"), court("payments=balanced").scenario().changed());
        assertEquals(
                court().scenario().expectations(),
                court("payments=none").scenario().expectations());
    }

    @Test
    void aFileThatComparesMustSayForWhichRegimeAValueIsKnown() {
        String text =
                Catalogue.find("court").text().replace("family: persuasion", "family: persuasion\npayments: compare");
        assertEquals(
                "court.yaml:17:1: /expect: the file compares payments, so every value must say for which it is known."
                        + " Maybe when: {payments: none}.",
                assertThrows(
                                UserMistake.class,
                                () -> Families.variants(new ScenarioText("court", "court.yaml", text), List.of()))
                        .line());
    }

    @Test
    void paymentsAreOwedPerOccurrenceAndOptionalOnEverySignal() {
        Table table = scheme("unrestricted", "{scheme: convict, payments: {convict: 1/3}}");
        assertEquals(new BigFraction(1, 3), table.payments().of(0, 1));
        assertEquals(BigFraction.ZERO, table.payments().of(0, 0));
        assertTrue(scheme("unrestricted", "{scheme: {innocent: acquit, guilty: convict}}")
                .payments()
                .isNone());
    }

    /** Under always-convict the judge loses 3/4 and gains 1/4 against acquitting, so T(convict) = 1/2, always heard. */
    @Test
    void optimalPaymentsAreThoseOfThePaymentIdentity() {
        String always = "{scheme: convict, payments: optimal}";
        assertEquals(HALF, scheme("unrestricted", always).payments().of(0, 1));
        assertEquals(HALF, scheme("nonnegative", always).payments().of(0, 1));
        // The truth: T(acquit) = -3/4 with probability 3/4, T(convict) = -1/4 with probability 1/4; 1 each time.
        String truth = "{scheme: {innocent: acquit, guilty: convict}, payments: optimal}";
        assertEquals(
                new BigFraction(-1), scheme("unrestricted", truth).payments().of(0, 0));
        assertEquals(
                new BigFraction(-1), scheme("unrestricted", truth).payments().of(0, 1));
        assertTrue(scheme("nonnegative", truth).payments().isNone());
        // The slack of 1 is shared by probability: nothing is left to charge.
        assertTrue(scheme("balanced", truth).payments().isNone());
    }

    @Test
    void aMapWhoseKeysAreAllStatesIsASchemeWithoutPayments() {
        Table plain = states("scheme", "payments", "{scheme: a, payments: {a: 1/2, b: 1/2}}")
                .scheme()
                .orElseThrow()
                .table();
        assertTrue(plain.payments().isNone());
        assertEquals(HALF, plain.probability(1, 1));
        Table paid = states("scheme", "x", "{scheme: {scheme: a, x: b}, payments: {b: 1}}")
                .scheme()
                .orElseThrow()
                .table();
        assertEquals(BigFraction.ONE, paid.payments().of(0, 1));
    }

    @Test
    void brokenSchemesMayBelongToOneRegime() {
        assertEquals(Set.of("always-action-1"), brokenOf("none"));
        assertEquals(Set.of("always-action-1", "too-small-a-bribe"), brokenOf("nonnegative"));
        assertEquals(Set.of("always-action-1", "unbalanced"), brokenOf("balanced"));
        assertEquals(Set.of("always-action-1", "overcharging"), brokenOf("unrestricted"));
    }

    private static Set<String> brokenOf(String regime) {
        return Families.design(Families.read(Catalogue.find("zero-sum"), List.of("payments=" + regime)))
                .broken()
                .keySet();
    }

    /** What is wrong beside {@code payments=...}; the place is the command line's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unrestrcted||/payments: 'unrestrcted' found, must be one of none, nonnegative, balanced, unrestricted, compare. Maybe unrestricted.",
                "compare||/payments: run, solve, check and list compare payments; here one regime is needed. Maybe --set payments=none.",
                "none|{scheme: convict, payments: {convict: 1}}|/scheme/payments: in this file nobody is paid (payments: none). Maybe payments: unrestricted is missing above.",
                "balanced|{scheme: convict, payments: {convit: 1}}|/scheme/payments/convit: the scheme has no signal 'convit'. Maybe convict.",
                "nonnegative|{scheme: convict, payments: {convict: -1/2}}|/scheme/payments/convict: -1/2 charges the judge, which payments: nonnegative forbids. Maybe payments: unrestricted.",
                "balanced|{scheme: convict, payments: optimal}|/scheme/payments: no balanced payments make the scheme obeyed; the smallest that do cost 1/2 per round",
                "balanced|{scheme: convict, payments: optimum}|/scheme/payments: 'optimum' found, must be a map (signal: number) or optimal. Maybe optimal.",
                "balanced|{schem: convict, payments: optimal}|/scheme/schem: unknown key beside scheme and payments. Maybe scheme.",
                "balanced|{scheme: convict, payment: {convict: 1}}|/scheme/payment: unknown key beside scheme and payments. Maybe payments.",
                "balanced|{payments: {convict: 1}}|/scheme: key 'scheme' is missing: scheme: {state: {signal: probability}}, payments: ...",
                "balanced|{scheme: convict, when: {payments: balanced}}|/scheme/when: unknown key beside scheme and payments",
                "balanced|{scheme: {innocent: convict}}|/scheme/scheme: state 'guilty' is missing"
            })
    void aMistakeAboutPaymentsIsOneLine(String regime, String scheme, String line) {
        String found = scheme == null ? line("payments=" + regime) : line("payments=" + regime, "scheme=" + scheme);
        assertTrue(found.endsWith(": " + line), found);
    }

    @Test
    void aConditionOfABrokenSchemeMustLeadSomewhere() {
        assertEquals(
                "--set broken={x: {when: {payment: none}, scheme: convict}}: /broken/x/when/payment: no file has a section"
                        + " 'payment'. Maybe payments.",
                line("broken={x: {when: {payment: none}, scheme: convict}}"));
        assertEquals(
                Map.of(),
                court("broken={x: {when: {payments: balanced}, scheme: convict}}")
                        .broken());
    }

    @Test
    void balancedPaymentsThatDoNotBalanceBreakAPromise() {
        // A fee of 1/2 on the truth is obeyed, but the mean payment is -1/2.
        String unbalanced =
                "broken={x: {scheme: {innocent: acquit, guilty: convict}, payments: {acquit: -1/2, convict: -1/2}}}";
        assertEquals(
                Set.of("x"), court("payments=balanced", unbalanced).broken().keySet());
        assertEquals(
                new BigFraction(-1, 2),
                court("payments=balanced", unbalanced).broken().get("x").table().expectedPayment());
    }

    /** Whoever has one action follows whatever he is charged. */
    @Test
    void withoutAChoiceAFeeHasNoLimit() {
        String text = """
                suasion: 1
                family: persuasion
                payments: unrestricted
                states: {x: 1}
                receiver: {actions: [stay], payoff: 0}
                sender: {payoff: 1}
                """;
        Scenario scenario = Families.read(new ScenarioText("game", "game.yaml", text), List.of());
        String line =
                assertThrows(UserMistake.class, () -> Families.design(scenario)).line();
        assertTrue(line.contains("receiver"), line);
    }
}
