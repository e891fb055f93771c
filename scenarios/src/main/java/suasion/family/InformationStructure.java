package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Who observes what: a law of labels, one per player, given the state.
 *
 * <p>It makes a base game a Bayesian game: a player's types are his labels, prior(state, labels) = prior(state)
 * law(labels | state).
 *
 * <p>Source: Harsanyi (1967), "Games with incomplete information played by Bayesian players".
 *
 * @param labels what every player may observe; nothing but "" where he observes nothing
 * @param law by state, the probabilities of label profiles, the last player's label fastest; what is left out has 0
 */
record InformationStructure(List<List<String>> labels, List<Map<Integer, BigFraction>> law) {
    private static final String JOINT = "joint";

    /** Nobody observes anything. */
    static InformationStructure none(int players, int states) {
        return new InformationStructure(
                Collections.nCopies(players, List.of("")), Collections.nCopies(states, Map.of(0, BigFraction.ONE)));
    }

    /**
     * Reads one structure.
     *
     * @throws UserMistake if a player is unknown, probabilities do not sum to 1, or a label never occurs
     */
    static InformationStructure read(Node.Mapping node, String path, Labels states, Roster roster, Numbers parameters) {
        if (node.has(JOINT)) {
            if (node.fields().size() > 1) {
                throw UserMistake.at(path, "joint says what everybody observes; nothing can stand beside it");
            }
            return joint(node.section(JOINT), Pointer.below(path, JOINT), states, roster, parameters);
        }
        node.fields().keySet().forEach(name -> roster.index(name, Pointer.below(path, name)));
        List<Observation> all = roster.names().stream()
                .map(name -> node.has(name)
                        ? Observation.read(node.fields().get(name), Pointer.below(path, name), states, parameters)
                        : Observation.nothing(states.size()))
                .toList();
        requireHoldable(all.stream().map(Observation::labels).toList(), states.size(), path);
        List<Map<Integer, BigFraction>> law = IntStream.range(0, states.size())
                .mapToObj(state -> independent(all, state))
                .toList();
        return new InformationStructure(all.stream().map(Observation::labels).toList(), law);
    }

    private static Map<Integer, BigFraction> independent(List<Observation> all, int state) {
        Map<Integer, BigFraction> law = Map.of(0, BigFraction.ONE);
        for (Observation own : all) {
            Map<Integer, BigFraction> longer = new LinkedHashMap<>();
            law.forEach((profile, before) -> own.given().get(state).forEach((label, p) -> {
                int index = own.labels().indexOf(label);
                longer.put(profile * own.labels().size() + index, before.multiply(p));
            }));
            law = longer;
        }
        return law;
    }

    private static InformationStructure joint(
            Node.Mapping node, String path, Labels states, Roster roster, Numbers parameters) {
        states.requireKeys(node, path, true);
        List<Set<String>> labels = new ArrayList<>();
        roster.names().forEach(name -> labels.add(new LinkedHashSet<>()));
        List<Map<List<String>, BigFraction>> lotteries = new ArrayList<>();
        for (String state : states.names()) {
            String here = Pointer.below(path, state);
            Map<List<String>, BigFraction> lottery = new LinkedHashMap<>();
            Observation.lottery(node.section(state), here, parameters).forEach((text, p) -> {
                List<String> said =
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList();
                if (said.size() != roster.size()) {
                    throw UserMistake.at(
                            Pointer.below(here, text),
                            "a label for each of %s is needed, joined by commas".formatted(roster.names()));
                }
                if (lottery.put(said, p) != null) {
                    throw UserMistake.at(Pointer.below(here, text), "these labels are there twice");
                }
                IntStream.range(0, said.size()).forEach(i -> labels.get(i).add(said.get(i)));
            });
            lotteries.add(lottery);
        }
        for (int i = 0; i < roster.size(); i++) {
            for (String label : labels.get(i)) {
                int player = i;
                Observation.requireReadable(label, path);
                boolean occurs = lotteries.stream()
                        .flatMap(lottery -> lottery.entrySet().stream())
                        .anyMatch(entry -> entry.getKey().get(player).equals(label)
                                && entry.getValue().getNumerator().signum() > 0);
                if (!occurs) {
                    throw UserMistake.at(
                            path,
                            "%s never observes '%s'; leave it out"
                                    .formatted(roster.names().get(i), label));
                }
            }
        }
        List<List<String>> names = labels.stream().map(Observation::orNothing).toList();
        requireHoldable(names, states.size(), path);
        List<Map<Integer, BigFraction>> law = new ArrayList<>();
        for (Map<List<String>, BigFraction> lottery : lotteries) {
            Map<Integer, BigFraction> one = new LinkedHashMap<>();
            lottery.forEach((said, p) -> {
                int profile = 0;
                for (int i = 0; i < said.size(); i++) {
                    int index = names.get(i).size() == 1 ? 0 : names.get(i).indexOf(said.get(i));
                    profile = profile * names.get(i).size() + index;
                }
                one.put(profile, p);
            });
            law.add(one);
        }
        return new InformationStructure(names, law);
    }

    /** Before anything of the size of all cells is built. */
    private static void requireHoldable(List<List<String>> labels, int states, String path) {
        long cells = states;
        for (List<String> own : labels) {
            cells = Math.min(Integer.MAX_VALUE, cells * own.size());
        }
        requireHoldable(cells, 1, path);
    }

    private static void requireHoldable(long cells, long outcomes, String path) {
        try {
            Game.requireHoldable(cells, outcomes);
        } catch (UserMistake mistake) {
            throw mistake.below(path);
        }
    }

    /**
     * The base game with this information.
     *
     * @param payoffs by player, state and outcome
     * @param path where the structure stands, for the mistake
     * @throws UserMistake if it is too large to hold
     */
    Game game(Labels states, List<BigFraction> prior, Roster roster, BigFraction[][][] payoffs, String path) {
        List<Player> players = new ArrayList<>();
        int profiles = 1;
        for (int i = 0; i < roster.size(); i++) {
            players.add(new Player(
                    roster.names().get(i),
                    labels.get(i),
                    roster.actions().get(i).names()));
            profiles *= labels.get(i).size();
        }
        requireHoldable((long) states.size() * profiles, roster.outcomes(), path);
        List<BigFraction> cells = new ArrayList<>();
        for (int cell = 0; cell < states.size() * profiles; cell++) {
            int state = cell / profiles;
            BigFraction given = law.get(state).getOrDefault(cell % profiles, BigFraction.ZERO);
            cells.add(prior.get(state).multiply(given));
        }
        int each = profiles;
        List<Payoff> tables = Arrays.stream(payoffs)
                .map(byState -> Payoff.of(IntStream.range(0, cells.size())
                        .mapToObj(cell -> byState[cell / each])
                        .toArray(BigFraction[][]::new)))
                .toList();
        return new Game(states.names(), players, cells, tables);
    }
}
