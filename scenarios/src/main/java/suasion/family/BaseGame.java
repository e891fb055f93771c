package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
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
