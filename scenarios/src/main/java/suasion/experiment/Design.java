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

/** What an experiment varies, axis by axis, and where on them every setting lies. */
final class Design {
    private static final String SCENARIO = "scenario";
    private static final String STRATEGY = "strategy";

    private final Plan plan;
    private final ShortNames names;
    private final List<Axis> axes;
    private final List<Factor> sampled;
    private final int[][] places;
    private final Map<List<Integer>, List<Integer>> at = new HashMap<>();

    /**
     * One thing that is varied over given values.
     *
     * @param kind what sort of thing
     * @param path its place in the file: "parameters.p"; for others "scenario" and "strategy"
     * @param name what people call it: "p"
     * @param values at least two, as the file writes them
     * @param shown the same for people: scenarios without their folder where that leaves them apart
     * @param numbers the same as numbers; empty where one of them is a word
     */
    record Axis(Kind kind, String path, String name, List<String> values, List<String> shown, List<Double> numbers) {
        /** What is varied. */
        enum Kind {
            SCENARIO,
            FACTOR,
            STRATEGY
        }

        static Axis of(Kind kind, String path, String name, List<String> values) {
            List<String> brief = values.stream()
                    .map(value -> value.substring(value.lastIndexOf('/') + 1))
                    .toList();
            boolean apart = kind == Kind.SCENARIO && Set.copyOf(brief).size() == values.size();
            List<Double> numbers = kind == Kind.FACTOR ? Design.numbers(values) : List.of();
            return new Axis(kind, path, name, values, apart ? brief : values, numbers);
        }

        int size() {
            return values.size();
        }

        boolean isNumeric() {
            return !numbers.isEmpty();
        }

        /** "p = 1/2", "hedge". */
        String at(int k) {
            return kind == Kind.FACTOR ? name + " = " + values.get(k) : shown.get(k);
        }
    }

    Design(Experiment experiment, Plan plan) {
        this.plan = plan;
        this.names = names(experiment);
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

    /** Of what is varied; other factors stand in no table. */
    private static ShortNames names(Experiment experiment) {
        List<String> taken = new ArrayList<>(List.of(SCENARIO, STRATEGY));
        Quantity.of(experiment).forEach(quantity -> taken.add(quantity.name()));
        return new ShortNames(
                experiment.factors().stream()
                        .filter(factor -> factor.sampled() || factor.values().size() > 1)
                        .map(Factor::path)
                        .toList(),
                taken);
    }

    private List<Axis> axes(Experiment experiment) {
        List<Axis> all = new ArrayList<>();
        all.add(Axis.of(
                Axis.Kind.SCENARIO,
                SCENARIO,
                SCENARIO,
                experiment.scenarios().stream().map(text -> text.name()).toList()));
        experiment.factors().stream()
                .filter(factor -> !factor.sampled())
                .forEach(factor -> all.add(Axis.of(Axis.Kind.FACTOR, factor.path(), name(factor), factor.values())));
        all.add(Axis.of(Axis.Kind.STRATEGY, STRATEGY, STRATEGY, experiment.strategies()));
        return all.stream().filter(axis -> axis.size() > 1).toList();
    }

    private static String value(Axis axis, Setting setting) {
        return switch (axis.kind()) {
            case SCENARIO -> setting.scenario().name();
            case FACTOR -> setting.values().get(axis.path());
            case STRATEGY -> setting.strategy();
        };
    }

    /** What people call a factor: "p" for "parameters.p". */
    String name(Factor factor) {
        return names.of(factor.path());
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

    /** The titles of the columns that say which setting a row is of. */
    List<String> head() {
        return Stream.concat(axes.stream().map(Axis::name), sampled.stream().map(this::name))
                .toList();
    }

    /** Which setting it is, column by column. */
    List<String> cells(int setting) {
        Setting s = plan.settings().get(setting);
        return Stream.concat(
                        axes.stream().map(axis -> axis.shown().get(place(setting, axis))),
                        sampled.stream().map(factor -> factor.shown(s.values().get(factor.path()))))
                .toList();
    }

    /** "court, p = 1/2, hedge"; "the only setting" where nothing is varied. */
    String name(int setting) {
        Setting s = plan.settings().get(setting);
        String name = Stream.concat(
                        axes.stream().map(axis -> axis.at(place(setting, axis))),
                        sampled.stream()
                                .map(factor -> name(factor) + " = "
                                        + factor.shown(s.values().get(factor.path()))))
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? "the only setting" : name;
    }
}
