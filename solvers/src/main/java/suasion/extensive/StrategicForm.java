package suasion.extensive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;

/**
 * The reduced normal form of a tree: an action is a plan, which says what a player does at every information set that
 * his own earlier choices leave open; chance is averaged.
 *
 * <p>Source: Kuhn (1953), "Extensive games and the problem of information".
 */
final class StrategicForm {
    private static final String EXCLUDED = "*";
    private static final int LONGEST_NAME = 100;

    private final Tree tree;
    private final List<InformationSet> sets;
    private final Map<InformationSet.Key, List<Map<InformationSet.Key, Integer>>> histories = new HashMap<>();

    private StrategicForm(Tree tree) {
        this.tree = tree;
        this.sets = tree.informationSets();
        List<Position> positions = tree.positions();
        for (Position position : positions) {
            if (position.node() instanceof TreeNode.Decision decision) {
                histories
                        .computeIfAbsent(decision.set().key(), key -> new ArrayList<>())
                        .add(own(positions, position, decision.set().player()));
            }
        }
    }

    /** What a player himself has done on the way to a node. */
    private static Map<InformationSet.Key, Integer> own(List<Position> positions, Position to, int player) {
        Map<InformationSet.Key, Integer> own = new HashMap<>();
        for (Position at = to; at.parent() >= 0; at = positions.get(at.parent())) {
            if (positions.get(at.parent()).node() instanceof TreeNode.Decision decision
                    && decision.set().player() == player) {
                own.put(decision.set().key(), at.action());
            }
        }
        return own;
    }

    static BaseGame of(Tree tree) {
        return new StrategicForm(tree).game();
    }

    private BaseGame game() {
        int players = tree.players().size();
        List<List<Map<InformationSet.Key, Integer>>> plans = new ArrayList<>();
        long profiles = 1;
        for (int player = 0; player < players; player++) {
            List<Map<InformationSet.Key, Integer>> own = new ArrayList<>();
            extend(player, new LinkedHashMap<>(), own);
            plans.add(own);
            profiles *= own.size();
            PurePlay.requireHoldable(profiles, 1, players);
        }
        List<List<BigFraction>> payoffs = IntStream.range(0, (int) profiles)
                .mapToObj(profile -> payoffs(plans, profile))
                .toList();
        List<String> remarks = new ArrayList<>();
        List<List<String>> actions = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            actions.add(names(player, plans.get(player), remarks));
        }
        return new BaseGame(
                List.of("always"),
                List.of(BigFraction.ONE),
                actions,
                List.of(payoffs),
                IntStream.range(0, players).mapToObj(player -> List.of("")).toList(),
                true,
                remarks);
    }

    /** Chooses at the first information set that is open and has no choice yet; a plan is whole if there is none. */
    private void extend(
            int player, Map<InformationSet.Key, Integer> plan, List<Map<InformationSet.Key, Integer>> whole) {
        InformationSet open = null;
        for (InformationSet set : sets) {
            if (open == null && set.player() == player && !plan.containsKey(set.key()) && isOpen(set, plan)) {
                open = set;
            }
        }
        if (open == null) {
            whole.add(new LinkedHashMap<>(plan));
            if (whole.size() > BaseGame.LARGEST) {
                throw UserMistake.at(
                        "",
                        "the game is too large to be written out: %s has more than %,d plans"
                                .formatted(tree.players().get(player), BaseGame.LARGEST));
            }
            return;
        }
        for (int action = 0; action < open.actions().size(); action++) {
            plan.put(open.key(), action);
            extend(player, plan, whole);
            plan.remove(open.key());
        }
    }

    private boolean isOpen(InformationSet set, Map<InformationSet.Key, Integer> plan) {
        return histories.get(set.key()).stream().anyMatch(history -> history.entrySet().stream()
                .allMatch(step ->
                        step.getKey().equals(set.key()) || step.getValue().equals(plan.get(step.getKey()))));
    }

    private List<BigFraction> payoffs(List<List<Map<InformationSet.Key, Integer>>> plans, int profile) {
        List<Map<InformationSet.Key, Integer>> chosen = new ArrayList<>();
        int rest = profile;
        for (int player = plans.size() - 1; player >= 0; player--) {
            chosen.add(0, plans.get(player).get(rest % plans.get(player).size()));
            rest /= plans.get(player).size();
        }
        return new PurePlay(plans.size(), key -> chosen.get(key.player()).get(key)).from(tree.root());
    }

    private List<String> names(int player, List<Map<InformationSet.Key, Integer>> plans, List<String> remarks) {
        List<InformationSet> own =
                sets.stream().filter(set -> set.player() == player).toList();
        if (own.isEmpty()) {
            return List.of("no move");
        }
        List<String> spelled = plans.stream().map(plan -> spelled(own, plan)).toList();
        boolean readable = new HashSet<>(spelled).size() == spelled.size()
                && spelled.stream().allMatch(name -> name.length() <= LONGEST_NAME);
        String where = own.stream()
                .map(set -> set.name().isBlank() ? "set " + set.number() : set.name())
                .collect(Collectors.joining(", "));
        if (own.size() > 1 || !readable) {
            remarks.add("Plans of %s say what is done at: %s; * where his own choices exclude it."
                    .formatted(tree.players().get(player), where));
        }
        if (readable) {
            return spelled;
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            numbered.add("plan " + (i + 1));
            remarks.add("%s, plan %d: %s".formatted(tree.players().get(player), i + 1, spelled.get(i)));
        }
        return numbered;
    }

    private static String spelled(List<InformationSet> own, Map<InformationSet.Key, Integer> plan) {
        return own.stream()
                .map(set -> plan.containsKey(set.key()) ? set.actions().get(plan.get(set.key())) : EXCLUDED)
                .collect(Collectors.joining("+"));
    }
}
