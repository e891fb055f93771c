package suasion.efg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Analysis;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.extensive.Position;
import suasion.extensive.Situation;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;
import suasion.game.Exact;

/** What happens in a tree as text for people: payoffs, outcomes, and every information set with belief and actions. */
public final class TreeText {
    private static final int MOST_NODES = 12;
    private static final int MOST_OUTCOMES = 40;

    private TreeText() {}

    /** The whole text, ending in a line end. */
    public static String of(TreePlay play) {
        Tree tree = play.tree();
        Analysis analysis = play.analysis();
        List<String> lines = new ArrayList<>();
        List<Situation> situations = analysis.situations();
        lines.add(Readable.flat(tree.title()));
        lines.add("%,d nodes, %,d information sets; %s"
                .formatted(tree.positions().size(), situations.size(), play.how()));
        lines.add("");
        lines.add("Payoffs");
        lines.addAll(aligned(IntStream.range(0, tree.players().size())
                .mapToObj(i ->
                        List.of(tree.players().get(i), show(analysis.payoffs().get(i))))
                .toList()));
        lines.add("");
        lines.add("Outcomes");
        lines.addAll(outcomes(analysis.outcomes()));
        for (Situation situation : situations) {
            lines.add("");
            lines.addAll(situation(tree, analysis, situation));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> outcomes(Map<Outcome, BigFraction> outcomes) {
        List<List<String>> rows = new ArrayList<>();
        int never = 0;
        int more = 0;
        for (Map.Entry<Outcome, BigFraction> entry : outcomes.entrySet()) {
            if (entry.getValue().getNumerator().signum() == 0) {
                never++;
            } else if (rows.size() == MOST_OUTCOMES) {
                more++;
            } else {
                String payoffs = entry.getKey().payoffs().stream()
                        .map(TreeText::show)
                        .collect(Collectors.joining(", ", "pays ", ""));
                rows.add(List.of(name(entry.getKey()), show(entry.getValue()), payoffs));
            }
        }
        List<String> lines = aligned(rows);
        if (more > 0) {
            lines.add("  ... and %,d more".formatted(more));
        }
        if (never > 0) {
            lines.add("  (%,d more %s never reached)".formatted(never, never == 1 ? "is" : "are"));
        }
        return lines;
    }

    private static List<String> situation(Tree tree, Analysis analysis, Situation situation) {
        List<String> lines = new ArrayList<>();
        String who = tree.players().get(situation.set().player()) + ", " + name(situation.set());
        String reached = situation.isReached()
                ? "reached with probability " + show(situation.probability())
                : situation.named() ? "never reached; the belief is the mechanism's" : "never reached, no belief";
        lines.add(who + ": " + reached);
        List<List<String>> nodes = new ArrayList<>();
        int hidden = 0;
        for (int i = 0; i < situation.nodes().size(); i++) {
            BigFraction belief =
                    situation.belief().isEmpty() ? null : situation.belief().get(i);
            boolean never = belief != null && belief.getNumerator().signum() == 0;
            if (never || nodes.size() == MOST_NODES) {
                hidden += never ? 0 : 1;
                continue;
            }
            String place = place(tree, analysis.path(situation.nodes().get(i)));
            nodes.add(List.of("at " + place, belief == null ? "?" : "belief " + show(belief)));
        }
        lines.addAll(aligned(nodes));
        if (hidden > 0) {
            lines.add("  ... and %,d more nodes".formatted(hidden));
        }
        lines.addAll(aligned(actions(situation)));
        if (situation.regret().getNumerator().signum() > 0) {
            lines.add("  another action would bring " + show(situation.regret()) + " more");
        }
        return lines;
    }

    /** "guilty > row: C", whoever moved named before what he did. */
    private static String place(Tree tree, List<Position> path) {
        List<String> steps = new ArrayList<>();
        for (int step = 1; step < path.size(); step++) {
            TreeNode from = path.get(step - 1).node();
            String action = from.actions().get(path.get(step).action());
            steps.add(
                    from instanceof TreeNode.Decision decision
                            ? tree.players().get(decision.set().player()) + ": " + action
                            : action);
        }
        return steps.isEmpty() ? "the start of the game" : Readable.flat(String.join(" > ", steps));
    }

    private static List<List<String>> actions(Situation situation) {
        List<List<String>> rows = new ArrayList<>();
        for (int action = 0; action < situation.set().actions().size(); action++) {
            BigFraction law = situation.law().get(action);
            rows.add(List.of(
                    "does " + situation.set().actions().get(action),
                    "with " + show(law),
                    situation.payoffs().isEmpty()
                            ? "worth ?"
                            : "worth " + show(situation.payoffs().get(action))));
        }
        return rows;
    }

    private static List<String> aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                line.append(' ').append(row.get(column));
                line.append(" ".repeat(1 + width - row.get(column).length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** The name of an information set, its number where it has none. */
    static String name(InformationSet set) {
        return set.name().isBlank() ? "information set " + set.number() : Readable.flat(set.name());
    }

    private static String name(Outcome outcome) {
        return outcome.name().isBlank() ? "outcome " + outcome.number() : Readable.flat(outcome.name());
    }

    private static String show(BigFraction value) {
        return Exact.show(value);
    }
}
