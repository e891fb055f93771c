package suasion.family;

import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Who buys information, with what he may privately know, as a game of one player: the prior of a (state, type) is the
 * probability of the type times what it believes of the state.
 *
 * @param game the game
 */
record Buyer(Game game) {
    private static final List<String> DRAWN = List.of("/states", "/buyer/actions", "/buyer/types", "/buyer/payoff");

    /** The buyer of a file, or one drawn at random. */
    static Buyer read(Node.Mapping root, Numbers parameters) {
        return root.has("generate")
                ? generated(root, Generator.of(root, DRAWN, parameters))
                : written(root, parameters);
    }

    private static Buyer generated(Node.Mapping root, Generator drawn) {
        int cells = drawn.states().size() * drawn.types().size();
        return of(root, drawn.states(), drawn.types(), drawn.actions(), Generator.uniform(cells), drawn.payoff());
    }

    private static Buyer written(Node.Mapping root, Numbers parameters) {
        Node.Mapping buyer = root.section("buyer");
        Labels states = Labels.read("state", root.fields().get("states"), "/states", Set.of("probability"), parameters);
        Set<String> ofTypes = Set.of("probability", "belief");
        Labels types = buyer.has("types")
                ? Labels.read("type", buyer.fields().get("types"), "/buyer/types", ofTypes, parameters)
                : Labels.plain("type", List.of(""));
        for (String word : Menus.RESERVED) {
            if (types.names().contains(word)) {
                throw UserMistake.at(
                        Pointer.below("/buyer/types", word),
                        "no type can be called so: in a menu '%s' means something else".formatted(word));
            }
        }
        Labels actions = Labels.read("action", buyer.fields().get("actions"), "/buyer/actions", Set.of(), parameters);
        Game.requireHoldable((long) states.size() * types.size(), actions.size());
        List<BigFraction> prior = new Beliefs(root, states, types, parameters).joint();
        Payoff payoff = new Payoffs(states, actions, types, parameters)
                .read(buyer.fields().get("payoff"), "/buyer/payoff", true);
        return of(root, states, types, actions, prior, payoff);
    }

    private static Buyer of(
            Node.Mapping root, Labels states, Labels types, Labels actions, List<BigFraction> prior, Payoff payoff) {
        Player player =
                new Player(Labels.called(root.section("buyer"), "/buyer", "buyer"), types.names(), actions.names());
        return new Buyer(new Game(states.names(), List.of(player), prior, List.of(payoff)));
    }
}
