package suasion.menu;

import java.util.List;
import java.util.Optional;
import suasion.game.Exact;
import suasion.value.ExponentialLaw;
import suasion.value.Law;

/**
 * Two goods exponential at one rate: only both, at p = (1 + sqrt 5)/2 over the rate, which maximises p (1 + p) e^-p at
 * rate 1.
 *
 * <p>Source: Daskalakis, Deckelbaum and Tzamos (2017).
 */
record TwoExponential() implements ClosedForm {
    @Override
    public String name() {
        return "two exponential goods (Daskalakis, Deckelbaum and Tzamos 2017)";
    }

    @Override
    public Optional<Double> revenue(List<Law> laws) {
        double price = (1 + Math.sqrt(5)) / 2;
        return ClosedForm.areAlike(laws, 2) && laws.get(0) instanceof ExponentialLaw law
                ? Optional.of(price * (1 + price) * Math.exp(-price) / Exact.toDouble(law.rate()))
                : Optional.empty();
    }
}
