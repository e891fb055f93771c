package suasion.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A label stands at its own disc or nowhere. */
class DotLabelsTest {
    private static final double RADIUS = 6;

    private final DotLabels labels = new DotLabels(new Rectangle2D.Double(0, 0, 200, 200));

    /** Two discs 12 pixels apart, as (1/8, 13/40) and (1/8, 3/8) are: each label is nearer to its own. */
    @Test
    void closeDiscsKeepTheirOwnLabels() {
        labels.disc(100, 100, RADIUS);
        labels.disc(100, 112, RADIUS);
        Point2D upper = labels.beside("0.1819", 100, 100, RADIUS).orElseThrow();
        Point2D lower = labels.beside("0.05685", 100, 112, RADIUS).orElseThrow();
        assertTrue(upper.distance(100, 100) < upper.distance(100, 112), upper.toString());
        assertTrue(lower.distance(100, 112) < lower.distance(100, 100), lower.toString());
    }

    @Test
    void withoutRoomThereIsNoLabel() {
        for (int x = -2; x <= 2; x++) {
            for (int y = -2; y <= 2; y++) {
                labels.disc(100 + 9 * x, 100 + 9 * y, RADIUS);
            }
        }
        assertEquals(Optional.empty(), labels.beside("0.1819", 100, 100, RADIUS));
    }
}
