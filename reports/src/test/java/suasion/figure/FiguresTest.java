package suasion.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Concavification;
import suasion.solve.RegionVertices;

class FiguresTest {
    private static DesignProblem problem(List<BigFraction> prior, int[][] receiver, int[][] sender) {
        List<String> states =
                IntStream.range(0, prior.size()).mapToObj(i -> "state " + i).toList();
        List<String> actions = IntStream.range(0, receiver[0].length)
                .mapToObj(i -> "action " + i)
                .toList();
        Game game = new Game(states, List.of(Player.uninformed("r", actions)), prior, List.of(Payoff.of(receiver)));
        return new DesignProblem(game, "s", Payoff.of(sender), Sense.MAX, BigFraction.ZERO);
    }

    private static Map<String, String> figures() {
        BigFraction quarter = new BigFraction(1, 4);
        DesignProblem court =
                problem(List.of(BigFraction.ONE.subtract(quarter), quarter), new int[][] {{1, 0}, {0, 1}}, new int[][] {
                    {0, 1}, {0, 1}
                });
        BigFraction third = new BigFraction(1, 3);
        DesignProblem three =
                problem(List.of(third, third, third), new int[][] {{0, -1, -4}, {-1, 0, -1}, {-4, -1, 0}}, new int[][] {
                    {0, 1, 2}, {0, 1, 2}, {0, 1, 2}
                });
        List<Mark> marks = List.of(new Mark("a", List.of(1.0, 0.0), 0, 0.5), new Mark("b", List.of(0.5, 0.5), 1, 0.5));
        List<Mark> corners = List.of(
                new Mark("m", List.of(0.5, 0.5, 0.0), 1, 0.5), new Mark("h", List.of(0.17, 0.16, 0.67), 2, 0.5));
        List<SimplexFigure.Observed> seen = List.of(new SimplexFigure.Observed(
                List.of(0.5, 0.3, 0.2), List.of(0.46, 0.27, 0.16), List.of(0.55, 0.34, 0.24)));
        Map<String, String> figures = new TreeMap<>();
        figures.put(
                "beliefs",
                BeliefFigure.svg(
                        Concavification.of(court),
                        "guilty",
                        "prosecutor",
                        "concave closure",
                        marks,
                        List.of(new BeliefFigure.Observed(0.499, 0.497, 0.502, 1)),
                        "a & b"));
        figures.put(
                "simplex",
                SimplexFigure.svg(
                        RegionVertices.of(three),
                        List.of("zero", "one", "two"),
                        List.of("low", "middle", "high"),
                        corners,
                        seen,
                        "s"));
        figures.put("forest", ForestFigure.svg(rows(), "gain (payoff units)", "f"));
        figures.put(
                "convergence", ConvergenceFigure.svg(points(4_096, 1_000_000), 0.5, "mean payoff of s per round", "c"));
        figures.put("short convergence", ConvergenceFigure.svg(points(4_096, 4_096), 0.5, "mean payoff", "c"));
        figures.put(
                "constant convergence",
                ConvergenceFigure.svg(List.of(new ConvergenceFigure.Point(1, 0, 0, 0)), 0, "m", "c"));
        List<String> many =
                IntStream.range(0, 30).mapToObj(i -> "state-%02d".formatted(i)).toList();
        List<String> signals = IntStream.range(0, 10)
                .mapToObj(i -> "a rather long action " + i)
                .toList();
        figures.put("heat", HeatFigure.svg(many, signals, new double[30][10], "h"));
        figures.putAll(sweeps());
        figures.putAll(experiments(false));
        figures.putAll(LearningFigureTest.curves());
        figures.putAll(distributions());
        figures.put("small heat", HeatFigure.svg(many.subList(0, 4), signals.subList(0, 2), new double[4][2], "h"));
        return figures;
    }

    private static Map<String, String> distributions() {
        double none = Double.NaN;
        List<DistributionFigure.Point> law =
                List.of(new DistributionFigure.Point(0, 0.2, 0), new DistributionFigure.Point(1, 1, 1));
        List<DistributionFigure.Point> single = List.of(new DistributionFigure.Point(0, 1, none));
        return Map.of(
                "distribution", DistributionFigure.svg(law, "winning bid", "closed form", "d"),
                "distribution at a point", DistributionFigure.svg(single, "winning bid", "closed form", "d"));
    }

