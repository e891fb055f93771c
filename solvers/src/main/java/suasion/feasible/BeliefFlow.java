package suasion.feasible;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The split of two receivers' joint beliefs as a flow: b P_1(b) comes into every belief b of the first receiver, b
 * P_2(b) leaves every belief of the second, and between them at most m(x) goes over the point x. The flow is h iff it
 * carries everything, which is the prior; else a smallest cut is a pair of sets of beliefs that contradicts the
 * distribution.
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), after Kellerer (1961) and Gale (1957).
 */
final class BeliefFlow implements Split {
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final JointPosteriors law;
    private final List<Map<BigFraction, Integer>> nodes = new ArrayList<>();
    private final MaximumFlow flow;
    private final int[] arcs;
    private final BigInteger unit;
    private final boolean saturates;

    BeliefFlow(JointPosteriors law) {
        this.law = law;
        this.unit = unit(law);
        int count = SINK + 1;
        for (int i = 0; i < 2; i++) {
            Map<BigFraction, Integer> own = new TreeMap<>();
            for (BigFraction belief : law.marginal(i).keySet()) {
                own.put(belief, count++);
            }
            nodes.add(own);
        }
        flow = new MaximumFlow(count);
        law.marginal(0)
                .forEach((belief, mass) -> flow.arc(SOURCE, nodes.get(0).get(belief), units(belief.multiply(mass))));
        law.marginal(1)
                .forEach((belief, mass) -> flow.arc(nodes.get(1).get(belief), SINK, units(belief.multiply(mass))));
        arcs = new int[law.size()];
        for (int k = 0; k < arcs.length; k++) {
            arcs[k] = flow.arc(node(0, k), node(1, k), units(law.weights().get(k)));
        }
        saturates = flow.run(SOURCE, SINK).equals(units(law.mean(0)));
    }

    // All capacities are whole multiples of one over this.
    private static BigInteger unit(JointPosteriors law) {
        BigInteger unit = BigInteger.ONE;
        for (int k = 0; k < law.size(); k++) {
            unit = multiple(unit, law.weights().get(k).getDenominator());
        }
        BigInteger beliefs = BigInteger.ONE;
        for (int i = 0; i < 2; i++) {
            for (BigFraction belief : law.marginal(i).keySet()) {
                beliefs = multiple(beliefs, belief.getDenominator());
            }
        }
        return unit.multiply(beliefs);
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private BigInteger units(BigFraction value) {
        return unit.divide(value.getDenominator()).multiply(value.getNumerator());
    }

    private int node(int receiver, int point) {
        return nodes.get(receiver).get(law.belief(receiver, point));
    }

    @Override
    public Optional<List<BigFraction>> high() {
        if (!saturates) {
            return Optional.empty();
        }
        List<BigFraction> high = new ArrayList<>();
        for (int arc : arcs) {
            high.add(new BigFraction(flow.flow(arc), unit));
        }
        return Optional.of(high);
    }

    /**
     * The smallest of the pairs that violate an inequality most, one per side; of two alike that with lower beliefs.
     */
    @Override
    public Contradiction contradiction() {
        if (saturates) {
            throw new IllegalStateException("it is feasible");
        }
        // What is on the source's side of the smallest cut, and what is on the sink's side of the largest: every cut
        // of the same capacity has more on either side. Where the means agree both violate by the same amount.
        BeliefSets above = sets(flow.reachable(SOURCE));
        BeliefSets below = sets(flow.reaching(SINK));
        Comparator<BeliefSets> order = Comparator.<BeliefSets>comparingInt(BeliefSets::size)
                .thenComparing(sets ->
                        sets.first().isEmpty() ? BigFraction.ONE : sets.first().get(0));
        boolean isBelow = order.compare(below, above) < 0;
        BeliefSets sets = isBelow ? below : above;
        BigFraction sign = new BigFraction(isBelow ? -1 : 1);
        return new Contradiction(
                Contradiction.Kind.TOGETHER,
                List.of(indicator(sets.first(), sign), indicator(sets.second(), sign.negate())),
                BigFraction.ZERO,
                Optional.of(sets));
    }

    private BeliefSets sets(boolean[] side) {
        List<List<BigFraction>> sets = nodes.stream()
                .map(own -> own.keySet().stream()
                        .filter(belief -> side[own.get(belief)])
                        .toList())
                .toList();
        return new BeliefSets(sets.get(0), sets.get(1));
    }

    private static Map<BigFraction, BigFraction> indicator(List<BigFraction> set, BigFraction height) {
        Map<BigFraction, BigFraction> indicator = new TreeMap<>();
        set.forEach(belief -> indicator.put(belief, height));
        return indicator;
    }

    /**
     * A point that nothing goes over, or that is full, can change iff its arc lies on a cycle along which more can be
     * sent, which never passes source or sink.
     */
    @Override
    public Support support() {
        if (!saturates) {
            throw new IllegalStateException("it is infeasible");
        }
        boolean[] high = new boolean[law.size()];
        boolean[] low = new boolean[law.size()];
        Map<Integer, boolean[]> reached = new TreeMap<>();
        for (int k = 0; k < arcs.length; k++) {
            BigInteger sent = flow.flow(arcs[k]);
            high[k] = sent.signum() > 0;
            low[k] = sent.compareTo(units(law.weights().get(k))) < 0;
            if (!high[k] || !low[k]) {
                int from = high[k] ? node(0, k) : node(1, k);
                int to = high[k] ? node(1, k) : node(0, k);
                boolean moves = reached.computeIfAbsent(from, start -> flow.reachable(start, SOURCE, SINK))[to];
                high[k] |= moves;
                low[k] |= moves;
            }
        }
        return new Support(high, low);
    }
}
