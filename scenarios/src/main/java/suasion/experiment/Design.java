package suasion.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.report.Amounts;

/** What an experiment varies, axis by axis, and where on them every setting lies. */
final class Design {
    private static final int SHORT = 4;

    private final Plan plan;
    private final List<Axis> axes;
    private final List<Factor> sampled;
    private final int[][] places;
    private final Map<List<Integer>, List<Integer>> at = new HashMap<>();

    /**
     * One thing that is varied over given values.
     *
     * @param kind what sort of thing
     * @param path its name in the file: "parameters.p"; for others "scenario" and "strategy"
     * @param values at least two, as the file writes them
     * @param shown the same for people: scenarios without their folder where that leaves them apart
     * @param numbers the same as numbers; empty where one of them is a word
     */
    record Axis(Kind kind, String path, List<String> values, List<String> shown, List<Double> numbers) {
        /** What is varied. */
        enum Kind {
            SCENARIO,
            FACTOR,
            STRATEGY
        }

        static Axis of(Kind kind, String path, List<String> values) {
            List<String> brief = values.stream()
                    .map(value -> value.substring(value.lastIndexOf('/') + 1))
                    .toList();
            boolean apart = kind == Kind.SCENARIO && Set.copyOf(brief).size() == values.size();
            List<Double> numbers = kind == Kind.FACTOR ? Design.numbers(values) : List.of();
            return new Axis(kind, path, values, apart ? brief : values, numbers);
        }

        int size() {
            return values.size();
        }

        boolean isNumeric() {
            return !numbers.isEmpty();
        }

        /** "p". */
        String name() {
            return Design.name(path);
        }

        /** "p = 1/2", "hedge". */
        String at(int k) {
            return kind == Kind.FACTOR ? name() + " = " + values.get(k) : shown.get(k);
        }
    }

    Design(Experiment experiment, Plan plan) {
        this.plan = plan;
        this.axes = axes(experiment);
        this.sampled = experiment.factors().stream().filter(Factor::sampled).toList();
        this.places = new int[plan.settings().size()][axes.size()];
        List<Map<String, Integer>> numbered = axes.stream()
                .map(axis ->
                        IntStream.range(0, axis.size()).boxed().collect(Collectors.toMap(axis.values()::get, k -> k)))
                .toList();
        for (int s = 0; s < places.length; s++) {
            for (int a = 0; a < axes.size(); a++) {
                places[s][a] =
                        numbered.get(a).get(value(axes.get(a), plan.settings().get(s)));
            }
            at.computeIfAbsent(boxed(places[s]), key -> new ArrayList<>()).add(s);
        }
    }

    private static List<Axis> axes(Experiment experiment) {
        List<Axis> all = new ArrayList<>();
        all.add(Axis.of(
                Axis.Kind.SCENARIO,
                "scenario",
                experiment.scenarios().stream().map(text -> text.name()).toList()));
        experiment.factors().stream()
                .filter(factor -> !factor.sampled())
                .forEach(factor -> all.add(Axis.of(Axis.Kind.FACTOR, factor.path(), factor.values())));
        all.add(Axis.of(Axis.Kind.STRATEGY, "strategy", experiment.strategies()));
        return all.stream().filter(axis -> axis.size() > 1).toList();
    }

    private static String value(Axis axis, Setting setting) {
        return switch (axis.kind()) {
            case SCENARIO -> setting.scenario().name();
            case FACTOR -> setting.values().get(axis.path());
            case STRATEGY -> setting.strategy();
        };
    }

    /** Paths without what all parameters have in common. */
    static String name(String path) {
        return path.startsWith("parameters.") ? path.substring("parameters.".length()) : path;
    }

    /** The values as numbers; empty where one of them is a word. */
    static List<Double> numbers(List<String> values) {
        try {
            return values.stream().map(Exact::parse).map(Exact::toDouble).toList();
        } catch (UserMistake word) {
            return List.of();
        }
    }

    private static List<Integer> boxed(int[] places) {
        return Arrays.stream(places).boxed().toList();
    }

    /** What is varied over given values, in the order of the plan. */
    List<Axis> axes() {
        return axes;
    }

    /** The coordinates of the Latin hypercube; empty where there is none. */
    List<Factor> sampled() {
        return sampled;
    }

    boolean isSampled() {
        return !sampled.isEmpty();
    }

    int settings() {
        return places.length;
    }

    /** Where on an axis a setting lies. */
    int place(int setting, Axis axis) {
        return places[setting][axes.indexOf(axis)];
    }

    /** The settings at places on all axes: one, or all the points of the sample. */
    List<Integer> at(Map<Axis, Integer> where) {
        return at.getOrDefault(axes.stream().map(where::get).toList(), List.of());
    }

    /** Settings that differ on one axis only, in its order, for every combination of the rest. */
    List<List<Integer>> lines(Axis along) {
        Map<List<String>, List<Integer>> lines = new LinkedHashMap<>();
        for (int s = 0; s < settings(); s++) {
            int setting = s;
            List<String> rest = Stream.concat(
                            axes.stream().filter(axis -> axis != along).map(axis -> "" + place(setting, axis)),
                            sampled.stream().map(factor -> plan.settings()
                                    .get(setting)
                                    .values()
                                    .get(factor.path())))
                    .toList();
            lines.computeIfAbsent(rest, key -> new ArrayList<>()).add(s);
        }
        return List.copyOf(lines.values());
    }

    /** A coordinate of the sample at a setting. */
    double coordinate(int setting, Factor factor) {
        return Exact.toDouble(Exact.parse(plan.settings().get(setting).values().get(factor.path())));
    }

    /** A drawn number for people; results.csv has it as it is. */
    private static String decimal(String value) {
        return value.length() <= SHORT ? value : Amounts.observed(Exact.toDouble(Exact.parse(value)));
    }

    /** The titles of the columns that say which setting a row is of. */
    List<String> head() {
        return Stream.concat(axes.stream().map(Axis::path), sampled.stream().map(Factor::path))
                .toList();
    }

    /** Which setting it is, column by column. */
    List<String> cells(int setting) {
        Setting s = plan.settings().get(setting);
        return Stream.concat(
                        axes.stream().map(axis -> axis.shown().get(place(setting, axis))),
                        sampled.stream().map(factor -> decimal(s.values().get(factor.path()))))
                .toList();
    }

    /** "court, p = 1/2, hedge"; "the only setting" where nothing is varied. */
    String name(int setting) {
        Setting s = plan.settings().get(setting);
        String name = Stream.concat(
                        axes.stream().map(axis -> axis.at(place(setting, axis))),
                        sampled.stream()
                                .map(factor -> name(factor.path()) + " = "
                                        + decimal(s.values().get(factor.path()))))
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? "the only setting" : name;
    }
}
