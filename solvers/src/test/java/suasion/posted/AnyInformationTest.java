package suasion.posted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.posted.PriceRegion.Corner;

/** Random markets: information drawn at random stays within the regions, and both programs agree everywhere. */
class AnyInformationTest {
    private static final int MARKETS = 12;
    private static final int SIGNALS = 3;

    private final Random random = new Random(20);

    private List<BigFraction> ascending(int count, int from) {
        TreeSet<Integer> numbers = new TreeSet<>();
        while (numbers.size() < count) {
            numbers.add(from + random.nextInt(8));
        }
        return numbers.stream().map(n -> new BigFraction(n, 2)).toList();
    }

    private List<BigFraction> lottery(int count) {
        int[] weights = random.ints(count, 1, 6).toArray();
        int sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).mapToObj(w -> new BigFraction(w, sum)).toList();
    }

    private UnknownDemand market() {
        return PostedSolverTest.market(ascending(3, 0), lottery(3), ascending(3, 1));
    }

    /** What the seller and the buyer get at every best price of the seller, a buyer buying where he is indifferent. */
    private List<Corner> outcomes(UnknownDemand demand, List<Integer> posted) {
        int values = demand.values().size();
        BigFraction[] mass = new BigFraction[SIGNALS];
        BigFraction[] moment = new BigFraction[SIGNALS];
        Arrays.fill(mass, BigFraction.ZERO);
        Arrays.fill(moment, BigFraction.ZERO);
        for (int v = 0; v < values; v++) {
            List<BigFraction> told = lottery(SIGNALS);
            boolean sure = random.nextBoolean();
            int one = random.nextInt(SIGNALS);
            for (int s = 0; s < SIGNALS; s++) {
                BigFraction share = sure ? (s == one ? BigFraction.ONE : BigFraction.ZERO) : told.get(s);
                BigFraction joint = share.multiply(demand.prior().get(v));
                mass[s] = mass[s].add(joint);
                moment[s] = moment[s].add(joint.multiply(demand.values().get(v)));
            }
        }
        List<Corner> all = new ArrayList<>();
        BigFraction best = BigFraction.MINUS_ONE;
        for (BigFraction price : demand.prices()) {
            BigFraction profit = BigFraction.ZERO;
            BigFraction surplus = BigFraction.ZERO;
            for (int s = 0; s < SIGNALS; s++) {
                if (moment[s].compareTo(price.multiply(mass[s])) >= 0) {
                    profit = profit.add(price.multiply(mass[s]));
                    surplus = surplus.add(moment[s].subtract(price.multiply(mass[s])));
                }
            }
            all.add(new Corner(profit, surplus));
            best = profit.compareTo(best) > 0 ? profit : best;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).profit().equals(best)) {
                posted.add(i);
            }
        }
        return all;
    }

    /** No side of the hull grows by another point of the region. */
    private static boolean holds(PriceRegion region, Corner corner) {
        Set<Corner> points = new HashSet<>(region.corners());
        points.add(corner);
        return new HashSet<>(PriceRegion.hull(points)).equals(new HashSet<>(region.corners()));
    }

    @Test
    void whateverTheBuyerKnowsTheOutcomeLiesInTheRegionOfItsPrice() {
        for (int m = 0; m < MARKETS; m++) {
            UnknownDemand demand = market();
            List<Optional<PriceRegion>> regions = new ArrayList<>();
            for (int i = 0; i < demand.prices().size(); i++) {
                regions.add(PriceRegion.of(demand, i));
                assertEquals(
                        BigFraction.ZERO, regions.get(i).map(PriceRegion::gap).orElse(BigFraction.ZERO));
            }
            for (int k = 0; k < 200; k++) {
                List<Integer> posted = new ArrayList<>();
                List<Corner> outcomes = outcomes(demand, posted);
                for (int i : posted) {
                    assertTrue(holds(regions.get(i).orElseThrow(), outcomes.get(i)), demand + " " + outcomes.get(i));
                }
            }
        }
    }

    @Test
    void signalsAndLawsOfPosteriorMeansAreWorthTheSame() {
        for (int m = 0; m < MARKETS; m++) {
            UnknownDemand demand = market();
            BigFraction forSeller = new BigFraction(random.nextInt(7) - 3);
            BigFraction forBuyer = new BigFraction(random.nextInt(7) - 3);
            for (int i = 0; i < demand.prices().size(); i++) {
                BigFraction[][] worth = new BigFraction[3][4];
                for (int v = 0; v < 3; v++) {
                    for (int j = 0; j < 4; j++) {
                        worth[v][j] = demand.profit(i, j)
                                .multiply(forSeller)
                                .add(demand.surplus(v, i, j).multiply(forBuyer));
                    }
                }
                Contraction contraction = new Contraction(demand);
                Optional<Contraction.Means> means = contraction.best(i, worth);
                Optional<PriceAnswer> told = new PriceProgram(demand, i).best(worth);
                assertEquals(told.map(PriceAnswer::value), means.map(Contraction.Means::value));
                assertEquals(told.map(PriceAnswer::bound), told.map(PriceAnswer::value));
                assertEquals(means.map(Contraction.Means::bound), means.map(Contraction.Means::value));
                assertEquals(
                        told.isEmpty(), contraction.temptation(i).getNumerator().signum() > 0);
            }
        }
    }
}
