package suasion.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.interval.Interval;

/**
 * The largest worth of a cell net of the multipliers in one state, max over cells of w + sum (state - x_i)
 * alpha_i(x_i).
 *
 * <p>Blocks of cells are enclosed in outward-rounded intervals, and halved down to single cells unless they stay below
 * the best cell found; fractions are worked out where an interval is too wide to tell, and for the cells whose
 * intervals reach above the best lower end, unless these are too many.
 */
final class GridMaximum {
    private static final int MOST_EXACT = 20_000;
    private static final double NARROW = 1e-12;

    private final BeliefDesign design;
    private final Grid grid;
    private final int state;
    private final EnclosedPayoff payoff;
    private final BigFraction[][] terms;
    private final Interval[][] near;
    private final Interval[][] beliefs;
    private final int[] stride;
    private double floor = Double.NEGATIVE_INFINITY;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private BigFraction largest;
    private double reached = Double.NEGATIVE_INFINITY;
    private boolean exact = true;
    private List<Candidate> kept = new ArrayList<>();
    private int sieved;

    private GridMaximum(BeliefDesign design, Grid grid, Potentials potentials, int state) {
        this.design = design;
        this.grid = grid;
        this.state = state;
        this.payoff = design.payoffs().get(state);
        int n = grid.receivers();
        this.terms = new BigFraction[n][];
        this.near = new Interval[n][];
        this.beliefs = new Interval[n][];
        this.stride = new int[n];
        int step = 1;
        for (int i = n - 1; i >= 0; i--) {
            List<BigFraction> own = grid.of(i);
            List<BigFraction> alpha = potentials.curves().get(i).values();
            terms[i] = new BigFraction[own.size()];
            near[i] = new Interval[own.size()];
            beliefs[i] = new Interval[own.size()];
            for (int k = 0; k < own.size(); k++) {
                terms[i][k] = new BigFraction(state).subtract(own.get(k)).multiply(alpha.get(k));
                near[i][k] = enclosure(terms[i][k]);
                beliefs[i][k] = enclosure(own.get(k));
            }
            stride[i] = step;
            step = Math.multiplyExact(step, own.size());
        }
    }

    /** Something at least the maximum, and whether it is the maximum itself. */
    record Bound(BigFraction value, boolean exact) {}

    /**
     * Looks at all cells.
     *
     * @param potentials with a node at every belief of the grid
     */
    static Bound of(BeliefDesign design, Grid grid, Potentials potentials, int state) {
        for (int i = 0; i < grid.receivers(); i++) {
            if (!potentials.curves().get(i).beliefs().equals(grid.of(i))) {
                throw new IllegalArgumentException("the potentials' nodes are not the grid's beliefs");
            }
        }
        GridMaximum maximum = new GridMaximum(design, grid, potentials, state);
        maximum.decide(maximum.candidates());
        return new Bound(maximum.largest, maximum.exact);
    }

    private static Interval enclosure(BigFraction number) {
        double nearest = Exact.toDouble(number);
        return Exact.same(Exact.of(nearest), number)
                ? new Interval(nearest, nearest)
                : new Interval(Math.nextDown(nearest), Math.nextUp(nearest));
    }

    /** A cell and what its net worth lies between. */
    private record Candidate(int cell, double low, double high) {}

    /** The cells that may be the best, judged by intervals. */
    private List<Candidate> candidates() {
        int[] first = new int[stride.length];
        int[] last = new int[stride.length];
        Arrays.setAll(last, i -> near[i].length - 1);
        look(new Block(first, last, Double.POSITIVE_INFINITY));
        return sieve(kept);
    }

    /** Neighbouring cells, from the first to the last belief of every receiver, and what none of them surpasses. */
    private record Block(int[] first, int[] last, double high) {}

    /** Looks at a block's cells unless none can be the best; at its better half first. */
    private void look(Block block) {
        if (block.high() < floor) {
            return;
        }
        int widest = 0;
        for (int i = 1; i < stride.length; i++) {
            widest = block.last()[i] - block.first()[i] > block.last()[widest] - block.first()[widest] ? i : widest;
        }
        int first = block.first()[widest];
        int last = block.last()[widest];
        if (first == last) {
            keep(block);
            return;
        }
        int[] end = block.last().clone();
        int[] begin = block.first().clone();
        end[widest] = (first + last) / 2;
        begin[widest] = end[widest] + 1;
        Block left = bounded(block.first(), end);
        Block right = bounded(begin, block.last());
        look(left.high() >= right.high() ? left : right);
        look(left.high() >= right.high() ? right : left);
    }

