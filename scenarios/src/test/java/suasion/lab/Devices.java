package suasion.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Devices that are played in the laboratory, each with the problem that it is for. */
final class Devices {
    static final int C = 0;
    static final int D = 1;
    private static final List<List<Integer>> COIN = List.of(List.of(0, 1), List.of(1, 0));

    private Devices() {}

    static Player player(String name, String... actions) {
        return Player.uninformed(name, List.of(actions));
    }

    private static BigFraction[][] row(String... payoffs) {
        return new BigFraction[][] {Arrays.stream(payoffs).map(Exact::parse).toArray(BigFraction[]::new)};
    }

    /** The prisoner's dilemma of Doval and Ely (2020), A = 3, b = 1; the designer wants (C, C). */
    static DesignProblem prisoners(String g) {
        Game game = new Game(
                List.of("always"),
                List.of(player("row", "C", "D"), player("column", "C", "D")),
                List.of(BigFraction.ONE),
                List.of(Payoff.of(row(g, "0", "3", "1")), Payoff.of(row(g, "3", "0", "1"))));
        return new DesignProblem(game, "device", Payoff.of(row("1", "0", "0", "0")), Sense.MAX, BigFraction.ZERO)
                .withSequence(new Sequence(COIN, answers(COIN, departure -> D)));
    }

    /** A fair coin says who moves first, both are told C, and the second mover is told this after D. */
    static Table coin(DesignProblem prisoners, int afterD) {
        Sequence sequence =
                new Sequence(COIN, answers(COIN, departure -> departure.done().get(0) == C ? C : afterD));
        BigFraction[][] lottery = new BigFraction[1][8];
        Arrays.fill(lottery[0], BigFraction.ZERO);
        lottery[0][0] = BigFraction.ONE_HALF;
        lottery[0][4] = BigFraction.ONE_HALF;
        return Table.of(prisoners.game(), SignalSpace.inSequence(prisoners.game(), sequence), lottery);
    }

    /** Whoever is told D moves second and D has been done: C pays 0, D 1. */
    static Device cooperation(DesignProblem prisoners) {
        return new Device(
                coin(prisoners, D),
                prisoners.game().players().stream()
                        .map(player -> off(player, D, "second, after D", row("0", "1")))
                        .toList());
    }

    static OffPath off(Player player, int action, String node, BigFraction[][] payoffs) {
        return OffPath.of(player, action, List.of(node), List.of(BigFraction.ONE), payoffs);
    }

    /** The entrant stays out if entry is fought; fighting hurts the incumbent as well. The designer wants no entry. */
    static DesignProblem entry() {
        Game game = new Game(
                List.of("always"),
                List.of(player("entrant", "in", "out"), player("incumbent", "accommodate", "fight")),
                List.of(BigFraction.ONE),
                List.of(Payoff.of(row("1", "-1", "0", "0")), Payoff.of(row("1", "-1", "2", "2"))));
        return new DesignProblem(game, "device", Payoff.of(row("0", "0", "1", "1")), Sense.MAX, BigFraction.ZERO)
                .withSequence(threatening());
    }

    private static Sequence threatening() {
        List<List<Integer>> once = List.of(List.of(0, 1));
        return new Sequence(once, answers(once, departure -> 1));
    }

    /** Told to stay out; entry would be answered with a fight, which is nothing to be believed. */
    static Device threat() {
        Game game = entry().game();
        BigFraction[][] lottery = {{BigFraction.ZERO, BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO}};
        Table table = Table.of(game, SignalSpace.inSequence(game, threatening()), lottery);
        return new Device(table, List.of(off(game.players().get(1), 1, "second, after in", row("1", "-1"))));
    }

    /** Three contribute (C, which costs 1) or not: each gets 3/5 per contribution, whoever made it. */
    static DesignProblem contribution() {
        List<Player> players = List.of(player("ann", "C", "D"), player("bob", "C", "D"), player("cid", "C", "D"));
        List<Payoff> payoffs = new ArrayList<>();
        for (int player = 0; player < 3; player++) {
            BigFraction[][] payoff = new BigFraction[1][8];
            for (int outcome = 0; outcome < 8; outcome++) {
                int own = outcome >> 2 - player & 1;
                payoff[0][outcome] = new BigFraction(3 * (3 - Integer.bitCount(outcome)), 5)
                        .subtract(own == C ? BigFraction.ONE : BigFraction.ZERO);
            }
            payoffs.add(Payoff.of(payoff));
        }
        Game game = new Game(List.of("always"), players, List.of(BigFraction.ONE), payoffs);
        Payoff all = Payoff.of(row("1", "0", "0", "0", "0", "0", "0", "0"));
        return new DesignProblem(game, "device", all, Sense.MAX, BigFraction.ZERO)
                .withSequence(new Sequence(orders(), answers(orders(), departure -> D)));
    }

    private static List<List<Integer>> orders() {
        return List.of(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1));
    }

    /** Everybody is as likely to be first, second and third and told C; whoever comes after a departure is told D. */
    static Device contributors() {
        Game game = contribution().game();
        SignalSpace signals =
                SignalSpace.inSequence(game, contribution().sequence().orElseThrow());
        BigFraction[][] lottery = new BigFraction[1][24];
        Arrays.setAll(lottery[0], message -> message % 8 == 0 ? BigFraction.ONE_THIRD : BigFraction.ZERO);
        return new Device(
                Table.of(game, signals, lottery),
                game.players().stream()
                        .map(player -> off(player, D, "second, after D", row("-2/5", "0")))
                        .toList());
    }

    /** An answer to everything that can be done before somebody moves, of two actions each. */
    private static Map<Departure, Integer> answers(List<List<Integer>> orders, Function<Departure, Integer> answer) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < orders.size(); order++) {
            for (int stage = 1; stage < orders.get(order).size(); stage++) {
                for (int history = 0; history < 1 << stage; history++) {
                    int code = history;
                    List<Integer> done = IntStream.range(0, stage)
                            .mapToObj(k -> code >> k & 1)
                            .toList();
                    for (int deviator : orders.get(order).subList(0, stage)) {
                        Departure departure = new Departure(0, order, deviator, done);
                        answers.put(departure, answer.apply(departure));
                    }
                }
            }
        }
        return answers;
    }
}
