package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;

/** Small games of one receiver without types; tables have a row per state and a column per action. */
final class ReceiverGames {
    private ReceiverGames() {}

    static BigFraction q(String fraction) {
        return Exact.parse(fraction);
    }

    static List<BigFraction> qs(String... fractions) {
        return List.of(fractions).stream().map(Exact::parse).toList();
    }

    static DesignProblem problem(List<BigFraction> prior, int[][] receiver, int[][] sender) {
        return problem(prior, Payoff.of(receiver), Payoff.of(sender), Sense.MAX, BigFraction.ZERO);
    }

    static DesignProblem problem(
            List<BigFraction> prior, Payoff receiver, Payoff sender, Sense sense, BigFraction robustness) {
        List<String> states =
                IntStream.range(0, prior.size()).mapToObj(k -> "state" + k).toList();
        List<String> actions = IntStream.range(0, (int) receiver.outcomes())
                .mapToObj(i -> "action" + i)
                .toList();
        Player player = Player.uninformed("receiver", actions);
        return new DesignProblem(
                new Game(states, List.of(player), prior, List.of(receiver)), "sender", sender, sense, robustness);
    }

    static DesignProblem with(DesignProblem problem, Payoff sender, Sense sense) {
        return new DesignProblem(problem.game(), problem.designer(), sender, sense, problem.robustness());
    }

    static DesignProblem withMargin(DesignProblem problem, String margin) {
        return new DesignProblem(
                problem.game(), problem.designer(), problem.objective(), problem.sense(), Exact.parse(margin));
    }

    static Payoff negated(Payoff payoff) {
        BigFraction[][] table = new BigFraction[payoff.cells()][(int) payoff.outcomes()];
        for (int cell = 0; cell < payoff.cells(); cell++) {
            for (int outcome = 0; outcome < payoff.outcomes(); outcome++) {
                table[cell][outcome] = payoff.exact(cell, outcome).negate();
            }
        }
        return Payoff.of(table);
    }

    /** Kamenica and Gentzkow (2011): x = Pr(guilty) is 1/4; acquit, convict. */
    static DesignProblem court() {
        return problem(qs("3/4", "1/4"), new int[][] {{1, 0}, {0, 1}}, new int[][] {{0, 1}, {0, 1}});
    }

    /** Payoffs are integers in -span..span, so that a small span makes ties frequent; the prior is positive. */
    static DesignProblem random(Random random, int states, int actions, int span) {
        List<BigFraction> prior = randomPrior(random, states);
        int[][] receiver = new int[states][actions];
        int[][] sender = new int[states][actions];
        for (int k = 0; k < states; k++) {
            for (int i = 0; i < actions; i++) {
                receiver[k][i] = random.nextInt(2 * span + 1) - span;
                sender[k][i] = random.nextInt(2 * span + 1) - span;
            }
        }
        return problem(prior, receiver, sender);
    }

    private static List<BigFraction> randomPrior(Random random, int states) {
        int[] weights = random.ints(states, 1, 7).toArray();
        int sum = IntStream.of(weights).sum();
        List<BigFraction> prior = new ArrayList<>();
        for (int weight : weights) {
            prior.add(new BigFraction(weight, sum));
        }
        return prior;
    }
}
