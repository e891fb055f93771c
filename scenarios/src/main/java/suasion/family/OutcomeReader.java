package suasion.family;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Place;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;

/**
 * Reads an outcome distribution: state -> {"C, D": probability given the state}, one profile instead of a map for sure;
 * where there is one state it may be left out; where players observe something, state -> labels -> the same. Or
 * {@code {joint: {state: {"C, D": probability of both}}}}, whose states must have the probabilities of the prior.
 *
 * <p>It is written as a scheme is that recommends it ({@link Recommendations}), so either can stand in place of the
 * other.
 */
public final class OutcomeReader {
    /** The section of a file. */
    public static final String KEY = "outcome";

    private static final String JOINT = "joint";

    private final Game game;
    private final Numbers parameters;

    /**
     * What was read.
     *
     * @param table Pr(outcome | cell), as the scheme that recommends it
     * @param byState whether players observe something and the file says nothing of it, so that only Pr(outcome |
     *     state) is known; the table then ignores what they observe
     */
    public record Given(Table table, boolean byState) {}

    private OutcomeReader(Game game, Numbers parameters) {
        this.game = game;
        this.parameters = parameters;
    }

    /**
     * The outcome distribution of a scenario, Pr(outcome | cell), as the scheme that recommends it.
     *
     * @throws UserMistake with file, line and column in its text, also if there is none
     */
    public static Given read(Designed designed) {
        Scenario scenario = designed.scenario();
        Game game = designed.problem().game();
        try {
            Families.base(designed);
            Node node = scenario.root().fields().get(KEY);
            if (node == null) {
                throw UserMistake.at("", "the file has no 'outcome' to ask about")
                        .maybe("Maybe --set 'outcome=" + example(game) + "'.");
            }
            return new OutcomeReader(game, scenario.parameters()).read(node, Pointer.below("", KEY));
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    private static String example(Game game) {
        String profile = '"' + game.outcomeName(0).replace(game.separator(), ", ") + '"';
        return game.states().size() == 1
                ? "{%s: 1}".formatted(profile)
                : "{%s: {%s: 1}, ...}".formatted(game.states().get(0), profile);
    }

    private Given read(Node node, String path) {
        boolean joint = node instanceof Node.Mapping mapping
                && mapping.fields().size() == 1
                && mapping.fields().get(JOINT) instanceof Node.Mapping
                && !game.states().contains(JOINT);
        if (!joint) {
            Recommendations reader = new Recommendations(game, parameters);
            Table table = reader.read(node, path);
            return new Given(table, game.cells() > game.states().size() && !reader.saysLabels());
        }
        Node.Mapping probabilities = ((Node.Mapping) node).section(JOINT);
        String below = Pointer.below(path, JOINT);
        if (game.cells() > game.states().size()) {
            throw UserMistake.at(
                    below, "where players observe something, probabilities are given the state and labels");
        }
        return new Given(new Recommendations(game, parameters).read(conditional(probabilities, below), below), false);
    }

    /** The same with every probability divided by the prior of its state. */
    private Node.Mapping conditional(Node.Mapping joint, String path) {
        Map<String, Node> states = new LinkedHashMap<>(joint.fields());
        for (int cell = 0; cell < game.cells(); cell++) {
            String state = game.states().get(cell);
            if (joint.fields().get(state) instanceof Node.Mapping profiles) {
                states.put(state, conditional(profiles, Pointer.below(path, state), cell));
            } else if (joint.has(state)) {
                throw UserMistake.at(
                                Pointer.below(path, state),
                                "{profile: probability} is needed, this is "
                                        + joint.fields().get(state).kind())
                        .maybe("Maybe without joint, which is for probabilities of state and profile together.");
            }
        }
        return new Node.Mapping(states, joint.keys(), joint.place());
    }

    private Node.Mapping conditional(Node.Mapping profiles, String path, int cell) {
        BigFraction prior = game.prior().get(cell);
        Map<String, BigFraction> masses = new LinkedHashMap<>();
        profiles.fields()
                .forEach((profile, node) ->
                        masses.put(profile, parameters.readNonNegative(node, Pointer.below(path, profile))));
        BigFraction sum = masses.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction excess = sum.subtract(prior);
        if (excess.getNumerator().signum() != 0) {
            throw UserMistake.at(
                    path,
                    "the joint probabilities sum to %s, %s %s than the prior of the state, which is %s"
                            .formatted(
                                    Exact.show(sum),
                                    Exact.show(excess.abs()),
                                    excess.getNumerator().signum() > 0 ? "more" : "less",
                                    Exact.show(prior)));
        }
        Map<String, Node> given = new LinkedHashMap<>();
        masses.forEach((profile, mass) -> {
            // What is said of a state that never occurs does not matter.
            BigFraction p = prior.getNumerator().signum() > 0
                    ? mass.divide(prior)
                    : given.isEmpty() ? BigFraction.ONE : BigFraction.ZERO;
            Place place = profiles.fields().get(profile).place();
            given.put(profile, new Node.Scalar(Exact.fraction(p), true, place));
        });
        return new Node.Mapping(given, profiles.keys(), profiles.place());
    }
}
