package suasion.lab;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import suasion.family.Families;
import suasion.family.Variants;
import suasion.report.Alternative;
import suasion.report.Comparison;
import suasion.report.Report;
import suasion.sim.Progress;
import suasion.solve.Solution;

/** The settings that a scenario compares, each solved, played and judged as if it had been the only one. */
public final class SideBySide {
    private final Variants variants;
    private final String command;
    private final Map<String, Laboratory> laboratories = new LinkedHashMap<>();

    /**
     * A laboratory per setting.
     *
     * @param command the command line that repeats the comparison; a setting's own adds the setting to it
     */
    public SideBySide(Variants variants, String command) {
        this.variants = variants;
        this.command = command;
        variants.designed()
                .forEach((name, designed) -> laboratories.put(
                        name, new Laboratory(designed, command + " --set " + variants.by() + "=" + name)));
    }

    /**
     * One solution per setting, in their order.
     *
     * @throws suasion.game.UserMistake the first setting's that cannot be solved
     */
    public List<Solution> solve() {
        return laboratories.values().stream().map(Laboratory::solve).toList();
    }

    /** Whether solving may take long enough to be watched. */
    public boolean isLarge() {
        return laboratories.values().stream().anyMatch(Laboratory::isLarge);
    }

    /** The solutions side by side; nothing is played. */
    public Comparison report(List<Solution> solutions) {
        return comparison(solutions, Laboratory::report);
    }

    /** Plays every solution and every broken mechanism, on the same draws. */
    public Comparison run(List<Solution> solutions, PlaySettings settings, Progress progress) {
        return comparison(solutions, (laboratory, solution) -> laboratory.run(solution, settings, progress));
    }

    /** Rounds of all arms of all settings together, for a progress bar. */
    public long rounds(List<Solution> solutions, PlaySettings settings) {
        Iterator<Solution> own = solutions.iterator();
        return laboratories.values().stream()
                .mapToLong(laboratory -> laboratory.rounds(own.next(), settings))
                .sum();
    }

    private Comparison comparison(List<Solution> solutions, BiFunction<Laboratory, Solution, Report> work) {
        List<Alternative> alternatives = new ArrayList<>();
        laboratories.forEach((name, laboratory) ->
                alternatives.add(new Alternative(name, work.apply(laboratory, solutions.get(alternatives.size())))));
        return new Comparison(
                Laboratory.provenance(variants.scenario(), command),
                variants.by(),
                alternatives,
                Families.of(variants.scenario()).exhibits(variants, solutions));
    }
}
