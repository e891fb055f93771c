package suasion.menu;

import java.util.List;
import java.util.Optional;
import suasion.value.Law;

/** The best revenue of goods whose optimal menu is known. */
interface ClosedForm {
    /** Whose result it is. */
    String name();

    /** The revenue of the best menu; empty where this one does not apply. */
    Optional<Double> revenue(List<Law> laws);

    /** All that are known here. */
    static List<ClosedForm> all() {
        return List.of(new TwoUniform(), new StraightJacket(), new TwoExponential(), new TwoBeta());
    }

    /** Whether there are that many goods, all of the same law. */
    static boolean areAlike(List<Law> laws, int count) {
        return laws.size() == count && laws.stream().allMatch(laws.get(0)::equals);
    }
}
