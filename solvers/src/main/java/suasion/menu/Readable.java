package suasion.menu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.value.Law;

/** Rounds prices and shares to numbers that can be read, where that costs nothing that matters. */
final class Readable {
    private static final double LOSS = 1e-10;
    private static final int MOST_DIGITS = 9;
    private static final int FEWEST_DIGITS = 2;
    private static final int LARGEST_DENOMINATOR = 24;
    private static final double NEAR = 2e-5;

    private final Polish polish;
    /** Prices are rounded in this: 1 for laws of means near 1, else 1,000, a millionth and so on. */
    private final BigDecimal unit;

    Readable(Polish polish, List<Law> laws) {
        this.polish = polish;
        this.unit = BigDecimal.ONE.scaleByPowerOfTen(magnitude(laws));
    }

    /** The power of 1,000 that is nearest to the laws' means, by its number of zeros. */
    static int magnitude(List<Law> laws) {
        double scale = 2 * laws.stream().mapToDouble(Law::mean).max().orElseThrow();
        return scale > 0 ? 3 * (int) Math.rint(Math.log10(scale) / 3) : 0;
    }

    /** One number after the other, each as short as it can be while revenue falls by at most 1e-10 of it. */
    Polish.Earning rounded(Polish.Earning start) {
        Polish.Earning best = start;
        for (int k = 0; k < start.offers().size(); k++) {
            for (int j = -1; j < start.offers().get(k).shares().length; j++) {
                best = shorter(best, k, j);
            }
        }
        return best;
    }

    private Polish.Earning shorter(Polish.Earning start, int offer, int good) {
        double own = number(start.offers().get(offer), good);
        if (own == 0 || own == 1) {
            return start;
        }
        for (double candidate : candidates(own, good < 0 ? unit : BigDecimal.ONE)) {
            List<Offer> offers = new ArrayList<>(start.offers());
            offers.set(offer, with(offers.get(offer), good, candidate));
            Polish.Earning earning = polish.earning(offers);
            if (earning.revenue() >= start.revenue() * (1 - LOSS)) {
                return earning;
            }
        }
        return start;
    }

    private static double number(Offer offer, int good) {
        return good < 0 ? offer.price() : offer.shares()[good];
    }

    private static Offer with(Offer offer, int good, double number) {
        if (good < 0) {
            return new Offer(offer.shares(), number);
        }
        double[] shares = offer.shares().clone();
        shares[good] = number;
        return new Offer(shares, offer.price());
    }

    private static List<Double> candidates(double own, BigDecimal unit) {
        List<Double> candidates = new ArrayList<>();
        BigDecimal number = new BigDecimal(own).divide(unit);
        double near = number.doubleValue();
        BigFraction simplest = Exact.simplest(Exact.of(near - NEAR), Exact.of(near + NEAR));
        if (isSimple(simplest)) {
            candidates.add(Exact.toDouble(simplest.multiply(Exact.of(unit))));
        }
        for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
            candidates.add(number.setScale(digits, RoundingMode.HALF_EVEN)
                    .multiply(unit)
                    .doubleValue());
        }
        return candidates;
    }

    private static boolean isSimple(BigFraction number) {
        return number.getDenominator().bitLength() < Integer.SIZE
                && number.getDenominator().intValue() <= LARGEST_DENOMINATOR;
    }

    /** The menu with numbers as fractions: 2/3 and 0.861929, not the doubles next to them. */
    List<Deal> menu(Polish.Earning earning, List<Law> laws) {
        return new Symmetry(laws)
                .menu(earning.offers()).stream().skip(1).map(this::exact).toList();
    }

    private Deal exact(Deal deal) {
        return new Deal(
                "",
                deal.shares().stream()
                        .map(share -> exact(share, BigDecimal.ONE))
                        .toList(),
                exact(deal.price(), unit));
    }

    private static BigFraction exact(BigFraction own, BigDecimal unit) {
        BigFraction number = own.divide(Exact.of(unit));
        BigFraction error = new BigFraction(1, 1_000_000_000_000L);
        BigFraction simplest = Exact.simplest(number.subtract(error), number.add(error));
        BigFraction rounded = isSimple(simplest)
                ? simplest
                : Exact.of(new BigDecimal(Exact.toDouble(number)).setScale(MOST_DIGITS, RoundingMode.HALF_EVEN));
        return rounded.multiply(Exact.of(unit));
    }
}
