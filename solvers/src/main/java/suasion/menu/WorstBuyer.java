package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;

/**
 * The single buyer who loses most by being honest where the game's types are classes that pool many buyers.
 *
 * <pre>
 *   loss = max over buyers v, other classes r, and nothing of
 *          [x(r) v - p(r)] - [x(own class) v - p(own class)]
 * </pre>
 *
 * <p>On average a class may gain while some of its members lose. Of finitely many values all are gone through; of a
 * continuum the loss is linear on the region of a class, a polytope within the support, and a linear program in
 * fractions finds the worst point. Supports without end are cut where the lattice ends, at the quantile .999999.
 *
 * @param values what he values the goods at
 * @param type his class
 * @param report the class he would rather report; null where he would rather stay out
 * @param loss what honesty costs him, above 0, in payoff units
 */
public record WorstBuyer(List<BigFraction> values, String type, String report, BigFraction loss) {
    public WorstBuyer {
        values = List.copyOf(values);
    }

    /** Whoever loses most; empty where nobody loses, or where the types of the game are the single buyers. */
    public static Optional<WorstBuyer> of(Mechanism mechanism) {
        if (mechanism instanceof PostedMenu menu) {
            return new WorstOfContinuum(menu).worst();
        }
        Table table = mechanism.table();
        return Sale.in(table.game())
                .filter(sale -> sale.bidders() == 1 && table.game().states().size() > 1)
                .flatMap(sale -> amongStates(table, sale));
    }

    private static Optional<WorstBuyer> amongStates(Table table, Sale sale) {
        Game game = table.game();
        List<String> names = game.players().get(0).types();
        List<WorstBuyer> losers = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                int type = game.typeOf(cell, 0);
                BigFraction own = payoff(table, cell, type);
                List<BigFraction> values = sale.values().get(cell);
                losers.add(new WorstBuyer(values, names.get(type), null, own.negate()));
                for (int report : sale.reports(type)) {
                    BigFraction loss =
                            payoff(table, cell - type + report, report).subtract(own);
                    losers.add(new WorstBuyer(values, names.get(type), names.get(report), loss));
                }
            }
        }
        return largest(losers);
    }

    /** What the buyer of a state has from what a class gets in it. */
    private static BigFraction payoff(Table table, int cell, int report) {
        BigFraction sum = table.payments().fee(0, report).negate();
        for (int message = 0; message < table.signals().messages(); message++) {
            BigFraction chance = table.probability(cell, message);
            if (chance.getNumerator().signum() > 0) {
                long deal = table.signals().outcome(message);
                sum = sum.add(chance.multiply(table.game().payoffs().get(0).exact(cell, deal)));
            }
        }
        return sum;
    }

    /** The first of those who lose most. */
    static Optional<WorstBuyer> largest(List<WorstBuyer> losers) {
        return losers.stream()
                .filter(loser -> loser.loss.getNumerator().signum() > 0)
                .reduce((a, b) -> b.loss.compareTo(a.loss) > 0 ? b : a);
    }

    /** The worse of a violation of pooled incentives and what the worst single buyer loses. */
    static BigFraction violation(BigFraction pooled, Mechanism mechanism) {
        BigFraction single = of(mechanism).map(WorstBuyer::loss).orElse(BigFraction.ZERO);
        return single.compareTo(pooled) > 0 ? single : pooled;
    }

    /** What every class of a table in which nothing is drawn gets: numbers of deals. */
    static int[] deals(Table table) {
        return IntStream.range(0, table.game().players().get(0).types().size())
                .map(type -> IntStream.range(0, table.signals().messages())
                        .filter(m -> table.probability(type, m).equals(BigFraction.ONE))
                        .map(m -> (int) table.signals().outcome(m))
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }
}
