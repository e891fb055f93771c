package suasion.efg;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.extensive.Event;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.extensive.Position;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;
import suasion.game.Exact;

/**
 * Writes trees in Gambit's extensive game format, a line per node, numbers as exact fractions.
 *
 * <p>Every declaration is repeated wherever it applies, as Gambit itself does, so that any reader of the format finds
 * its way; {@link EfgReader} reads back an equal tree.
 */
public final class EfgWriter {
    private EfgWriter() {}

    /** The whole file. */
    public static String write(Tree tree) {
        StringBuilder out = new StringBuilder("EFG 2 R ")
                .append(quote(tree.title()))
                .append(' ')
                .append(names(tree.players()))
                .append('\n')
                .append(quote(tree.comment()))
                .append("\n\n");
        for (Position position : tree.positions()) {
            out.append(line(position.node())).append('\n');
        }
        return out.toString();
    }

    private static String line(TreeNode node) {
        if (node instanceof TreeNode.Chance chance) {
            Event event = chance.event();
            String law = IntStream.range(0, event.actions().size())
                    .mapToObj(i -> quote(event.actions().get(i)) + " "
                            + Exact.fraction(event.probabilities().get(i)))
                    .collect(Collectors.joining(" ", "{ ", " }"));
            return "c %s %d %s %s %s"
                    .formatted(quote(node.name()), event.number(), quote(event.name()), law, outcome(node.outcome()));
        }
        if (node instanceof TreeNode.Decision decision) {
            InformationSet set = decision.set();
            return "p %s %d %d %s %s %s"
                    .formatted(
                            quote(node.name()),
                            set.player() + 1,
                            set.number(),
                            quote(set.name()),
                            names(set.actions()),
                            outcome(node.outcome()));
        }
        return "t %s %s".formatted(quote(node.name()), outcome(node.outcome()));
    }

    private static String outcome(Outcome outcome) {
        return outcome.isThere()
                ? outcome.payoffs().stream()
                        .map(Exact::fraction)
                        .collect(Collectors.joining(", ", outcome.number() + " " + quote(outcome.name()) + " { ", " }"))
                : "0";
    }

    private static String names(List<String> names) {
        return names.stream().map(EfgWriter::quote).collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
