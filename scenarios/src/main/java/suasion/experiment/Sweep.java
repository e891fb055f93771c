package suasion.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suasion.experiment.Measure.Kind;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.lab.Axis;
import suasion.mechanism.DesignProblem;
import suasion.scenario.Overrides;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;

/**
 * The short form of an experiment: one scenario solved under every combination of the values of its axes, the last axis
 * fastest; nothing is played and no rows are kept.
 */
public final class Sweep {
    private final ScenarioText text;
    private final List<Axis> axes;

    /**
     * Prepares a sweep.
     *
     * @throws UserMistake if two axes change the same path, or there are more settings than {@link Axis#MOST}
     */
    public Sweep(ScenarioText text, List<Axis> axes) {
        this.text = text;
        this.axes = List.copyOf(axes);
        requireDistinct(axes);
        if (size() > Axis.MOST) {
            throw UserMistake.at(
                    "", "the ranges combine to more settings than a sweep takes, %,d".formatted(Axis.MOST));
        }
    }

    private static void requireDistinct(List<Axis> axes) {
        Map<List<String>, Axis> byPath = new HashMap<>();
        for (Axis axis : axes) {
            Axis other = byPath.put(Overrides.steps(axis.path()), axis);
            if (other != null) {
                throw UserMistake.at(
                        "", "--set " + axis.typed() + ": --set " + other.typed() + " changes the same path already");
            }
        }
    }

    /** Number of settings. */
    public long size() {
        long size = 1;
        for (Axis axis : axes) {
            size = Math.min(Integer.MAX_VALUE, size * axis.values().size());
        }
        return size;
    }

    /**
     * Solves every setting, rows in the order of settings whatever the threads do.
     *
     * @throws UserMistake the first setting's that cannot be read or solved
     */
    public SweepTable solve(int threads, Progress progress) {
        Designed first = first();
        Plan plan = Plan.of(experiment(first.problem()));
        Map<Integer, Row> rows = new TreeMap<>();
        new LocalEngine().run(plan.jobs(), new Engine.Setup(threads, "", Checkpoints.NONE), finished -> {
            finished.forEach(row -> rows.put(row.number(), row));
            progress.played(finished.size());
            return finished.stream().noneMatch(Row::failed);
        });
        for (Row row : rows.values()) {
            if (row.failed()) {
                row.requireNoDefect();
                throw UserMistake.at("", asTyped(row.setting(), row.error()));
            }
        }
        return new SweepTable(axes, first, List.copyOf(rows.values()));
    }

    private Designed first() {
        Map<String, String> setting = new HashMap<>();
        axes.forEach(axis -> setting.put(axis.path(), axis.values().get(0)));
        List<String> changes = axes.stream()
                .map(axis -> axis.path() + "=" + axis.values().get(0))
                .toList();
        try {
            return Families.design(Families.read(text, changes));
        } catch (UserMistake mistake) {
            throw UserMistake.at("", asTyped(setting, mistake.line()));
        }
    }

    private Experiment experiment(DesignProblem problem) {
        List<Factor> factors = axes.stream()
                .map(axis -> new Factor(axis.path(), axis.values(), false))
                .toList();
        List<Measure> measures = new ArrayList<>();
        Stream.of(Kind.CLAIM, Kind.VALUE, Kind.BOUND, Kind.GAP, Kind.EXACT_VALUE, Kind.EXIT_CODE)
                .forEach(kind -> measures.add(new Measure(kind, "")));
        if (!problem.hasDesigner()) {
            for (Player player : problem.game().players()) {
                measures.add(new Measure(Kind.PAYOFF, player.name()));
                measures.add(new Measure(Kind.EXACT_PAYOFF, player.name()));
            }
        }
        return new Experiment(
                text.name(),
                "",
                "",
                "",
                List.of(text),
                factors,
                List.of(),
                1,
                null,
                measures,
                Stop.after(0),
                Experiment.OnError.STOP);
    }

    /** The same mistake in terms of what was typed, not of the single value that the sweep was at. */
    private String asTyped(Map<String, String> setting, String mistake) {
        for (Axis axis : axes) {
            String value = setting.get(axis.path());
            String single = "--set " + axis.path() + "=" + value;
            if (mistake.startsWith(single + ":")) {
                return axis.told(value) + mistake.substring(single.length());
            }
        }
        return axes.stream()
                        .filter(axis -> axis.values().size() > 1)
                        .map(axis -> axis.told(setting.get(axis.path())) + ": ")
                        .collect(Collectors.joining())
                + mistake;
    }
}
