package suasion.sim;

import java.util.List;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;

/**
 * What a buyer makes of an announced table by his own arithmetic, in doubles: per report the odds of every good and the
 * mean price, fee included, from which he works out what each report is worth to him.
 *
 * <pre>
 *   worth(type, report) = E[sum_j Q_j(state, report) value_j(state, type) - T(state, report) | type]
 * </pre>
 */
final class Offers {
    private final Game game;
    private final double[][] values;
    private final double[] prior;
    private final double[][] shares;
    private final double[] prices;

    Offers(Table table) {
        game = table.game();
        Sale sale = Sale.in(game).orElseThrow();
        int cells = game.cells();
        int goods = sale.goods().size();
        double[][] odds = sale.deals().stream()
                .map(deal -> deal.shares().stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        double[] paid = sale.deals().stream()
                .map(Deal::price)
                .mapToDouble(Exact::toDouble)
                .toArray();
        values = sale.values().stream()
                .map(list -> list.stream().mapToDouble(Exact::toDouble).toArray())
                .toArray(double[][]::new);
        prior = game.prior().stream().mapToDouble(Exact::toDouble).toArray();
        shares = new double[cells][goods];
        prices = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            prices[cell] = Exact.toDouble(table.payments().fee(0, game.typeOf(cell, 0)));
            for (int message = 0; message < table.signals().messages(); message++) {
                double p = Exact.toDouble(table.probability(cell, message));
                int deal = (int) table.signals().outcome(message);
                for (int good = 0; p > 0 && good < goods; good++) {
                    shares[cell][good] += p * odds[deal][good];
                }
                prices[cell] += p * paid[deal];
            }
        }
    }

    /** What a report is worth to a type; 0 if he stays out, NaN if there is no such type. */
    double worth(int type, int report) {
        List<String> types = game.players().get(0).types();
        double sum = 0;
        double mass = 0;
        for (int cell = type; cell < prior.length; cell += types.size()) {
            int row = Reports.heardIn(game, cell, 0, report);
            double worth = -prices[row];
            for (int good = 0; good < values[cell].length; good++) {
                worth += shares[row][good] * values[cell][good];
            }
            sum += report == Reports.OUT ? 0 : prior[cell] * worth;
            mass += prior[cell];
        }
        return sum / mass;
    }
}
