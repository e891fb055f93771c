package suasion.game;

import java.util.List;

/**
 * Somebody who hears and acts: a receiver, a buyer, an insurer.
 *
 * @param name what people read, such as "judge"
 * @param types what the player may privately know; one type named "" where he knows nothing
 * @param actions what he can do, at least one
 */
public record Player(String name, List<String> types, List<String> actions) {
    public Player {
        types = List.copyOf(types);
        actions = List.copyOf(actions);
        if (types.isEmpty() || actions.isEmpty()) {
            throw new IllegalArgumentException(name + " needs at least one type and one action");
        }
    }

    /** A player without private information. */
    public static Player uninformed(String name, List<String> actions) {
        return new Player(name, List.of(""), actions);
    }
}
