package suasion.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
    private static Rectangle2D box(Point2D middle, String label) {
        return new Rectangle2D.Double(
                middle.getX() - 3.25 * label.length(), middle.getY() - 7.5, 6.5 * label.length(), 15);
    }

    @Test
    void labelsOfOnePointStandBesideEachOther() {
        LabelPlaces places = new LabelPlaces(new Rectangle2D.Double(0, 0, 400, 300), 400, 300);
        places.mark(200, 150);
        places.line(0, 300, 400, 0);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (String label : List.of("full information", "1/2", "no information", "1/5")) {
            Rectangle2D box = box(places.place(label, 200, 150), label);
            assertTrue(boxes.stream().noneMatch(box::intersects), label);
            assertTrue(!new Line2D.Double(0, 300, 400, 0).intersects(box), label);
            boxes.add(box);
        }
    }

    /** At the right edge the only room is to the left. */
    @Test
    void labelsStayInThePicture() {
        Rectangle2D page = new Rectangle2D.Double(0, 0, 4, 3);
        Point2D middle = new LabelPlaces(page, 400, 300).place("no information", 3.98, 1.5);
        assertTrue(middle.getX() + 14 * 6.5 / 2 / 100 <= 4, middle.toString());
        // Where a label fits nowhere it stands right above its point.
        assertEquals(
                1.635,
                new LabelPlaces(page, 20, 300)
                        .place("no information", 3.98, 1.5)
                        .getY(),
                1e-12);
    }
}
