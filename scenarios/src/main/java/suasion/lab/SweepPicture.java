package suasion.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import suasion.figure.SweepFigure;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * What the figure of a sweep shows: the longest axis runs to the right, and every combination of values of the other
 * axes is a line.
 */
final class SweepPicture {
    private final List<Axis> others;
    private final Axis across;
    private final Map<String, List<Sweep.Row>> lines = new LinkedHashMap<>();

    SweepPicture(List<Axis> axes, List<Sweep.Row> rows) {
        Axis longest = axes.get(0);
        for (Axis axis : axes) {
            longest = axis.values().size() > longest.values().size() ? axis : longest;
        }
        this.across = longest;
        this.others = axes.stream()
                .filter(axis -> axis != across && axis.values().size() > 1)
                .toList();
        for (Sweep.Row row : rows) {
            lines.computeIfAbsent(name(row), name -> new ArrayList<>()).add(row);
        }
    }

    /** "parameters.bad = -2, robustness = 0"; empty where there is one line only. */
    private String name(Sweep.Row row) {
        return others.stream()
                .map(axis -> axis.path() + " = " + row.setting().get(axis.path()))
                .collect(Collectors.joining(", "));
    }

    /** How many lines the figure has. */
    int lines() {
        return lines.size();
    }

    /** The figure; empty where it would have more than {@link SweepFigure#MOST} lines. */
    Optional<String> svg() {
        if (lines.size() > SweepFigure.MOST) {
            return Optional.empty();
        }
        Sweep.Row first = lines.values().iterator().next().get(0);
        String designer = first.designed().problem().designer();
        List<SweepFigure.Line> drawn = lines.entrySet().stream()
                .map(line -> new SweepFigure.Line(
                        line.getKey(),
                        line.getValue().stream()
                                .map(row -> Exact.toDouble(row.solution().value()))
                                .toList(),
                        bounds(line.getValue())))
                .toList();
        String description = "Value of %s to %s over %s"
                .formatted(first.designed().scenario().title(), designer, across.path());
        SweepFigure.Places places = new SweepFigure.Places(across.path(), across.values(), numbers(across.values()));
        return Optional.of(SweepFigure.svg(places, drawn, "payoff of " + designer + " per round", description));
    }

    /** Empty where a setting has no bound, because nothing was optimised. */
    private static List<Double> bounds(List<Sweep.Row> rows) {
        boolean known =
                rows.stream().allMatch(row -> row.solution().certificate().bound() != null);
        return known
                ? rows.stream()
                        .map(row -> Exact.toDouble(row.solution().certificate().bound()))
                        .toList()
                : List.of();
    }

    /** The values as numbers; empty where one of them is a word. */
    private static List<Double> numbers(List<String> values) {
        try {
            return values.stream().map(Exact::parse).map(Exact::toDouble).toList();
        } catch (UserMistake word) {
            return List.of();
        }
    }
}
