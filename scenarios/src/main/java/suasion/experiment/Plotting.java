package suasion.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.figure.CurvesFigure;
import suasion.figure.ScatterFigure;
import suasion.figure.SweepFigure;
import suasion.report.Amounts;
import suasion.report.Words;

/**
 * The figure of one quantity: curves over a grid, or dots over every coordinate of a sample.
 *
 * @param onPage the figure as an element of the report
 * @param file the figure as a file of its own
 * @param caption what is seen
 */
record Plotting(String onPage, String file, String caption) {
    /** Further dots would hide each other. */
    private static final int MOST_DOTS = 1_000;

    /**
     * What a figure shows of the settings.
     *
     * @param spreads heights
     * @param lows lower ends of the band; empty where there is none
     * @param highs upper ends
     * @param limits between which numbers all of that lies
     * @param open settings of whose height only a bound from below is known
     */
    record Curve(
            List<Spread> spreads,
            List<Double> lows,
            List<Double> highs,
            CurvesFigure.Limits limits,
            Set<Integer> open) {
        /** The possible part of a band. */
        Curve {
            lows = lows.stream().map(limits::nearest).toList();
            highs = highs.stream().map(limits::nearest).toList();
        }

        boolean isBanded() {
            return !lows.isEmpty();
        }
    }

    /**
     * Curves over a grid.
     *
     * @param label what runs upwards
     * @param band what the band is; empty where there is none
     */
    static Plotting curves(Design design, Curve curve, String label, String band) {
        List<Design.Axis> idle = idle(design, curve.spreads());
        Layout layout = Layout.of(
                design.axes().stream().filter(axis -> !idle.contains(axis)).toList());
        List<CurvesFigure.Panel> panels = new ArrayList<>();
        for (Map<Design.Axis, Integer> chart : Layout.combinations(layout.panels(), CurvesFigure.MOST_PANELS)) {
            List<CurvesFigure.Line> lines = new ArrayList<>();
            for (Map<Design.Axis, Integer> combination : Layout.combinations(layout.lines(), CurvesFigure.MOST)) {
                Map<Design.Axis, Integer> where = new HashMap<>(chart);
                idle.forEach(axis -> where.put(axis, 0));
                where.putAll(combination);
                lines.add(line(
                        Layout.name(layout.lines(), combination), curve, settings(design, layout.across(), where)));
            }
            panels.add(new CurvesFigure.Panel(Layout.name(layout.panels(), chart), lines));
        }
        Design.Axis across = layout.across();
        SweepFigure.Places places = new SweepFigure.Places(across.name(), across.shown(), across.numbers());
        String caption = caption(layout, label, band) + same(idle) + open(design, curve.open());
        String hollow = curve.open().isEmpty() ? "" : "undecided when play ended: more than is drawn";
        CurvesFigure.Words words = new CurvesFigure.Words(label, curve.limits(), band, hollow, caption);
        return new Plotting(CurvesFigure.svg(places, panels, words), CurvesFigure.file(places, panels, words), caption);
    }

    /** The setting at every place of the axis to the right. */
    private static List<Integer> settings(Design design, Design.Axis across, Map<Design.Axis, Integer> where) {
        return IntStream.range(0, across.size())
                .mapToObj(k -> {
                    where.put(across, k);
                    return design.at(where).get(0);
                })
                .toList();
    }