    private Block bounded(int[] first, int[] last) {
        if (Arrays.equals(first, last)) {
            // It is looked at anyway.
            return new Block(first, last, Double.POSITIVE_INFINITY);
        }
        Interval[] box = new Interval[stride.length];
        for (int i = 0; i < box.length; i++) {
            box[i] = new Interval(beliefs[i][first[i]].low(), beliefs[i][last[i]].high());
        }
        Interval own = payoff.over(box);
        double high = design.sense().sign() > 0 ? own.high() : -own.low();
        for (int i = 0; i < box.length; i++) {
            double most = near[i][first[i]].high();
            for (int k = first[i] + 1; k <= last[i]; k++) {
                most = Math.max(most, near[i][k].high());
            }
            high = up(high, most);
        }
        return new Block(first, last, high);
    }

    private void keep(Block cell) {
        Interval[] box = new Interval[stride.length];
        int number = 0;
        for (int i = 0; i < box.length; i++) {
            box[i] = beliefs[i][cell.first()[i]];
            number += cell.first()[i] * stride[i];
        }
        Interval own = payoff.over(box);
        int sign = design.sense().sign();
        double low = sign > 0 ? own.low() : -own.high();
        double high = sign > 0 ? own.high() : -own.low();
        least = Double.isFinite(low) ? Math.min(least, low) : least;
        most = Double.isFinite(high) ? Math.max(most, high) : most;
        for (int i = 0; i < box.length; i++) {
            Interval term = near[i][cell.first()[i]];
            low = down(low, term.low());
            high = up(high, term.high());
        }
        if (high > floor || low >= floor) {
            floor = Math.max(floor, low);
            kept.add(new Candidate(number, low, high));
            if (kept.size() > 2 * sieved + MOST_EXACT) {
                kept = sieve(kept);
                sieved = kept.size();
            }
        }
    }

    private List<Candidate> sieve(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        boolean met = false;
        for (Candidate candidate : candidates) {
            // One of those that attain the floor stands for all.
            boolean attains = candidate.low() == floor && candidate.high() == floor;
            if (candidate.high() > floor || (attains && !met)) {
                kept.add(candidate);
            }
            met |= attains;
        }
        return kept;
    }

    private void decide(List<Candidate> candidates) {
        double enough = NARROW * Math.max(most - least, 0);
        List<Candidate> narrow = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.high() - candidate.low() <= enough) {
                narrow.add(candidate);
            } else {
                raise(candidate);
            }
        }
        if (narrow.size() <= MOST_EXACT) {
            narrow.forEach(this::raise);
        } else {
            exact = false;
            double highest = narrow.stream().mapToDouble(Candidate::high).max().orElseThrow();
            BigFraction above = Exact.of(highest);
            largest = largest == null || above.compareTo(largest) > 0 ? above : largest;
        }
    }

    private void raise(Candidate candidate) {
        if (candidate.high() >= reached) {
            BigFraction value = net(candidate.cell());
            if (largest == null || value.compareTo(largest) > 0) {
                largest = value;
                reached = Math.nextDown(Exact.toDouble(value));
            }
        }
    }

    private BigFraction net(int cell) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("certifying was interrupted");
        }
        List<BigFraction> told = new ArrayList<>();
        ExactSum sum = new ExactSum();
        for (int i = 0; i < stride.length; i++) {
            told.add(grid.of(i).get(index(cell, i)));
            sum.add(terms[i][index(cell, i)]);
        }
        return sum.add(design.worth(state, told)).value();
    }

    private int index(int cell, int receiver) {
        return cell / stride[receiver] % near[receiver].length;
    }

    private static double down(double a, double b) {
        double sum = a + b;
        return isExact(a, b, sum) ? sum : Math.nextDown(sum);
    }

    private static double up(double a, double b) {
        double sum = a + b;
        return isExact(a, b, sum) ? sum : Math.nextUp(sum);
    }

    /** Whether nothing was rounded off, by Knuth's (1969) error of a sum. */
    private static boolean isExact(double a, double b, double sum) {
        double part = sum - a;
        return (a - (sum - part)) + (b - part) == 0;
    }
}
