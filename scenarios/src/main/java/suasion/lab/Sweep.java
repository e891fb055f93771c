package suasion.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.game.UserMistake;
import suasion.scenario.Overrides;
import suasion.scenario.ScenarioText;
import suasion.sim.Progress;
import suasion.solve.Solution;

/** The same scenario solved under many settings: every combination of the values of its axes, the last axis fastest. */
public final class Sweep {
    private final ScenarioText text;
    private final List<Axis> axes;
    private final List<Map<String, String>> settings;

    /**
     * One setting and its solution.
     *
     * @param setting path -> value
     * @param seed the seed that the scenario has under the setting
     * @param designed the scenario under the setting
     * @param solution its solution
     */
    public record Row(Map<String, String> setting, long seed, Designed designed, Solution solution) {
        /** The exit code of the setting's report: claim, second solvers, and what is expected under this setting. */
        public int exitCode() {
            return new Laboratory(designed, "").report(solution).exitCode();
        }
    }

    /**
     * Prepares a sweep.
     *
     * @throws UserMistake if two axes change the same path, or there are more settings than {@link Axis#MOST}
     */
    public Sweep(ScenarioText text, List<Axis> axes) {
        this.text = text;
        this.axes = List.copyOf(axes);
        requireDistinct(axes);
        long count = 1;
        for (Axis axis : axes) {
            count *= axis.values().size();
            if (count > Axis.MOST) {
                throw UserMistake.at(
                        "", "the ranges combine to more settings than a sweep takes, %,d".formatted(Axis.MOST));
            }
        }
        List<Map<String, String>> all = List.of(Map.of());
        for (Axis axis : axes) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> setting : all) {
                for (String value : axis.values()) {
                    Map<String, String> extended = new LinkedHashMap<>(setting);
                    extended.put(axis.path(), value);
                    longer.add(extended);
                }
            }
            all = longer;
        }
        this.settings = all;
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
    public int size() {
        return settings.size();
    }

    /**
     * Solves every setting, rows in the order of settings whatever the threads do.
     *
     * @throws UserMistake the first setting's that cannot be read or solved
     */
    public List<Row> solve(int threads, Progress progress) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Row>> futures = new ArrayList<>();
            for (Map<String, String> setting : settings) {
                futures.add(executor.submit(() -> row(setting, progress)));
            }
            List<Row> rows = new ArrayList<>();
            for (Future<Row> future : futures) {
                rows.add(future.get());
            }
            return rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the sweep was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** The same mistake in terms of what was typed, not of the single value that the sweep was at. */
    private UserMistake asTyped(Map<String, String> setting, UserMistake mistake) {
        for (Axis axis : axes) {
            String value = setting.get(axis.path());
            String single = "--set " + axis.path() + "=" + value;
            if (mistake.getMessage().startsWith(single + ":")) {
                String problem = mistake.getMessage().substring(single.length());
                return UserMistake.at(mistake.path(), axis.told(value) + problem)
                        .maybe(mistake.guess());
            }
        }
        String where = axes.stream()
                .filter(axis -> axis.values().size() > 1)
                .map(axis -> axis.told(setting.get(axis.path())) + ": ")
                .collect(Collectors.joining());
        return UserMistake.at(mistake.path(), where + mistake.getMessage()).maybe(mistake.guess());
    }

    private Row row(Map<String, String> setting, Progress progress) {
        List<String> changes = setting.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        Designed designed;
        Solution solution;
        try {
            designed = Families.design(Families.read(text, changes));
            solution = new Laboratory(designed, "").solve();
        } catch (UserMistake mistake) {
            throw asTyped(setting, mistake);
        }
        progress.played(1);
        return new Row(setting, designed.scenario().simulation().seed(), designed, solution);
    }
}
