package suasion.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Player;

/** Strategies in words. */
final class Wording {
    private Wording() {}

    /** "sell", or "not if healthy, buy if unhealthy" where it depends on the type. */
    static String strategy(Player player, List<List<BigFraction>> strategy) {
        if (strategy.stream().allMatch(strategy.get(0)::equals)) {
            return lottery(player, strategy.get(0));
        }
        List<String> all = new ArrayList<>();
        for (int type = 0; type < strategy.size(); type++) {
            all.add(lottery(player, strategy.get(type)) + " if "
                    + player.types().get(type));
        }
        return String.join(", ", all);
    }

    /** "sell", or "buy 5/9 or not 4/9". */
    static String lottery(Player player, List<BigFraction> lottery) {
        List<Integer> used = new ArrayList<>();
        for (int action = 0; action < lottery.size(); action++) {
            if (lottery.get(action).getNumerator().signum() > 0) {
                used.add(action);
            }
        }
        return used.size() == 1
                ? player.actions().get(used.get(0))
                : used.stream()
                        .map(action -> player.actions().get(action) + " " + Exact.show(lottery.get(action)))
                        .collect(Collectors.joining(" or "));
    }

    /** "customer", or "customer of type healthy" where he has types. */
    static String who(Player player, int type) {
        return player.types().size() == 1
                ? player.name()
                : player.name() + " of type " + player.types().get(type);
    }
}
