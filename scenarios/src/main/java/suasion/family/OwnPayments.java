package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.solve.CanonicalPayments;
import suasion.solve.PaymentIdentity;
import suasion.solve.PaymentLine;

/**
 * Reads what a scheme of the file pays to the receiver, signal -> number, per occurrence, if he follows; or
 * {@code optimal}, the payments that make the scheme obeyed at the least cost in the file's regime.
 */
final class OwnPayments {
    private static final String OPTIMAL = "optimal";

    private final DesignProblem problem;
    private final Numbers parameters;

    OwnPayments(DesignProblem problem, Numbers parameters) {
        this.problem = problem;
        this.parameters = parameters;
    }

    /**
     * The scheme with its payments.
     *
     * @throws UserMistake if the regime allows no such payment, or the scheme has no such signal
     */
    Table read(Node node, String path, Table scheme) {
        Regimes.requirePaying(problem.regime(), path);
        if (node instanceof Node.Mapping owed) {
            return scheme.withPayments(Payments.of(List.of(amounts(owed, path, scheme))));
        }
        String word = ((Node.Scalar) node).text();
        if (!word.equals(OPTIMAL)) {
            throw UserMistake.at(path, "'" + word + "' found, must be a map (signal: number) or optimal")
                    .maybe(Suggestion.near(word, List.of(OPTIMAL)));
        }
        requireBalanceable(path, scheme);
        return CanonicalPayments.pay(problem, scheme);
    }

    private void requireBalanceable(String path, Table scheme) {
        BigFraction least = PaymentIdentity.lines(problem, scheme).stream()
                .map(PaymentLine::threshold)
                .filter(Objects::nonNull)
                .reduce(BigFraction.ZERO, BigFraction::add);
        if (problem.regime() == Regime.BALANCED && least.getNumerator().signum() > 0) {
            throw UserMistake.at(
                    path,
                    "no balanced payments make the scheme obeyed; the smallest that do cost %s per round"
                            .formatted(Exact.show(least)));
        }
    }

    private List<BigFraction> amounts(Node.Mapping owed, String path, Table scheme) {
        List<String> signals = scheme.signals().of(0).stream().map(Signal::name).toList();
        List<BigFraction> amounts = new ArrayList<>(Collections.nCopies(signals.size(), BigFraction.ZERO));
        for (Map.Entry<String, Node> field : owed.fields().entrySet()) {
            String here = Pointer.below(path, field.getKey());
            int signal = signals.indexOf(field.getKey());
            if (signal < 0) {
                throw UserMistake.at(here, "the scheme has no signal '" + field.getKey() + "'")
                        .maybe(Suggestion.of(field.getKey(), signals));
            }
            BigFraction amount = parameters.readHoldable(field.getValue(), here);
            Regimes.requireAllowed(
                    problem.regime(),
                    amount,
                    "the " + problem.game().players().get(0).name(),
                    here);
            amounts.set(signal, amount);
        }
        return amounts;
    }
}
