package suasion.sequential;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;

/**
 * By what answers differ from the harshest credible ones: what is never told after a departure, and departures whose
 * answer is fixed. Everywhere else the answer is the harshest of what is left.
 *
 * @param never what is never used as an answer
 * @param fixed answers to single departures
 */
record Rule(Set<Said> never, Map<Departure, Integer> fixed) {
    /** The harshest answers. */
    static final Rule NONE = new Rule(Set.of(), Map.of());

    /** That a player is told an action after a departure. */
    record Said(int player, int action) {}

    Rule {
        never = Set.copyOf(never);
        fixed = Map.copyOf(fixed);
    }

    /** How much it changes. */
    int size() {
        return never.size() + fixed.size();
    }

    Rule without(int player, int action) {
        Set<Said> more = new HashSet<>(never);
        more.add(new Said(player, action));
        return new Rule(more, fixed);
    }

    Rule with(Departure departure, int action) {
        Map<Departure, Integer> more = new HashMap<>(fixed);
        more.put(departure, action);
        return new Rule(never, more);
    }

    /** The answers; empty where somebody has nothing left that he can be told. */
    Optional<Sequence> answers(Form form, List<SortedSet<Integer>> credible, Answers.Preference preference) {
        List<SortedSet<Integer>> left =
                credible.stream().<SortedSet<Integer>>map(TreeSet::new).toList();
        never.forEach(said -> left.get(said.player()).remove(said.action()));
        if (left.stream().anyMatch(Set::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(Answers.harshest(form, departure -> usable(form, left, departure), preference));
    }

    private Collection<Integer> usable(Form form, List<SortedSet<Integer>> left, Departure departure) {
        Integer answer = fixed.get(departure);
        return answer != null
                ? List.of(answer)
                : left.get(form.orders()
                        .get(departure.order())
                        .get(departure.done().size()));
    }
}
