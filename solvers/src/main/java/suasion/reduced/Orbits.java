package suasion.reduced;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which quantities of an auction may be taken to be equal: exchanging goods of equal laws changes nothing, and the
 * average of an auction and all it becomes by such exchanges is an auction of the same revenue.
 *
 * <p>So u of a type depends only on its values sorted within goods of equal laws, and x of a good moves along with the
 * sorting; a good whose value ties with another's shares its column. Columns: u per sorted type, then x.
 */
final class Orbits {
    private final ManyGoods auction;
    private final int[] first;
    private final int[] payoffColumn;
    private final int[][] chanceColumn;
    private final int columns;

    Orbits(ManyGoods auction) {
        this.auction = auction;
        int goods = auction.goods().size();
        int types = auction.types();
        this.first = IntStream.range(0, goods)
                .map(j -> auction.laws().indexOf(auction.laws().get(j)))
                .toArray();
        this.payoffColumn = new int[types];
        this.chanceColumn = new int[types][goods];
        int[] own = new int[types];
        Arrays.fill(own, -1);
        int count = 0;
        for (int type = 0; type < types; type++) {
            if (sorted(type) == type) {
                own[type] = count++;
            }
        }
        int[][] chance = new int[types][];
        for (int type = 0; type < types; type++) {
            if (own[type] >= 0) {
                chance[type] = new int[goods];
                for (int j = 0; j < goods; j++) {
                    int earlier = tied(type, j);
                    chance[type][j] = earlier < j ? chance[type][earlier] : count++;
                }
            }
        }
        for (int type = 0; type < types; type++) {
            int sorted = sorted(type);
            int[] seat = seats(type);
            payoffColumn[type] = own[sorted];
            for (int j = 0; j < goods; j++) {
                chanceColumn[type][j] = chance[sorted][seat[j]];
            }
        }
        this.columns = count;
    }

    /** How many columns there are. */
    int columns() {
        return columns;
    }

    /** The column of a type's payoff. */
    int payoff(int type) {
        return payoffColumn[type];
    }

    /** The column of a type's chance to get a good. */
    int chance(int type, int good) {
        return chanceColumn[type][good];
    }

    /** Whether a type stands for all that it becomes by exchanging goods of equal laws. */
    boolean leads(int type) {
        return sorted(type) == type;
    }

    /** The first good of the same law. */
    int leader(int good) {
        return first[good];
    }

    /** What a type becomes when its values are sorted, in descending order, within goods of equal laws. */
    int sorted(int type) {
        int[] seat = seats(type);
        int[] places = new int[seat.length];
        for (int j = 0; j < seat.length; j++) {
            places[seat[j]] = auction.place(type, j);
        }
        return auction.type(places);
    }

    /** The same exchange of goods applied to another type. */
    int moved(int type, int other) {
        int[] seat = seats(type);
        int[] places = new int[seat.length];
        for (int j = 0; j < seat.length; j++) {
            places[seat[j]] = auction.place(other, j);
        }
        return auction.type(places);
    }

    /** Where every good goes in the sorting. */
    private int[] seats(int type) {
        int goods = first.length;
        int[] seat = new int[goods];
        for (int j = 0; j < goods; j++) {
            int rank = 0;
            for (int other = 0; other < goods; other++) {
                int difference = auction.place(type, other) - auction.place(type, j);
                if (first[other] == first[j] && (difference > 0 || difference == 0 && other < j)) {
                    rank++;
                }
            }
            int law = first[j];
            seat[j] = IntStream.range(0, goods)
                    .filter(k -> first[k] == law)
                    .skip(rank)
                    .findFirst()
                    .orElseThrow();
        }
        return seat;
    }

    private int tied(int type, int good) {
        return IntStream.range(0, good)
                .filter(k -> first[k] == first[good] && auction.place(type, k) == auction.place(type, good))
                .findFirst()
                .orElse(good);
    }
}
