package suasion.family;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads what everybody gets by state and action profile: {@code state -> action -> action -> [number, number]}, or
 * player by player {@code player -> formula}.
 *
 * <p>Formulas may use {@link ProfileNumbers}.
 */
final class ProfilePayoffs {
    /** What a table says for all players at once. */
    private static final int EVERYBODY = -1;

    private final Labels states;
    private final boolean named;
    private final Roster roster;
    private final Meanings numbers;
    private final Map<String, Formula> formulas = new HashMap<>();
    private final BigFraction[][][] table;

    /** The numbers that a formula may use, by state, player and profile. */
    interface Meanings {
        Map<String, BigFraction> at(int state, int player, long outcome);
    }

    /**
     * A reader of the players' payoffs.
     *
     * @param named whether the file names states
     * @throws UserMistake if there are too many states and profiles to hold, or a number has two meanings
     */
    ProfilePayoffs(Labels states, boolean named, Roster roster, Numbers parameters) {
        this(states, named, roster, new ProfileNumbers(states, roster, parameters)::at);
    }

    /** A reader of formulas that may use other numbers. */
    ProfilePayoffs(Labels states, boolean named, Roster roster, Meanings numbers) {
        this.states = states;
        this.named = named;
        this.roster = roster;
        this.numbers = numbers;
        try {
            Game.requireHoldable(states.size(), roster.outcomes());
        } catch (UserMistake mistake) {
            throw mistake.below("/players");
        }
        this.table = new BigFraction[roster.size()][states.size()][(int) roster.outcomes()];
    }

    /** Payoffs by player, state and outcome. */
    BigFraction[][][] read(Node node, String path) {
        if (node instanceof Node.Mapping mapping
                && mapping.fields().keySet().stream().anyMatch(roster.names()::contains)) {
            for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
                String below = Pointer.below(path, field.getKey());
                states(field.getValue(), below, roster.index(field.getKey(), below));
            }
            for (String name : roster.names()) {
                if (!mapping.has(name)) {
                    throw UserMistake.at(path, "player '" + name + "' is missing");
                }
            }
        } else {
            states(node, path, EVERYBODY);
        }
        return table;
    }

    /** One payoff by state and outcome, somebody's who does not act: whatever is written is his. */
    BigFraction[][] readOne(Node node, String path) {
        states(node, path, 0);
        return table[0];
    }

    private void states(Node node, String path, int player) {
        if (node instanceof Node.Mapping mapping
                && named
                && mapping.fields().keySet().stream().anyMatch(states.names()::contains)) {
            states.requireKeys(mapping, path, true);
            for (int state = 0; state < states.size(); state++) {
                String name = states.names().get(state);
                Block all = new Block(state, player, 0, 0);
                profiles(mapping.fields().get(name), Pointer.below(path, name), all);
            }
        } else {
            for (int state = 0; state < states.size(); state++) {
                profiles(node, path, new Block(state, player, 0, 0));
            }
        }
    }

    /**
     * A part of the table.
     *
     * @param state the state
     * @param player whose payoffs are meant, or {@link #EVERYBODY}
     * @param depth how many players' actions are fixed
     * @param base the first profile of those with these actions; as many follow as the others have
     */
    private record Block(int state, int player, int depth, long base) {}

    private void profiles(Node node, String path, Block block) {
        if (!(node instanceof Node.Mapping mapping)) {
            fill(node, path, block, false);
            return;
        }
        for (Map.Entry<String, Node> field : mapping.fields().entrySet()) {
            if (!field.getKey().equals(Roster.OTHERWISE)) {
                String below = Pointer.below(path, field.getKey());
                profiles(field.getValue(), below, narrower(field.getKey(), below, block));
            }
        }
        if (mapping.has(Roster.OTHERWISE)) {
            fill(mapping.fields().get(Roster.OTHERWISE), Pointer.below(path, Roster.OTHERWISE), block, true);
        }
        int first = Math.max(0, block.player);
        for (long outcome = block.base; outcome < end(block); outcome++) {
            if (table[first][block.state][(int) outcome] == null) {
                throw UserMistake.at(path, "the payoffs of %s are missing".formatted(roster.profile(outcome)));
            }
        }
    }

    private long end(Block block) {
        return block.base + roster.stride(block.depth - 1);
    }

    /** "buy" fixes one player's action, "buy, sell" those of two. */
    private Block narrower(String key, String path, Block block) {
        Block narrow = block;
        for (String part : key.split(",", -1)) {
            if (narrow.depth == roster.size()) {
                throw UserMistake.at(path, "there are more actions than players: " + roster.names());
            }
            int action = action(narrow.depth, part.strip(), path);
            long base = narrow.base + action * roster.stride(narrow.depth);
            narrow = new Block(block.state, block.player, narrow.depth + 1, base);
        }
        return narrow;
    }

    private int action(int player, String name, String path) {
        boolean first = player == 0 && !roster.actions().get(0).names().contains(name);
        try {
            return roster.action(player, name, path);
        } catch (UserMistake mistake) {
            throw first && named
                    ? UserMistake.at(
                                    path,
                                    "'%s' is neither a state nor a player, and %s"
                                            .formatted(name, mistake.getMessage()))
                            .maybe(mistake.guess())
                    : mistake;
        }
    }

    private void fill(Node node, String path, Block block, boolean rest) {
        for (long outcome = block.base; outcome < end(block); outcome++) {
            boolean there = table[Math.max(0, block.player)][block.state][(int) outcome] != null;
            if (there && !rest) {
                throw UserMistake.at(path, "the payoffs of %s are there twice".formatted(roster.profile(outcome)));
            }
            if (!there) {
                set(node, path, block, outcome);
            }
        }
    }

    private void set(Node node, String path, Block block, long outcome) {
        if (block.player != EVERYBODY || roster.size() == 1 && node instanceof Node.Scalar) {
            int player = Math.max(0, block.player);
            table[player][block.state][(int) outcome] = value(node, path, block.state, player, outcome);
            return;
        }
        if (!(node instanceof Node.Sequence list) || list.items().size() != roster.size()) {
            int found = node instanceof Node.Sequence list ? list.items().size() : 1;
            throw UserMistake.at(
                    path,
                    "%d payoff%s found; one per player is needed, [%s]"
                            .formatted(found, found == 1 ? "" : "s", String.join(", ", roster.names())));
        }
        for (int player = 0; player < roster.size(); player++) {
            String here = Pointer.below(path, String.valueOf(player));
            Node item = list.items().get(player);
            table[player][block.state][(int) outcome] = value(item, here, block.state, player, outcome);
        }
    }

    /** Parsed once, however many profiles it stands for. */
    private Formula formula(Node node, String path) {
        return formulas.computeIfAbsent(path, here -> Numbers.formula(node, here));
    }

    private BigFraction value(Node node, String path, int state, int player, long outcome) {
        Formula formula = formula(node, path);
        try {
            BigFraction value =
                    formula.isNumber() ? formula.value(Map.of()) : formula.value(numbers.at(state, player, outcome));
            Exact.requireHoldable(value);
            return value;
        } catch (UserMistake mistake) {
            if (formula.isNumber() || !mistake.path().isEmpty()) {
                throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
            }
            String in = named ? "state " + states.names().get(state) + ", " : "";
            String where = " (%sprofile %s)".formatted(in, roster.profile(outcome));
            throw UserMistake.at(path, mistake.getMessage() + where).maybe(mistake.guess());
        }
    }
}
