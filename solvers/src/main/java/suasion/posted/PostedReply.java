package suasion.posted;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.mechanism.OffPath;

/**
 * What a buyer does at a price that is not posted, and what he then believes: the same as at any price, since what he
 * was told beforehand does not depend on it.
 *
 * @param told his threshold, "up to 1/5"
 * @param asked the price
 * @param buys whether the threshold tells him to buy
 * @param mean his value on average, given what he was told
 */
public record PostedReply(String told, BigFraction asked, boolean buys, BigFraction mean) {
    private static final int BUY = 1;
    private static final Pattern NAME = Pattern.compile("(.+), asked ([-0-9/.]+): (buy|refuse)");

    /** The two replies to a price of whoever is told a threshold: to refuse, to buy; what he is told stands in its. */
    static List<String> actions(UnknownDemand demand, int j, int price) {
        String asked = "%s, asked %s: "
                .formatted(demand.threshold(j), Exact.show(demand.prices().get(price)));
        return demand.buys(j, price) ? List.of("refuse", asked + "buy") : List.of(asked + "refuse", "buy");
    }

    /** Which of the two replies the threshold tells. */
    static int follows(UnknownDemand demand, int j, int price) {
        return demand.buys(j, price) ? BUY : 0;
    }

    /** The reply that {@link PostedDevice} states; empty for other things said off the path. */
    public static Optional<PostedReply> of(OffPath reply) {
        Matcher name = NAME.matcher(reply.recommendation());
        if (!name.matches() || reply.game().outcomes() != 2) {
            return Optional.empty();
        }
        BigFraction asked = Exact.parse(name.group(2));
        ExactSum mean = new ExactSum().add(asked);
        IntStream.range(0, reply.game().cells())
                .forEach(v -> mean.addProduct(
                        reply.game().prior().get(v),
                        reply.game().payoffs().get(0).exact(v, BUY)));
        return Optional.of(new PostedReply(name.group(1), asked, name.group(3).equals("buy"), mean.value()));
    }

    /** Whether it is best at that belief. */
    public boolean isBest() {
        return buys ? mean.compareTo(asked) >= 0 : mean.compareTo(asked) <= 0;
    }
}
