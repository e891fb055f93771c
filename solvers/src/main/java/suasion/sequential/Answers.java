package suasion.sequential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;

/**
 * The harshest credible answers to those who do not follow.
 *
 * <p>What is told after a departure enters only the gain of him who departed, so the designer loses nothing by making
 * it as bad for him as is credible: in every state, order and history of actions
 *
 * <pre>
 *   min over profiles of credible actions of the remaining movers of u_deviator(state, done, profile)
 * </pre>
 *
 * <p>Source: Doval and Ely (2020). Among equally harsh profiles the {@link Preference} decides, then the lower numbers
 * of actions.
 */
public final class Answers {
    private final Form form;
    private final Usable usable;
    private final Preference preference;
    private final Map<Departure, Integer> answers = new HashMap<>();

    private Answers(Form form, Usable usable, Preference preference) {
        this.form = form;
        this.usable = usable;
        this.preference = preference;
    }

    /** How unwelcome it is to tell a player an action at a node, among equally harsh answers. */
    @FunctionalInterface
    interface Preference {
        int against(Node node, int action);
    }

    /** What can be told after a departure; never nothing. */
    @FunctionalInterface
    interface Usable {
        Collection<Integer> after(Departure departure);
    }

    private record Profile(BigFraction payoff, int against, List<Integer> actions) {
        boolean isBefore(Profile other) {
            int harsher = payoff.compareTo(other.payoff);
            return harsher < 0 || (harsher == 0 && against < other.against);
        }
    }

    /**
     * The answers that hurt whoever departed last most, out of what is credible.
     *
     * @param problem a problem whose sequence has the orders; its answers are ignored
     */
    public static Sequence harshest(DesignProblem problem, CredibleSets credible) {
        return harshest(Form.of(problem), credible.all(), (node, action) -> 0);
    }

    static Sequence harshest(Form form, List<SortedSet<Integer>> credible, Preference preference) {
        return harshest(
                form,
                departure -> credible.get(form.orders()
                        .get(departure.order())
                        .get(departure.done().size())),
                preference);
    }

    static Sequence harshest(Form form, Usable usable, Preference preference) {
        Answers answers = new Answers(form, usable, preference);
        for (int cell = 0; cell < form.game().cells(); cell++) {
            for (int order = 0; order < form.orders().size(); order++) {
                for (int moved = 1; moved < form.players(); moved++) {
                    form.nodes(cell, order, moved).forEach(answers::answer);
                }
            }
        }
        return new Sequence(form.orders(), answers.answers);
    }

    /** Every departure answered by what is best for whoever is told it, by backward induction. */
    static Sequence bestReplies(Form form) {
        Answers answers = new Answers(form, null, null);
        for (int cell = 0; cell < form.game().cells(); cell++) {
            for (int order = 0; order < form.orders().size(); order++) {
                answers.induce(new Node(cell, order, List.of()));
            }
        }
        return new Sequence(form.orders(), answers.answers);
    }

    /** The end of the play after a node, whoever departed. */
    private Node induce(Node node) {
        if (form.isEnd(node)) {
            return node;
        }
        int player = form.mover(node);
        Node best = null;
        int reply = 0;
        for (int action = 0; action < form.actions(player); action++) {
            Node end = induce(node.then(action));
            if (best == null || form.payoff(player, end).compareTo(form.payoff(player, best)) > 0) {
                best = end;
                reply = action;
            }
        }
        for (int deviator :
                form.orders().get(node.order()).subList(0, node.done().size())) {
            answers.put(new Departure(node.cell(), node.order(), deviator, node.done()), reply);
        }
        return best;
    }

    /** What is told after the last of those who moved departed, and while everybody follows from there on. */
    private void answer(Node node) {
        int deviator = form.orders().get(node.order()).get(node.done().size() - 1);
        Profile harshest = harshest(deviator, node);
        Node at = node;
        for (int action : harshest.actions) {
            answers.put(new Departure(at.cell(), at.order(), deviator, at.done()), action);
            at = at.then(action);
        }
    }

    private Profile harshest(int deviator, Node node) {
        if (form.isEnd(node)) {
            return new Profile(form.payoff(deviator, node), 0, List.of());
        }
        Profile best = null;
        for (int action : usable.after(new Departure(node.cell(), node.order(), deviator, node.done()))) {
            Profile rest = harshest(deviator, node.then(action));
            List<Integer> actions = new ArrayList<>(List.of(action));
            actions.addAll(rest.actions);
            Profile whole = new Profile(rest.payoff, rest.against + preference.against(node, action), actions);
            best = best == null || whole.isBefore(best) ? whole : best;
        }
        return best;
    }

    /**
     * Fewest beliefs to explain: first what is told on the path of play as well, then what is best where it is told,
     * then what can be told on the path of some device.
     */
    static Preference plausible(Form form, CredibleSets credible, List<SortedSet<Integer>> onPath) {
        Continuations continuations = new Continuations(form, credible.all());
        return (node, action) -> {
            int player = form.mover(node);
            if (onPath.get(player).contains(action)) {
                return 0;
            }
            BigFraction followed = continuations.worst(player, node.then(action));
            boolean best = IntStream.range(0, form.actions(player))
                    .filter(other -> other != action)
                    .allMatch(other -> followed.compareTo(continuations.worst(player, node.then(other))) >= 0);
            return best ? 1 : credible.replies().get(player).contains(action) ? 3 : 10;
        };
    }
}
