package suasion.report;

import java.util.List;
import java.util.Set;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Table;
import suasion.selling.OfferedMenu;
import suasion.solve.Solution;

/** How a mechanism is shown: by its rule, its table, as a device, a menu or strategies; the one place that decides. */
sealed interface Display
        permits RuleDisplay, TableDisplay, ToldDisplay, DeviceDisplay, MenuDisplay, SaleDisplay, StrategiesDisplay {
    /** The display of what was solved. */
    static Display of(Solution solution) {
        if (solution.problem().sale().isPresent()) {
            return new SaleDisplay(solution.problem(), Sold.of(solution.mechanism()), solution.exhibits());
        }
        return isMenu(solution.problem())
                ? new MenuDisplay(solution.problem(), Menu.of(OfferedMenu.of(solution)))
                : of(solution.problem(), solution.mechanism());
    }

    private static boolean isMenu(DesignProblem problem) {
        return Wording.of(problem) == Wording.MENU && problem.game().players().size() == 1;
    }

    /** The display of a mechanism for a problem, a broken one for instance. */
    static Display of(DesignProblem problem, Mechanism mechanism) {
        if (mechanism instanceof PriorityRule rule) {
            return new RuleDisplay(rule);
        }
        if (mechanism instanceof Device device) {
            return new DeviceDisplay(device);
        }
        Table table = mechanism.table();
        return switch (Wording.of(problem)) {
            case SCHEME -> new TableDisplay(table);
            case TOLD -> new ToldDisplay(Told.of(table));
            case DEVICE -> new DeviceDisplay(new Device(table, List.of()));
            case MENU ->
                isMenu(problem)
                        ? new MenuDisplay(problem, Menu.of(OfferedMenu.of(problem, table)))
                        : new TableDisplay(table);
            case SALE, AUCTION -> new SaleDisplay(problem, Sold.of(mechanism), List.of());
            case GIVEN -> new StrategiesDisplay(table);
        };
    }

    /** For the terminal, some ten lines. */
    List<String> lines();

    /** Where there is little room: beside others, or of a broken mechanism. */
    Grid small();

    /** What the chapter on it says. */
    List<Part> parts(Report report);

    /** What is known, what is sent and what is wanted, in a sentence. */
    String setting(DesignProblem problem);

    /** The payoffs of the game. */
    List<Part> payoffs(Solution solution);

    /** Ids of the exhibits of a solver that {@link #parts} shows, so that nothing else need show them. */
    default Set<String> shown() {
        return Set.of();
    }

    /** Words that only this display uses. */
    List<Terms.Entry> words();
}
