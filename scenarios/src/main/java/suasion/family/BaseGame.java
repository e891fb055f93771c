package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;

/**
 * What several players play before anybody knows anything: the sections {@code states}, {@code players} and
 * {@code payoffs} of a file, which other sections then refer to by name.
 *
 * <p>Source: Bergemann and Morris (2016), "Bayes correlated equilibrium and the comparison of information structures in
 * games", section 2, whose basic game this is.
 */
public final class BaseGame {
    /** The one state of a file that names none. */
    private static final String ALWAYS = "always";

    private final Labels states;
    private final boolean named;
    private final List<BigFraction> prior;
    private final Roster roster;
    private final Numbers parameters;
    private final BigFraction[][][] payoffs;

    private BaseGame(Node.Mapping root, Numbers parameters) {
        this.parameters = parameters;
        this.named = root.has("states");
        this.states = named
                ? Labels.read("state", root.section("states"), "/states", Set.of("probability"), parameters)
                : new Labels("state", List.of(ALWAYS), List.of(Map.of()));
        this.prior = named ? Prior.read(root.section("states"), "/states", parameters) : List.of(BigFraction.ONE);
        requirePossible(states, prior);
        this.roster = Roster.read(root.section("players"), "/players", named ? states.names() : List.of(), parameters);
        this.payoffs = new ProfilePayoffs(states, named, roster, parameters)
                .read(root.fields().get("payoffs"), "/payoffs");
    }

    private BaseGame(Game game, Labels states, Numbers parameters) {
        this.parameters = parameters;
        this.named = true;
        this.states = states;
        this.prior = game.prior();
        this.roster = new Roster(
                game.players().stream().map(Player::name).toList(),
                game.players().stream()
                        .map(player -> Labels.plain("action", player.actions()))
                        .toList());
        this.payoffs = game.payoffs().stream()
                .map(payoff -> IntStream.range(0, states.size())
                        .mapToObj(state -> IntStream.range(0, (int) payoff.outcomes())
                                .mapToObj(outcome -> payoff.exact(state, outcome))
                                .toArray(BigFraction[]::new))
                        .toArray(BigFraction[][]::new))
                .toArray(BigFraction[][][]::new);
    }

    /**
     * The same of a game without types whose file is written otherwise; of numbers attached to something only those of
     * the states can be used.
     */
    static BaseGame of(Game game, Scenario scenario) {
        Node.Mapping states = scenario.root().section("states");
        Labels labels = states.fields().isEmpty()
                ? Labels.plain("state", game.states())
                : Labels.read("state", states, "/states", Set.of("probability"), scenario.parameters());
        return new BaseGame(game, labels, scenario.parameters());
    }

    /**
     * Reads the sections of a file.
     *
     * @throws UserMistake with the JSON pointer of the mistake
     */
    public static BaseGame read(Scenario scenario) {
        return new BaseGame(scenario.root(), scenario.parameters());
    }

    /** What a player would do after something impossible is anybody's guess. */
    private static void requirePossible(Labels states, List<BigFraction> prior) {
        for (int state = 0; state < states.size(); state++) {
            if (prior.get(state).getNumerator().signum() == 0) {
                String name = states.names().get(state);
                throw UserMistake.at(
                        Pointer.below("/states", name), "state '" + name + "' has probability 0; leave it out");
            }
        }
    }

    /** The game in which nobody observes anything. */
    public Game game() {
        return game(InformationStructure.none(roster.size(), states.size()), "/players");
    }

    /**
     * The game with given information.
     *
     * @param path where the structure stands, for the mistake
     */
    Game game(InformationStructure structure, String path) {
        return structure.game(states, prior, roster, payoffs, path);
    }

    /**
     * Reads a number that depends on the state and on what everybody does: see {@link Functional}.
     *
     * @throws UserMistake with the JSON pointer of the mistake
     */
    public Functional functional(Node node, String path) {
        return new FunctionalReader(this).read(node, path);
    }

    Labels states() {
        return states;
    }

    /** Whether the file names states. */
    boolean isNamed() {
        return named;
    }

    List<BigFraction> prior() {
        return prior;
    }

    Roster roster() {
        return roster;
    }

    Numbers parameters() {
        return parameters;
    }

    /** By player, state and outcome. */
    BigFraction[][][] payoffs() {
        return payoffs;
    }
}
