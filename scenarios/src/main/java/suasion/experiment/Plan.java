package suasion.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.game.UserMistake;
import suasion.lab.Axis;
import suasion.scenario.ScenarioText;

/**
 * The jobs of an experiment: all settings of replication 0, then all of replication 1, so that what is there after an
 * interruption is balanced.
 *
 * <p>Settings are scenarios x factors x strategies, the last fastest; points of a Latin hypercube count as one factor
 * at the place of the first of its coordinates.
 *
 * @param settings the settings in order
 * @param jobs the jobs in order; job number = replication x settings + setting
 */
public record Plan(List<Setting> settings, List<Job> jobs) {
    public Plan {
        settings = List.copyOf(settings);
        jobs = List.copyOf(jobs);
    }

    /**
     * The plan of an experiment.
     *
     * @throws UserMistake if there are more settings or jobs than {@link Axis#MOST}
     */
    public static Plan of(Experiment experiment) {
        List<Map<String, String>> all = combinations(experiment.factors());
        List<String> strategies = experiment.strategies().isEmpty() ? List.of("") : experiment.strategies();
        long count =
                (long) all.size() * strategies.size() * experiment.scenarios().size();
        requireFew(count, "settings");
        requireFew(count * experiment.replications(), "rows");
        List<Setting> settings = new ArrayList<>();
        for (ScenarioText scenario : experiment.scenarios()) {
            for (Map<String, String> values : all) {
                strategies.forEach(strategy -> settings.add(new Setting(scenario, values, strategy)));
            }
        }
        Task task = experiment.task();
        List<Job> jobs = new ArrayList<>();
        for (int replication = 0; replication < experiment.replications(); replication++) {
            for (Setting setting : settings) {
                jobs.add(new Job(jobs.size(), setting, replication, experiment.seed(), task));
            }
        }
        return new Plan(settings, jobs);
    }

    private static void requireFew(long count, String what) {
        if (count > Axis.MOST) {
            throw UserMistake.at("", "%,d %s are more than an experiment takes, %,d".formatted(count, what, Axis.MOST));
        }
    }

    /** One map per combination, its keys in the order of the factors. */
    private static List<Map<String, String>> combinations(List<Factor> factors) {
        long count = 1;
        for (List<Factor> axis : axes(factors)) {
            count *= axis.get(0).values().size();
            requireFew(count, "settings");
        }
        List<Map<String, String>> all = List.of(Map.of());
        for (List<Factor> axis : axes(factors)) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> setting : all) {
                for (int k = 0; k < axis.get(0).values().size(); k++) {
                    Map<String, String> extended = new LinkedHashMap<>(setting);
                    for (Factor factor : axis) {
                        extended.put(factor.path(), factor.values().get(k));
                    }
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all.stream().map(setting -> inOrder(setting, factors)).toList();
    }

    private static Map<String, String> inOrder(Map<String, String> setting, List<Factor> factors) {
        Map<String, String> ordered = new LinkedHashMap<>();
        factors.forEach(factor -> ordered.put(factor.path(), setting.get(factor.path())));
        return ordered;
    }

    /** Every factor by itself, those that are sampled together. */
    private static List<List<Factor>> axes(List<Factor> factors) {
        List<Factor> sampled = factors.stream().filter(Factor::sampled).toList();
        List<List<Factor>> axes = new ArrayList<>();
        for (Factor factor : factors) {
            if (!factor.sampled()) {
                axes.add(List.of(factor));
            } else if (factor.equals(sampled.get(0))) {
                axes.add(sampled);
            }
        }
        return axes;
    }
}
