package suasion.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Game;

/**
 * What a buyer gets and pays on average per row of the table of a {@link Sale}: deals are linear in values, so that
 * these few numbers say what every type has of every report.
 *
 * <pre>
 *   worth(cell, report) = sum_j Q_j(state, report) value_j(cell) - T(state, report),
 *   Q_j = sum_deals phi(deal) share_j(deal),   T = fee(report) + sum_deals phi(deal) price(deal)
 * </pre>
 *
 * <p>Nothing is owed on obedience. Source: Myerson (1981), section 2.
 */
final class Interim {
    private final Game game;
    private final Sale sale;
    private final BigFraction[][] shares;
    private final BigFraction[] prices;

    Interim(Table table) {
        this.game = table.game();
        this.sale = Sale.in(game).orElseThrow();
        int goods = sale.goods().size();
        this.shares = new BigFraction[game.cells()][goods];
        this.prices = new BigFraction[game.cells()];
        for (int cell = 0; cell < prices.length; cell++) {
            ExactSum[] sums = IntStream.rangeClosed(0, goods)
                    .mapToObj(k -> new ExactSum())
                    .toArray(ExactSum[]::new);
            for (int message = 0; message < table.signals().messages(); message++) {
                BigFraction p = table.probability(cell, message);
                if (p.getNumerator().signum() > 0) {
                    Deal deal = sale.deals().get((int) table.signals().outcome(message));
                    for (int good = 0; good < goods; good++) {
                        sums[good].addProduct(p, deal.shares().get(good));
                    }
                    sums[goods].addProduct(p, deal.price());
                }
            }
            shares[cell] = Arrays.stream(sums).limit(goods).map(ExactSum::value).toArray(BigFraction[]::new);
            prices[cell] = sums[goods]
                    .add(table.payments().fee(0, game.typeOf(cell, 0)))
                    .value();
        }
    }

    /** What he has on average who is of a cell's type and reports so; 0 if he stays out. */
    BigFraction worth(int cell, int report) {
        if (report == Reports.OUT) {
            return BigFraction.ZERO;
        }
        int row = Reports.heardIn(game, cell, 0, report);
        List<BigFraction> values = sale.values().get(cell);
        ExactSum sum = new ExactSum();
        for (int good = 0; good < values.size(); good++) {
            sum.addProduct(shares[row][good], values.get(good));
        }
        return sum.add(prices[row].negate()).value();
    }

    /** The same in every cell of a type: one number per state. */
    List<BigFraction> worths(int type, int report) {
        int types = sale.blocks().size();
        return IntStream.range(0, game.states().size())
                .mapToObj(state -> worth(state * types + type, report))
                .toList();
    }
}
