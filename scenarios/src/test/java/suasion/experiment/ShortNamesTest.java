package suasion.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    private static List<String> names(String... paths) {
        ShortNames names = new ShortNames(List.of(paths), List.of("scenario", "strategy", "value"));
        return List.of(paths).stream().map(names::of).toList();
    }

    @Test
    void aFactorIsCalledAsTheLastPartOfItsPath() {
        assertEquals(
                List.of("p", "robustness", "rate"), names("parameters.p", "robustness", "learning.strategies.q.rate"));
    }

    @Test
    void factorsThatEndAlikeKeepAsManyPartsAsTellThemApart() {
        assertEquals(
                List.of("q.rate", "hedge.rate", "p"),
                names("learning.strategies.q.rate", "learning.strategies.hedge.rate", "parameters.p"));
    }

    @Test
    void noFactorIsCalledAsAnotherColumnOrAsANumber() {
        assertEquals(List.of("item.value", "bidders.0", "strategy"), names("item.value", "bidders.0", "strategy"));
        assertEquals(List.of("a.x", "x"), names("a.x", "x"));
    }
}
