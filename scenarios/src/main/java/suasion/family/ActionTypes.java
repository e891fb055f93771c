package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;
import suasion.mechanism.TypeLaw;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.symmetric.SymmetricGame;

/** Reads n actions and what types they may have. */
final class ActionTypes {
    private static final int MOST_ACTIONS = 100_000;

    /** The digits of a probability to the power n; beyond it a solution is no matter of seconds. */
    private static final long LONGEST_POWER = 400_000;

    private static final String PROBABILITY = "probability";
    private static final String BETWEEN = " over ";

    private final Node.Mapping root;
    private final Numbers parameters;
    private final Labels types;
    private final int actions;

    private ActionTypes(Scenario scenario) {
        this.root = scenario.root();
        this.parameters = scenario.parameters();
        this.actions = (int) parameters.readInteger(root.fields().get("actions"), "/actions", 2, MOST_ACTIONS);
        List<String> names = List.copyOf(root.section("types").fields().keySet());
        names.forEach(name -> requireReadable(name, Pointer.below("/types", name)));
        this.types = Labels.plain("type", names);
        Game.requireHoldable((long) names.size() * names.size(), 2);
    }

    /** Reads the game. */
    static SymmetricGame read(Scenario scenario, Regime regime) {
        ActionTypes reader = new ActionTypes(scenario);
        Node.Mapping sender = scenario.root().section("sender");
        return new SymmetricGame(
                reader.law(),
                Labels.called(scenario.root().section("receiver"), "/receiver", "receiver"),
                reader.payoffs("receiver"),
                Labels.called(sender, "/sender", "sender"),
                reader.payoffs("sender"),
                Sense.valueOf(sender.text("objective", "max").toUpperCase(Locale.ROOT)),
                regime);
    }

    private static void requireReadable(String name, String path) {
        Labels.requireReadable(name, path);
        if (name.contains(BETWEEN)) {
            throw UserMistake.at(path, "a type's name must not contain '" + BETWEEN + "', which names pairs of types");
        }
    }

    private List<BigFraction> payoffs(String whose) {
        List<BigFraction> payoffs = new ArrayList<>();
        for (String name : types.names()) {
            String path = Pointer.below("/types", name) + "/" + whose;
            payoffs.add(parameters.readHoldable(
                    root.section("types").section(name).fields().get(whose), path));
        }
        return payoffs;
    }

    private TypeLaw law() {
        return root.has("prior") ? counted() : independent();
    }

    private TypeLaw independent() {
        for (String name : types.names()) {
            if (!root.section("types").section(name).has(PROBABILITY)) {
                throw UserMistake.at(
                        Pointer.below("/types", name),
                        "key 'probability' is missing; types have probabilities, or a prior says how many actions have"
                                + " each type");
            }
        }
        List<BigFraction> each = Prior.read(root.section("types"), "/types", parameters);
        long bits = each.stream()
                .mapToLong(p -> p.getDenominator().bitLength())
                .max()
                .orElseThrow();
        if (bits * actions > LONGEST_POWER) {
            throw UserMistake.at(
                    "/actions",
                    "%,d actions with probabilities of %d binary digits are too many to solve exactly; %,d are possible"
                            .formatted(actions, bits, LONGEST_POWER / bits));
        }
        return TypeLaw.independent(actions, types.names(), each);
    }

    private TypeLaw counted() {
        for (String name : types.names()) {
            if (root.section("types").section(name).has(PROBABILITY)) {
                throw UserMistake.at(
                        Pointer.below("/types", name) + "/" + PROBABILITY,
                        "the prior says how many actions have each type; only one of both can stay");
            }
        }
        List<Node> items = ((Node.Sequence) root.fields().get("prior")).items();
        List<TypeLaw.Composition> compositions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean decimal = false;
        for (int i = 0; i < items.size(); i++) {
            Node.Mapping item = (Node.Mapping) items.get(i);
            String path = "/prior/" + i;
            Node probability = item.fields().get(PROBABILITY);
            decimal |=
                    probability instanceof Node.Scalar scalar && scalar.text().contains(".");
            compositions.add(new TypeLaw.Composition(
                    counts(item.section("counts"), path + "/counts"),
                    parameters.readNonNegative(probability, path + "/" + PROBABILITY)));
            names.add("entry " + (i + 1));
        }
        Prior.requireOne(
                names,
                compositions.stream().map(TypeLaw.Composition::probability).toList(),
                "/prior",
                decimal);
        return TypeLaw.ofCounts(actions, types.names(), compositions);
    }

    private List<Integer> counts(Node.Mapping section, String path) {
        types.requireKeys(section, path, false);
        List<Integer> counts = new ArrayList<>();
        int sum = 0;
        for (String name : types.names()) {
            int count = section.has(name)
                    ? (int) parameters.readInteger(section.fields().get(name), Pointer.below(path, name), 0, actions)
                    : 0;
            counts.add(count);
            sum += count;
        }
        if (sum != actions) {
            UserMistake mistake =
                    UserMistake.at(path, "counts sum to %,d, must be the %,d actions".formatted(sum, actions));
            String last =
                    List.copyOf(section.fields().keySet()).get(section.fields().size() - 1);
            int meant = counts.get(types.index(last, path)) + actions - sum;
            throw meant >= 0 ? mistake.maybe("Maybe " + last + " is " + meant + ".") : mistake;
        }
        return counts;
    }
}
