package suasion.selling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The largest fees that given experiments bear, every type's at once:
 *
 * <pre>
 *   t(w) &lt;= what the experiment is worth to w                                        participation
 *   t(w) &lt;= t(w') + what w has from its own experiment - what it has from that of w'   honesty
 * </pre>
 *
 * <p>These are the lengths of shortest paths (Rochet 1987; Bellman 1958), computed in fractions. A cycle of negative
 * length means that no fees keep everybody honest; after rounding some are negative by a rounding, and then every
 * honesty incentive is given the same small slack, doubled until there are none: the certificate reports it as the
 * violation.
 */
final class Fees {
    /** The first slack in units of the largest value of information. */
    private static final BigFraction SLACK = new BigFraction(1, 1L << 50);

    private static final int DOUBLINGS = 50;

    private final SellingGame game;
    private final BigFraction[] worth;
    private final BigFraction[][] advantage;

    private Fees(SellingGame game, Experiments experiments) {
        this.game = game;
        this.worth = new BigFraction[game.types()];
        this.advantage = new BigFraction[game.types()][game.types()];
        for (int w = 0; w < worth.length; w++) {
            BigFraction own = experiments.best(w, w);
            worth[w] = own.add(game.information(w));
            for (int report = 0; report < worth.length; report++) {
                advantage[w][report] = report == w ? BigFraction.ZERO : own.subtract(experiments.best(w, report));
            }
        }
    }

    /**
     * The largest fees, one per type.
     *
     * @throws IllegalStateException if no fees keep everybody honest, not even with a slack of the payoffs' size
     */
    static List<BigFraction> largest(SellingGame game, Experiments experiments) {
        Fees fees = new Fees(game, experiments);
        BigFraction slack = BigFraction.ZERO;
        for (int i = 0; i <= DOUBLINGS; i++) {
            List<BigFraction> shortest = fees.shortest(slack);
            if (shortest != null) {
                return shortest;
            }
            slack = i == 0 ? game.largestInformation().multiply(SLACK) : slack.multiply(2);
        }
        throw new IllegalStateException("no fees keep everybody honest");
    }

    /** Null where a cycle is negative. */
    private List<BigFraction> shortest(BigFraction slack) {
        BigFraction[] fee = worth.clone();
        for (int pass = 0; pass <= game.types(); pass++) {
            boolean lowered = false;
            for (int w = 0; w < fee.length; w++) {
                for (int report = 0; report < fee.length; report++) {
                    BigFraction most = fee[report].add(advantage[w][report]).add(slack);
                    if (report != w && most.compareTo(fee[w]) < 0) {
                        fee[w] = most;
                        lowered = true;
                    }
                }
            }
            if (!lowered) {
                return new ArrayList<>(List.of(fee));
            }
        }
        return null;
    }
}
