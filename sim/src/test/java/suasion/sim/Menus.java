package suasion.sim;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/** Menus of experiments that sellers of information offer in the tests. */
final class Menus {
    static final int LOW = 0;
    static final int HIGH = 1;

    private Menus() {}

    static DesignProblem reported(Game game) {
        return new DesignProblem(
                game, "seller", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
    }

    /**
     * Two states 1/2, types equally likely, payoff 2 (1 - q) for action a in state 0, 2 q for action b in state 1, q =
     * 1/5 (low) and 3/5 (high).
     */
    static DesignProblem consulting() {
        BigFraction[][] payoff = {
            row("8/5", "0"), row("4/5", "0"), row("0", "2/5"), row("0", "6/5"),
        };
        return reported(new Game(
                List.of("zero", "one"),
                List.of(new Player("buyer", List.of("low", "high"), List.of("a", "b"))),
                Games.fractions("1/4", "1/4", "1/4", "1/4"),
                List.of(Payoff.of(payoff))));
    }

    private static BigFraction[] row(String... payoffs) {
        return Games.fractions(payoffs).toArray(BigFraction[]::new);
    }

    /**
     * Full information to the high type, (1, 0), (1/2, 1/2) to the low one. At the optimal fees 1/10 and 2/5 both
     * participations and the high type's honesty bind: he has 1 - 2/5 = 3/5, and from the low type's item 2/5 + 3/10 -
     * 1/10; the low type has 9/10 - 1/10 = 4/5, and 3/5 from the high type's item.
     */
    static Table menu(String lowFee, String highFee) {
        Table table = Games.scheme(consulting(), "1 0", "1 0", "1/2 1/2", "0 1");
        return table.withPayments(Payments.none(table.signals()).withFees(List.of(Games.fractions(lowFee, highFee))));
    }

    static Table optimum() {
        return menu("1/10", "2/5");
    }

    static Arm arm(Strategy strategy) {
        return Arm.of("menu", consulting(), optimum(), strategy);
    }

    /** A strategy in which every type of one player tells the given reports. */
    static Misreporting telling(Integer... reports) {
        return new Misreporting("lying", List.of(reports), BestResponding.usual());
    }

    /** Random prior over states and types, payoffs from 0 to 999,999 so that ties are rare, some zeros in the table. */
    static Arm random(Random random) {
        int states = 1 + random.nextInt(3);
        int types = 1 + random.nextInt(3);
        int actions = 2 + random.nextInt(2);
        Player buyer = new Player("buyer", named("type", types), named("action", actions));
        int[][] payoff = new int[states * types][];
        BigFraction[][] rows = new BigFraction[states * types][];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = Games.distribution(random, actions).toArray(BigFraction[]::new);
            payoff[cell] = random.ints(actions, 0, 1_000_000).toArray();
        }
        DesignProblem problem = reported(new Game(
                named("state", states),
                List.of(buyer),
                Games.distribution(random, rows.length),
                List.of(Payoff.of(payoff))));
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), rows);
        List<BigFraction> fees =
                random.ints(types, 0, 300_000).mapToObj(BigFraction::new).toList();
        Payments charged = Payments.none(table.signals()).withFees(List.of(fees));
        return Arm.of("random", problem, table.withPayments(charged), new Obedient());
    }

    private static List<String> named(String what, int count) {
        return IntStream.range(0, count).mapToObj(k -> what + " " + k).toList();
    }
}
