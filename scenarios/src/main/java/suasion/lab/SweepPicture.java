package suasion.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.family.Designed;
import suasion.figure.SweepFigure;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;

/**
 * What the figure of a sweep shows: the longest axis runs to the right, and every combination of values of the other
 * axes is a line; where nobody designs anything there is one for every player.
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

    /** How many lines the figure has: one per setting of the other axes, or one per player where nobody designs. */
    int lines() {
        return lines.size() * players();
    }

    private Designed first() {
        return lines.values().iterator().next().get(0).designed();
    }

    private int players() {
        DesignProblem problem = first().problem();
        return problem.hasDesigner() ? 1 : problem.game().players().size();
    }

    /** The figure; empty where it would have more than {@link SweepFigure#MOST} lines. */
    Optional<String> svg() {
        if (lines() > SweepFigure.MOST) {
            return Optional.empty();
        }
        DesignProblem problem = first().problem();
        String what = problem.hasDesigner() ? "Value of %s to " + problem.designer() : "Payoffs in %s";
        String axis = problem.hasDesigner() ? "payoff of " + problem.designer() + " per round" : "payoff per round";
        String description = (what + " over %s").formatted(first().scenario().title(), across.path());
        List<SweepFigure.Line> drawn = new ArrayList<>();
        lines.forEach((name, rows) -> {
            if (problem.hasDesigner()) {
                drawn.add(new SweepFigure.Line(
                        name, numbers(rows, row -> row.solution().value()), bounds(rows)));
            } else {
                drawn.addAll(players(name, rows, problem.game()));
            }
        });
        SweepFigure.Places places = new SweepFigure.Places(across.path(), across.values(), numbers(across.values()));
        return Optional.of(SweepFigure.svg(places, drawn, axis, description));
    }

    private static List<SweepFigure.Line> players(String name, List<Sweep.Row> rows, Game game) {
        return IntStream.range(0, game.players().size())
                .mapToObj(i -> new SweepFigure.Line(
                        game.players().get(i).name() + (name.isEmpty() ? "" : ", " + name),
                        numbers(
                                rows,
                                row -> row.solution().benchmarks().players().get(i)),
                        List.of()))
                .toList();
    }

    private static List<Double> numbers(List<Sweep.Row> rows, Function<Sweep.Row, BigFraction> number) {
        return rows.stream().map(number).map(Exact::toDouble).toList();
    }

    /** Empty where a setting has no bound, because nothing was optimised. */
    private static List<Double> bounds(List<Sweep.Row> rows) {
        boolean known =
                rows.stream().allMatch(row -> row.solution().certificate().bound() != null);
        return known ? numbers(rows, row -> row.solution().certificate().bound()) : List.of();
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
