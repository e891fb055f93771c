package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Table;

/**
 * A table of recommendations as a scenario file writes it: {@code {state: {"C, D": 1/2, ...}}}, in one line of YAML.
 */
final class SchemeText {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern SURPRISE = Pattern.compile("(?i)true|false|null");

    private SchemeText() {}

    /** The text after {@code scheme:}. */
    static String of(Table table) {
        Game game = table.game();
        int each = game.cells() / game.states().size();
        List<String> states = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            List<String> cells = new ArrayList<>();
            for (int cell = state * each; cell < (state + 1) * each; cell++) {
                if (game.prior().get(cell).getNumerator().signum() > 0 || each == 1) {
                    cells.add((each == 1 ? "" : name(labels(game, cell)) + ": ") + lottery(table, cell));
                }
            }
            String all = each == 1 ? cells.get(0) : "{" + String.join(", ", cells) + "}";
            states.add(
                    game.states().size() == 1 && game.players().size() > 1
                            ? all
                            : name(game.states().get(state)) + ": " + all);
        }
        return game.states().size() == 1 && game.players().size() > 1
                ? states.get(0)
                : "{" + String.join(", ", states) + "}";
    }

    private static String labels(Game game, int cell) {
        return IntStream.range(0, game.players().size())
                .filter(i -> game.players().get(i).types().size() > 1)
                .mapToObj(i -> game.players().get(i).types().get(game.typeOf(cell, i)))
                .collect(Collectors.joining(", "));
    }

    private static String lottery(Table table, int cell) {
        Game game = table.game();
        return IntStream.range(0, table.signals().messages())
                .filter(message ->
                        table.probability(cell, message).getNumerator().signum() > 0)
                .mapToObj(message -> {
                    BigFraction p = table.probability(cell, message);
                    return name(profile(game, table.signals().outcome(message))) + ": " + Exact.fraction(p);
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** "C, D", also where outcomes have other names for people. */
    private static String profile(Game game, long outcome) {
        return IntStream.range(0, game.players().size())
                .mapToObj(i -> game.players().get(i).actions().get(game.actionOf(outcome, i)))
                .collect(Collectors.joining(", "));
    }

    private static String name(String text) {
        boolean plain = SAFE.matcher(text).matches() && !SURPRISE.matcher(text).matches();
        return plain ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
