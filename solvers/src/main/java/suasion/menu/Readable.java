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

    Readable(Polish polish) {
        this.polish = polish;
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
        for (double candidate : candidates(own)) {
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

    private static List<Double> candidates(double own) {
        List<Double> candidates = new ArrayList<>();
        BigFraction simplest = Exact.simplest(Exact.of(own - NEAR), Exact.of(own + NEAR));
        if (simplest.getDenominator().bitLength() < Integer.SIZE
                && simplest.getDenominator().intValue() <= LARGEST_DENOMINATOR) {
            candidates.add(Exact.toDouble(simplest));
        }
        for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
            candidates.add(
                    new BigDecimal(own).setScale(digits, RoundingMode.HALF_EVEN).doubleValue());
        }
        return candidates;
    }

    /** The menu with numbers as fractions: 2/3 and 0.861929, not the doubles next to them. */
    List<Deal> menu(Polish.Earning earning, List<Law> laws) {
        return new Symmetry(laws)
                .menu(earning.offers()).stream().skip(1).map(Readable::exact).toList();
    }

    private static Deal exact(Deal deal) {
        return new Deal("", deal.shares().stream().map(Readable::exact).toList(), exact(deal.price()));
    }

    private static BigFraction exact(BigFraction number) {
        double own = Exact.toDouble(number);
        BigFraction simplest = Exact.simplest(
                number.subtract(new BigFraction(1, 1_000_000_000_000L)),
                number.add(new BigFraction(1, 1_000_000_000_000L)));
        return simplest.getDenominator().bitLength() < Integer.SIZE
                        && simplest.getDenominator().intValue() <= LARGEST_DENOMINATOR
                ? simplest
                : Exact.of(new BigDecimal(own).setScale(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }
}
