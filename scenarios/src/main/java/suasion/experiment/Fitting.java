package suasion.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Lineups;
import suasion.game.Player;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.lab.LongPlay;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Promise;
import suasion.scenario.Pointer;
import suasion.scenario.ScenarioText;

/** Whether the scenarios of an experiment have the factors and can give the measures; seen at their first settings. */
final class Fitting {
    private final Experiment experiment;

    Fitting(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Refuses what can be seen without solving anything.
     *
     * @throws UserMistake at a place of the experiment file
     */
    void check() {
        Plan.of(experiment);
        for (int i = 0; i < experiment.scenarios().size(); i++) {
            String path = Pointer.below("/scenarios", String.valueOf(i));
            Designed designed = designed(experiment.scenarios().get(i), path);
            if (designed != null) {
                checkMeasures(designed);
                checkStrategies(designed);
            }
        }
    }

    private Setting first(ScenarioText scenario) {
        Map<String, String> values = new LinkedHashMap<>();
        experiment
                .factors()
                .forEach(factor -> values.put(factor.path(), factor.values().get(0)));
        return new Setting(scenario, values, "");
    }

    /** The first setting; null where it is refused and the experiment may go on without it. */
    private Designed designed(ScenarioText scenario, String path) {
        Setting setting = first(scenario);
        try {
            return Families.design(Families.read(scenario, setting.changes()));
        } catch (UserMistake mistake) {
            for (String change : setting.changes()) {
                String prefix = "--set " + change + ": ";
                if (mistake.getMessage().startsWith(prefix)) {
                    String factor = change.substring(0, change.indexOf('='));
                    String problem =
                            scenario.name() + ": " + mistake.getMessage().substring(prefix.length());
                    throw UserMistake.at(Pointer.below("/factors", factor), problem)
                            .maybe(factorGuess(mistake.guess()));
                }
            }
            if (experiment.onError() != Experiment.OnError.STOP) {
                return null;
            }
            String at = setting.values().isEmpty() ? "" : "at " + setting.values() + ": ";
            throw UserMistake.at(path, at + mistake.getMessage()).maybe(mistake.guess());
        }
    }

    /** What is typed after --set stands before a colon here. */
    private static String factorGuess(String guess) {
        return guess.replaceAll("--set (\\S+?)=(\\S+?)\\.$", "$1: $2.");
    }

    private static List<String> people(DesignProblem problem) {
        List<String> people = new ArrayList<>(
                problem.game().players().stream().map(Player::name).toList());
        if (problem.hasDesigner() && !people.contains(problem.designer())) {
            people.add(0, problem.designer());
        }
        return people;
    }

    private void checkMeasures(Designed designed) {
        DesignProblem problem = designed.problem();
        String scenario = designed.scenario().name();
        List<String> people = people(problem);
        for (int i = 0; i < experiment.measures().size(); i++) {
            String path = Pointer.below("/measure", String.valueOf(i));
            Measure measure = experiment.measures().get(i);
            switch (measure.kind()) {
                case VALUE, BOUND, GAP, EXACT_VALUE -> {
                    if (!problem.hasDesigner()) {
                        String found = scenario + ": nobody designs anything here, so there is no " + measure.name();
                        throw UserMistake.at(path, found).maybe("Maybe payoff of " + people.get(0) + ".");
                    }
                }
                case PAYOFF, EXACT_PAYOFF -> requireKnown(measure.of(), people, scenario, path);
                case REGRET -> {
                    List<String> players =
                            problem.game().players().stream().map(Player::name).toList();
                    requireKnown(measure.of(), players, scenario, path);
                    requireStrategies(measure, path);
                }
                default -> {}
            }
        }
    }

    private void requireStrategies(Measure measure, String path) {
        if (experiment.strategies().isEmpty()) {
            throw UserMistake.at(path, measure.name() + " is that of somebody who learns, and no strategies are named")
                    .maybe("Maybe strategies: [hedge].");
        }
    }

    private static void requireKnown(String name, List<String> people, String scenario, String path) {
        if (!people.contains(name)) {
            throw UserMistake.at(path, scenario + ": there is nobody called '" + name + "'")
                    .maybe(Suggestion.of(name, people));
        }
    }

    private void checkStrategies(Designed designed) {
        for (int i = 0; i < experiment.strategies().size(); i++) {
            try {
                new Lineups(designed.scenario(), designed.problem())
                        .of(experiment.strategies().get(i));
            } catch (UserMistake mistake) {
                throw UserMistake.at(
                                Pointer.below("/strategies", String.valueOf(i)),
                                designed.scenario().name() + ": " + mistake.getMessage())
                        .maybe(mistake.guess());
            }
        }
    }

    /**
     * Refuses names of promises that a scenario does not make at its first setting, which is solved for that.
     *
     * @throws UserMistake at a place of the experiment file
     */
    void checkPromises() {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < experiment.measures().size(); i++) {
            Measure measure = experiment.measures().get(i);
            if (measure.kind() == Measure.Kind.ESTIMATE || measure.kind() == Measure.Kind.VERDICT) {
                wanted.putIfAbsent(measure.of(), Pointer.below("/measure", String.valueOf(i)));
            }
        }
        if (!experiment.stop().of().isEmpty()) {
            wanted.putIfAbsent(experiment.stop().of(), "/stop/of");
        }
        for (ScenarioText scenario : wanted.isEmpty() ? List.<ScenarioText>of() : experiment.scenarios()) {
            List<Promise> promises = promises(scenario);
            wanted.forEach((name, path) -> requirePromise(name, promises, scenario.name(), path));
        }
    }

    private List<Promise> promises(ScenarioText scenario) {
        try {
            Solved solved = Solved.of(first(scenario));
            return new Laboratory(solved.designed(), "")
                    .longPlay(solved.solution())
                    .promises();
        } catch (UserMistake cannotBeSolved) {
            // The row of that setting will say so.
            return List.of();
        }
    }

    private static void requirePromise(String name, List<Promise> promises, String scenario, String path) {
        List<String> called = promises.stream()
                .filter(promise -> LongPlay.isCalled(promise, name))
                .map(Promise::id)
                .toList();
        if (promises.isEmpty() || called.size() == 1) {
            return;
        }
        if (called.size() > 1) {
            throw UserMistake.at(path, "%s: '%s' may be %d promises".formatted(scenario, name, called.size()))
                    .maybe("Maybe " + called.get(0) + ".");
        }
        Set<String> known = new LinkedHashSet<>();
        promises.forEach(promise -> known.add(promise.id()));
        promises.forEach(promise -> known.add(promise.sort()));
        String guess = Suggestion.of(name, known);
        throw UserMistake.at(path, scenario + ": there is no promise called '" + name + "'")
                .maybe(guess.isEmpty() ? "Maybe " + known.iterator().next() + "." : guess);
    }
}
