package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.selling.OfferedMenu.Amount;

/** A menu as tables: what every type buys, what is said for it, what types believe. */
final class MenuTables {
    private MenuTables() {}

    /** For the terminal: a row per type, what is said in each state in words. */
    static Grid brief(Menu menu) {
        Game game = menu.table().game();
        List<String> head = new ArrayList<>(List.of("type", "fee", "information"));
        game.states().forEach(state -> head.add("told if " + state));
        head.addAll(List.of("probability", "worth"));
        List<List<String>> rows = new ArrayList<>();
        for (Menu.Entry entry : menu.entries()) {
            List<String> row = new ArrayList<>(List.of(
                    entry.who(), Amounts.fraction(entry.fee()), entry.amount().brief()));
            for (int state = 0; state < game.states().size(); state++) {
                row.add(told(menu, entry, state));
            }
            row.addAll(List.of(Amounts.fraction(entry.probability()), Amounts.fraction(entry.worth())));
            rows.add(row);
        }
        return new Grid(
                "What every type buys, and is told in each state",
                head,
                rows,
                3 + game.states().size());
    }

    /** "nothing", "partial information", "full information"; what costs a fee and is of no use says so. */
    static String buys(Menu.Entry entry) {
        return entry.buys() && entry.amount() == Amount.NOTHING
                ? "nothing of use"
                : entry.amount().toString();
    }

    /** "umbrella", or "umbrella 1/3, none 2/3": what a type is told in a state. */
    private static String told(Menu menu, Menu.Entry entry, int state) {
        SignalSpace signals = menu.table().signals();
        List<Integer> messages = IntStream.of(menu.heard(entry))
                .filter(message -> SchemeTables.isPositive(menu.probability(entry, state, message)))
                .boxed()
                .toList();
        return messages.size() == 1
                ? signals.name(messages.get(0))
                : messages.stream()
                        .map(message ->
                                signals.name(message) + " " + Amounts.brief(menu.probability(entry, state, message)))
                        .collect(Collectors.joining(", "));
    }

    /** A row per state, a column per recommendation that the type may hear; its heading is what it is sold as. */
    static Grid experiment(Menu menu, Menu.Entry entry) {
        Game game = menu.table().game();
        int[] heard = menu.heard(entry);
        List<String> head = new ArrayList<>(List.of("state"));
        IntStream.of(heard).mapToObj(menu.table().signals()::name).forEach(head::add);
        List<List<String>> rows = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            List<String> row = new ArrayList<>(List.of(game.states().get(state)));
            for (int message : heard) {
                row.add(Amounts.fraction(menu.probability(entry, state, message)));
            }
            rows.add(row);
        }
        return new Grid("", head, rows, 1);
    }

    /** A row per type and one for all: what is believed before anything is told. */
    static Grid beliefs(Menu menu) {
        Game game = menu.table().game();
        List<String> head = new ArrayList<>(List.of("type", "probability"));
        head.addAll(game.states());
        List<List<String>> rows = new ArrayList<>();
        for (Menu.Entry entry : menu.entries()) {
            if (!entry.belief().isEmpty()) {
                List<String> row = new ArrayList<>(List.of(entry.who(), Amounts.fraction(entry.probability())));
                entry.belief().forEach(p -> row.add(Amounts.fraction(p)));
                rows.add(row);
            }
        }
        List<String> mean = new ArrayList<>(List.of("in the mean: the prior", "1"));
        IntStream.range(0, game.states().size())
                .forEach(state -> mean.add(Amounts.fraction(SchemeTables.prior(game, state))));
        rows.add(mean);
        return new Grid("What every type believes before he is told anything", head, rows, 1);
    }
}
