package suasion.extensive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
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

/** The coin-flip prisoner's dilemma of Doval and Ely (2020), A = 3, b = 1. */
final class Prisoners {
    static final int C = 0;
    static final int D = 1;

    private static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));

    private Prisoners() {}

    static Game game(BigFraction g) {
        BigFraction zero = BigFraction.ZERO;
        BigFraction three = new BigFraction(3);
        BigFraction one = BigFraction.ONE;
        return new Game(
                List.of("always"),
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D"))),
                List.of(one),
                List.of(
                        Payoff.of(new BigFraction[][] {{g, zero, three, one}}),
                        Payoff.of(new BigFraction[][] {{g, three, zero, one}})));
    }

    static DesignProblem problem(BigFraction g, int... answer) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(done)), answer[done]);
            }
        }
        Payoff cooperation = Payoff.of(new int[][] {{1, 0, 0, 0}});
        return new DesignProblem(game(g), "device", cooperation, Sense.MAX, BigFraction.ZERO)
                .withSequence(new Sequence(BOTH, answers));
    }

    /** A fair coin says who is first, both are told C; whoever hears D knows that the other has done D. */
    static Device coinFlip(DesignProblem problem) {
        SignalSpace messages = problem.recommendations();
        BigFraction[] row = new BigFraction[messages.messages()];
        for (int message = 0; message < row.length; message++) {
            row[message] = messages.outcome(message) == 0 ? BigFraction.ONE_HALF : BigFraction.ZERO;
        }
        List<OffPath> offPath = new ArrayList<>();
        for (int player = 0; player < 2; player++) {
            Player hearing = problem.game().players().get(player);
            String other = problem.game().players().get(1 - player).name();
            BigFraction[][] afterD = {{BigFraction.ZERO, BigFraction.ONE}};
            offPath.add(OffPath.of(hearing, D, List.of(other + " first, did D"), List.of(BigFraction.ONE), afterD));
        }
        return new Device(Table.of(problem.game(), messages, new BigFraction[][] {row}), offPath);
    }

    static Induced induced(BigFraction g, int... answer) {
        DesignProblem problem = problem(g, answer);
        return CanonicalForm.of(problem, coinFlip(problem), true, "coin flip");
    }
}
