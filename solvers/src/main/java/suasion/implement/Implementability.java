package suasion.implement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Whether an allocation rule can be had by transfers that make the truth worth reporting, with a witness for either
 * answer.
 *
 * <p>Honesty says p_t - p_s at most v_t . (x_t - x_s) for all types t, s of a block, participation p_t at most v_t .
 * x_t: differences of p along the arcs of a graph whose nodes are the types and staying out. Payments exist iff no
 * cycle of it has negative length (cyclic monotonicity), and then the lengths of the shortest paths from staying out
 * are the highest of all of them, type by type, so that no payments earn more.
 *
 * <p>Source: Rochet (1987), "A necessary and sufficient condition for rationalizability in a quasi-linear context".
 *
 * @param rule the question
 * @param payments what each type pays, the most that is possible; empty where nothing is
 * @param cycle the types that rule payments out; empty where they exist
 */
public record Implementability(Allotment rule, Optional<List<BigFraction>> payments, Optional<Cycle> cycle) {
    public Implementability {
        payments = payments.map(List::copyOf);
    }

    /** The answer, its witness checked against the rule. */
    public static Implementability of(Allotment rule) {
        Map<Integer, List<Integer>> blocks = new TreeMap<>();
        for (int type = 0; type < rule.types().size(); type++) {
            blocks.computeIfAbsent(rule.blocks().get(type), block -> new ArrayList<>())
                    .add(type);
        }
        BigFraction[] payments = new BigFraction[rule.types().size()];
        for (List<Integer> block : blocks.values()) {
            Temptations graph = Temptations.of(rule, block);
            Optional<List<Integer>> cycle = graph.cycle();
            if (cycle.isPresent()) {
                return ruledOut(new Cycle(rule, cycle.get()).fromTheMostTempted());
            }
            for (int k = 0; k < block.size(); k++) {
                payments[block.get(k)] = graph.payment(k);
            }
        }
        return new Implementability(rule, Optional.of(List.of(payments)), Optional.empty());
    }

    private static Implementability ruledOut(Cycle cycle) {
        if (cycle.total().getNumerator().signum() <= 0) {
            throw new IllegalStateException("a cycle that rules nothing out: " + cycle.types());
        }
        return new Implementability(cycle.rule(), Optional.empty(), Optional.of(cycle));
    }

    public boolean isImplementable() {
        return payments.isPresent();
    }

    /** bidders x E[payment]; empty where nothing can be paid. */
    public Optional<BigFraction> revenue() {
        return payments.map(all -> IntStream.range(0, all.size())
                .mapToObj(type -> rule.prior().get(type).multiply(all.get(type)))
                .reduce(BigFraction.ZERO, BigFraction::add)
                .multiply(rule.bidders()));
    }
}