    private static CurvesFigure.Line line(String name, Curve curve, List<Integer> settings) {
        return new CurvesFigure.Line(
                name,
                settings.stream().map(s -> curve.spreads().get(s).mean()).toList(),
                curve.isBanded() ? settings.stream().map(curve.lows()::get).toList() : List.of(),
                curve.isBanded() ? settings.stream().map(curve.highs()::get).toList() : List.of(),
                IntStream.range(0, settings.size())
                        .filter(k -> curve.open().contains(settings.get(k)))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    /** Axes along which nothing changes; one that does stays. */
    private static List<Design.Axis> idle(Design design, List<Spread> spreads) {
        Effects effects = new Effects(design, spreads);
        return design.axes().stream().filter(effects::isIdle).toList();
    }

    private static String same(List<Design.Axis> idle) {
        return idle.isEmpty() ? "" : " It is the same for every " + names(idle) + ".";
    }

    /** How many heights are no more than bounds. */
    private static String open(Design design, Set<Integer> open) {
        return open.isEmpty()
                ? ""
                : " %s of %s, where rows were undecided when play ended: these are drawn as if decided then, and are more."
                        .formatted(Amounts.count(open.size()), Amounts.counted(design.settings(), "setting"));
    }

    private static Map<Design.Axis, Integer> with(Map<Design.Axis, Integer> combination, List<Design.Axis> idle) {
        Map<Design.Axis, Integer> where = new HashMap<>(combination);
        idle.forEach(axis -> where.put(axis, 0));
        return where;
    }

    private static String caption(Layout layout, String label, String band) {
        StringBuilder text =
                new StringBuilder(label + " over " + layout.across().name());
        if (!layout.lines().isEmpty()) {
            text.append(", by ").append(names(layout.lines()));
        }
        if (!layout.panels().isEmpty()) {
            text.append("; a chart for every ").append(names(layout.panels()));
        }
        if (layout.charts() > CurvesFigure.MOST_PANELS) {
            text.append(" (the first %d of %,d)".formatted(CurvesFigure.MOST_PANELS, layout.charts()));
        }
        return text.append(band.isEmpty() ? "." : "; band: " + band + ".").toString();
    }

    private static String names(List<Design.Axis> axes) {
        return Words.and(axes.stream().map(Design.Axis::name).toList());
    }

    /** Dots over every coordinate of a sample, coloured by what is varied besides where that is not too much. */
    static Plotting dots(Design design, Curve curve, String label) {
        List<Spread> spreads = curve.spreads();
        List<Design.Axis> idle = idle(design, spreads);
        List<Design.Axis> moving =
                design.axes().stream().filter(axis -> !idle.contains(axis)).toList();
        List<Map<Design.Axis, Integer>> clouds = Layout.combinations(moving, CurvesFigure.MOST + 1).stream()
                .map(combination -> with(combination, idle))
                .toList();
        boolean pooled = clouds.size() > CurvesFigure.MOST;
        List<List<Integer>> settings = pooled
                ? List.of(IntStream.range(0, design.settings()).boxed().toList())
                : clouds.stream().map(design::at).toList();
        int most = Math.max(1, MOST_DOTS / settings.size());
        boolean cut = settings.stream().anyMatch(cloud -> cloud.size() > most);
        List<ScatterFigure.Panel> panels = new ArrayList<>();
        for (Factor factor :
                design.sampled().stream().limit(CurvesFigure.MOST_PANELS).toList()) {
            List<ScatterFigure.Cloud> drawn = new ArrayList<>();
            for (int c = 0; c < settings.size(); c++) {
                List<Integer> shown = settings.get(c)
                        .subList(0, Math.min(most, settings.get(c).size()));
                drawn.add(new ScatterFigure.Cloud(
                        pooled ? "" : Layout.name(moving, clouds.get(c)),
                        shown.stream().map(s -> design.coordinate(s, factor)).toList(),
                        shown.stream().map(s -> spreads.get(s).mean()).toList()));
            }
            panels.add(new ScatterFigure.Panel(design.name(factor), drawn));
        }
        String caption = "%s at every point of the sample, over each of its coordinates%s%s."
                        .formatted(
                                label,
                                pooled || moving.isEmpty() ? "" : ", by " + names(moving),
                                cut ? " (the first %,d points of each colour)".formatted(most) : "")
                + same(idle)
                + open(design, curve.open());
        return new Plotting(
                ScatterFigure.svg(panels, label, caption), ScatterFigure.file(panels, label, caption), caption);
    }
}
