package suasion.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.scenario.Pointer;

/**
 * Whether play can refute a scheme: some incentive given what is heard, sum over cells and messages of mass times gain,
 * is negative, or payments that should balance do not.
 */
final class Refutable {
    private Refutable() {}

    /**
     * Refuses a {@code broken} scheme of a file as written that breaks no incentive. Where the command line changes
     * more than how the game is played, it may be sound, which play then shows.
     */
    static void require(DesignProblem problem, Map<String, Mechanism> broken, Set<String> changed) {
        if (!Set.of("simulation").containsAll(changed)) {
            return;
        }
        broken.forEach((name, mechanism) -> {
            Table table = mechanism.table();
            boolean judged = problem.types() == Types.REPORTED || recommends(problem, table);
            if (judged && !breaks(problem, table)) {
                throw UserMistake.at(
                        Pointer.below("/broken", name), "the scheme breaks no incentive, so play cannot refute it");
            }
        });
    }

    /**
     * Signals that are no action's name mean the best response to them, which is obeyed by definition; that says
     * nothing of reports.
     */
    private static boolean recommends(DesignProblem problem, Table table) {
        List<Player> players = problem.game().players();
        return IntStream.range(0, players.size()).allMatch(i -> table.signals().of(i).stream()
                .allMatch(
                        signal -> players.get(i).actions().get(signal.action()).equals(signal.name())));
    }

    private static boolean breaks(DesignProblem problem, Table table) {
        boolean unbalanced = problem.regime() == Regime.BALANCED
                && table.expectedPayment().getNumerator().signum() != 0;
        // A gain that is never heard sums to 0.
        return unbalanced
                || problem.gains(table).stream()
                        .anyMatch(gain -> total(table, gain).signum() < 0);
    }

    private static ExactSum total(Table table, Gain gain) {
        ExactSum sum = new ExactSum();
        for (int cell = 0; cell < table.game().cells(); cell++) {
            for (int message : gain.messages()) {
                BigFraction mass = table.mass(cell, message);
                if (gain.concerns(cell) && mass.getNumerator().signum() > 0) {
                    sum.addProduct(mass, gain.exact(cell, message));
                }
            }
        }
        return sum;
    }
}
