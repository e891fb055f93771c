package suasion.efg;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Analysis;
import suasion.extensive.Position;
import suasion.extensive.Situation;
import suasion.extensive.Tree;
import suasion.game.Exact;

/** What happens in a tree as JSON: every number as a double and, in a field of its own, as the exact fraction. */
public final class TreeJson {
    private TreeJson() {}

    /** One document. */
    public static ObjectNode of(TreePlay play) {
        Tree tree = play.tree();
        Analysis analysis = play.analysis();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("title", tree.title());
        root.put("nodes", tree.positions().size());
        root.put("profile", play.how());
        ArrayNode players = root.putArray("players");
        for (int i = 0; i < tree.players().size(); i++) {
            number(
                    players.addObject().put("name", tree.players().get(i)),
                    "payoff",
                    analysis.payoffs().get(i));
        }
        ArrayNode outcomes = root.putArray("outcomes");
        analysis.outcomes().forEach((outcome, probability) -> {
            ObjectNode node =
                    outcomes.addObject().put("number", outcome.number()).put("name", outcome.name());
            number(node, "probability", probability);
            ArrayNode payoffs = node.putArray("payoffs");
            outcome.payoffs().forEach(payoff -> payoffs.add(Exact.toDouble(payoff)));
            ArrayNode fractions = node.putArray("exactPayoffs");
            outcome.payoffs().forEach(payoff -> fractions.add(Exact.fraction(payoff)));
        });
        ArrayNode sets = root.putArray("informationSets");
        analysis.situations().forEach(situation -> situation(tree, analysis, situation, sets.addObject()));
        return root;
    }

    private static void situation(Tree tree, Analysis analysis, Situation situation, ObjectNode node) {
        node.put("player", tree.players().get(situation.set().player()));
        node.put("number", situation.set().number());
        node.put("name", situation.set().name());
        number(node, "probability", situation.probability());
        node.put("beliefFrom", situation.isReached() ? "play" : situation.named() ? "mechanism" : "nowhere");
        ArrayNode nodes = node.putArray("nodes");
        for (int i = 0; i < situation.nodes().size(); i++) {
            ObjectNode one = nodes.addObject();
            ArrayNode path = one.putArray("path");
            List<Position> way = analysis.path(situation.nodes().get(i));
            for (int step = 1; step < way.size(); step++) {
                path.add(way.get(step - 1).node().actions().get(way.get(step).action()));
            }
            BigFraction belief =
                    situation.belief().isEmpty() ? null : situation.belief().get(i);
            number(one, "belief", belief);
        }
        ArrayNode actions = node.putArray("actions");
        for (int action = 0; action < situation.set().actions().size(); action++) {
            ObjectNode one =
                    actions.addObject().put("name", situation.set().actions().get(action));
            number(one, "probability", situation.law().get(action));
            number(
                    one,
                    "payoff",
                    situation.payoffs().isEmpty() ? null : situation.payoffs().get(action));
        }
        number(node, "regret", situation.payoffs().isEmpty() ? null : situation.regret());
    }

    private static void number(ObjectNode node, String name, BigFraction value) {
        String exact = "exact" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (value == null) {
            node.putNull(name).putNull(exact);
        } else {
            node.put(name, Exact.toDouble(value)).put(exact, Exact.fraction(value));
        }
    }
}
