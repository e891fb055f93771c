package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import suasion.value.ContinuousLaw;
import suasion.value.Law;

/**
 * The best price for one good, with a proof: whatever the law, no menu earns more than the best price (Myerson 1981;
 * Riley and Zeckhauser 1983).
 *
 * <pre>
 *   price Pr(value at least price) &lt;= to Pr(value at least from)   for prices from `from` to `to`
 * </pre>
 *
 * <p>Intervals whose bound is not below what the best price found earns are halved until the best bound is close.
 *
 * @param price the best price found
 * @param revenue what it earns
 * @param bound no price earns more
 */
record PostedPrice(double price, double revenue, double bound) {
    private static final double CLOSE = 4e-10;
    private static final int START = 256;
    private static final int MOST_HALVINGS = 40;
    /** Survival and mean are good to some units in the last place; this allows for thousands of them. */
    private static final double ROUNDING = 1e-12;

    private record Piece(double from, double to, double bound) {}

    /** Searches a law of a continuum of values. */
    static PostedPrice of(Law law) {
        double end = law.isUnbounded() ? law.quantile(1 - 1e-9) : law.high();
        double price = end;
        double most = 0;
        List<Piece> pieces = new ArrayList<>();
        for (int k = 0; k < START; k++) {
            pieces.add(piece(law, end * k / START, end * (k + 1) / START));
        }
        // Beyond the end p Pr(v >= p) is at most E[v; v >= end].
        double bound = law.isUnbounded() ? law.mean() - law.partialMean(0, end) : 0;
        double open = Double.MAX_VALUE;
        for (int round = 0; round < MOST_HALVINGS && open > most * (1 + CLOSE); round++) {
            List<Piece> halves = new ArrayList<>();
            for (Piece piece : pieces) {
                if (piece.bound > most) {
                    double middle = (piece.from + piece.to) / 2;
                    double revenue = middle * law.survival(middle);
                    if (revenue > most) {
                        most = revenue;
                        price = middle;
                    }
                    halves.add(piece(law, piece.from, middle));
                    halves.add(piece(law, middle, piece.to));
                }
            }
            pieces = halves;
            open = pieces.stream().mapToDouble(Piece::bound).max().orElse(most);
        }
        return new PostedPrice(price, most, Math.max(bound, Math.max(open, most)) * (1 + ROUNDING));
    }

    private static Piece piece(Law law, double from, double to) {
        double least = law instanceof ContinuousLaw ? from : Math.nextUp(from);
        return new Piece(from, to, to * law.survival(least));
    }
}
