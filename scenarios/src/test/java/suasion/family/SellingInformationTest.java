package suasion.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import suasion.game.UserMistake;
import suasion.scenario.ScenarioText;

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
}
