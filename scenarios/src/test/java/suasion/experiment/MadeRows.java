package suasion.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import suasion.lab.Axis;
import suasion.scenario.ScenarioText;

/** Experiments whose rows are made by formulas, so that a report on them is known beforehand. */
final class MadeRows {
    private static final ScenarioText COURT = new ScenarioText("kamenica-gentzkow-2011/court", "court.yaml", "court");
    private static final ScenarioText POLICE = new ScenarioText("lazear-2006/police", "police.yaml", "police");

    private MadeRows() {}

    static Factor factor(String path, String... values) {
        return new Factor(path, List.of(values), false);
    }

    static List<Measure> measures(String... names) {
        return List.of(names).stream().map(Measure::parse).toList();
    }

    static Experiment experiment(
            List<ScenarioText> scenarios,
            List<Factor> factors,
            List<String> strategies,
            int replications,
            String... measures) {
        return new Experiment(
                "made",
                "How much margin buys how much <obedience>?",
                "",
                "suasion: 1",
                scenarios,
                factors,
                strategies,
                replications,
                7L,
                measures(measures),
                Stop.after(100_000),
                Experiment.OnError.CONTINUE);
    }

    static List<ScenarioText> court() {
        return List.of(COURT);
    }

    /** The rows of all jobs, the values of each by a formula. */
    static List<Row> rows(Plan plan, BiFunction<Setting, Integer, Map<String, String>> values) {
        List<Row> rows = new ArrayList<>();
        for (Job job : plan.jobs()) {
            rows.add(row(job, values.apply(job.setting(), job.replication())));
        }
        return rows;
    }

    static Row row(Job job, Map<String, String> values) {
        Setting setting = job.setting();
        return new Row(
                job.number(),
                setting.scenario().name(),
                setting.scenario().hash(),
                setting.values(),
                setting.strategy(),
                job.replication(),
                7,
                "0.1.0",
                values.getOrDefault("error", ""),
                values.containsKey("error") ? Map.of() : values);
    }

    static ExperimentReport report(Experiment experiment, BiFunction<Setting, Integer, Map<String, String>> values) {
        Plan plan = Plan.of(experiment);
        return new ExperimentReport(experiment, plan, rows(plan, values), "./suasion experiment made.yaml");
    }

    static double number(Setting setting, String path) {
        return Design.numbers(List.of(setting.values().get(path))).get(0);
    }

    /** A number between -1 and 1 that looks like chance. */
    static double noise(Object... of) {
        return 2 * new SplittableRandom(List.of(of).toString().hashCode()).nextDouble() - 1;
    }

    /**
     * Obedience (1 + 2 m)/2 for one strategy, 1 for the other, at margins m; the value 1 - m; twice, at +-1/100 around
     * it.
     */
    static ExperimentReport small() {
        Experiment experiment = experiment(
                court(),
                List.of(factor("robustness", "0", "1/20", "1/10", "1/5")),
                List.of("bayesian", "hedge"),
                2,
                "value",
                "claim",
                "exact value",
                "obedience",
                "estimate of VALUE",
                "verdict of VALUE",
                "rounds until decided");
        return report(experiment, (setting, replication) -> {
            double m = number(setting, "robustness");
            double off = replication == 0 ? 0.01 : -0.01;
            Map<String, String> values = new LinkedHashMap<>();
            values.put("value", Double.toString(1 - m));
            values.put("claim", "OPTIMAL (exact)");
            values.put("exact value", m == 0 ? "1" : "19/20");
            values.put("obedience", setting.strategy().equals("hedge") ? Double.toString(0.5 + m + off) : "1.0");
            values.put("estimate of VALUE", Double.toString(1 - m + off));
            values.put("estimate of VALUE: low", Double.toString(1 - m + off - 0.05));
            values.put("estimate of VALUE: high", Double.toString(1 - m + off + 0.05));
            values.put("verdict of VALUE", m == 0 && replication == 0 ? "inconclusive" : "confirmed");
            values.put("rounds until decided", m == 0 && replication == 0 ? "" : "4096");
            return values;
        });
    }

