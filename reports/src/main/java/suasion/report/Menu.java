package suasion.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Table;
import suasion.selling.OfferedMenu;
import suasion.selling.OfferedMenu.Amount;

/**
 * A menu as it is shown: what each type of a single buyer is offered, what it is worth to him and who buys the same, as
 * {@link OfferedMenu} has it, and what he believes. A type's experiment is phi(recommendation | state, type); his
 * belief is prior(state, type) / f(type).
 *
 * @param table the announced table, of one player
 * @param entries one per type of the buyer, in their order
 * @param items the types that buy one item, per item in the order of their first types; the first of each is the one
 *     whose experiment serves them all
 */
record Menu(Table table, List<Entry> entries, List<List<Entry>> items) {
    Menu {
        entries = List.copyOf(entries);
        items = items.stream().map(List::copyOf).toList();
    }

    /**
     * What one type is offered; all amounts in payoff units.
     *
     * @param type index of the type
     * @param name its name; "" where the buyer has no private type
     * @param probability f, how probable it is
     * @param belief his belief over states before he is told anything; empty where the type has probability 0
     * @param fee what he owes
     * @param worth what making the best of the experiment brings him over knowing no more; 0 without a belief
     * @param amount how much he learns
     * @param item number of what he buys, from 0 in the order of the types; -1 where he buys nothing
     */
    record Entry(
            int type,
            String name,
            BigFraction probability,
            List<BigFraction> belief,
            BigFraction fee,
            BigFraction worth,
            Amount amount,
            int item) {
        /** The name, "everybody" where types have none. */
        String who() {
            return name.isEmpty() ? "everybody" : name;
        }

        /** What is left to him of the worth: his rent. */
        BigFraction rent() {
            return worth.subtract(fee);
        }

        /** What he pays in the mean over all rounds. */
        BigFraction revenue() {
            return probability.multiply(fee);
        }

        boolean buys() {
            return item >= 0;
        }
    }

    static Menu of(OfferedMenu offered) {
        Game game = offered.table().game();
        List<List<Integer>> bought = offered.items().stream()
                .map(item -> item.stream().map(offered::type).toList())
                .sorted(Comparator.comparing(item -> item.stream().reduce(Integer.MAX_VALUE, Math::min)))
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (int type = 0; type < game.players().get(0).types().size(); type++) {
            int own = type;
            int t = IntStream.range(0, offered.types())
                    .filter(each -> offered.type(each) == own)
                    .findFirst()
                    .orElse(-1);
            int item = IntStream.range(0, bought.size())
                    .filter(each -> bought.get(each).contains(own))
                    .findFirst()
                    .orElse(-1);
            entries.add(entry(offered, type, t, item));
        }
        return new Menu(
                offered.table(),
                entries,
                bought.stream()
                        .map(item -> item.stream().map(entries::get).toList())
                        .toList());
    }

    private static Entry entry(OfferedMenu offered, int type, int t, int item) {
        Game game = offered.table().game();
        List<BigFraction> joint = IntStream.range(0, game.states().size())
                .mapToObj(state -> game.prior().get(cell(game, state, type)))
                .toList();
        BigFraction probability = joint.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return new Entry(
                type,
                game.players().get(0).types().get(type),
                probability,
                t < 0
                        ? List.of()
                        : joint.stream().map(p -> p.divide(probability)).toList(),
                offered.table().payments().fee(0, type),
                t < 0 ? BigFraction.ZERO : offered.worth(t),
                t < 0 ? Amount.NOTHING : offered.amount(t),
                item);
    }

    /** The cell of a state and a type. */
    private static int cell(Game game, int state, int type) {
        return state * game.players().get(0).types().size() + type;
    }

    /** phi(message | state, type): the probability in what the type is offered. */
    BigFraction probability(Entry entry, int state, int message) {
        return table.probability(cell(table.game(), state, entry.type()), message);
    }

    /** The messages that a type may hear, in any state. */
    int[] heard(Entry entry) {
        return IntStream.range(0, table.signals().messages())
                .filter(message -> IntStream.range(0, table.game().states().size())
                        .anyMatch(state -> probability(entry, state, message)
                                        .getNumerator()
                                        .signum()
                                > 0))
                .toArray();
    }

    /** Whether the buyer has types. */
    boolean isTyped() {
        return entries.size() > 1;
    }

    /** Whether types differ in what they believe. */
    boolean beliefsDiffer() {
        return entries.stream()
                        .map(Entry::belief)
                        .filter(belief -> !belief.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** The types that buy nothing. */
    List<Entry> excluded() {
        return entries.stream().filter(entry -> !entry.buys()).toList();
    }
}
