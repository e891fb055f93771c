package suasion.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suasion.mechanism.Deal;
import suasion.value.Law;

/**
 * Goods of one law are alike, so that some best menu does not change when they are exchanged: one offer stands for all
 * that it becomes then.
 */
final class Symmetry {
    private final List<Law> laws;
    private final List<int[]> exchanges = new ArrayList<>();

    Symmetry(List<Law> laws) {
        this.laws = laws;
        exchange(new int[laws.size()], 0, new boolean[laws.size()]);
    }

    private void exchange(int[] order, int at, boolean[] taken) {
        if (at == order.length) {
            exchanges.add(order.clone());
            return;
        }
        for (int good = 0; good < order.length; good++) {
            if (!taken[good] && laws.get(good).equals(laws.get(at))) {
                taken[good] = true;
                order[at] = good;
                exchange(order, at + 1, taken);
                taken[good] = false;
            }
        }
    }

    /** The one among all that shares become by exchanges that is largest good by good, the first good first. */
    double[] canonical(double[] shares) {
        return exchanges.stream()
                .map(order -> IntStream.of(order).mapToDouble(j -> shares[j]).toArray())
                .max(Arrays::compare)
                .orElseThrow();
    }

    /** Nothing, and every offer in all its forms, cheap ones first. */
    List<Deal> menu(List<Offer> offers) {
        List<Deal> deals = new ArrayList<>();
        for (Offer offer : offers) {
            for (int[] order : exchanges) {
                double[] shares =
                        IntStream.of(order).mapToDouble(j -> offer.shares()[j]).toArray();
                Deal deal = new Offer(shares, offer.price()).deal();
                if (Served.find(deals, deal) < 0) {
                    deals.add(deal);
                }
            }
        }
        deals.sort((a, b) -> a.price().compareTo(b.price()));
        deals.add(0, Served.nothing(laws.stream().map(Law::name).toList()));
        return deals;
    }
}
