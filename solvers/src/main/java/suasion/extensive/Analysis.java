package suasion.extensive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * What happens in a tree when players behave in a given way, exactly.
 *
 * <pre>
 *   reach(node)       = product of the probabilities on the path to it
 *   belief(node | h)  = reach(node) / sum_{n in h} reach(n)
 *   payoff(a | h)     = sum_{n in h} belief(n | h) value(n, a), value by backward induction
 * </pre>
 *
 * <p>Nothing of mechanisms, programs or gains enters, so that it is a second opinion on all of them.
 */
public final class Analysis {
    private final Tree tree;
    private final List<Position> positions;
    private final BigFraction[] reach;
    private final BigFraction[][] value;
    private final Map<Integer, int[]> children = new HashMap<>();
    private final List<Situation> situations = new ArrayList<>();

    private Analysis(Tree tree, Behavior behavior) {
        this.tree = tree;
        this.positions = tree.positions();
        this.reach = new BigFraction[positions.size()];
        this.value = new BigFraction[positions.size()][];
        for (Position position : positions) {
            children.put(position.index(), new int[position.node().children().size()]);
            if (position.parent() >= 0) {
                children.get(position.parent())[position.action()] = position.index();
            }
        }
        forward(behavior);
        backward(behavior);
    }

    /** The analysis of a behavior; information sets that it never reaches have no belief. */
    public static Analysis of(Tree tree, Behavior behavior) {
        return of(tree, behavior, Map.of());
    }

    /**
     * The analysis of a behavior.
     *
     * @param beliefs by information set that is never reached, the belief over its nodes in their order
     */
    public static Analysis of(Tree tree, Behavior behavior, Map<InformationSet.Key, List<BigFraction>> beliefs) {
        Analysis analysis = new Analysis(tree, behavior);
        Map<InformationSet.Key, List<Position>> nodes = new HashMap<>();
        for (Position position : analysis.positions) {
            if (position.node() instanceof TreeNode.Decision decision) {
                nodes.computeIfAbsent(decision.set().key(), key -> new ArrayList<>())
                        .add(position);
            }
        }
        for (InformationSet set : tree.informationSets()) {
            List<BigFraction> named = beliefs.getOrDefault(set.key(), List.of());
            List<BigFraction> law = behavior.laws().get(set.key());
            analysis.situations.add(analysis.situation(set, nodes.get(set.key()), named, law));
        }
        return analysis;
    }

    private static List<BigFraction> law(TreeNode node, Behavior behavior) {
        if (node instanceof TreeNode.Chance chance) {
            return chance.event().probabilities();
        }
        return node instanceof TreeNode.Decision decision
                ? behavior.laws().get(decision.set().key())
                : List.of();
    }

    private void forward(Behavior behavior) {
        BigFraction[] nothing = new BigFraction[tree.players().size()];
        Arrays.fill(nothing, BigFraction.ZERO);
        for (Position position : positions) {
            boolean root = position.parent() < 0;
            reach[position.index()] = root
                    ? BigFraction.ONE
                    : reach[position.parent()].multiply(
                            law(positions.get(position.parent()).node(), behavior)
                                    .get(position.action()));
            // What has been got so far; backward induction replaces it by what is got in all.
            BigFraction[] before = root ? nothing : value[position.parent()];
            Outcome here = position.node().outcome();
            value[position.index()] = here.isThere() ? plus(before, here.payoffs()) : before;
        }
    }

    private static BigFraction[] plus(BigFraction[] before, List<BigFraction> payoffs) {
        BigFraction[] sum = new BigFraction[before.length];
        Arrays.setAll(sum, i -> before[i].add(payoffs.get(i)));
        return sum;
    }

    private void backward(Behavior behavior) {
        for (int index = positions.size() - 1; index >= 0; index--) {
            TreeNode node = positions.get(index).node();
            if (!node.children().isEmpty()) {
                List<BigFraction> law = law(node, behavior);
                BigFraction[] mean = new BigFraction[tree.players().size()];
                for (int player = 0; player < mean.length; player++) {
                    ExactSum sum = new ExactSum();
                    for (int action = 0; action < law.size(); action++) {
                        sum.addProduct(law.get(action), value[children.get(index)[action]][player]);
                    }
                    mean[player] = sum.value();
                }
                value[index] = mean;
            }
        }
    }

    private Situation situation(
            InformationSet set, List<Position> nodes, List<BigFraction> named, List<BigFraction> law) {
        ExactSum mass = new ExactSum();
        nodes.forEach(node -> mass.add(reach[node.index()]));
        boolean reached = mass.signum() > 0;
        List<BigFraction> belief = reached
                ? nodes.stream()
                        .map(node -> reach[node.index()].divide(mass.value()))
                        .toList()
                : named;
        List<BigFraction> payoffs = new ArrayList<>();
        for (int action = 0; action < set.actions().size() && !belief.isEmpty(); action++) {
            ExactSum sum = new ExactSum();
            for (int node = 0; node < nodes.size(); node++) {
                int below = children.get(nodes.get(node).index())[action];
                sum.addProduct(belief.get(node), value[below][set.player()]);
            }
            payoffs.add(sum.value());
        }
        return new Situation(set, mass.value(), nodes, belief, !reached && !named.isEmpty(), law, payoffs);
    }

    /** What every player can expect. */
    public List<BigFraction> payoffs() {
        return List.of(value[0]);
    }

    /** Every information set in play, in the order of {@link Tree#informationSets}. */
    public List<Situation> situations() {
        return Collections.unmodifiableList(situations);
    }

    /** The probability of reaching a node. */
    public BigFraction reach(Position position) {
        return reach[position.index()];
    }

    /**
     * The probability of passing every outcome, in the order in which they appear; 0 for those that are never passed.
     */
    public Map<Outcome, BigFraction> outcomes() {
        Map<Integer, Outcome> named = new LinkedHashMap<>();
        Map<Integer, ExactSum> sums = new HashMap<>();
        for (Position position : positions) {
            Outcome outcome = position.node().outcome();
            if (outcome.isThere()) {
                named.put(outcome.number(), outcome);
                sums.computeIfAbsent(outcome.number(), number -> new ExactSum()).add(reach[position.index()]);
            }
        }
        Map<Outcome, BigFraction> all = new LinkedHashMap<>();
        named.forEach((number, outcome) -> all.put(outcome, sums.get(number).value()));
        return all;
    }

    /** The nodes on the way to a node, the root and the node itself included. */
    public List<Position> path(Position position) {
        List<Position> path = new ArrayList<>();
        for (Position at = position; at.parent() >= 0; at = positions.get(at.parent())) {
            path.add(0, at);
        }
        path.add(0, positions.get(0));
        return path;
    }
}
