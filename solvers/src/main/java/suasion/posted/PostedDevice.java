package suasion.posted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * A price and the buyer's information as something that is told: the seller his price, the buyer a threshold.
 *
 * <p>That following pays at the price is OBEDIENCE. That it would pay at other prices, which nobody posts as long as
 * the seller follows, is CREDIBILITY: one {@link OffPath} for the highest price at which he is told to buy and one for
 * the lowest at which he is not, at the belief that the signal has given him, which a price does not change. Buying
 * being better the lower the price, these two speak for all; where one of them is the price itself, OBEDIENCE does.
 */
public final class PostedDevice {
    private PostedDevice() {}

    /**
     * The device.
     *
     * @param game {@link UnknownDemand#game}
     * @param price index of the price
     * @param masses x(v, j), rows values and columns thresholds, each row summing to the value's prior
     */
    public static Device of(UnknownDemand demand, Game game, int price, BigFraction[][] masses) {
        int[] told = IntStream.range(0, demand.thresholds())
                .filter(j -> Arrays.stream(masses)
                        .anyMatch(row -> row[j].getNumerator().signum() > 0))
                .toArray();
        List<Signal> prices = List.of(new Signal(Exact.show(demand.prices().get(price)), price));
        List<Signal> thresholds = IntStream.of(told)
                .mapToObj(j -> new Signal(demand.threshold(j), j))
                .toList();
        BigFraction[][] probabilities = new BigFraction[masses.length][told.length];
        for (int v = 0; v < masses.length; v++) {
            for (int k = 0; k < told.length; k++) {
                probabilities[v][k] = masses[v][told[k]].divide(demand.prior().get(v));
            }
        }
        Table table = Table.of(game, SignalSpace.of(game, List.of(prices, thresholds)), probabilities);
        List<OffPath> offPath = new ArrayList<>();
        for (int k = 0; k < told.length; k++) {
            List<BigFraction> belief = table.posterior(UnknownDemand.BUYER, 0, k);
            int j = told[k];
            if (j > 0 && j - 1 != price) {
                offPath.add(at(demand, j, j - 1, belief));
            }
            if (j < demand.prices().size() && j != price) {
                offPath.add(at(demand, j, j, belief));
            }
        }
        return new Device(table, offPath);
    }

    /** What whoever is told a threshold does at a price: "up to 1/2, asked 1/4: buy", against "refuse". */
    private static OffPath at(UnknownDemand demand, int j, int price, List<BigFraction> belief) {
        Player buyer = Player.uninformed(demand.buyer(), PostedReply.actions(demand, j, price));
        int[] possible = IntStream.range(0, belief.size())
                .filter(v -> belief.get(v).getNumerator().signum() > 0)
                .toArray();
        BigFraction[][] payoffs = IntStream.of(possible)
                .mapToObj(v -> new BigFraction[] {demand.surplus(v, price, 0), demand.surplus(v, price, price + 1)})
                .toArray(BigFraction[][]::new);
        return OffPath.of(
                buyer,
                PostedReply.follows(demand, j, price),
                IntStream.of(possible).mapToObj(demand.names()::get).toList(),
                IntStream.of(possible).mapToObj(belief::get).toList(),
                payoffs);
    }
}
