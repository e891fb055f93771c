package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Who is told how much.
 *
 * @param names of the receivers
 * @param beliefs told to each
 * @param prior the belief of who is told nothing
 */
record ToldShape(List<String> names, List<TreeSet<BigFraction>> beliefs, BigFraction prior) {
    static ToldShape of(BeliefDesign design, Coupling coupling) {
        return new ToldShape(design.receivers(), coupling.told(), design.prior());
    }

    private boolean isTold(int receiver) {
        return Set.of(BigFraction.ZERO, BigFraction.ONE).equals(beliefs.get(receiver));
    }

    private boolean isIgnored(int receiver) {
        return Set.of(prior).equals(beliefs.get(receiver));
    }

    boolean isNothing() {
        return all(2).isEmpty() && all(0).isEmpty();
    }

    boolean isEverything() {
        return all(1).isEmpty() && all(0).isEmpty();
    }

    /** Those told everything (2), nothing (1), or something between (0). */
    private List<String> all(int kind) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if ((isTold(i) ? 2 : isIgnored(i) ? 1 : 0) == kind) {
                all.add(names.get(i));
            }
        }
        return all;
    }

    /** "everything to ann, nothing to bob". */
    String words() {
        List<String> parts = new ArrayList<>();
        List<String> kinds = List.of("something", "nothing", "everything");
        for (int kind = 2; kind >= 0; kind--) {
            if (!all(kind).isEmpty()) {
                parts.add(kinds.get(kind) + " to " + String.join(" and ", all(kind)));
            }
        }
        return String.join(", ", parts);
    }

    /** "revealing everything to ann, nothing to bob", or "what is told" where it has no such name. */
    String telling() {
        return all(0).isEmpty() ? "revealing " + words() : "what is told";
    }
}
