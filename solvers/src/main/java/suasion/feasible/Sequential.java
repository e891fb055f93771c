package suasion.feasible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Sequence;
import suasion.mechanism.Table;
import suasion.sequential.Beliefs;
import suasion.sequential.CredibleSets;
import suasion.sequential.GivenOutcome;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/**
 * Whether an outcome distribution is what players do in some equilibrium of some extensive form: a device that draws
 * who moves when, tells everybody what to do, and answers those who do not follow by what it tells the movers after
 * them.
 *
 * <p>What can be answered credibly is what the outcome distribution sends itself, or what is a best reply to some
 * belief after a departure; the harshest such answers make obedience easiest, and then the orders are a linear program.
 * If even they do not suffice the answer is no; it is yes only with a device whose answers are believed at nodes at
 * which it gives them, and if neither is found it is open.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 *
 * @param game the game
 * @param device the device that does it; empty where none does, or none was found
 * @param margin the least gain from following the device given what one is told, in payoff units; where there is no
 *     device the most that this can be: if it is negative, whoever moves when, somebody gains at least as much by not
 *     following; otherwise nothing is settled
 * @param blames the proof that no wider margin is possible: whoever moves when, the gains from following, given what
 *     one is told, weighted so, are at most the margin
 * @param credible what each player can be made to do after a departure
 * @param evenIncredible of an infeasible one, whether it stayed so if every answer were credible
 */
public record Sequential(
        Game game,
        Optional<Device> device,
        BigFraction margin,
        List<Blame> blames,
        CredibleSets credible,
        boolean evenIncredible) {
    public Sequential {
        blames = List.copyOf(blames);
    }

    /**
     * Decides, in fractions.
     *
     * @param game players without types
     * @param orders the orders of moves that may be chosen
     * @param outcome whose messages recommend one action each
     * @throws suasion.game.UserMistake if the game is too large
     */
    public static Sequential of(Game game, List<List<Integer>> orders, Table outcome) {
        DesignProblem problem = DesignProblem.undesigned(game).withSequence(new Sequence(orders, Map.of()));
        BigFraction[][] law = Simultaneous.law(game, outcome);
        GivenOutcome given = GivenOutcome.of(problem, law);
        CredibleSets credible = given.credible();
        OrderProgram.Answer answer = new OrderProgram(game, orders, law, credible.all()).solve();
        if (answer.margin().getNumerator().signum() >= 0) {
            Optional<Device> device = given.device(probabilities(law, answer.orders(), orders.size()));
            BigFraction least = device.isPresent() ? requireObeyed(problem, device.get()) : answer.margin();
            return new Sequential(game, device, least, answer.blames(), credible, false);
        }
        OrderProgram.Answer any = new OrderProgram(game, orders, law, everything(game)).solve();
        boolean never = any.margin().getNumerator().signum() < 0;
        OrderProgram.Answer shown = never ? any : answer;
        return new Sequential(game, Optional.empty(), shown.margin(), shown.blames(), credible, never);
    }

    public boolean isFeasible() {
        return device.isPresent();
    }

    /**
     * Whether nothing is settled: no incentive rules it out, but no device was found whose answers to departures are
     * believed by those who are told them.
     */
    public boolean isOpen() {
        return device.isEmpty() && margin.getNumerator().signum() >= 0;
    }

    private static List<SortedSet<Integer>> everything(Game game) {
        List<SortedSet<Integer>> all = new ArrayList<>();
        game.players()
                .forEach(player -> all.add(IntStream.range(0, player.actions().size())
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
        return all;
    }

    /** Pr(order, outcome | cell), numbered order by order. */
    private static BigFraction[][] probabilities(BigFraction[][] law, BigFraction[][][] shares, int orders) {
        int outcomes = law[0].length;
        BigFraction[][] probabilities = new BigFraction[law.length][orders * outcomes];
        for (int cell = 0; cell < law.length; cell++) {
            for (int message = 0; message < probabilities[cell].length; message++) {
                int outcome = message % outcomes;
                // In a cell of probability 0 nobody cares who moves when.
                BigFraction share = shares[cell][outcome] != null
                        ? shares[cell][outcome][message / outcomes]
                        : message < outcomes ? BigFraction.ONE : BigFraction.ZERO;
                probabilities[cell][message] = law[cell][outcome].multiply(share);
            }
        }
        return probabilities;
    }

    /** The least gain from following what is said on the path, given what one is told; off it, it is credible. */
    private static BigFraction requireObeyed(DesignProblem problem, Device device) {
        DesignProblem answered =
                problem.withSequence(device.table().signals().sequence().orElseThrow());
        List<BigFraction> gains = Certifier.lines(answered, device.table(), List.of()).stream()
                .map(IncentiveLine::conditionalGain)
                .filter(Objects::nonNull)
                .toList();
        Device recomputed = new Device(device.table(), Beliefs.offPath(answered, device.table()));
        boolean credible = Certifier.credibility(recomputed).stream()
                .allMatch(line -> line.conditionalGain().getNumerator().signum() >= 0);
        BigFraction least = gains.stream().min(BigFraction::compareTo).orElse(BigFraction.ZERO);
        if (!credible || least.getNumerator().signum() < 0) {
            throw new IllegalStateException("a device that should be obeyed is not: " + device);
        }
        return least;
    }
}
