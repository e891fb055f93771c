package suasion.extensive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A tree whose players see at most what chance drew before anybody moved, as a game with states.
 *
 * <p>Chance moves first; each of its paths is a state. In every state a player has at most one information set, which
 * is what he knows of the state. Chance that moves later, unseen, is averaged: its draws enter expected payoffs only.
 */
final class StatedForm {
    private static final String NO_MOVE = "no move";

    private final Tree tree;
    private final List<State> states = new ArrayList<>();
    private boolean skipped;

    private StatedForm(Tree tree) {
        this.tree = tree;
    }

    /**
     * A path of chance.
     *
     * @param sets by player his information set in this state, null where he has none
     */
    private record State(
            List<String> name,
            BigFraction probability,
            TreeNode start,
            List<BigFraction> before,
            InformationSet[] sets) {}

    /**
     * The game with states; empty where somebody sees what another did, moves twice, or does not always do the same.
     */
    static Optional<BaseGame> of(Tree tree) {
        StatedForm form = new StatedForm(tree);
        int players = tree.players().size();
        boolean simple =
                form.expand(tree.root(), List.of(), BigFraction.ONE, Collections.nCopies(players, BigFraction.ZERO));
        return simple ? form.game() : Optional.empty();
    }

    private boolean expand(TreeNode node, List<String> path, BigFraction probability, List<BigFraction> before) {
        if (!(node instanceof TreeNode.Chance chance)) {
            InformationSet[] sets = new InformationSet[tree.players().size()];
            boolean simple = collect(node, sets, new boolean[sets.length]);
            states.add(new State(path, probability, node, before, sets));
            return simple;
        }
        List<BigFraction> sum = new ArrayList<>(before);
        if (chance.outcome().isThere()) {
            for (int i = 0; i < sum.size(); i++) {
                sum.set(i, before.get(i).add(chance.outcome().payoffs().get(i)));
            }
        }
        boolean simple = true;
        for (int action = 0; simple && action < chance.actions().size(); action++) {
            BigFraction p = chance.event().probabilities().get(action);
            List<String> longer = new ArrayList<>(path);
            longer.add(chance.actions().get(action));
            simple = p.getNumerator().signum() == 0
                    || expand(chance.children().get(action), longer, probability.multiply(p), sum);
        }
        return simple;
    }

    /** Whether every player has one information set at most below a node, and none that he passes twice. */
    private boolean collect(TreeNode node, InformationSet[] sets, boolean[] moved) {
        boolean[] here = moved;
        if (node instanceof TreeNode.Decision decision) {
            int player = decision.set().player();
            boolean other = sets[player] != null
                    && !sets[player].key().equals(decision.set().key());
            if (other || moved[player]) {
                return false;
            }
            sets[player] = decision.set();
            here = moved.clone();
            here[player] = true;
        }
        boolean simple = true;
        for (int child = 0; simple && child < node.children().size(); child++) {
            simple = collect(node.children().get(child), sets, here);
        }
        return simple;
    }

    private Optional<BaseGame> game() {
        int players = tree.players().size();
        List<List<String>> actions = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            int who = player;
            List<List<String>> all = states.stream()
                    .filter(state -> state.sets[who] != null)
                    .map(state -> state.sets[who].actions())
                    .distinct()
                    .toList();
            if (all.size() > 1) {
                return Optional.empty();
            }
            actions.add(all.isEmpty() ? List.of(NO_MOVE) : all.get(0));
        }
        int profiles =
                actions.stream().mapToInt(List::size).reduce(1, (a, b) -> (int) Math.min(1L << 30, (long) a * b));
        PurePlay.requireHoldable(profiles, states.size(), players);
        List<List<List<BigFraction>>> payoffs = new ArrayList<>();
        for (State state : states) {
            payoffs.add(IntStream.range(0, profiles)
                    .mapToObj(profile -> payoffs(state, actions, profile))
                    .toList());
        }
        List<List<String>> told =
                IntStream.range(0, players).mapToObj(this::told).toList();
        List<String> remarks = new ArrayList<>();
        states.forEach(state -> skipped |= skips(state.start, state.sets));
        if (skipped) {
            remarks.add("A player who is not asked in a state, or after some moves of others, has an action that does"
                    + " nothing then.");
        }
        return Optional.of(new BaseGame(
                names(), states.stream().map(State::probability).toList(), actions, payoffs, told, false, remarks));
    }

    /** Whether somebody who moves in a state is passed over on a path of it. */
    private boolean skips(TreeNode node, InformationSet[] waiting) {
        InformationSet[] left = waiting;
        if (node instanceof TreeNode.Decision decision) {
            left = waiting.clone();
            left[decision.set().player()] = null;
        }
        if (node.children().isEmpty()) {
            return Arrays.stream(left).anyMatch(set -> set != null);
        }
        boolean any = false;
        for (int child = 0; !any && child < node.children().size(); child++) {
            any = skips(node.children().get(child), left);
        }
        return any;
    }

    private List<BigFraction> payoffs(State state, List<List<String>> actions, int profile) {
        int[] chosen = new int[actions.size()];
        int rest = profile;
        for (int player = chosen.length - 1; player >= 0; player--) {
            chosen[player] = rest % actions.get(player).size();
            rest /= actions.get(player).size();
        }
        List<BigFraction> later = new PurePlay(chosen.length, key -> chosen[key.player()]).from(state.start);
        return IntStream.range(0, chosen.length)
                .mapToObj(player -> state.before.get(player).add(later.get(player)))
                .toList();
    }

    private List<String> names() {
        return states.stream().map(state -> String.join(" - ", state.name)).toList();
    }

    private List<String> told(int player) {
        Map<Integer, String> labels = new HashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        List<String> told = new ArrayList<>();
        for (State state : states) {
            InformationSet set = state.sets[player];
            if (set == null) {
                told.add(NO_MOVE);
            } else {
                told.add(labels.computeIfAbsent(set.number(), number -> {
                    String name = set.name().isBlank() ? "set " + number : set.name();
                    return taken.add(name) ? name : name + " (set " + number + ")";
                }));
            }
        }
        return told;
    }
}
