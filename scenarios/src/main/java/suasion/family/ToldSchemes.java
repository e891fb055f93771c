package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.Table;
import suasion.mechanism.ToldBeliefs;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.transport.BeliefDesign;
import suasion.transport.Coupling;
import suasion.transport.Coupling.Atom;

/**
 * Reads what everybody is told: state -> {profile of beliefs -> probability}, a profile being one belief per receiver,
 * joined by commas. What is told may be false, so receivers can hold every true posterior as well.
 *
 * @param design whom it is told
 * @param parameters what formulas may use
 */
record ToldSchemes(BeliefDesign design, Numbers parameters) {
    private static final String WHEN = "when";
    private static final long MOST_PROFILES = 2_000_000;

    /** The scheme at a place of the file. */
    Table read(Node node, String path) {
        Labels states = Labels.plain("state", design.states());
        List<Map<String, BigFraction>> rows =
                new Lotteries(states, parameters).read(withoutCondition(node, path), path);
        Map<String, BigFraction[]> laws = new LinkedHashMap<>();
        Map<String, List<BigFraction>> profiles = new LinkedHashMap<>();
        for (int state = 0; state < rows.size(); state++) {
            // One profile instead of a map by states stands at the place itself.
            String below = node instanceof Node.Mapping
                    ? Pointer.below(path, design.states().get(state))
                    : path;
            Set<List<BigFraction>> told = new HashSet<>();
            for (Map.Entry<String, BigFraction> entry : rows.get(state).entrySet()) {
                boolean sure = !(node instanceof Node.Mapping mapping)
                        || mapping.fields().get(design.states().get(state)) instanceof Node.Scalar;
                String here = sure ? below : Pointer.below(below, entry.getKey());
                List<BigFraction> profile = profile(entry.getKey(), here);
                if (!told.add(profile)) {
                    throw UserMistake.at(here, "these beliefs are told twice");
                }
                String name = profile.toString();
                profiles.put(name, profile);
                laws.computeIfAbsent(name, any -> zeros())[state] = entry.getValue();
            }
        }
        List<Atom> atoms = new ArrayList<>();
        laws.forEach((name, law) -> {
            if (law[0].getNumerator().signum() + law[1].getNumerator().signum() > 0) {
                atoms.add(new Atom(profiles.get(name), law[0], law[1]));
            }
        });
        return scheme(new Coupling(atoms), path);
    }

    private static BigFraction[] zeros() {
        BigFraction[] law = new BigFraction[2];
        Arrays.fill(law, BigFraction.ZERO);
        return law;
    }

    /** A law as a scheme of a game in which everybody can also hold the true posteriors of what he is told. */
    Table scheme(Coupling coupling, String path) {
        List<TreeSet<BigFraction>> held = new ArrayList<>();
        long profiles = 1;
        for (int i = 0; i < design.receivers().size(); i++) {
            TreeMap<BigFraction, BigFraction[]> masses = new TreeMap<>();
            for (Atom atom : coupling.atoms()) {
                BigFraction[] mass = masses.computeIfAbsent(atom.beliefs().get(i), any -> zeros());
                mass[0] = mass[0].add(atom.mass(design.prior()));
                mass[1] = mass[1].add(atom.high().multiply(design.prior()));
            }
            TreeSet<BigFraction> own = new TreeSet<>(masses.keySet());
            masses.values().forEach(mass -> own.add(mass[1].divide(mass[0])));
            held.add(own);
            profiles = profiles * (own.size() + 3);
            if (profiles > MOST_PROFILES) {
                throw UserMistake.at(
                        path,
                        "with their true posteriors the beliefs told make more than %,d profiles"
                                .formatted(MOST_PROFILES));
            }
        }
        return coupling.scheme(design.problem(held));
    }

    /** Beside the states of a broken scheme may stand under which settings it is broken. */
    private Node withoutCondition(Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)
                || !path.startsWith("/broken/")
                || !mapping.has(WHEN)
                || design.states().contains(WHEN)) {
            return node;
        }
        Map<String, Node> fields = new LinkedHashMap<>(mapping.fields());
        fields.remove(WHEN);
        return new Node.Mapping(fields, mapping.keys(), mapping.place());
    }

    private List<BigFraction> profile(String text, String path) {
        String[] parts = text.split(",", -1);
        int receivers = design.receivers().size();
        if (parts.length != receivers) {
            throw UserMistake.at(
                            path,
                            "%d %s found; one per receiver is needed, %s"
                                    .formatted(
                                            parts.length, parts.length == 1 ? "belief" : "beliefs", design.receivers()))
                    .maybe(receivers == 1 ? "" : "Maybe \"%s\".".formatted(String.join(", ", example(receivers))));
        }
        List<BigFraction> profile = new ArrayList<>();
        for (String part : parts) {
            BigFraction belief = parameters.read(new Node.Scalar(part.strip(), true, null), path);
            profile.add(BeliefReader.requireBelief(belief, path));
        }
        return profile;
    }

    private List<String> example(int receivers) {
        return Collections.nCopies(receivers, ToldBeliefs.name(design.prior()));
    }
}
