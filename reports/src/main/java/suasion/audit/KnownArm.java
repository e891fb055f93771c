package suasion.audit;

import java.util.List;
import java.util.stream.IntStream;
import suasion.mechanism.Signal;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Deviating;
import suasion.sim.Obedient;
import suasion.sim.TieRule;

/**
 * What is known of an arm of play before it is played: its name, and what the players do in it.
 *
 * @param name "obedient", "bayesian", "deviating: convict -> acquit"
 * @param conduct how the players behave
 * @param actions in a DEVIATING arm the action really taken per player and signal, the recommended one where he obeys;
 *     only one player may deviate. Empty otherwise
 */
public record KnownArm(String name, Conduct conduct, List<List<Integer>> actions) {
    /** What is known of the players' behaviour before play. */
    public enum Conduct {
        /** Everybody does what is recommended. */
        OBEDIENT,
        /** Everybody best-responds to his own posterior, ties for the recommendation. */
        BAYESIAN,
        /** Players may disobey although obedience is optimal: other tie rules, learning. */
        FREE,
        /** One player deviates in a way that is known before play. */
        DEVIATING;

        /** Whether the certified value is what the arm should earn. */
        boolean earnsTheValue() {
            return this == OBEDIENT || this == BAYESIAN;
        }
    }

    public KnownArm {
        actions = actions.stream().map(List::copyOf).toList();
    }

    /** What the strategies of an arm tell. */
    public static KnownArm of(Arm arm) {
        if (arm.strategies().stream().anyMatch(Deviating.class::isInstance)) {
            return deviating(
                    arm.name(),
                    IntStream.range(0, arm.strategies().size())
                            .mapToObj(i -> actions(arm, i))
                            .toList());
        }
        if (arm.strategies().stream().allMatch(Obedient.class::isInstance)) {
            return of(arm.name(), Conduct.OBEDIENT);
        }
        boolean usual = arm.strategies().stream()
                .allMatch(strategy -> strategy instanceof BestResponding best && best.ties() == TieRule.RECOMMENDATION);
        return of(arm.name(), usual ? Conduct.BAYESIAN : Conduct.FREE);
    }

    private static List<Integer> actions(Arm arm, int player) {
        return arm.strategies().get(player) instanceof Deviating deviating
                ? deviating.actions()
                : arm.announced().signals().of(player).stream()
                        .map(Signal::action)
                        .toList();
    }

    /** An arm of which no named deviation is known. */
    public static KnownArm of(String name, Conduct conduct) {
        return new KnownArm(name, conduct, List.of());
    }

    /** An arm in which one player takes {@code actions.get(player).get(signal)}. */
    public static KnownArm deviating(String name, List<List<Integer>> actions) {
        return new KnownArm(name, Conduct.DEVIATING, actions);
    }
}