    /** Figures of experiments, on a page or as files of their own. */
    private static Map<String, String> experiments(boolean alone) {
        List<Double> numbers = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
        SweepFigure.Places places =
                new SweepFigure.Places("parameters.good", List.of("0", "1/4", "1/2", "3/4", "1"), numbers);
        SweepFigure.Places words = new SweepFigure.Places(
                "strategy", List.of("bayesian", "hedge", "exp3", "fictitious-play", "signal-neglecting"), List.of());
        List<CurvesFigure.Line> lines = IntStream.range(0, CurvesFigure.MOST)
                .mapToObj(i -> new CurvesFigure.Line(
                        "robustness = " + i + "/100, empirical-bayes",
                        numbers.stream()
                                .map(x -> x == 0.5 && i == 0 ? Double.NaN : x * i)
                                .toList(),
                        numbers.stream().map(x -> x * i - 0.1).toList(),
                        numbers.stream()
                                .map(x -> i == 7 ? Double.POSITIVE_INFINITY : x * i + 0.1)
                                .toList(),
                        i == 1 ? Set.of(2) : Set.of()))
                .toList();
        CurvesFigure.Words said = new CurvesFigure.Words(
                "obedience (share of messages)", CurvesFigure.Limits.NONE, "95 % interval", "undecided", "o");
        List<CurvesFigure.Panel> one = List.of(new CurvesFigure.Panel("", lines));
        List<CurvesFigure.Panel> many = IntStream.range(0, 7)
                .mapToObj(i -> new CurvesFigure.Panel("a scenario with a long name, " + i, lines.subList(0, 3)))
                .toList();
        List<ScatterFigure.Panel> dots = Stream.of("parameters.good", "parameters.bad")
                .map(label -> new ScatterFigure.Panel(
                        label,
                        List.of(
                                new ScatterFigure.Cloud("hedge", numbers, numbers),
                                new ScatterFigure.Cloud("exp3", numbers, List.of(1.0, Double.NaN, 0.5, 0.2, 0.1)))))
                .toList();
        Map<String, String> figures = new TreeMap<>();
        if (alone) {
            figures.put("curves", CurvesFigure.file(places, one, said));
            figures.put("dots", ScatterFigure.file(dots, "value", "d"));
        } else {
            figures.put("curves", CurvesFigure.svg(places, one, said));
            figures.put("curves of words", CurvesFigure.svg(words, one, said));
            figures.put("charts", CurvesFigure.svg(places, many, said));
            figures.put("charts of words", CurvesFigure.svg(words, many.subList(0, 4), said));
            figures.put("dots", ScatterFigure.svg(dots, "value", "d"));
        }
        return figures;
    }

    /** Figures that are files of their own. */
    private static Map<String, String> sweeps() {
        List<Double> numbers = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
        SweepFigure.Places places =
                new SweepFigure.Places("parameters.good", List.of("0", "1/4", "1/2", "3/4", "1"), numbers);
        List<SweepFigure.Line> eight = IntStream.range(0, SweepFigure.MOST)
                .mapToObj(i -> new SweepFigure.Line(
                        "parameters.a-rather-long-name = " + i + "/7, robustness = 1/100",
                        numbers.stream().map(x -> x * i).toList(),
                        numbers.stream().map(x -> x * i + 0.1).toList()))
                .toList();
        SweepFigure.Line single = new SweepFigure.Line("", List.of(0.5), List.of());
        List<String> words = IntStream.range(0, 9).mapToObj(i -> "word-" + i).toList();
        SweepFigure.Line level = new SweepFigure.Line("", Collections.nCopies(9, 1.0), List.of());
        Map<String, String> sweeps = new TreeMap<>();
        sweeps.put("sweep", SweepFigure.svg(places, eight.subList(3, 4), "payoff of s per round", "s"));
        sweeps.put("sweep of eight lines", SweepFigure.svg(places, eight, "payoff of s per round", "s"));
        sweeps.put(
                "sweep of one setting",
                SweepFigure.svg(
                        new SweepFigure.Places("robustness", List.of("0"), List.of(0.0)), List.of(single), "p", "s"));
        sweeps.put(
                "sweep of words",
                SweepFigure.svg(new SweepFigure.Places("ties", words, List.of()), List.of(level), "p", "s"));
        return sweeps;
    }

