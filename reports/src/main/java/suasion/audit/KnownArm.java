package suasion.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import suasion.mechanism.HonestyGain;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Reports;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
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
 * @param lies what the players tell the mediator, staying out included; empty where everybody tells the truth
 */
public record KnownArm(
        String name, Conduct conduct, int deviator, List<List<Integer>> actions, Optional<Reports> lies) {
    /** What is known of the players' behaviour before play. */
    public enum Conduct {
        /** Everybody does what is recommended. */
        OBEDIENT,
        /**
         * Everybody obeys, or best-responds to his own posterior with ties for the recommendation; and tells the truth,
         * or whatever is best by his own Bayes' rule with ties for the truth.
         */
        BAYESIAN,
        /** Players may disobey although obedience is optimal: other tie rules, learning, joint deviations. */
        FREE,
        /** One player disobeys, lies or stays out in a way that is known before play, everybody else does not. */
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

    /** What the strategies of an arm tell: their reports, their policies, and the tie rules of those who optimise. */
    public static KnownArm of(Arm arm) {
        List<Strategy> strategies = arm.strategies();
        Reports reports = arm.reports();
        Optional<Reports> lies = reports.isHonest() ? Optional.empty() : Optional.of(reports);
        int[] optimisers = seats(arm, i -> optimised(strategies.get(i)).isPresent());
        int[] learners = seats(arm, i -> strategies.get(i).learning() != Strategy.Learning.NEVER);
        int[] deviating = seats(
                arm,
                i -> IntStream.of(optimisers).noneMatch(seat -> seat == i)
                        && IntStream.of(learners).noneMatch(seat -> seat == i)
                        && !(isHonest(reports, i) && policy(arm, i).isObedient()));
        if (learners.length == 0 && deviating.length == 0) {
            boolean usual = IntStream.of(optimisers)
                    .allMatch(i -> optimised(strategies.get(i)).orElseThrow().ties() == TieRule.RECOMMENDATION);
            boolean obeys = optimisers.length == 0 || arm.problem().told().isPresent() && isObedient(arm);
            Conduct conduct = obeys ? Conduct.OBEDIENT : usual ? Conduct.BAYESIAN : Conduct.FREE;
            return new KnownArm(arm.name(), conduct, NOBODY, List.of(), lies);
        }
        if (learners.length + optimisers.length > 0 || deviating.length > 1) {
            return new KnownArm(arm.name(), Conduct.FREE, NOBODY, List.of(), lies);
        }
        int deviator = deviating[0];
        Policy policy = policy(arm, deviator);
        return policy.isPure()
                ? new KnownArm(arm.name(), Conduct.DEVIATING, deviator, actions(policy, arm.seat(deviator)), lies)
                : new KnownArm(arm.name(), Conduct.FREE, NOBODY, List.of(), lies);
    }

    /** Whether everybody's own Bayes' rule says what he is told, so that only what is told can happen. */
    private static boolean isObedient(Arm arm) {
        return seats(arm, i -> policy(arm, i).isObedient()).length
                == arm.strategies().size();
    }

    /** The best reply of who optimises, whether or not he chooses his report too. */
    private static Optional<BestResponding> optimised(Strategy strategy) {
        return strategy instanceof BestResponding reply
                ? Optional.of(reply)
                : strategy instanceof Choosing choosing ? Optional.of(choosing.reply()) : Optional.empty();
    }

    private static boolean isHonest(Reports reports, int player) {
        List<Integer> own = reports.reported().get(player);
        return IntStream.range(0, own.size()).allMatch(type -> own.get(type) == type);
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
                        .mapToObj(signal -> policy.action(type, signal))
                        .toList())
                .toList();
    }

    /** An arm in which everybody tells the truth and of which no named deviation is known. */
    public static KnownArm of(String name, Conduct conduct) {
        return new KnownArm(name, conduct, NOBODY, List.of(), Optional.empty());
    }

    /**
     * An arm in which everybody tells the truth, one player takes {@code actions.get(type).get(signal)} and everybody
     * else obeys.
     */
    public static KnownArm deviating(String name, int player, List<List<Integer>> actions) {
        return new KnownArm(name, Conduct.DEVIATING, player, actions, Optional.empty());
    }

    /**
     * Whether the deviation that this gain is against is really taken, by its player alone and by a type that tells the
     * truth: what a liar hears is drawn by another law than what he would have heard.
     */
    boolean takes(ObedienceGain gain) {
        return gain.player() == deviator
                && report(gain.type()) == gain.type()
                && actions.get(gain.type()).get(gain.signal()) == gain.deviation();
    }

    /** Whether the lie that this gain is against is really told, by its player alone. */
    boolean takes(HonestyGain gain) {
        return gain.player() == deviator && report(gain.type()) == gain.report();
    }

    /** What the deviator reports who is of a type. */
    private int report(int type) {
        return lies.map(told -> told.of(deviator, type)).orElse(type);
    }
}
