package suasion.equilibrium;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Game;
import suasion.game.Player;
import suasion.solve.Exhibit;

/** What is shown beside the selected equilibrium: all that were found, and what dominance eliminated. */
final class EquilibriumExhibits {
    /** Equilibria that are shown. */
    static final int MOST_SHOWN = 50;

    private EquilibriumExhibits() {}

    /** Columns: strategies, kind, the mean payoff of every player, why it was selected or not. */
    static Exhibit equilibria(Game game, Selection selection, String completeness) {
        List<String> columns = new ArrayList<>(List.of("equilibrium", "kind"));
        game.players().forEach(player -> columns.add(player.name()));
        columns.add("selection");
        List<List<Object>> rows = new ArrayList<>();
        for (Equilibrium equilibrium : selection.ranked()) {
            if (rows.size() < MOST_SHOWN) {
                List<Object> row = new ArrayList<>(List.of(equilibrium.profile().inWords(game), kind(equilibrium)));
                row.addAll(equilibrium.payoffs());
                row.add(selection.reason(equilibrium));
                rows.add(row);
            }
        }
        int count = selection.ranked().size();
        String shown = count > MOST_SHOWN ? "; the first %d of %,d are shown".formatted(MOST_SHOWN, count) : "";
        String note = "Found: " + completeness + shown + ". Rule: " + Selection.RULE + "."
                + (selection.omitted().isEmpty()
                        ? ""
                        : " Not every weakly dominated action may be known: " + selection.omitted() + ".");
        return new Exhibit("equilibria", "Equilibria", columns, rows, note);
    }

    static String kind(Equilibrium equilibrium) {
        String kind = equilibrium.profile().isPure() ? "pure" : "mixed";
        return equilibrium.continuum() == 0 ? kind : kind + ", continuum " + equilibrium.continuum();
    }

    /** Columns: round, player, type, action, what dominates it. */
    static Exhibit dominance(TypeForm form, Elimination elimination) {
        List<List<Object>> rows = new ArrayList<>();
        for (Elimination.Step step : elimination.steps()) {
            Decider who = form.deciders().get(step.decider());
            Player player = form.game().players().get(who.player());
            String type = player.types().get(who.type());
            List<Object> row = new ArrayList<>(List.of(String.valueOf(step.round()), player.name()));
            row.add(type.isEmpty() ? null : type);
            row.add(player.actions().get(step.action()));
            row.add(step.by());
            rows.add(row);
        }
        return new Exhibit(
                "dominance",
                "Strictly dominated actions, eliminated in turn",
                List.of("round", "player", "type", "action", "dominated by"),
                rows,
                "No equilibrium uses them. Eliminated round by round, "
                        + (elimination.omitted().isEmpty()
                                ? "until nothing that is left is strictly dominated."
                                : "until nothing more was found. Dominated ones may be left: " + elimination.omitted()
                                        + "."));
    }
}
