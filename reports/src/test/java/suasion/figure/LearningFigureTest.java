package suasion.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Its labels, colours and size are tested with those of all figures. */
class LearningFigureTest {
    /** Lines that end in the same place, and a bound far above them. */
    static Map<String, String> curves() {
        List<LearningFigure.Line> alike = IntStream.range(0, LearningFigure.MOST)
                .mapToObj(k -> new LearningFigure.Line("strategy " + k, learning(1 + k % 2)))
                .toList();
        LearningFigure.Axes rounds =
                new LearningFigure.Axes("rounds played (logarithmic)", "regret so far", true, false);
        LearningFigure.Axes margins = new LearningFigure.Axes("margin", "obedience, % of the rounds", false, true);
        List<LearningFigure.Point> two = List.of(
                new LearningFigure.Point(0, 51, 20, 80, Double.NaN),
                new LearningFigure.Point(0.05, 100, 100, 100, Double.NaN));
        Map<String, String> curves = new TreeMap<>();
        curves.put("curves", LearningFigure.svg(alike, rounds, new LearningFigure.Level(40, "promised 40"), "c"));
        curves.put(
                "curve over margins",
                LearningFigure.svg(
                        List.of(new LearningFigure.Line("hedge", two)), margins, LearningFigure.Level.NONE, "m"));
        curves.put(
                "curve of one point",
                LearningFigure.svg(
                        List.of(new LearningFigure.Line("hedge", two.subList(0, 1))),
                        margins,
                        LearningFigure.Level.NONE,
                        "m"));
        return curves;
    }

    /** The root of the rounds, and a bound that grows five times as fast. */
    private static List<LearningFigure.Point> learning(double factor) {
        return IntStream.range(0, 34)
                .mapToObj(k -> Math.pow(2, k / 2.0))
                .map(n -> new LearningFigure.Point(
                        n, factor * Math.sqrt(n), 0.5 * Math.sqrt(n), 3 * Math.sqrt(n), 5 * factor * Math.sqrt(n)))
                .toList();
    }

    /** Ends of lines 1 and 2 times the root of 2^16.5 rounds: a regret of two is drawn twice as high as one of one. */
    @Test
    void aLineEndsWhereItsNumberIs() throws Exception {
        NodeList paths = FiguresTest.parse(curves().get("curves")).getElementsByTagName("path");
        List<double[]> ends = IntStream.range(0, paths.getLength())
                .mapToObj(i -> ((Element) paths.item(i)).getAttribute("d"))
                .filter(d -> d.split("L").length == 34)
                .map(d -> Stream.of(d.substring(d.lastIndexOf('L') + 1).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<double[]> starts = IntStream.range(0, paths.getLength())
                .mapToObj(i -> ((Element) paths.item(i)).getAttribute("d"))
                .filter(d -> d.split("L").length == 34)
                .map(d -> Stream.of(d.substring(1, d.indexOf('L')).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        assertEquals(LearningFigure.MOST, ends.size(), "bounds leave the picture and are cut");
        double one = starts.get(0)[1] - ends.get(0)[1];
        double two = starts.get(1)[1] - ends.get(1)[1];
        // both begin and end at factor times 1 and 2^8.25; coordinates are written to hundredths of some hundred pixels
        assertEquals(2, two / one, 1e-3);
    }

    @Test
    void linesThatCannotBeToldApartAreSharedOutAmongPictures() {
        List<LearningFigure.Line> many = IntStream.range(0, 13)
                .mapToObj(k -> new LearningFigure.Line("s" + k, learning(1)))
                .toList();
        assertEquals(
                List.of(4, 4, 5),
                LearningFigure.groups(many).stream().map(List::size).toList());
    }
}
