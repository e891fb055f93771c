package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.scenario.Formula;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.transport.BeliefDesign;

/**
 * Reads a file of the family {@code beliefs}: two states, receivers, and what the sender wants them to believe.
 *
 * @param scenario the file
 */
record BeliefReader(Scenario scenario) {
    private static final int MOST_RECEIVERS = 4;
    private static final String PRIOR = "p";
    private static final String STATES = "/states";
    private static final String RECEIVERS = "/receivers";
    private static final String PAYOFF = "/sender/payoff";

    /** What the file asks for, or nobody where no sender speaks. */
    BeliefDesign read() {
        List<String> receivers = receivers();
        BigFraction prior = prior();
        Node.Mapping sender = scenario.root().section("sender");
        List<FormulaPayoff> payoffs = payoffs(receivers, prior);
        return new BeliefDesign(
                hasSender() ? Labels.called(sender, "/sender", "sender") : DesignProblem.NOBODY,
                receivers,
                states(),
                prior,
                List.copyOf(payoffs),
                Sense.valueOf(sender.text("objective", "max").toUpperCase(Locale.ROOT)));
    }

    /** The formulas of the two states. */
    List<FormulaPayoff> payoffs() {
        return payoffs(receivers(), prior());
    }

    boolean hasSender() {
        return scenario.root().has("sender");
    }

    /** Whether what is told is given, and nothing is optimised. */
    static boolean isGiven(Scenario scenario) {
        return scenario.root().has("scheme") || scenario.root().has(PosteriorsReader.KEY);
    }

    /** The names of the two states. */
    List<String> states() {
        return labels().names();
    }

    private Labels labels() {
        Labels states = Labels.read("state", scenario.root().fields().get("states"), STATES, Set.of(), numbers());
        if (states.size() != 2) {
            throw UserMistake.at(
                    STATES,
                    "%d %s found; a belief is the probability of the second of two states"
                            .formatted(states.size(), states.size() == 1 ? "state" : "states"));
        }
        return states;
    }

    /** The prior that the file states, be it 0 or 1; empty where it only names the states. */
    Optional<BigFraction> statedPrior() {
        if (!(scenario.root().fields().get("states") instanceof Node.Mapping states)) {
            return Optional.empty();
        }
        return Optional.of(Prior.read(states, STATES, numbers()).get(1));
    }

    /** The state that never occurs, if there is one. */
    private Optional<String> never(BigFraction prior) {
        return prior.getNumerator().signum() == 0
                ? Optional.of(states().get(1))
                : prior.equals(BigFraction.ONE) ? Optional.of(states().get(0)) : Optional.empty();
    }

    /** The prior, as stated or as what the posteriors average to, strictly between 0 and 1. */
    private BigFraction prior() {
        List<String> states = states();
        Optional<BigFraction> stated = statedPrior();
        stated.flatMap(this::never).ifPresent(state -> {
            throw UserMistake.at(
                    Pointer.below(STATES, state),
                    "state '%s' has probability 0; nobody could be told anything".formatted(state));
        });
        if (scenario.root().has(PosteriorsReader.KEY) && !scenario.root().has("scheme")) {
            BigFraction mean = PosteriorsReader.requirePrior(PosteriorsReader.read(scenario));
            never(mean).ifPresent(state -> {
                throw UserMistake.at(
                        "/" + PosteriorsReader.KEY,
                        "everybody is sure of state '%s', so state '%s' has probability 0; nobody could be told anything"
                                .formatted(states.get(1 - states.indexOf(state)), state));
            });
            return mean;
        }
        return stated.orElseThrow(() -> UserMistake.at(STATES, "the probabilities of the states are missing")
                .maybe("Maybe {%s: 1/2, %s: 1/2}.".formatted(states.get(0), states.get(1))));
    }

    /** The receivers' names, distinct and unlike any other number of a formula. */
    List<String> receivers() {
        List<String> names = Labels.read(
                        "receiver", scenario.root().fields().get("receivers"), RECEIVERS, Set.of(), numbers())
                .names();
        if (names.size() > MOST_RECEIVERS) {
            throw UserMistake.at(
                    RECEIVERS, "%d receivers found, must be at most %d".formatted(names.size(), MOST_RECEIVERS));
        }
        List<String> states = states();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String other = name.equals(PRIOR)
                    ? "the prior"
                    : name.matches("x[1-4]")
                            ? "a receiver's belief by his number"
                            : states.contains(name)
                                    ? "a state"
                                    : numbers().values().containsKey(name)
                                            ? "a parameter"
                                            : Formula.isFunction(name) ? "a function" : "";
            if (!other.isEmpty()) {
                throw UserMistake.at(
                        RECEIVERS + "/" + i,
                        "'%s' cannot be a receiver: %s is called so, and formulas could not tell them apart"
                                .formatted(name, other));
            }
        }
        return names;
    }

    private Numbers numbers() {
        return scenario.parameters();
    }

    private List<FormulaPayoff> payoffs(List<String> receivers, BigFraction prior) {
        Map<String, BigFraction> all = new HashMap<>(numbers().values());
        for (String name : all.keySet()) {
            if (name.equals(PRIOR) || name.matches("x[1-4]")) {
                throw UserMistake.at(
                                Pointer.below("/parameters", name),
                                name.equals(PRIOR)
                                        ? "'p' is the prior, the probability of the second state"
                                        : "'%s' is the belief of receiver %s".formatted(name, name.substring(1)))
                        .maybe("Maybe another name.");
            }
        }
        all.put(PRIOR, prior);
        if (!hasSender()) {
            if (!isGiven(scenario)) {
                throw UserMistake.at("", "key 'sender' is missing: who wants whom to believe what")
                        .maybe("Maybe sender: {payoff: \"abs(x1 - x2)\"}.");
            }
            return Collections.nCopies(2, new FormulaPayoff(Formula.of("0"), receivers, all, PAYOFF));
        }
        Node node = scenario.root().section("sender").fields().get("payoff");
        if (!(node instanceof Node.Mapping mapping)) {
            return Collections.nCopies(2, payoff(node, PAYOFF, receivers, all));
        }
        requireStates(mapping);
        List<FormulaPayoff> payoffs = new ArrayList<>();
        for (String state : states()) {
            payoffs.add(payoff(mapping.fields().get(state), Pointer.below(PAYOFF, state), receivers, all));
        }
        return payoffs;
    }

    private void requireStates(Node.Mapping mapping) {
        Labels labels = labels();
        labels.requireKeys(mapping, PAYOFF, false);
        for (String state : labels.names()) {
            if (!mapping.has(state)) {
                throw UserMistake.at(PAYOFF, "the payoff in state '" + state + "' is missing")
                        .maybe("Maybe %s: 0.".formatted(state));
            }
        }
    }

    private static FormulaPayoff payoff(
            Node node, String path, List<String> receivers, Map<String, BigFraction> numbers) {
        return new FormulaPayoff(Numbers.formula(node, path), receivers, numbers, path);
    }

    /** Refuses what is no probability. */
    static BigFraction requireBelief(BigFraction belief, String path) {
        if (belief.getNumerator().signum() < 0 || belief.compareTo(BigFraction.ONE) > 0) {
            throw UserMistake.at(path, Exact.show(belief) + " is no belief, must be from 0 to 1");
        }
        return belief;
    }
}
