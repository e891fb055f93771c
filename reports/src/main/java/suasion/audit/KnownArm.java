package suasion.audit;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import suasion.mechanism.ObedienceGain;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Policy;
import suasion.sim.Seat;
import suasion.sim.Strategy;
import suasion.sim.TieRule;

/**
 * What is known of an arm of play before it is played: its name, and what the players do in it.
 *
 * @param name "obedient", "bayesian", "deviating: convict -> acquit"
 * @param conduct how the players behave
 * @param deviator in a DEVIATING arm the index of the only player who deviates, else -1
 * @param actions in a DEVIATING arm the action that the deviator really takes, per type and signal; empty otherwise
 */
public record KnownArm(String name, Conduct conduct, int deviator, List<List<Integer>> actions) {
    /** What is known of the players' behaviour before play. */
    public enum Conduct {
        /** Everybody does what is recommended. */
        OBEDIENT,
        /** Everybody obeys, or best-responds to his own posterior with ties for the recommendation. */
        BAYESIAN,
        /** Players may disobey although obedience is optimal: other tie rules, learning, joint deviations. */
        FREE,
        /** One player deviates in a way that is known before play, everybody else obeys. */
        DEVIATING;

        /** Whether the certified value is what the arm should earn. */
        boolean earnsTheValue() {
            return this == OBEDIENT || this == BAYESIAN;
        }
    }

    private static final int NOBODY = -1;

    public KnownArm {
        actions = actions.stream().map(List::copyOf).toList();
    }

    /** What the strategies of an arm tell: their policies, and the tie rules of those who optimise. */
    public static KnownArm of(Arm arm) {
        List<Strategy> strategies = arm.strategies();
        int[] optimisers = seats(arm, i -> strategies.get(i) instanceof BestResponding);
        int[] learners = seats(arm, i -> strategies.get(i).learning() != Strategy.Learning.NEVER);
        int[] disobedient = seats(
                arm,
                i -> IntStream.of(optimisers).noneMatch(seat -> seat == i)
                        && IntStream.of(learners).noneMatch(seat -> seat == i)
                        && !policy(arm, i).isObedient());
        if (learners.length == 0 && disobedient.length == 0) {
            boolean usual = IntStream.of(optimisers)
                    .allMatch(i -> ((BestResponding) strategies.get(i)).ties() == TieRule.RECOMMENDATION);
            return of(arm.name(), optimisers.length == 0 ? Conduct.OBEDIENT : usual ? Conduct.BAYESIAN : Conduct.FREE);
        }
        if (learners.length + optimisers.length > 0 || disobedient.length > 1) {
            return of(arm.name(), Conduct.FREE);
        }
        int deviator = disobedient[0];
        Policy policy = policy(arm, deviator);
        return policy.isPure()
                ? deviating(arm.name(), deviator, actions(policy, arm.seat(deviator)))
                : of(arm.name(), Conduct.FREE);
    }

    private static int[] seats(Arm arm, IntPredicate chosen) {
        return IntStream.range(0, arm.strategies().size()).filter(chosen).toArray();
    }

    private static Policy policy(Arm arm, int player) {
        return Policy.of(arm.strategies().get(player), arm.seat(player));
    }

    private static List<List<Integer>> actions(Policy policy, Seat seat) {
        return IntStream.range(0, seat.player().types().size())
                .mapToObj(type -> IntStream.range(0, seat.signals().size())
                        .mapToObj(signal -> policy.choice(type, signal).action())
                        .toList())
                .toList();
    }

    /** An arm of which no named deviation is known. */
    public static KnownArm of(String name, Conduct conduct) {
        return new KnownArm(name, conduct, NOBODY, List.of());
    }

    /** An arm in which one player takes {@code actions.get(type).get(signal)} and everybody else obeys. */
    public static KnownArm deviating(String name, int player, List<List<Integer>> actions) {
        return new KnownArm(name, Conduct.DEVIATING, player, actions);
    }

    /** Whether the deviation that this gain is against is really taken, by its player alone. */
    boolean takes(ObedienceGain gain) {
        return gain.player() == deviator && actions.get(gain.type()).get(gain.signal()) == gain.deviation();
    }
}
