package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.mechanism.Table;

/**
 * A table with fees as a menu: what each type of a single buyer is offered, what it is worth to him and who is offered
 * the same. A type's experiment is phi(recommendation | state, type); with f(type) b(state) = prior(state, type), it is
 * worth
 *
 * <pre>
 *   sum_state b(state) sum_m phi(m | state, type) u(state, type, m) - max_a sum_state b(state) u(state, type, a)
 * </pre>
 *
 * @param table the announced table, of one player
 * @param entries one per type of the buyer, in their order
 */
record Menu(Table table, List<Entry> entries) {
    private static final double TIE = 1e-9;

    Menu {
        entries = List.copyOf(entries);
    }

    /** How much of the state a type learns, by what it is worth to him. */
    enum Amount {
        NOTHING("nothing", "none"),
        PART("partial information", "partial"),
        ALL("full information", "full");

        private final String words;
        private final String brief;

        Amount(String words, String brief) {
            this.words = words;
            this.brief = brief;
        }

        /** In one word, below the title "information". */
        String brief() {
            return brief;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * What one type is offered; all amounts in payoff units.
     *
     * @param type index of the type
     * @param name its name; "" where the buyer has no private type
     * @param probability f, how probable it is
     * @param belief his belief over states before he is told anything; empty where the type has probability 0
     * @param fee what he owes
     * @param worth what following the experiment brings him over knowing no more; 0 without a belief
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

    static Menu of(Table table) {
        if (table.game().players().size() != 1) {
            throw new IllegalArgumentException("a menu is for one buyer");
        }
        Game game = table.game();
        List<Entry> entries = new ArrayList<>();
        int items = 0;
        for (int type = 0; type < game.players().get(0).types().size(); type++) {
            Entry entry = entry(table, type);
            int item = -1;
            if (entry.amount() != Amount.NOTHING || entry.fee().getNumerator().signum() != 0) {
                int same = entries.stream()
                        .filter(other -> other.buys() && isSame(table, other, entry))
                        .mapToInt(Entry::item)
                        .findFirst()
                        .orElse(-1);
                item = same < 0 ? items++ : same;
            }
            entries.add(new Entry(
                    type,
                    entry.name(),
                    entry.probability(),
                    entry.belief(),
                    entry.fee(),
                    entry.worth(),
                    entry.amount(),
                    item));
        }
        return new Menu(table, entries);
    }

    private static Entry entry(Table table, int type) {
        Game game = table.game();
        List<BigFraction> joint = IntStream.range(0, game.states().size())
                .mapToObj(state -> game.prior().get(cell(game, state, type)))
                .toList();
        BigFraction probability = joint.stream().reduce(BigFraction.ZERO, BigFraction::add);
        List<BigFraction> belief = probability.getNumerator().signum() == 0
                ? List.of()
                : joint.stream().map(p -> p.divide(probability)).toList();
        BigFraction blind = ignorant(game, type, belief);
        BigFraction worth = told(table, type, belief).subtract(blind);
        double all = Exact.toDouble(informed(game, type, belief).subtract(blind));
        double tie = TIE * Exact.toDouble(game.range(game.payoffs().get(0)));
        double some = Exact.toDouble(worth);
        Amount amount = some <= tie ? Amount.NOTHING : some >= all - tie ? Amount.ALL : Amount.PART;
        return new Entry(
                type,
                game.players().get(0).types().get(type),
                probability,
                belief,
                table.payments().fee(0, type),
                worth,
                amount,
                -1);
    }

    private static BigFraction told(Table table, int type, List<BigFraction> belief) {
        Payoff payoff = table.game().payoffs().get(0);
        ExactSum sum = new ExactSum();
        for (int state = 0; state < belief.size(); state++) {
            int cell = cell(table.game(), state, type);
            for (int message = 0; message < table.signals().messages(); message++) {
                BigFraction p = belief.get(state).multiply(table.probability(cell, message));
                if (p.getNumerator().signum() > 0) {
                    sum.addProduct(p, payoff.exact(cell, table.signals().outcome(message)));
                }
            }
        }
        return sum.value();
    }

    private static BigFraction ignorant(Game game, int type, List<BigFraction> belief) {
        BigFraction best = BigFraction.ZERO;
        for (int action = 0; !belief.isEmpty() && action < game.outcomes(); action++) {
            ExactSum sum = new ExactSum();
            for (int state = 0; state < belief.size(); state++) {
                sum.addProduct(belief.get(state), game.payoffs().get(0).exact(cell(game, state, type), action));
            }
            best = action == 0 || sum.value().compareTo(best) > 0 ? sum.value() : best;
        }
        return best;
    }

    private static BigFraction informed(Game game, int type, List<BigFraction> belief) {
        ExactSum sum = new ExactSum();
        for (int state = 0; state < belief.size(); state++) {
            int cell = cell(game, state, type);
            sum.addProduct(belief.get(state), game.payoffs().get(0).largest(cell));
        }
        return sum.value();
    }

    private static boolean isSame(Table table, Entry one, Entry other) {
        return one.fee().equals(other.fee())
                && IntStream.range(0, table.game().states().size())
                        .allMatch(state -> IntStream.range(0, table.signals().messages())
                                .allMatch(m -> table.probability(cell(table.game(), state, one.type()), m)
                                        .equals(table.probability(cell(table.game(), state, other.type()), m))));
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

    /** The types that buy one item, by item. */
    List<List<Entry>> items() {
        int count = entries.stream().mapToInt(Entry::item).max().orElse(-1) + 1;
        return IntStream.range(0, count)
                .mapToObj(item -> entries.stream().filter(e -> e.item() == item).toList())
                .toList();
    }

    /** The types that buy nothing. */
    List<Entry> excluded() {
        return entries.stream().filter(entry -> !entry.buys()).toList();
    }
}
