package suasion.family;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;

/**
 * Reads a {@link Functional}: a player's name, for his payoff; a formula over the players' payoffs, by name, and over
 * the numbers of {@link ProfileNumbers} that are nobody's own; a table of such formulas, as payoffs are written; or
 * {@code {probability: event, given: state}}, see {@link Event}.
 */
final class FunctionalReader {
    private static final String PROBABILITY = "probability";

    private final BaseGame base;
    private final ProfileNumbers numbers;
    private final Map<String, Integer> players = new HashMap<>();

    FunctionalReader(BaseGame base) {
        this.base = base;
        this.numbers = new ProfileNumbers(base.states(), base.roster(), base.parameters());
        for (int i = 0; i < base.roster().size(); i++) {
            players.put(ProfileNumbers.word(base.roster().names().get(i)), i);
        }
    }

    Functional read(Node node, String path) {
        if (node instanceof Node.Scalar scalar && base.roster().names().contains(scalar.text())) {
            int player = base.roster().names().indexOf(scalar.text());
            return new Functional(scalar.text(), Payoff.of(base.payoffs()[player]));
        }
        if (node instanceof Node.Mapping mapping && mapping.has(PROBABILITY)) {
            return Event.read(base, mapping, path);
        }
        if (node instanceof Node.Mapping mapping) {
            requireNoEvent(mapping, path);
        }
        BigFraction[][] table = new ProfilePayoffs(
                        base.states(), base.isNamed(), base.roster(), (state, nobody, outcome) -> at(state, outcome))
                .readOne(node, path);
        String label = node instanceof Node.Scalar scalar ? scalar.text() : "the payoff written in the file";
        return new Functional(label, Payoff.of(table));
    }

    /** A table has states, players or actions as keys; who wrote something else near "probability" meant an event. */
    private void requireNoEvent(Node.Mapping node, String path) {
        if (node.has(Event.GIVEN)) {
            throw UserMistake.at(path, "key '%s' is missing; '%s' goes with it".formatted(PROBABILITY, Event.GIVEN));
        }
        Set<String> known = new HashSet<>(base.states().names());
        known.addAll(base.roster().names());
        base.roster().actions().forEach(own -> known.addAll(own.names()));
        for (String key : node.fields().keySet()) {
            if (!known.contains(key)
                    && !Suggestion.near(key, List.of(PROBABILITY)).isEmpty()) {
                throw UserMistake.at(Pointer.below(path, key), "'%s' found".formatted(key))
                        .maybe(Suggestion.near(key, List.of(PROBABILITY)));
            }
        }
    }

    /** What a formula may use at one place, looked up when it is asked for. */
    private Map<String, BigFraction> at(int state, long outcome) {
        Map<String, BigFraction> others = numbers.at(state, ProfileNumbers.NOBODY, outcome);
        return new AbstractMap<>() {
            @Override
            public BigFraction get(Object name) {
                BigFraction number = others.get(name);
                BigFraction payoff = Optional.ofNullable(players.get(name))
                        .map(player -> base.payoffs()[player][state][(int) outcome])
                        .orElse(null);
                if (number != null && payoff != null) {
                    throw UserMistake.at(
                            "",
                            "'%s' is a player, whose payoff it means, and a number of another meaning".formatted(name));
                }
                return payoff != null ? payoff : number;
            }

            @Override
            public boolean containsKey(Object name) {
                return get(name) != null;
            }

            @Override
            public Set<Map.Entry<String, BigFraction>> entrySet() {
                Map<String, BigFraction> all = new HashMap<>(others);
                players.forEach((name, player) -> all.put(name, base.payoffs()[player][state][(int) outcome]));
                return all.entrySet();
            }
        };
    }
}
