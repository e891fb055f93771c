package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;

/**
 * Reads the probability of an event, {@code {probability: event, given: state}}: the event is a profile "C, C", a list
 * of profiles, players with what they do, {@code {buyer: buy}}, or any of these by state, {@code {high: {buyer: buy}}},
 * in other states never.
 *
 * <p>With {@code given} it is the conditional probability, E[1[event, state]] / prior(state).
 */
final class Event {
    static final String GIVEN = "given";
    private static final String PROBABILITY = "probability";

    private final BaseGame base;
    private final Roster roster;
    private final BitSet[] outcomes;

    private Event(BaseGame base) {
        this.base = base;
        this.roster = base.roster();
        this.outcomes = new BitSet[base.states().size()];
        Arrays.setAll(outcomes, state -> new BitSet());
    }

    static Functional read(BaseGame base, Node.Mapping node, String path) {
        for (String key : node.fields().keySet()) {
            if (!List.of(PROBABILITY, GIVEN).contains(key)) {
                throw UserMistake.at(
                                Pointer.below(path, key),
                                "'%s' found; a probability is that of an event, perhaps given a state".formatted(key))
                        .maybe(Suggestion.near(key, List.of(GIVEN)));
            }
        }
        Event event = new Event(base);
        String said = event.read(node.fields().get(PROBABILITY), Pointer.below(path, PROBABILITY));
        return node.has(GIVEN)
                ? event.given(node.fields().get(GIVEN), Pointer.below(path, GIVEN), said)
                : new Functional("Pr(" + said + ")", event.payoff(BigFraction.ONE));
    }

    private Functional given(Node node, String path, String said) {
        if (!(node instanceof Node.Scalar name)) {
            throw UserMistake.at(path, "a state is needed, this is " + node.kind());
        }
        int state = base.states().index(name.text(), path);
        for (int other = 0; other < outcomes.length; other++) {
            if (other != state) {
                outcomes[other].clear();
            }
        }
        if (base.prior().get(state).getNumerator().signum() == 0) {
            throw UserMistake.at(path, "state '" + name.text() + "' has probability 0; nothing is conditional on it");
        }
        if (outcomes[state].isEmpty()) {
            throw UserMistake.at(path, "the event never happens in state '%s'".formatted(name.text()));
        }
        BigFraction weight = base.prior().get(state).reciprocal();
        return new Functional("Pr(%s | %s)".formatted(said, name.text()), payoff(weight));
    }

    private Payoff payoff(BigFraction weight) {
        BigFraction[][] table = new BigFraction[outcomes.length][(int) roster.outcomes()];
        for (int state = 0; state < table.length; state++) {
            BitSet in = outcomes[state];
            Arrays.setAll(table[state], outcome -> in.get(outcome) ? weight : BigFraction.ZERO);
        }
        return Payoff.of(table);
    }

    /** Marks what belongs to the event, and says it in words. */
    private String read(Node node, String path) {
        if (node instanceof Node.Mapping mapping
                && base.isNamed()
                && mapping.fields().keySet().stream().anyMatch(base.states().names()::contains)) {
            base.states().requireKeys(mapping, path, false);
            List<String> parts = new ArrayList<>();
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                String here = Pointer.below(path, field.getKey());
                BitSet in = outcomes[base.states().index(field.getKey(), here)];
                parts.add(field.getKey() + ": " + within(field.getValue(), here, in));
            }
            return String.join("; ", parts);
        }
        BitSet in = new BitSet();
        String said = within(node, path, in);
        for (BitSet each : outcomes) {
            each.or(in);
        }
        return said;
    }

    private String within(Node node, String path, BitSet in) {
        if (node instanceof Node.Mapping players) {
            return players(players, path, in);
        }
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                parts.add(within(list.items().get(i), Pointer.below(path, String.valueOf(i)), in));
            }
            return String.join(" or ", parts);
        }
        if (!(node instanceof Node.Scalar profile) || profile.isNothing()) {
            throw UserMistake.at(path, "a profile of actions is needed, this is " + node.kind());
        }
        in.set((int) roster.outcome(profile.text(), path));
        return profile.text();
    }

    /** All of them do what is said of them; several actions of one are any of these. */
    private String players(Node.Mapping node, String path, BitSet in) {
        List<BitSet> actions = new ArrayList<>();
        for (Labels own : roster.actions()) {
            BitSet all = new BitSet();
            all.set(0, own.size());
            actions.add(all);
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Node> field : node.fields().entrySet()) {
            String here = Pointer.below(path, field.getKey());
            int player = index(field.getKey(), here);
            actions.set(player, new BitSet());
            List<Node> items =
                    field.getValue() instanceof Node.Sequence list ? list.items() : List.of(field.getValue());
            for (Node item : items) {
                if (!(item instanceof Node.Scalar action)) {
                    throw UserMistake.at(here, "an action is needed, this is " + item.kind());
                }
                actions.get(player).set(roster.action(player, action.text(), here));
            }
            String words =
                    items.stream().map(item -> ((Node.Scalar) item).text()).collect(Collectors.joining(" or "));
            parts.add(roster.size() == 1 ? words : field.getKey() + ": " + words);
        }
        for (long outcome = 0; outcome < roster.outcomes(); outcome++) {
            boolean all = true;
            for (int i = 0; i < roster.size(); i++) {
                all &= actions.get(i).get(roster.actionOf(outcome, i));
            }
            if (all) {
                in.set((int) outcome);
            }
        }
        return String.join(", ", parts);
    }

    private int index(String name, String path) {
        if (roster.names().contains(name)) {
            return roster.names().indexOf(name);
        }
        List<String> known = new ArrayList<>(roster.names());
        known.addAll(base.isNamed() ? base.states().names() : List.of());
        throw UserMistake.at(path, "'%s' is no player%s".formatted(name, base.isNamed() ? " and no state" : ""))
                .maybe(Suggestion.of(name, known));
    }
}
