package suasion.menu;

import java.util.List;
import java.util.Optional;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Two goods uniform on [0, b]: each for 2b/3, both for (4 - sqrt 2) b/3.
 *
 * <pre>
 *   revenue = (12 + 2 sqrt 2) b / 27
 * </pre>
 *
 * <p>Source: Daskalakis, Deckelbaum and Tzamos (2017).
 */
record TwoUniform() implements ClosedForm {
    @Override
    public String name() {
        return "two uniform goods (Daskalakis, Deckelbaum and Tzamos 2017)";
    }

    @Override
    public Optional<Double> revenue(List<Law> laws) {
        return ClosedForm.areAlike(laws, 2) && laws.get(0) instanceof UniformLaw law && law.low() == 0
                ? Optional.of(law.high() * (12 + 2 * Math.sqrt(2)) / 27)
                : Optional.empty();
    }
}
