package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.family.Families;
import suasion.game.Exact;
import suasion.game.UserMistake;

/** An expectation holds where its {@code when} does, and is never skipped because of a slip of the pen. */
class ConditionsTest {
    private static final String GAME = """
      suasion: 1
      family: persuasion
      parameters: {p: 1/4, c: 4*p}
      states: {innocent: 0.75, guilty: p}
      receiver: {actions: [acquit, convict], payoff: {acquit: {innocent: 1, guilty: 0}, convict: 1/2}}
      sender: {payoff: {convict: 1}}
      """;

    private static int held(String when, String... changes) {
        String text = GAME + "expect: [{value: 1/2, where: here, when: {" + when + "}}]\n";
        return Families.read(new ScenarioText("game", "game.yaml", text), List.of(changes))
                .expectations()
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters.c: 1",
                "parameters.c: 1.0",
                "parameters.p: 0.25",
                "/parameters/p: 2/8",
                "states.guilty: 1/4",
                "states.innocent: 3/4",
                "receiver.actions.1: convict",
                "sender.objective: max",
                "sender.name: sender",
                "simulation.receiver: bayesian",
                "simulation.ties: recommendation",
                "simulation.rounds: 1e6",
                "simulation.margin: 1/100",
                "robustness: 0",
                "payments: none",
                "robustness: 0.0, sender.objective: max"
            })
    void conditionsAreComparedByValueAndWithDefaults(String when) {
        assertEquals(1, held(when));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parameters.c: 2", "robustness: 1", "sender.objective: min", "simulation.seed: 2", "title: x"})
    void conditionsThatDoNotHold(String when) {
        assertEquals(0, held(when));
    }

    @Test
    void aChangeFromTheCommandLineIsMatchedAndMayTakeAPathAway() {
        assertEquals(0, held("parameters.c: 1", "parameters.p=1/2"));
        assertEquals(1, held("robustness: 1/2", "robustness=0.5"));
        assertEquals(0, held("parameters.c: 1", "parameters={p: 1/4}"));
    }

    /** Known is a value for the file as written, but for what {@code when} speaks of. */
    @Test
    void aConditionSaysNothingOfWhatElseWasChanged() {
        assertEquals(1, held("robustness: 1/2", "robustness=1/2", "simulation.seed=7"));
        assertEquals(1, held("robustness: 1/2", "robustness=1/2", "sender.payoff.convict=1"));
        assertEquals(0, held("robustness: 1/2", "robustness=1/2", "sender.payoff.convict=2"));
        assertEquals(0, held("parameters.p: 1/4", "payments=balanced"));
        assertEquals(1, held("parameters.p: 1/4, /payments: balanced", "payments=balanced"));
        assertEquals(1, held("parameters.p: 1/4", "parameters.c=2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
          parameters.d: 1 # /expect/0/when/parameters.d: there is no parameters.d. Maybe one of parameters.p, parameters.c.
          states.gulity: 1 # /expect/0/when/states.gulity: there is no states.gulity. Maybe states.guilty.
          simulation.round: 1 # /expect/0/when/simulation.round: there is no simulation.round. Maybe simulation.rounds.
          sender.objectiv: max # /expect/0/when/sender.objectiv: there is no sender.objectiv. Maybe sender.objective.
          paramters.c: 1 # /expect/0/when/paramters.c: no file has a section 'paramters'. Maybe parameters.
          """)
    void aPathThatLeadsNowhereIsAMistake(String when, String line) {
        String found = assertThrows(UserMistake.class, () -> held(when)).line();
        assertEquals("game.yaml:7:" + (45 + when.indexOf(':')) + ": " + line, found);
    }

    @Test
    void theDefaultsOfTheSchemaAreThoseOfPlay() {
        Simulation simulation = Simulation.of(
                Node.Mapping.empty(Place.of("none")), Numbers.parameters(Node.Mapping.empty(Place.of("none")), ""));
        assertEquals(Long.toString(simulation.rounds()), written("rounds"));
        assertEquals(Long.toString(simulation.seed()), written("seed"));
        assertEquals(simulation.receiver().name().toLowerCase(Locale.ROOT), written("receiver"));
        assertEquals(simulation.ties().name().toLowerCase(Locale.ROOT), written("ties"));
        assertEquals(simulation.band(), Exact.toDouble(Exact.parse(written("band"))));
        assertEquals(simulation.margin(), Exact.toDouble(Exact.parse(written("margin"))));
        assertEquals(simulation.alpha(), Exact.toDouble(Exact.parse(written("alpha"))));
    }

    private static String written(String key) {
        Node found = Families.schema().defaultAt(List.of("simulation", key)).orElseThrow();
        return ((Node.Scalar) found).text();
    }
}
