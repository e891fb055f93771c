package suasion.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import suasion.family.Designed;
import suasion.figure.SweepFigure;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.lab.Axis;
import suasion.mechanism.DesignProblem;

/**
 * What the figure of a sweep shows: the longest axis runs to the right, and every combination of values of the other
 * axes is a line; where nobody designs anything there is one for every player.
 */
final class SweepPicture {
    private static final String VALUE = new Measure(Measure.Kind.VALUE, "").name();
    private static final String BOUND = new Measure(Measure.Kind.BOUND, "").name();

    private final List<Axis> others;
    private final Axis across;
    private final Designed designed;
    private final Map<String, List<Row>> lines = new LinkedHashMap<>();

    SweepPicture(List<Axis> axes, Designed designed, List<Row> rows) {
        this.designed = designed;
        Axis longest = axes.get(0);
        for (Axis axis : axes) {
            longest = axis.values().size() > longest.values().size() ? axis : longest;
        }
        this.across = longest;
        this.others = axes.stream()
                .filter(axis -> axis != across && axis.values().size() > 1)
                .toList();
        for (Row row : rows) {
            lines.computeIfAbsent(name(row), name -> new ArrayList<>()).add(row);
        }
    }

    /** "parameters.bad = -2, robustness = 0"; empty where there is one line only. */
    private String name(Row row) {
        return others.stream()
                .map(axis -> axis.path() + " = " + row.setting().get(axis.path()))
                .collect(Collectors.joining(", "));
    }

    /** How many lines the figure has: one per setting of the other axes, or one per player where nobody designs. */
    int lines() {
        return lines.size() * players();
    }

    private int players() {
        DesignProblem problem = designed.problem();
        return problem.hasDesigner() ? 1 : problem.game().players().size();
    }

    /** The figure; empty where it would have more than {@link SweepFigure#MOST} lines. */
    Optional<String> svg() {
        if (lines() > SweepFigure.MOST) {
            return Optional.empty();
        }
        DesignProblem problem = designed.problem();
        String what = problem.hasDesigner() ? "Value of %s to " + problem.designer() : "Payoffs in %s";
        String axis = problem.hasDesigner() ? "payoff of " + problem.designer() + " per round" : "payoff per round";
        String description = (what + " over %s").formatted(designed.scenario().title(), across.path());
        List<SweepFigure.Line> drawn = new ArrayList<>();
        lines.forEach((name, rows) -> {
            if (problem.hasDesigner()) {
                drawn.add(new SweepFigure.Line(name, numbers(rows, VALUE), bounds(rows)));
            } else {
                drawn.addAll(players(name, rows, problem.game()));
            }
        });
        SweepFigure.Places places = new SweepFigure.Places(across.path(), across.values(), numbers(across.values()));
        return Optional.of(SweepFigure.svg(places, drawn, axis, description));
    }

    private static List<SweepFigure.Line> players(String name, List<Row> rows, Game game) {
        return game.players().stream()
                .map(player -> new SweepFigure.Line(
                        player.name() + (name.isEmpty() ? "" : ", " + name),
                        numbers(rows, "payoff of " + player.name()),
                        List.of()))
                .toList();
    }

    private static List<Double> numbers(List<Row> rows, String column) {
        return rows.stream().map(row -> row.number(column)).toList();
    }

    /** Empty where a setting has no bound, because nothing was optimised. */
    private static List<Double> bounds(List<Row> rows) {
        List<Double> bounds = numbers(rows, BOUND);
        return bounds.stream().noneMatch(bound -> bound.isNaN()) ? bounds : List.of();
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
