package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.family.Families;
import suasion.game.UserMistake;

/** Changes from the command line are made together before anything is checked. */
class OverridesTest {
    private static Scenario read(String name, String... changes) {
        return Families.read(Catalogue.find(name), List.of(changes));
    }

    private static List<BigFraction> expected(Scenario scenario) {
        return scenario.expectations().stream().map(ExpectedValue::value).toList();
    }

    @Test
    void aPriorIsChangedByTwoChangesTogether() {
        Scenario court = read("court", "states.guilty=2/5", "states.innocent=3/5");
        assertEquals(
                List.of(new BigFraction(3, 5), new BigFraction(2, 5)),
                Families.design(court).problem().game().prior());
        assertEquals(Set.of("states"), court.changed());
    }

    @Test
    void anExpectationWithoutWhenHoldsForTheFileAsWrittenAndHoweverItIsPlayed() {
        assertEquals(List.of(new BigFraction(1, 2)), expected(read("court")));
        Scenario played = read("court", "simulation.rounds=1000", "simulation.seed=2");
        assertEquals(List.of(new BigFraction(1, 2)), expected(played));
        assertEquals(List.of(), expected(read("court", "title=Court")));
    }

    @Test
    void anExpectationWithWhenHoldsWhereItsPathsMatch() {
        assertEquals(List.of(new BigFraction(1, 3)), expected(read("contribution")));
        assertEquals(List.of(new BigFraction(-1, 3)), expected(read("contribution", "sender.objective=min")));
        assertEquals(List.of(new BigFraction(2, 3)), expected(read("contribution", "parameters.bad=2/2")));
        assertEquals(List.of(), expected(read("contribution", "parameters.bad=3")));
        assertEquals(List.of(), expected(read("zero-sum", "title=x", "expect.0.when={robustness: 1}")));
    }

    @Test
    void keysThatTheFormatKnowsMayBeAdded() {
        assertEquals(
                new BigFraction(1, 10),
                Families.design(read("court", "robustness=0.1")).problem().robustness());
        assertEquals(
                Simulation.Ties.UNIFORM,
                read("letters", "simulation.ties=uniform").simulation().ties());
        assertEquals("none", read("court", "payments=none").root().text("payments", ""));
    }

    @Test
    void listsAreChangedByIndexAndWholeSectionsByFlowMaps() {
        Node receiver = read("court", "receiver.actions.0=refuse").root().section("receiver");
        assertEquals(
                "[refuse, convict]",
                NodeWriter.yaml(receiver.child("actions").orElseThrow()).strip());
        assertEquals(5, read("police", "simulation={rounds: 5}").simulation().rounds());
        Scenario scheme = read("court", "scheme={innocent: {maybe: 2/3, sure: 1/3}, guilty: sure}");
        assertEquals(
                2,
                Families.design(scheme).scheme().orElseThrow().table().signals().messages());
        assertEquals(3, read("court", "/simulation/rounds=3").simulation().rounds());
    }

    @Test
    void theTextIsAsWrittenUnlessSomethingIsChanged() {
        assertEquals(Catalogue.find("court").text(), read("court").text());
        Scenario changed = read("court", "simulation.seed=5");
        assertTrue(changed.text().contains("seed: 5"), changed.text());
        assertNotEquals(read("court").hash(), changed.hash());
        assertEquals(64, changed.hash().length());
        assertEquals(changed.root(), NodeReader.read("again", changed.print()));
    }

    @Test
    void aNewParameterMayBeAddedIfSomethingUsesIt() {
        Scenario court = read("court", "parameters.p=1/3", "states.guilty=p", "states.innocent=1-p");
        assertEquals(
                List.of(new BigFraction(2, 3), new BigFraction(1, 3)),
                Families.design(court).problem().game().prior());
        // A number stands above the parameters of the file, so that these may use it.
        Scenario contribution = read("contribution", "parameters.p=1/4", "parameters.good=4*p");
        assertEquals(BigFraction.ONE, contribution.parameters().values().get("good"));
        assertEquals(
                "--set parameters.goood=2: there is no parameters.goood and nothing uses it. Maybe parameters.good.",
                assertThrows(UserMistake.class, () -> read("contribution", "parameters.goood=2"))
                        .line());
    }
}
