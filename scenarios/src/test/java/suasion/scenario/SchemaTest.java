package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import suasion.family.Families;

class SchemaTest {
    private static final String GAME =
            "suasion: 1, family: persuasion, states: {a: {probability: 1, x: 1}}, receiver: {actions: [no, 1], payoff: 1}";

    static List<String> catalogue() {
        return Catalogue.list();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void ourWalkAndALibraryAcceptTheCatalogue(String name) {
        Node root = NodeReader.read(name, Catalogue.find(name).text());
        assertTrue(Referee.walkAccepts(root));
        assertTrue(Referee.libraryAccepts(root));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "suasion: 1",
                "suasion: 1, family: persuasion",
                "suasion: 1, family: other",
                "suasion: '1', family: persuasion, generate: {states: 2, actions: 2, payoffs: [0, 1], seed: 1}",
                "suasion: 1, family: persuasion, generate: {states: 2, actions: 2, payoffs: [0], seed: 1}",
                "suasion: 1, family: persuasion, generate: {states: 2, actions: 2, payoffs: [0, 1, 2], seed: 1}",
                GAME,
                GAME + ", sender: {}",
                GAME + ", sender: {payoff: 1}",
                GAME + ", sender: {payoff: true}",
                GAME + ", sender: {payoff: 1}, scheme: {}",
                GAME + ", sender: {payoff: 1}, scheme: {a: x}",
                GAME + ", sender: {payoff: 1}, expect: {}",
                GAME + ", sender: {payoff: 1}, expect: [{value: 1}]",
                GAME + ", sender: {payoff: 1}, parameters: {1x: 1}",
                GAME + ", sender: {payoff: 1}, robustness: [1]"
            })
    void ourWalkAgreesWithALibrary(String text) {
        Node root = NodeReader.read("test", "{" + text + "}");
        assertEquals(Referee.libraryAccepts(root), Referee.walkAccepts(root));
    }

    @Test
    void thePublishedSchemaIsTheOneThatFilesAreCheckedWith() {
        InputStream file = SchemaTest.class.getResourceAsStream("/schema/scenario.schema.json");
        String published = ScenarioText.of("schema", "schema", file).text();
        assertEquals(published, Families.schema().json(), "print it again with './suasion schema'");
    }

    @Test
    void keysOfAPlaceAreThoseOfEveryBranch() {
        Schema schema = Families.schema();
        assertEquals(Set.of("probability"), schema.keysAt(List.of("states", "low")));
        assertEquals(Set.of(), schema.keysAt(List.of("parameters")));
        assertTrue(schema.keysAt(List.of()).containsAll(Set.of("suasion", "simulation", "generate", "payments")));
        assertEquals(
                Set.of("value", "payoffs", "refused", "where", "tolerance", "when"),
                schema.keysAt(List.of("expect", "0")));
    }
}
