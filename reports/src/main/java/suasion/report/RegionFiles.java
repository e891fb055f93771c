package suasion.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.RegionFigure;
import suasion.game.Exact;
import suasion.region.Direction;
import suasion.region.HalfPlane;
import suasion.region.Point;
import suasion.region.Region;

/** A region as text for the terminal, as a JSON document, as CSV and as a figure. */
public final class RegionFiles {
    /** The value of the key "format", by which a document is recognised. */
    public static final String FORMAT = "suasion-region/1";

    private static final int MOST_ROWS = 24;

    private RegionFiles() {}

    /** The files of a region's folder, by name. */
    public static Map<String, String> of(RegionReport report) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("region.json", json(report));
        files.put("region.csv", csv(report));
        files.put("region.svg", svg(report));
        return files;
    }

    /** For the terminal. */
    public static String text(RegionReport report, boolean colours) {
        Ansi ansi = colours ? Ansi.ON : Ansi.OFF;
        Region region = report.region();
        List<String> lines = new ArrayList<>(TextReport.heading(report.provenance(), ansi));
        lines.add(TextReport.line("Region", "%s and %s, over %s".formatted(report.x(), report.y(), report.what())));
        lines.add(TextReport.line("Proved", proof(region)));
        lines.add("");
        lines.addAll(TextTable.lines(corners(report), TextReport.WIDTH, MOST_ROWS));
        lines.add("");
        lines.addAll(TextTable.roomy(sides(report), TextReport.WIDTH, MOST_ROWS));
        if (!report.equilibria().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.roomy(equilibria(report), TextReport.WIDTH, MOST_ROWS));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String proof(Region region) {
        String shape =
                switch (region.corners().size()) {
                    case 1 -> "a point";
                    case 2 -> "a segment";
                    default ->
                        "a polygon of %d corners".formatted(region.corners().size());
                };
        String how = region.isExact()
                ? "exact, every side by a certificate in fractions"
                : region.isComplete()
                        ? "corners are attained, and nothing lies beyond the sides as they are proved"
                        : "not complete: corners are attained, but beyond some edges nobody has looked";
        return "%s: %s (%s)".formatted(shape, how, Amounts.counted(region.programs(), "program"));
    }

    private static Grid corners(RegionReport report) {
        List<List<String>> rows = new ArrayList<>();
        List<Point> corners = report.region().corners();
        for (int k = 0; k < corners.size(); k++) {
            rows.add(List.of(
                    String.valueOf(k + 1),
                    Amounts.both(corners.get(k).x()),
                    Amounts.both(corners.get(k).y())));
        }
        return new Grid("Corners", List.of("corner", report.x(), report.y()), rows, 1);
    }

    private static Grid sides(RegionReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (HalfPlane side : report.region().sides()) {
            // "17 row + 8 column >= 90" reads better than both sides times -1.
            BigFraction scale = whole(side.direction());
            boolean turned = first(side.direction()).getNumerator().signum() < 0;
            BigFraction signed = turned ? scale.negate() : scale;
            String inequality = "%s %s %s"
                    .formatted(
                            sum(report, side.direction(), signed),
                            turned ? ">=" : "<=",
                            Amounts.fraction(side.bound().multiply(signed)));
            rows.add(List.of(inequality, side.exact() ? "exact" : side.claim() + ", numeric"));
        }
        return new Grid("Sides", List.of("nothing lies beyond", "proof"), rows, 2);
    }

    private static BigFraction first(Direction direction) {
        return direction.alpha().getNumerator().signum() != 0 ? direction.alpha() : direction.beta();
    }

    private static Grid equilibria(RegionReport report) {
        List<List<String>> rows = report.equilibria().stream()
                .map(spot -> List.of(spot.name(), Amounts.both(spot.x()), Amounts.both(spot.y())))
                .toList();
        return new Grid("Equilibria", List.of("equilibrium of the given information", report.x(), report.y()), rows, 1);
    }

    /** What makes whole numbers without a common factor of a direction, where they are short. */
    private static BigFraction whole(Direction direction) {
        BigInteger a = direction.alpha().getDenominator();
        BigInteger b = direction.beta().getDenominator();
        BigFraction least = new BigFraction(a.multiply(b).divide(a.gcd(b)));
        BigInteger common = direction
                .alpha()
                .multiply(least)
                .getNumerator()
                .gcd(direction.beta().multiply(least).getNumerator());
        BigFraction scale = least.divide(common);
        return Exact.isShort(scale) ? scale : BigFraction.ONE;
    }

    /** "2 row - column". */
    private static String sum(RegionReport report, Direction direction, BigFraction scale) {
        StringBuilder text = new StringBuilder();
        List<BigFraction> weights =
                List.of(direction.alpha().multiply(scale), direction.beta().multiply(scale));
        List<String> names = List.of(report.x(), report.y());
        for (int i = 0; i < 2; i++) {
            int sign = weights.get(i).getNumerator().signum();
            if (sign != 0) {
                String size = Amounts.fraction(weights.get(i).abs());
                String name = names.get(i).contains(" ") && !names.get(i).endsWith(")")
                        ? "(" + names.get(i) + ")"
                        : names.get(i);
                text.append(text.length() == 0 ? sign < 0 ? "-" : "" : sign < 0 ? " - " : " + ")
                        .append(size.equals("1") ? "" : size + " ")
                        .append(name);
            }
        }
        return text.toString();
    }

    /** One JSON document. */
    public static String json(RegionReport report) {
        Region region = report.region();
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        root.put("scenario", report.provenance().name());
        root.put("x", report.x()).put("y", report.y()).put("over", report.what());
        root.put("exact", region.isExact()).put("complete", region.isComplete());
        ArrayNode corners = root.putArray("corners");
        for (Point corner : region.corners()) {
            ObjectNode node = corners.addObject();
            coordinates(node, corner.x(), corner.y());
            node.set("mechanism", JsonMechanism.of(corner.mechanism().table().compressed()));
        }
        ArrayNode sides = root.putArray("sides");
        for (HalfPlane side : region.sides()) {
            BigFraction scale = whole(side.direction());
            List<BigFraction> numbers = List.of(
                    side.direction().alpha().multiply(scale),
                    side.direction().beta().multiply(scale),
                    side.attained().multiply(scale),
                    side.bound().multiply(scale));
            List<String> keys = List.of("alpha", "beta", "attained", "bound");
            ObjectNode node = sides.addObject();
            ObjectNode exact = node.objectNode();
            IntStream.range(0, keys.size()).forEach(i -> {
                node.set(keys.get(i), JsonSolution.number(numbers.get(i)));
                exact.set(keys.get(i), JsonSolution.fraction(numbers.get(i)));
            });
            node.set("exact", exact);
            node.put("claim", side.claim().name()).put("proved", side.exact());
        }
        ArrayNode equilibria = root.putArray("equilibria");
        for (RegionReport.Spot spot : report.equilibria()) {
            coordinates(equilibria.addObject().put("name", spot.name()), spot.x(), spot.y());
        }
        root.put("programs", region.programs());
        root.set("provenance", JsonReport.provenance(report.provenance()));
        return JsonReport.text(root);
    }

    private static void coordinates(ObjectNode node, BigFraction x, BigFraction y) {
        node.set("x", JsonSolution.number(x));
        node.set("y", JsonSolution.number(y));
        ObjectNode exact = node.putObject("exact");
        exact.set("x", JsonSolution.fraction(x));
        exact.set("y", JsonSolution.fraction(y));
    }

    /** A heading and a line per corner and equilibrium. */
    public static String csv(RegionReport report) {
        StringBuilder text = new StringBuilder(
                Csv.line(Stream.of("point", Csv.harmless(report.x()), Csv.harmless(report.y()), "exact x", "exact y")));
        List<Point> corners = report.region().corners();
        for (int k = 0; k < corners.size(); k++) {
            text.append(
                    line("corner " + (k + 1), corners.get(k).x(), corners.get(k).y()));
        }
        report.equilibria().forEach(spot -> text.append(line(Csv.harmless(spot.name()), spot.x(), spot.y())));
        return text.toString();
    }

    private static String line(String name, BigFraction x, BigFraction y) {
        return Csv.line(Stream.of(
                name,
                Double.toString(Exact.toDouble(x)),
                Double.toString(Exact.toDouble(y)),
                Exact.fraction(x),
                Exact.fraction(y)));
    }

    /** The figure as an SVG file. */
    public static String svg(RegionReport report) {
        List<RegionFigure.Spot> corners = report.region().corners().stream()
                .map(corner -> new RegionFigure.Spot(
                        Exact.toDouble(corner.x()),
                        Exact.toDouble(corner.y()),
                        "(%s, %s)".formatted(Amounts.brief(corner.x()), Amounts.brief(corner.y()))))
                .toList();
        List<RegionFigure.Spot> marks = report.equilibria().stream()
                .map(spot -> new RegionFigure.Spot(Exact.toDouble(spot.x()), Exact.toDouble(spot.y()), ""))
                .toList();
        String title = report.provenance().title() == null
                ? report.provenance().name()
                : report.provenance().title();
        return RegionFigure.svg(
                corners,
                marks,
                List.of(report.x(), report.y(), report.what(), "equilibria of the given information"),
                "%s and %s over %s in %s: %s"
                        .formatted(
                                report.x(),
                                report.y(),
                                report.what(),
                                title,
                                corners.stream().map(RegionFigure.Spot::label).toList()));
    }
}
