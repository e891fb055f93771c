package suasion.family;

import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.scenario.Numbers;

/**
 * The numbers that a formula of payoffs may use, by state, player and profile: the parameters; those of the state; and
 * for a number {@code effort} attached to actions {@code effort}, of one's own action, {@code effort_bob}, of bob's,
 * and {@code total_effort}, of all. Whatever is no letter or digit in a player's name is written _ there.
 */
final class ProfileNumbers {
    /** Where a formula is no player's, so that nothing is one's own. */
    static final int NOBODY = -1;

    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    /** A number where it depends on state, player and profile; null where it is not attached. */
    private interface Meaning {
        BigFraction at(int state, int player, long outcome);
    }

    /**
     * Sorts out what every name means.
     *
     * @throws UserMistake if a name has two meanings
     */
    ProfileNumbers(Labels states, Roster roster, Numbers parameters) {
        parameters.values().forEach((name, number) -> meanings.put(name, (state, player, outcome) -> number));
        names(states)
                .forEach(name -> add(
                        name,
                        (state, player, outcome) -> states.numbers().get(state).get(name)));
        Set<String> attached = new LinkedHashSet<>();
        roster.actions().forEach(actions -> attached.addAll(names(actions)));
        for (String name : attached) {
            add(
                    name,
                    (state, player, outcome) -> player == NOBODY
                            ? null
                            : roster.numbers(outcome, player).get(name));
            add("total_" + name, (state, player, outcome) -> total(roster, outcome, name));
            for (int i = 0; i < roster.size(); i++) {
                int other = i;
                add(name + "_" + word(roster.names().get(i)), (state, player, outcome) -> roster.numbers(outcome, other)
                        .get(name));
            }
        }
    }

    private static Set<String> names(Labels labels) {
        return labels.numbers().stream()
                .flatMap(numbers -> numbers.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A formula reads "my-p" as a difference and "my p" as two words. */
    static String word(String player) {
        return player.codePoints()
                .mapToObj(
                        c -> Character.isLetterOrDigit(c) && Character.isBmpCodePoint(c) ? Character.toString(c) : "_")
                .collect(Collectors.joining());
    }

    private void add(String name, Meaning meaning) {
        if (meanings.put(name, meaning) != null) {
            throw UserMistake.at(
                    "/players", "the number '" + name + "' has two meanings; a formula could not tell them");
        }
    }

    private static BigFraction total(Roster roster, long outcome, String name) {
        BigFraction total = BigFraction.ZERO;
        for (int i = 0; i < roster.size(); i++) {
            BigFraction own = roster.numbers(outcome, i).get(name);
            total = own == null || own.getNumerator().equals(BigInteger.ZERO) ? total : total.add(own);
        }
        return total;
    }

    /** The numbers at one place, looked up when they are asked for: there may be millions of places. */
    Map<String, BigFraction> at(int state, int player, long outcome) {
        return new AbstractMap<>() {
            @Override
            public BigFraction get(Object name) {
                return Optional.ofNullable(meanings.get(name))
                        .map(meaning -> meaning.at(state, player, outcome))
                        .orElse(null);
            }

            @Override
            public Set<Map.Entry<String, BigFraction>> entrySet() {
                Map<String, BigFraction> known = new LinkedHashMap<>();
                meanings.forEach((name, meaning) -> {
                    BigFraction number = meaning.at(state, player, outcome);
                    if (number != null) {
                        known.put(name, number);
                    }
                });
                return known.entrySet();
            }
        };
    }
}
