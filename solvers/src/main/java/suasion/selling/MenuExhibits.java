package suasion.selling;

import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Certificate;
import suasion.solve.Exhibit;

/** What is shown beside a menu of experiments and fees, for a reader in economics. */
public final class MenuExhibits {
    private MenuExhibits() {}

    /**
     * The tables of one menu.
     *
     * @param problem a buyer whose types are reported
     * @param menu per cell what a buyer hears who reports that type, with fees
     * @param certificate what was proved of it; its bound is null where the menu is a user's own
     */
    public static List<Exhibit> of(DesignProblem problem, Table menu, Certificate certificate) {
        return List.of();
    }
}
