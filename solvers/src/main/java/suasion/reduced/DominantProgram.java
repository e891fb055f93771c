package suasion.reduced;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What a bidder gets for every report of everybody, with honesty and participation whatever the others say.
 *
 * <pre>
 *   maximise  n sum_{o, t} P(o) f_t (v_t . x_t(o) - u_t(o))           o what the others report, in no order
 *   with      u_s(o) &gt;= u_t(o) + x_t(o) . (v_s - v_t)                  all o, s and t
 *             sum_{bidders i of the profile} x_ij &lt;= 1                  all profiles, goods j
 *             u &gt;= 0
 * </pre>
 *
 * <p>Bidders are alike, so an average over all exchanges of them is as good: what one gets depends on his report and on
 * the others' reports in no order.
 */
final class DominantProgram {
    private static final int CUTS_PER_TYPE = 3;

    /** Honesty against one report, given what the others report. */
    record Honesty(int block, int type, int report) {}

    /** A good is given away at most once in a profile. */
    record Supply(List<Integer> profile, int good) {}

    private final ManyGoods auction;
    private final Rivals rivals;
    private final int types;
    private final List<BigFraction> gains = new ArrayList<>();
    private final List<Inequality> rows = new ArrayList<>();
    private final Set<Honesty> known = new HashSet<>();

    DominantProgram(ManyGoods auction, Rivals rivals) {
        this.auction = auction;
        this.rivals = rivals;
        this.types = auction.types();
        int goods = auction.goods().size();
        for (int block = 0; block < rivals.size(); block++) {
            for (int t = 0; t < types; t++) {
                BigFraction mass = mass(block, t).multiply(auction.bidders());
                gains.add(mass.negate());
                for (int j = 0; j < goods; j++) {
                    gains.add(mass.multiply(auction.value(t, j)));
                }
            }
        }
        for (List<Integer> profile : Rivals.profiles(auction)) {
            for (int j = 0; j < goods; j++) {
                Inequality.Builder row = new Inequality.Builder();
                for (int i = 0; i < profile.size(); i++) {
                    row.add(chance(rivals.without(profile, i), profile.get(i), j), BigFraction.ONE);
                }
                rows.add(row.atMost(new Supply(profile, j), BigFraction.ONE));
            }
        }
        for (int block = 0; block < rivals.size(); block++) {
            for (int t = 0; t < types; t++) {
                for (int report = 0; report < types; report++) {
                    if (neighbours(t, report)) {
                        honesty(block, t, report);
                    }
                }
            }
        }
    }

    private boolean neighbours(int a, int b) {
        int distance = 0;
        for (int j = 0; j < auction.goods().size(); j++) {
            distance += Math.abs(auction.place(a, j) - auction.place(b, j));
        }
        return distance == 1;
    }

    /** Pr(a bidder has the type and the others report the block). */
    BigFraction mass(int block, int type) {
        return rivals.probabilities().get(block).multiply(auction.probability(type));
    }

    int payoff(int block, int type) {
        return (block * types + type) * (auction.goods().size() + 1);
    }

    int chance(int block, int type, int good) {
        return payoff(block, type) + 1 + good;
    }

    List<BigFraction> gains() {
        return gains;
    }

    List<Inequality> rows() {
        return rows;
    }

    private boolean honesty(int block, int type, int report) {
        Honesty name = new Honesty(block, type, report);
        if (!known.add(name)) {
            return false;
        }
        Inequality.Builder row = new Inequality.Builder()
                .add(payoff(block, report), BigFraction.ONE)
                .add(payoff(block, type), BigFraction.MINUS_ONE);
        for (int j = 0; j < auction.goods().size(); j++) {
            row.add(chance(block, report, j), auction.value(type, j).subtract(auction.value(report, j)));
        }
        rows.add(row.atMost(name, BigFraction.ZERO));
        return true;
    }

    /** Adds rows that a point breaks and that are not there yet, and says how many. */
    int cut(double[] point, double tolerance) {
        record Lie(int report, double excess) {}
        int added = 0;
        for (int block = 0; block < rivals.size(); block++) {
            for (int t = 0; t < types; t++) {
                List<Lie> lies = new ArrayList<>();
                for (int report = 0; report < types; report++) {
                    double excess = point[payoff(block, report)] - point[payoff(block, t)];
                    for (int j = 0; j < auction.goods().size(); j++) {
                        double step = Exact.toDouble(auction.value(t, j)) - Exact.toDouble(auction.value(report, j));
                        excess += point[chance(block, report, j)] * step;
                    }
                    if (excess > tolerance) {
                        lies.add(new Lie(report, excess));
                    }
                }
                lies.sort(Comparator.comparingDouble(Lie::excess).reversed());
                int left = CUTS_PER_TYPE;
                for (Lie lie : lies) {
                    if (left > 0 && honesty(block, t, lie.report())) {
                        left--;
                        added++;
                    }
                }
            }
        }
        return added;
    }
}
