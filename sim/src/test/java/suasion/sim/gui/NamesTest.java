package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aLongNameLosesItsMiddle() {
        assertEquals("convict", Names.shorten("convict", 7));
        assertEquals("circum\u2026ber 28", Names.shorten("circumstance number 28", 13));
        assertEquals("ab", Names.shorten("ab", 1));
    }

    @Test
    void ofManyBarsTheLargestAndTheMarkedOneAreKeptInTheirOrder() {
        List<Bar> bars = IntStream.range(0, 30)
                .mapToObj(k -> new Bar("s" + k, k % 10 / 100., "", Double.NaN, k == 0))
                .toList();
        List<String> kept = BarList.largest(bars, 4).stream().map(Bar::label).toList();
        assertEquals(List.of("s0", "s9", "s19", "s29"), kept);
        assertTrue(BarList.largest(bars, 0).get(0).marked());
    }

    @Test
    void numbersAreShownAsPeopleReadThem() {
        assertEquals(
                List.of("0", "0.5", "0.333", "-2", "12345.678", "1.00e-09", "1.00e+09"),
                IntStream.range(0, 7)
                        .mapToDouble(k -> new double[] {0, .5, 1 / 3., -2, 12345.678, 1e-9, 1e9}[k])
                        .mapToObj(Numbers::show)
                        .toList());
        assertEquals("1,234,567", Numbers.count(1234567));
    }
}