    /** Two scenarios, 21 x 3 settings and 5 strategies, 4 times; some rows fail. */
    static ExperimentReport large() {
        List<String> p = Axis.parse("p=0:1:1/20").values();
        Experiment experiment = experiment(
                List.of(COURT, POLICE),
                List.of(new Factor("parameters.p", p, false), factor("robustness", "0", "1/20", "1/10")),
                List.of("bayesian", "hedge", "exp3", "thompson", "empirical-bayes"),
                4,
                "value",
                "bound",
                "gap",
                "claim",
                "obedience",
                "regret of judge",
                "verdict of OBEDIENCE judge (convict): does not acquit");
        return report(experiment, (setting, replication) -> {
            double x = number(setting, "parameters.p");
            double m = number(setting, "robustness");
            int who = experiment.strategies().indexOf(setting.strategy());
            boolean second = setting.scenario() == POLICE;
            double noise = noise(setting.values().toString(), who, replication, second);
            Map<String, String> values = new LinkedHashMap<>();
            if (x == 1 && second) {
                values.put("error", "police: /prior: probabilities sum to 2, must be 1");
                return values;
            }
            double value = Math.min(1, 2 * x) * (second ? 0.7 : 1) - m;
            values.put("value", Double.toString(value));
            values.put("bound", Double.toString(value));
            values.put("gap", "0.0");
            values.put("claim", x == 0.5 ? "LOWER_BOUND" : "OPTIMAL (exact)");
            values.put("obedience", Double.toString(1 / (1 + Math.exp(-(who + 10 * m + x + 0.2 * noise)))));
            values.put("regret of judge", Double.toString(who == 0 ? 0 : 0.1 / (1 + who) * (1 + 0.5 * noise)));
            values.put(
                    "verdict of OBEDIENCE judge (convict): does not acquit",
                    noise > 0.9 - m ? "refuted" : noise > 0.6 ? "inconclusive" : "confirmed");
            return values;
        });
    }

    /** 40 points of a sample of two coordinates, crossed with two strategies. */
    static ExperimentReport sampled() {
        List<String> x = new ArrayList<>();
        List<String> y = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            x.add((2 * k + 1) + "/80");
            y.add((2 * (k * 17 % 40) + 1) + "/80");
        }
        Experiment experiment = experiment(
                court(),
                List.of(new Factor("parameters.good", x, true), new Factor("parameters.bad", y, true)),
                List.of("bayesian", "hedge"),
                1,
                "value",
                "obedience");
        return report(experiment, (setting, replication) -> {
            double good = number(setting, "parameters.good");
            double bad = number(setting, "parameters.bad");
            Map<String, String> values = new LinkedHashMap<>();
            values.put("value", Double.toString(good * good));
            values.put(
                    "obedience",
                    Double.toString(setting.strategy().equals("hedge") ? 0.9 - bad / 2 + 0.2 * noise(good, bad) : 1.0));
            return values;
        });
    }

    /** Words to the right: strategies only. */
    static ExperimentReport words() {
        Experiment experiment = experiment(
                court(),
                List.of(factor("ties", "recommendation", "adversarial", "uniform")),
                List.of("bayesian", "empirical-bayes", "fictitious-play", "signal-neglecting"),
                5,
                "obedience");
        return report(
                experiment,
                (setting, replication) -> Map.of(
                        "obedience",
                        Double.toString(0.5
                                + 0.1 * experiment.strategies().indexOf(setting.strategy())
                                + 0.1
                                        * noise(
                                                setting.strategy(),
                                                setting.values().toString(),
                                                replication))));
    }

    /** The large one, interrupted after 1,000 rows of 2,520 and given in another order. */
    static ExperimentReport interrupted() {
        ExperimentReport whole = large();
        List<Row> some = new ArrayList<>(whole.rows().subList(0, 1_000));
        Collections.reverse(some);
        return new ExperimentReport(whole.experiment(), whole.plan(), some, whole.command());
    }

    /** One setting, one row. */
    static ExperimentReport single() {
        return report(experiment(court(), List.of(), List.of(), 1, "value"), (s, r) -> Map.of("value", "0.5"));
    }
}
