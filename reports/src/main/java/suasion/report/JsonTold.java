package suasion.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Solution;

/** The part of the JSON document that says what players are told to believe, and how often in each state. */
final class JsonTold {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTold() {}

    /** The beliefs told to each player, and the joint law in each state; null where players are told something else. */
    static JsonNode of(Solution solution) {
        if (solution.problem().told().isEmpty()) {
            return NODES.nullNode();
        }
        Told told = Told.of(solution.table());
        ObjectNode node = NODES.objectNode().put("state", told.high());
        node.set("prior", JsonSolution.number(told.prior()));
        node.set("exactPrior", JsonSolution.fraction(told.prior()));
        ArrayNode players = node.putArray("players");
        for (int player = 0; player < told.players().size(); player++) {
            ArrayNode beliefs = players.addObject()
                    .put("player", told.players().get(player))
                    .putArray("beliefs");
            told.of(player).forEach(belief -> beliefs.add(belief(belief)));
        }
        ArrayNode profiles = node.putArray("profiles");
        for (Told.Profile profile : told.profiles()) {
            ObjectNode one = profiles.addObject();
            one.set("beliefs", JsonSolution.numbers(profile.beliefs()));
            one.set("low", JsonSolution.number(profile.low()));
            one.set("high", JsonSolution.number(profile.high()));
            one.set("probability", JsonSolution.number(profile.mass()));
            ObjectNode exact = one.putObject("exact");
            exact.set("beliefs", JsonSolution.fractions(profile.beliefs()));
            laws(exact, List.of(profile.low(), profile.high(), profile.mass()));
        }
        return node;
    }

    private static ObjectNode belief(Told.Belief belief) {
        ObjectNode one = NODES.objectNode();
        one.set("told", JsonSolution.number(belief.told()));
        one.set("posterior", JsonSolution.number(belief.posterior()));
        one.set("low", JsonSolution.number(belief.low()));
        one.set("high", JsonSolution.number(belief.high()));
        one.set("probability", JsonSolution.number(belief.mass()));
        ObjectNode exact = one.putObject("exact");
        exact.set("told", JsonSolution.fraction(belief.told()));
        exact.set("posterior", JsonSolution.fraction(belief.posterior()));
        laws(exact, List.of(belief.low(), belief.high(), belief.mass()));
        return one;
    }

    private static void laws(ObjectNode exact, List<BigFraction> laws) {
        exact.set("low", JsonSolution.fraction(laws.get(0)));
        exact.set("high", JsonSolution.fraction(laws.get(1)));
        exact.set("probability", JsonSolution.fraction(laws.get(2)));
    }
}
