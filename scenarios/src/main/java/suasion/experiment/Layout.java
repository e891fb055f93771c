package suasion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import suasion.figure.CurvesFigure;

/**
 * Which axis of an experiment runs to the right, which ones are lines and which ones charts of their own.
 *
 * @param across the axis to the right: of those with at least three numbers the longest, else the longest
 * @param lines axes whose combinations are lines of a chart
 * @param panels axes whose combinations are charts
 */
record Layout(Design.Axis across, List<Design.Axis> lines, List<Design.Axis> panels) {
    private static final int ENOUGH = 3;

    /** Of at least one axis; scenarios are charts unless nothing else varies. */
    static Layout of(List<Design.Axis> axes) {
        Design.Axis across = axes.stream()
                .max(Comparator.<Design.Axis, Integer>comparing(axis -> rank(axis))
                        .thenComparing(Design.Axis::size)
                        .thenComparing(axis -> -axes.indexOf(axis)))
                .orElseThrow();
        List<Design.Axis> lines = new ArrayList<>(axes);
        List<Design.Axis> panels = new ArrayList<>();
        lines.remove(across);
        axes.stream()
                .filter(axis -> axis != across && axis.kind() == Design.Axis.Kind.SCENARIO)
                .forEach(axis -> move(axis, lines, panels));
        while (count(lines) > CurvesFigure.MOST) {
            move(lines.stream().max(Comparator.comparing(Design.Axis::size)).orElseThrow(), lines, panels);
        }
        return new Layout(across, lines, panels);
    }

    private static int rank(Design.Axis axis) {
        if (axis.isNumeric() && axis.size() >= ENOUGH) {
            return 2;
        }
        return axis.kind() == Design.Axis.Kind.SCENARIO ? 0 : 1;
    }

    private static void move(Design.Axis axis, List<Design.Axis> from, List<Design.Axis> to) {
        from.remove(axis);
        to.add(axis);
    }

    private static long count(List<Design.Axis> axes) {
        return axes.stream().mapToLong(Design.Axis::size).reduce(1, (a, b) -> a * b);
    }

    /** How many charts there would be. */
    long charts() {
        return count(panels);
    }

    /** Every combination of places on some axes, the last fastest. */
    static List<Map<Design.Axis, Integer>> combinations(List<Design.Axis> axes, int most) {
        List<Map<Design.Axis, Integer>> all = List.of(Map.of());
        for (Design.Axis axis : axes) {
            List<Map<Design.Axis, Integer>> longer = new ArrayList<>();
            for (Map<Design.Axis, Integer> before : all) {
                for (int k = 0; k < axis.size(); k++) {
                    Map<Design.Axis, Integer> extended = new HashMap<>(before);
                    extended.put(axis, k);
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** "robustness = 1/20, hedge". */
    static String name(List<Design.Axis> axes, Map<Design.Axis, Integer> where) {
        return axes.stream().map(axis -> axis.at(where.get(axis))).collect(Collectors.joining(", "));
    }
}
