package suasion.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Lineups;
import suasion.game.Exact;
import suasion.lab.Laboratory;
import suasion.scenario.Catalogue;
import suasion.scenario.Scenario;
import suasion.scenario.ScenarioText;
import suasion.sim.gui.Casting;
import suasion.sim.gui.Playable;
import suasion.sim.gui.Scene;
import suasion.sim.gui.Stage;
import suasion.solve.Solution;

/** Opens MASON's console on a scenario; every scenario of the catalogue can be chosen there. */
@Command(
        name = "gui",
        mixinStandardHelpOptions = true,
        description =
                "Watch a scenario in MASON's console, round by round; the same seed shows the same play as 'run'.")
final class GuiCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            defaultValue = "court",
            paramLabel = "SCENARIO",
            description = "A name of the catalogue, a file, or - (default: court).",
            completionCandidates = CatalogueNames.class)
    private String scenario;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Changes a value of the file; repeatable, checked together.")
    private List<String> changes = List.of();

    @Override
    public Integer call() throws InterruptedException {
        Designed chosen = Families.design(Families.read(ScenarioText.of(scenario, System.in), changes));
        List<Playable> all = new ArrayList<>();
        all.add(playable(chosen.scenario().name(), chosen.scenario(), () -> chosen));
        for (String name : Catalogue.list()) {
            if (!name.equals(chosen.scenario().name()) || !changes.isEmpty()) {
                all.addAll(playables(Catalogue.find(name)));
            }
        }
        Stage.open(all, 0, chosen.scenario().simulation().seed()).await();
        return 0;
    }

    /** A scenario, or each of the settings that it compares; none where there is nothing to play. */
    private static List<Playable> playables(ScenarioText text) {
        Scenario scenario = Families.read(text, List.of());
        if (scenario.refusal().isPresent()) {
            return List.of();
        }
        Map<String, Scenario> settings = Families.compared(scenario, text, List.of());
        if (settings.isEmpty()) {
            return List.of(playable(scenario.name(), scenario, () -> Families.design(scenario)));
        }
        List<Playable> all = new ArrayList<>();
        settings.forEach(
                (setting, one) -> all.add(playable(one.name() + ", " + setting, one, () -> Families.design(one))));
        return all;
    }

    private static Playable playable(String name, Scenario scenario, Supplier<Designed> design) {
        return new Playable(name, title(scenario), scenario.source(), () -> scene(design.get()));
    }

    /** With the information structure in play, where there is one: "Insurance, structure 'customer'". */
    static String title(Scenario scenario) {
        return scenario.title()
                + Families.structure(scenario)
                        .map(structure -> ", structure '" + structure + "'")
                        .orElse("");
    }

    /** With those who learn as the file has them, the first of whom plays at once. */
    static Scene scene(Designed designed) {
        Solution solution = new Laboratory(designed, "").solve();
        Scenario scenario = designed.scenario();
        List<Casting> named = scenario.learning().isEmpty()
                ? List.of()
                : new Lineups(scenario, designed.problem())
                        .all().stream()
                                .map(lineup -> new Casting(lineup.name(), lineup.strategies()))
                                .toList();
        return Scene.of(
                designed.problem().over(solution.table().game()),
                solution.mechanism(),
                designed.problem().hasDesigner() ? Exact.toDouble(solution.value()) : 0,
                Exact.toDouble(solution.toleratedViolation()),
                named);
    }
}
