package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.sequential.SequentialSolver;

/**
 * Reads who moves when: lists of players, first mover first, or their names in one text, "row, column" or "row, then
 * column".
 *
 * @param roster the players
 */
record MoveOrders(Roster roster) {
    /** Every order. */
    private static final String ANY = "any";

    private static final String THEN = "then ";

    /** The orders of a list, each once, or the one of a text, or every one. */
    List<List<Integer>> read(Node node, String path) {
        if (!(node instanceof Node.Sequence list)) {
            return text(node).equals(ANY) ? SequentialSolver.orders(roster.size()) : List.of(parse(text(node), path));
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            String here = Pointer.below(path, String.valueOf(i));
            List<Integer> order = list.items().get(i) instanceof Node.Sequence names
                    ? order(names.items().stream().map(MoveOrders::text).toList(), here)
                    : parse(text(list.items().get(i)), here);
            if (orders.contains(order)) {
                throw UserMistake.at(here, "the order " + name(order) + " is there twice");
            }
            orders.add(order);
        }
        return orders;
    }

    private static String text(Node node) {
        return ((Node.Scalar) node).text();
    }

    /** The order that a text says. */
    List<Integer> parse(String text, String path) {
        return order(Arrays.asList(text.split(",", -1)), path);
    }

    private List<Integer> order(List<String> names, String path) {
        List<Integer> order = new ArrayList<>();
        for (String written : names) {
            int player = roster.index(stripped(written), path);
            if (order.contains(player)) {
                throw UserMistake.at(path, "%s moves twice".formatted(stripped(written)));
            }
            order.add(player);
        }
        for (int player = 0; player < roster.size(); player++) {
            if (!order.contains(player)) {
                throw UserMistake.at(
                        path, "%s does not move".formatted(roster.names().get(player)));
            }
        }
        return order;
    }

    private String stripped(String written) {
        String name = written.strip();
        return name.startsWith(THEN) && !roster.names().contains(name)
                ? name.substring(THEN.length()).strip()
                : name;
    }

    /** "row, then column". */
    String name(List<Integer> order) {
        return order.stream().map(roster.names()::get).collect(Collectors.joining(", then "));
    }
}