    /** Margins 1 and 1/2 on an axis from -1 to 1: the strips are shaded 2 : 1, whatever the scale. */
    @Test
    void everyRowOfGainsHasTheStripOfItsOwnMargin() throws Exception {
        ForestFigure.Kind fine = ForestFigure.Kind.CONFIRMED;
        List<ForestFigure.Row> rows = List.of(
                new ForestFigure.Row("customer: plays buy, not not-buy", 0.1, 0, 0.2, 1, fine),
                new ForestFigure.Row("insurer: plays sell, not not-sell", 0.1, 0, 0.2, 0.5, fine),
                ForestFigure.Row.heading("broken: never"));
        NodeList paths = parse(ForestFigure.svg(rows, "gain", "f")).getElementsByTagName("path");
        List<Double> widths = IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("style").contains("fill-opacity"))
                .map(FiguresTest::width)
                .sorted(Comparator.reverseOrder())
                .toList();
        // the box of the legend is smaller; coordinates are written to hundredths of some hundred pixels
        assertEquals(2, widths.get(0) / widths.get(1), 1e-3, widths.toString());
    }

    private static double width(Element path) {
        double[] x = Stream.of(
                        path.getAttribute("d").replaceAll("[MLZ]", " ").strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] sorted = IntStream.range(0, x.length / 2)
                .mapToDouble(i -> x[2 * i])
                .sorted()
                .toArray();
        return sorted[sorted.length - 1] - sorted[0];
    }

    private static List<ForestFigure.Row> rows() {
        List<ForestFigure.Row> rows = new ArrayList<>();
        rows.add(new ForestFigure.Row("convict, not acquit", 0.001, -0.004, 0.006, 0.01, ForestFigure.Kind.CONFIRMED));
        rows.add(new ForestFigure.Row("acquit, not convict", 1, 0.99, 1.01, 0.01, ForestFigure.Kind.CONFIRMED));
        rows.add(new ForestFigure.Row("close", -0.008, -0.02, 0.004, 0.01, ForestFigure.Kind.INCONCLUSIVE));
        rows.add(new ForestFigure.Row("broken: convict", -0.5, -0.51, -0.49, 0.01, ForestFigure.Kind.REFUTED));
        return rows;
    }

    private static List<ConvergenceFigure.Point> points(long first, long last) {
        List<ConvergenceFigure.Point> points = new ArrayList<>();
        for (long n = first; n <= last; n *= 2) {
            points.add(new ConvergenceFigure.Point(n, 0.5, 0.5 - 2 / Math.sqrt(n), 0.5 + 2 / Math.sqrt(n)));
        }
        return points;
    }

    static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** Where the letters of a text are, by the table of widths, up to the height of a small x. */
    private static Rectangle2D box(Element text) {
        int size = Integer.parseInt(text.getAttribute("style").replaceAll(".*font-size:(\\d+)px.*", "$1"));
        double width = new Typeface(Font.PLAIN, size).width(text.getTextContent());
        double x = number(text, "x");
        double y = number(text, "y");
        Rectangle2D flat = new Rectangle2D.Double(x, y - 0.7 * size, width, 0.75 * size);
        String turn = text.getAttribute("transform");
        if (turn.isEmpty()) {
            return flat;
        }
        double degrees = Double.parseDouble(turn.replaceAll("rotate\\((\\S+) .*", "$1"));
        return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y)
                .createTransformedShape(flat)
                .getBounds2D();
    }

    @Test
    void everyLabelIsInsideThePictureAndNoTwoOverlap() throws Exception {
        for (Map.Entry<String, String> figure : figures().entrySet()) {
            Element svg = parse(figure.getValue());
            Rectangle2D page = new Rectangle2D.Double(0, 0, number(svg, "width"), number(svg, "height"));
            NodeList texts = svg.getElementsByTagName("text");
            assertTrue(texts.getLength() > 3, figure.getKey());
            for (int i = 0; i < texts.getLength(); i++) {
                Rectangle2D box = box((Element) texts.item(i));
                assertTrue(
                        page.contains(box),
                        figure.getKey() + ": " + texts.item(i).getTextContent() + " " + box);
                for (int j = 0; j < i; j++) {
                    Rectangle2D other = box((Element) texts.item(j));
                    String both = texts.item(i).getTextContent() + " over "
                            + texts.item(j).getTextContent();
                    assertFalse(box.intersects(other), figure.getKey() + ": " + both);
                }
            }
        }
    }

    @Test
    void figuresAreSmallAndTheSameEveryTime() {
        Map<String, String> once = figures();
        assertEquals(once, figures());
        once.forEach((name, svg) -> assertTrue(svg.length() < 60_000, name + ": " + svg.length()));
    }

    @Test
    void descriptionsAreEscapedAndNumbersAreFinite() throws Exception {
        assertEquals("a & b", parse(figures().get("beliefs")).getAttribute("aria-label"));
        figures().forEach((name, svg) -> assertFalse(svg.contains("NaN") || svg.contains("Infinity"), name));
    }

    @Test
    void coloursAreVariablesOfThePage() {
        Map<String, String> onPages = new TreeMap<>(figures());
        onPages.keySet().removeAll(sweeps().keySet());
        onPages.forEach((name, svg) -> assertFalse(
                svg.replaceAll("var\\(--[a-z0-9]+,#[0-9a-f]{6}\\)", "").contains("#"), name));
    }

    @Test
    void figuresThatAreFilesBringTheirOwnColoursAndAWhiteGround() {
        Map<String, String> files = new TreeMap<>(sweeps());
        files.putAll(experiments(true));
        files.forEach((name, svg) -> {
            assertFalse(svg.contains("var("), name);
            assertTrue(svg.contains("<rect width=\"100%\" height=\"100%\" style=\"fill:#ffffff\"/>"), name);
        });
    }

    /** A line that is unknown at the third of five places has two pieces, and so has its band. */
    @Test
    void whatIsNotKnownIsAGap() throws Exception {
        NodeList paths = parse(experiments(false).get("curves")).getElementsByTagName("path");
        List<String> pieces = IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("style")
                        .matches("fill:none;stroke:var\\(--blue,#0072b2\\);stroke-width:2.2.*"))
                .map(path -> path.getAttribute("d"))
                .toList();
        assertTrue(pieces.stream().anyMatch(d -> d.matches("M[^MLZ]+L[^MLZ]+M[^MLZ]+L[^MLZ]+")), pieces.toString());
    }

    /** Value and bound of every place: 5 places, each a corner of both lines. */
    @Test
    void aSweepShowsTheValueAndItsBoundOverTheParameter() throws Exception {
        NodeList paths = parse(sweeps().get("sweep")).getElementsByTagName("path");
        long lines = IntStream.range(0, paths.getLength())
                .mapToObj(i -> ((Element) paths.item(i)).getAttribute("d"))
                .filter(d -> d.matches("M[^MLZ]+(L[^MLZ]+){4}"))
                .count();
        assertEquals(2, lines);
    }

    /**
     * Pr(third state) in [.16, .24] at (.5, .3, .2): upright, from height .16 to .24 of the triangle's, so 8 hundredths
     * of what its corner stands above its base.
     */
    @Test
    void anIntervalOfAnObservedPosteriorPointsTowardsItsCorner() throws Exception {
        NodeList paths = parse(figures().get("simplex")).getElementsByTagName("path");
        List<double[]> upright = IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("style").contains("--violet"))
                .map(path -> path.getAttribute("d"))
                .filter(d -> d.matches("M[^A-Z]+L[^A-Z]+"))
                .map(d -> Stream.of(d.substring(1).split("[ L]"))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .filter(xy -> Math.abs(xy[0] - xy[2]) < 0.02)
                .toList();
        assertEquals(1, upright.size());
        double[] base = triangle(paths);
        assertEquals(0.08 * (base[1] - base[0]), Math.abs(upright.get(0)[1] - upright.get(0)[3]), 0.03);
    }

    /** Top and bottom of everything that is filled with the colours of regions. */
    private static double[] triangle(NodeList paths) {
        double[] heights = IntStream.range(0, paths.getLength())
                .mapToObj(i -> (Element) paths.item(i))
                .filter(path -> path.getAttribute("style").matches(".*--r\\d,.*"))
                .flatMap(path -> Stream.of(path.getAttribute("d").split("[MLZ]")))
                .filter(point -> point.contains(" "))
                .mapToDouble(point -> Double.parseDouble(point.split(" ")[1]))
                .sorted()
                .toArray();
        return new double[] {heights[0], heights[heights.length - 1]};
    }
}
