package suasion.myerson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * The best auction as a linear program over what every type wins and gains, without virtual values.
 *
 * <pre>
 *   max  w sum_k f_k (v_k x_k - u_k),   w the number of bidders over that of blocks
 *   u_k &gt;= u_l + x_l (v_k - v_l)                                    honesty, k and l in one block
 *   w sum_(k in A) f_k x_k &lt;= 1 - product_i (1 - f_i(A))            the good is there once (Border 1991)
 *   u &gt;= 0, x &gt;= 0
 * </pre>
 *
 * <p>Sets A of the highest values of every bidder suffice, since honesty makes x rise with values. Rows are added when
 * they are violated: at first neighbours and sets of all bidders' values of at least a height.
 */
final class TypeGridProgram {
    private static final double TINY = 1e-9;
    private static final int MOST_SETS = 20_000;
    private static final int MOST_TYPES = 100;
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_ROWS = 1_000;

    private final Bidders bidders;
    private final int types;
    private final BigFraction weight;
    private final LinearProgram program = new LinearProgram(Sense.MAX);

    TypeGridProgram(Bidders bidders) {
        this.bidders = bidders;
        this.types = bidders.types().size();
        this.weight = new BigFraction(bidders.count(), bidders.kinds());
        for (int k = 0; k < types; k++) {
            BigFraction mass = bidders.odds().get(k).multiply(weight);
            program.column("x " + bidders.types().get(k), mass.multiply(bidders.value(k)));
        }
        for (int k = 0; k < types; k++) {
            program.column(
                    "u " + bidders.types().get(k),
                    bidders.odds().get(k).multiply(weight).negate());
        }
    }

    /** Whether there are few enough sets of values to go through. */
    static boolean fits(Bidders bidders) {
        long sets = 1;
        for (int block = 0; block < bidders.kinds() && sets <= MOST_SETS; block++) {
            sets *= bidders.block(block).length + 1;
        }
        return sets <= MOST_SETS && bidders.types().size() <= MOST_TYPES && NativeLibrary.isAvailable();
    }

    /**
     * The optimum in fractions; empty if it takes too many rounds or rows. Counted, not timed: the same everywhere.
     *
     * @throws CancellationException if the thread is interrupted
     */
    Optional<BigFraction> value() {
        for (int k = 0; k < types; k++) {
            for (int l = Math.max(0, k - 1); l <= Math.min(types - 1, k + 1); l++) {
                if (l != k && bidders.blocks().get(k).equals(bidders.blocks().get(l))) {
                    honesty(k, l);
                }
            }
        }
        List<int[]> blocks = blocks();
        for (BigFraction height :
                new TreeSet<>(bidders.values().stream().map(list -> list.get(0)).toList())) {
            border(
                    blocks,
                    blocks.stream().mapToInt(block -> below(block, height)).toArray());
        }
        for (int round = 0; round < MOST_ROUNDS && program.rows().size() <= MOST_ROWS; round++) {
            LpAnswer rough = LpEngine.GLOP.solve(program);
            requireTime();
            if (rough.status() != LpAnswer.Status.OPTIMAL) {
                return Optional.empty();
            }
            if (add(rough.primal()) == 0) {
                ExactAnswer exact = ExactSimplex.solve(program, rough.basis());
                requireTime();
                if (exact.status() != ExactAnswer.Status.OPTIMAL) {
                    return Optional.empty();
                }
                double[] primal = Arrays.stream(exact.primal())
                        .mapToDouble(Exact::toDouble)
                        .toArray();
                if (add(primal) == 0) {
                    return Optional.of(exact.value());
                }
            }
        }
        return Optional.empty();
    }

    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("solving was interrupted");
        }
    }

    private List<int[]> blocks() {
        return IntStream.range(0, bidders.kinds()).mapToObj(bidders::block).toList();
    }

    private int below(int[] block, BigFraction height) {
        return (int) Arrays.stream(block)
                .filter(type -> bidders.value(type).compareTo(height) < 0)
                .count();
    }

    private void honesty(int k, int l) {
        program.row("honesty " + k + " against " + l, Relation.AT_LEAST, BigFraction.ZERO)
                .add(types + k, BigFraction.ONE)
                .add(types + l, BigFraction.MINUS_ONE)
                .add(l, bidders.value(l).subtract(bidders.value(k)));
    }

    /** Adds the rows that a point violates most: per type a lie, and the sets of values; says how many. */
    private int add(double[] point) {
        int before = program.rows().size();
        for (int k = 0; k < types; k++) {
            int worst = -1;
            double most = TINY;
            for (int l : bidders.block(bidders.blocks().get(k))) {
                double gain = point[types + l]
                        - point[types + k]
                        + point[l] * Exact.toDouble(bidders.value(k).subtract(bidders.value(l)));
                if (l != k && gain > most) {
                    most = gain;
                    worst = l;
                }
            }
            if (worst >= 0) {
                honesty(k, worst);
            }
        }
        addSets(point);
        return program.rows().size() - before;
    }

    private void addSets(double[] point) {
        int kinds = bidders.kinds();
        int[] from = new int[kinds];
        List<int[]> blocks = blocks();
        double[] worst = new double[types];
        int[][] sets = new int[types][];
        Arrays.fill(worst, TINY);
        int block;
        do {
            double excess = excess(point, blocks, from);
            // One row for every size of the set, the worst one.
            int size = Arrays.stream(from).sum() % types;
            if (excess > worst[size]) {
                worst[size] = excess;
                sets[size] = from.clone();
            }
            for (block = 0; block < kinds && ++from[block] > blocks.get(block).length; block++) {
                from[block] = 0;
            }
        } while (block < kinds);
        for (int[] set : sets) {
            if (set != null) {
                border(blocks, set);
            }
        }
    }

    private double excess(double[] point, List<int[]> blocks, int[] from) {
        double won = 0;
        double nobody = 1;
        for (int block = 0; block < from.length; block++) {
            double outside = 1;
            for (int k = from[block]; k < blocks.get(block).length; k++) {
                double odds = Exact.toDouble(bidders.odds().get(blocks.get(block)[k]));
                won += Exact.toDouble(weight) * odds * point[blocks.get(block)[k]];
                outside -= odds;
            }
            nobody *= bidders.areAlike() ? Math.pow(outside, bidders.count()) : outside;
        }
        return won - (1 - nobody);
    }

    private void border(List<int[]> blocks, int[] from) {
        BigFraction nobody = BigFraction.ONE;
        List<Integer> members = new ArrayList<>();
        for (int block = 0; block < from.length; block++) {
            BigFraction outside = BigFraction.ONE;
            for (int k = from[block]; k < blocks.get(block).length; k++) {
                int type = blocks.get(block)[k];
                outside = outside.subtract(bidders.odds().get(type));
                members.add(type);
            }
            nobody = nobody.multiply(bidders.areAlike() ? outside.pow(bidders.count()) : outside);
        }
        LinearProgram.Row row = program.row("good to " + members, Relation.AT_MOST, BigFraction.ONE.subtract(nobody));
        members.forEach(type -> row.add(type, bidders.odds().get(type).multiply(weight)));
    }
}
