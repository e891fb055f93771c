package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Departures;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;

/**
 * Beliefs of players who hear what is said only after somebody has not followed.
 *
 * <p>Where a recommendation has probability 0 Bayes' rule is silent, so any belief about where one is will do (weak
 * perfect Bayesian equilibrium; Doval and Ely 2020), but only over places at which the device does recommend it. The
 * one that is named speaks most for following ({@link StrongestBelief}); where even that does not make it best, it is
 * the belief of smallest regret.
 */
public final class Beliefs {
    private Beliefs() {}

    /**
     * Every recommendation that a table with a sequence makes only off the path, with a belief over the nodes at which
     * it is made; only nodes of positive weight are listed. What is told on the path too, or never, has none.
     *
     * @param problem the problem, whose players move in sequence
     * @param table a table whose signals carry a sequence with an answer to every departure that can happen
     * @throws IllegalArgumentException if the players move at once, or an answer is missing
     */
    public static List<OffPath> offPath(DesignProblem problem, Table table) {
        if (problem.sequence().isEmpty()) {
            throw new IllegalArgumentException("players move at once, nobody hears anything later");
        }
        Departures departures = Departures.of(table);
        List<OffPath> offPath = new ArrayList<>();
        for (int player = 0; player < table.game().players().size(); player++) {
            List<BigFraction> onPath = table.signalMass(player, 0);
            for (int action = 0; action < onPath.size(); action++) {
                if (onPath.get(action).getNumerator().signum() == 0) {
                    List<Departure> told = departures.telling(player, action);
                    if (!told.isEmpty()) {
                        offPath.add(strongest(departures, told, player, action));
                    }
                }
            }
        }
        return offPath;
    }

    private static OffPath strongest(Departures departures, List<Departure> told, int player, int action) {
        StrongestBelief belief = StrongestBelief.of(told.stream()
                .map(node -> gains(departures.payoffs(node), action))
                .toList());
        int[] held = IntStream.range(0, told.size())
                .filter(node -> belief.weights().get(node).getNumerator().signum() > 0)
                .toArray();
        return departures.believed(
                player,
                action,
                IntStream.of(held).mapToObj(told::get).toList(),
                IntStream.of(held).mapToObj(belief.weights()::get).toList());
    }

    /** What an action pays more than every other one, in their order. */
    static BigFraction[] gains(BigFraction[] payoffs, int action) {
        return IntStream.range(0, payoffs.length)
                .filter(other -> other != action)
                .mapToObj(other -> payoffs[action].subtract(payoffs[other]))
                .toArray(BigFraction[]::new);
    }

    /** Whether following is best at the belief that is named. */
    static boolean isCredible(OffPath offPath) {
        return offPath.gains().stream().allMatch(gain -> {
            BigFraction sum = BigFraction.ZERO;
            for (int node = 0; node < offPath.game().cells(); node++) {
                sum = sum.add(offPath.game().prior().get(node).multiply(gain.exact(node, 0)));
            }
            return sum.getNumerator().signum() >= 0;
        });
    }
}
