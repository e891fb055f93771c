package suasion.selling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Table;

/**
 * A statistical experiment: one column of likelihoods Pr(signal | state) per signal.
 *
 * <p>Signals that are never sent are dropped, and signals with proportional likelihoods, after which everybody believes
 * the same whatever his prior, are one. Two experiments are equivalent in Blackwell's (1953) order, each a garbling of
 * the other, iff they then have the same columns: both orders hold iff the distributions of posteriors coincide.
 *
 * @param signals one list per signal, as long as there are states; the lists sum to 1 in every state
 */
record Experiment(List<List<BigFraction>> signals) {
    Experiment {
        signals = merged(signals);
    }

    /** What is told to who reports a type. */
    static Experiment of(Table menu, Demand demand, int type) {
        return new Experiment(IntStream.range(0, menu.signals().messages())
                .mapToObj(message -> IntStream.range(0, demand.states())
                        .mapToObj(s -> menu.probability(demand.cell(type, s), message))
                        .toList())
                .toList());
    }

    private static List<List<BigFraction>> merged(List<List<BigFraction>> columns) {
        Map<List<BigFraction>, BigFraction> mass = new HashMap<>();
        List<List<BigFraction>> order = new ArrayList<>();
        for (List<BigFraction> column : columns) {
            BigFraction sum = column.stream().reduce(BigFraction.ZERO, BigFraction::add);
            if (sum.getNumerator().signum() > 0) {
                List<BigFraction> direction = scaled(column, sum.reciprocal());
                if (!mass.containsKey(direction)) {
                    order.add(direction);
                }
                mass.merge(direction, sum, BigFraction::add);
            }
        }
        return order.stream()
                .sorted(Experiment::compare)
                .map(direction -> scaled(direction, mass.get(direction)))
                .toList();
    }

    private static List<BigFraction> scaled(List<BigFraction> column, BigFraction factor) {
        return column.stream().map(p -> p.multiply(factor)).toList();
    }

    private static int compare(List<BigFraction> a, List<BigFraction> b) {
        return IntStream.range(0, a.size())
                .map(s -> b.get(s).compareTo(a.get(s)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    /** Whether every signal is sent in one state only. */
    boolean revealsAll() {
        return signals.stream()
                .allMatch(column -> column.stream()
                                .filter(p -> p.getNumerator().signum() > 0)
                                .count()
                        == 1);
    }

    /** Whether nothing can be learnt from it. */
    boolean revealsNothing() {
        return signals.size() == 1;
    }
}
