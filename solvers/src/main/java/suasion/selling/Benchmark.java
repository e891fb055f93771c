package suasion.selling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What simpler menus bring.
 *
 * @param revenue a revenue that such a menu brings; null where nothing was computed
 * @param bound no such menu brings more; equal to the revenue where the best one was found; null where not computed
 */
record Benchmark(BigFraction revenue, BigFraction bound) {
    private static final int MOST_TYPES = 9;
    private static final long MOST_WORK = 100_000;

    private static Benchmark exactly(BigFraction revenue) {
        return new Benchmark(revenue, revenue);
    }

    boolean isComputed() {
        return revenue != null;
    }

    boolean isExact() {
        return isComputed() && revenue.equals(bound);
    }

    /** Who buys what in one menu, and what it can bring at most. */
    private record Candidate(int[] item, BigFraction most) {}

    /**
     * The best price at which full information is offered to everybody; the worth of some type, since a price between
     * two of them sells to the same types for less.
     */
    static BigFraction price(Demand demand) {
        return IntStream.range(0, demand.types())
                .mapToObj(demand::worth)
                .max(Comparator.comparing(price -> revenueAt(demand, price)))
                .orElseThrow();
    }

    /** price Pr(worth >= price). */
    static BigFraction revenueAt(Demand demand, BigFraction price) {
        return IntStream.range(0, demand.types())
                .filter(t -> demand.worth(t).compareTo(price) >= 0)
                .mapToObj(demand::share)
                .reduce(BigFraction.ZERO, BigFraction::add)
                .multiply(price);
    }

    /**
     * The best menu of at most two items: over all ways to lay down who buys which item or none, the best such menu by
     * {@link MenuProgram}. Nobody pays more than his worth, so what an item brings is at most the smallest worth among
     * its buyers times their share; ways are tried in the order of that, until it falls to what was found, or work is
     * up and only limits are known. Not computed with more than nine types or too many kinks.
     */
    static Benchmark twoItems(Demand demand) {
        BigFraction best = revenueAt(demand, price(demand));
        if (best.equals(demand.surplus())) {
            return exactly(best);
        }
        List<List<BigFraction>> points = demand.types() > MOST_TYPES ? List.of() : Kinks.of(demand);
        if (points.isEmpty()) {
            return new Benchmark(null, null);
        }
        List<Candidate> candidates = candidates(demand);
        MenuProgram program = new MenuProgram(demand, points);
        long size = MenuProgram.size(demand, points, Math.min(2, demand.types()));
        long work = 0;
        for (Candidate candidate : candidates) {
            if (candidate.most().compareTo(best) <= 0) {
                return exactly(best);
            }
            work += size;
            if (work > MOST_WORK) {
                return new Benchmark(best, candidate.most());
            }
            BigFraction revenue = program.revenue(candidate.item());
            best = revenue.compareTo(best) > 0 ? revenue : best;
        }
        return exactly(best);
    }

    private static List<Candidate> candidates(Demand demand) {
        List<BigFraction> worth =
                IntStream.range(0, demand.types()).mapToObj(demand::worth).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int[] item : MenuProgram.assignments(demand.types(), 2)) {
            candidates.add(new Candidate(item, most(demand, worth, item, 0).add(most(demand, worth, item, 1))));
        }
        candidates.sort(Comparator.comparing(Candidate::most).reversed());
        return candidates;
    }

    private static BigFraction most(Demand demand, List<BigFraction> worth, int[] item, int i) {
        BigFraction share = BigFraction.ZERO;
        BigFraction least = null;
        for (int t = 0; t < item.length; t++) {
            if (item[t] == i) {
                share = share.add(demand.share(t));
                least = least == null || worth.get(t).compareTo(least) < 0 ? worth.get(t) : least;
            }
        }
        return least == null ? BigFraction.ZERO : share.multiply(least);
    }
}
