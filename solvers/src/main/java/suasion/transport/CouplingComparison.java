package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Check;
import suasion.solve.Exhibit;
import suasion.transport.MonotoneCoupling.Orientation;

/**
 * The coupling of an optimum beside the monotone one of the same marginals, in the states whose payoff is super- or
 * submodular: there both are worth the same.
 */
final class CouplingComparison {
    private final BeliefDesign design;
    private final GridOptimum optimum;
    private final List<List<Orientation>> orientations;
    private final BigFraction sign;

    CouplingComparison(GridWorths worths, GridOptimum optimum) {
        this.design = worths.design();
        this.optimum = optimum;
        this.sign = new BigFraction(design.sense().sign());
        List<List<BigFraction>> told = new ArrayList<>();
        for (TreeSet<BigFraction> own : optimum.coupling().told()) {
            own.addAll(List.of(BigFraction.ZERO, BigFraction.ONE));
            told.add(List.copyOf(own));
        }
        this.orientations = IntStream.range(0, 2)
                .mapToObj(state -> Modularity.of(worths, new Grid(told), state))
                .toList();
    }

    /** Whether there is anything to compare. */
    boolean applies() {
        return design.receivers().size() > 1 && orientations.stream().anyMatch(of -> !of.isEmpty());
    }

    /** What the law is worth after monotone couplings have replaced its own wherever they are best. */
    Check check(BigFraction tolerance) {
        BigFraction worth = BigFraction.ZERO;
        for (int state = 0; state < 2; state++) {
            worth = worth.add(design.stateProbabilities().get(state).multiply(best(state)));
        }
        BigFraction difference = sign.multiply(worth).subtract(optimum.value());
        return new Check(
                "monotone couplings of the same marginals",
                sign.multiply(worth),
                difference,
                difference.abs().compareTo(tolerance) <= 0);
    }

    private BigFraction best(int state) {
        return orientations.get(state).stream()
                .findFirst()
                .map(orientation -> MonotoneCoupling.worth(design, optimum.coupling(), state, orientation))
                .orElseGet(() -> MonotoneCoupling.worth(design, optimum.coupling(), state));
    }

    /** The exhibit "couplings". */
    Exhibit exhibit() {
        List<List<Object>> rows = new ArrayList<>();
        for (int state = 0; state < 2; state++) {
            if (!orientations.get(state).isEmpty()) {
                Orientation orientation = orientations.get(state).get(0);
                boolean additive = orientations.get(state).size()
                        == 1 << design.receivers().size() - 1;
                rows.add(Arrays.asList(
                        design.states().get(state),
                        additive ? "additive" : payoff(orientation),
                        additive ? "any" : coupling(orientation),
                        sign.multiply(best(state)),
                        sign.multiply(MonotoneCoupling.worth(design, optimum.coupling(), state))));
            }
        }
        return new Exhibit(
                "couplings",
                "What is told beside the best coupling of the same marginals",
                List.of("state", "payoff on the grid", "best coupling", "it is worth", "what is told is worth"),
                rows,
                ("super-, submodular and additive are said of the grid's beliefs, not of those between them: differences of"
                                + " neighbouring ones were tested exactly among the beliefs told, and up to %.0e of the"
                                + " payoff range over the whole grid")
                        .formatted(Modularity.CLOSE));
    }

    private String payoff(Orientation orientation) {
        boolean positive = sign.getNumerator().signum() > 0;
        return orientation.isTogether()
                ? positive ? "supermodular" : "submodular"
                : (positive == design.receivers().size() > 2 ? "supermodular" : "submodular")
                        + (design.receivers().size() > 2 ? " counting " + down(orientation) + " from 1 down" : "");
    }

    private String coupling(Orientation orientation) {
        return orientation.isTogether()
                ? "co-monotone"
                : design.receivers().size() == 2 ? "anti-monotone" : "monotone, " + down(orientation) + " downwards";
    }

    private String down(Orientation orientation) {
        return String.join(
                " and ",
                IntStream.range(0, design.receivers().size())
                        .filter(i -> !orientation.isUp(i))
                        .mapToObj(design.receivers()::get)
                        .toList());
    }
}
