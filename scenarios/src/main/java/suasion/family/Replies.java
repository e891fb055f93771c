package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.Sequence.Departure;
import suasion.scenario.Node;
import suasion.scenario.Pointer;

/**
 * Reads what the movers after a departure are told: player -> an action, or {case: action}, where the first case that
 * applies counts; by state where there are several.
 *
 * <p>A case is what has been done, {@code C} where there is one other player, else {@code "ann did C"}; who departed
 * last, {@code "ann departed"}; whose place is where, {@code "bob moved first"}; several of these with commas between
 * them; or {@code otherwise}.
 */
final class Replies {
    private static final List<String> PLACES = List.of("moved first", "moved second");
    private static final String DEPARTED = "departed";
    private static final String DID = "did ";

    private final Roster roster;
    private final Labels states;
    private final boolean named;
    private final List<List<Integer>> orders;
    private final List<Reply> replies = new ArrayList<>();
    private String where = "";

    /** What a player is told in the cases that are meant. */
    private record Reply(int state, int player, Predicate<Departure> meant, int action) {}

    Replies(Roster roster, Labels states, boolean named, List<List<Integer>> orders) {
        this.roster = roster;
        this.states = states;
        this.named = named;
        this.orders = orders;
    }

    /** Reads a section of answers. */
    void read(Node.Mapping node, String path) {
        where = path;
        boolean byState = named && node.fields().keySet().stream().anyMatch(states.names()::contains);
        if (byState) {
            states.requireKeys(node, path, true);
        }
        for (int state = 0; state < states.size(); state++) {
            String name = states.names().get(state);
            if (byState && !(node.fields().get(name) instanceof Node.Mapping)) {
                throw UserMistake.at(
                        Pointer.below(path, name),
                        "player: action is needed, this is %s"
                                .formatted(node.fields().get(name).kind()));
            }
            Node.Mapping players = byState ? node.section(name) : node;
            String here = byState ? Pointer.below(path, name) : path;
            for (Map.Entry<String, Node> field : players.fields().entrySet()) {
                String below = Pointer.below(here, field.getKey());
                player(state, roster.index(field.getKey(), below), field.getValue(), below);
            }
        }
    }

    private void player(int state, int player, Node node, String path) {
        if (node instanceof Node.Scalar always) {
            replies.add(new Reply(state, player, departure -> true, roster.action(player, always.text(), path)));
            return;
        }
        Node.Mapping cases = (Node.Mapping) node;
        for (Map.Entry<String, Node> field : cases.fields().entrySet()) {
            String here = Pointer.below(path, field.getKey());
            if (!(field.getValue() instanceof Node.Scalar told)) {
                throw UserMistake.at(
                        here, "an action is needed, this is " + field.getValue().kind());
            }
            replies.add(new Reply(
                    state, player, meant(player, field.getKey(), here), roster.action(player, told.text(), here)));
        }
    }

    private Predicate<Departure> meant(int told, String text, String path) {
        if (text.equals(Roster.OTHERWISE)) {
            return departure -> true;
        }
        Predicate<Departure> all = departure -> true;
        for (String part : text.split(",", -1)) {
            all = all.and(one(told, part.strip(), path));
        }
        return all;
    }

    private Predicate<Departure> one(int told, String part, String path) {
        if (roster.size() == 2 && roster.actions().get(1 - told).names().contains(part)) {
            return did(1 - told, roster.action(1 - told, part, path));
        }
        for (int player = 0; player < roster.size(); player++) {
            String name = roster.names().get(player) + " ";
            if (part.startsWith(name)) {
                return of(player, part.substring(name.length()).strip(), path);
            }
        }
        if (roster.size() == 2) {
            // What the other one may have done is all that there is to say.
            roster.action(1 - told, part, path);
        }
        String other = roster.names().get(told == 0 ? 1 : 0);
        throw UserMistake.at(
                path,
                "'%s' found, must be what somebody did, such as '%s did %s'"
                        .formatted(
                                part,
                                other,
                                roster.actions().get(told == 0 ? 1 : 0).names().get(0)));
    }

    private Predicate<Departure> of(int player, String what, String path) {
        if (what.startsWith(DID)) {
            return did(
                    player, roster.action(player, what.substring(DID.length()).strip(), path));
        }
        if (what.equals(DEPARTED)) {
            return departure -> departure.deviator() == player;
        }
        int place = PLACES.indexOf(what);
        if (place >= 0) {
            return departure -> orders.get(departure.order()).get(place) == player;
        }
        String name = roster.names().get(player);
        throw UserMistake.at(
                        path,
                        "'%s %s' found, must be %s did ACTION, %s departed, %s moved first or %s moved second"
                                .formatted(name, what, name, name, name, name))
                .maybe(Suggestion.near(what, List.of(DEPARTED, PLACES.get(0), PLACES.get(1))));
    }

    private Predicate<Departure> did(int player, int action) {
        return departure -> {
            int place = orders.get(departure.order()).indexOf(player);
            return place < departure.done().size() && departure.done().get(place) == action;
        };
    }

    /** What the next mover is told, if the file says. */
    OptionalInt told(Departure departure) {
        int mover = mover(departure);
        return replies.stream()
                .filter(reply ->
                        reply.state == departure.cell() && reply.player == mover && reply.meant.test(departure))
                .mapToInt(Reply::action)
                .findFirst();
    }

    private int mover(Departure departure) {
        return orders.get(departure.order()).get(departure.done().size());
    }

    /** The mistake that nothing is said of a departure that can happen. */
    UserMistake missing(Departure departure) {
        List<Integer> order = orders.get(departure.order());
        List<String> done = new ArrayList<>();
        for (int stage = 0; stage < departure.done().size(); stage++) {
            int mover = order.get(stage);
            done.add(roster.names().get(mover) + " did "
                    + roster.actions().get(mover).names().get(departure.done().get(stage)));
        }
        String mover = roster.names().get(mover(departure));
        String state = named ? "; state " + states.names().get(departure.cell()) : "";
        String deviator = roster.names().get(departure.deviator());
        return UserMistake.at(
                        where,
                        "%s departs and nothing says what %s is told then (%s%s)"
                                .formatted(deviator, mover, String.join(", ", done), state))
                .maybe("Maybe %s: %s."
                        .formatted(
                                mover,
                                roster.actions().get(mover(departure)).names().get(0)));
    }
}
