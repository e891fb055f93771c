package suasion.experiment;

import java.util.List;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.ScenarioText;

/**
 * A row whose failure ends its experiment, as a mistake at the place of the experiment file that is to blame.
 *
 * @param experiment the experiment
 * @param row the row
 */
record Refused(Experiment experiment, Row row) {
    /** What failed in which row, at the factor's value that the scenario refuses as far as one can tell. */
    UserMistake mistake() {
        String error = row.error();
        for (Factor factor : experiment.factors()) {
            String prefix = "--set " + factor.path() + "=" + value(factor) + ": ";
            if (error.startsWith(prefix)) {
                boolean varied = factor.values().size() > 1;
                return UserMistake.at(
                        place(varied ? List.of(factor) : varied()), where() + error.substring(prefix.length()));
            }
        }
        return UserMistake.at(place(varied()), where() + error);
    }

    private String value(Factor factor) {
        return row.setting().get(factor.path());
    }

    private List<Factor> varied() {
        return experiment.factors().stream()
                .filter(factor -> factor.values().size() > 1)
                .toList();
    }

    /** The value of a factor if it is that alone, the factor where no list has it, otherwise all factors. */
    private String place(List<Factor> blamed) {
        if (blamed.size() != 1) {
            return blamed.isEmpty() ? "" : "/factors";
        }
        Factor factor = blamed.get(0);
        String path = Pointer.below("/factors", factor.path());
        ScenarioText text = new ScenarioText(experiment.name(), experiment.name(), experiment.text());
        Node node = Experiment.schema()
                .read(text, "an experiment")
                .section("factors")
                .fields()
                .get(factor.path());
        return node instanceof Node.Sequence
                ? Pointer.below(path, String.valueOf(factor.values().indexOf(value(factor))))
                : path;
    }

    /** "row 3 (court, robustness = 1/20): ". */
    private String where() {
        StringBuilder where = new StringBuilder("row " + row.number() + " (" + row.scenario());
        experiment
                .factors()
                .forEach(factor ->
                        where.append(", ").append(factor.path()).append(" = ").append(factor.shown(value(factor))));
        return where.append(row.strategy().isEmpty() ? "" : ", " + row.strategy())
                .append("): ")
                .toString();
    }
}
