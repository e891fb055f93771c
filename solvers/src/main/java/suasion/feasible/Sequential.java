package suasion.feasible;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Sequence;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sequential.Answers;
import suasion.sequential.Beliefs;
import suasion.sequential.CredibleSets;
import suasion.sequential.SequentialSolver;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/**
 * Whether an outcome distribution is what players do in some equilibrium of some extensive form: a device that draws
 * who moves when, tells everybody what to do, and answers those who do not follow by what it tells the movers after
 * them.
 *
 * <p>What can be answered credibly is what the outcome distribution sends itself, or what is a best reply to some
 * belief after a departure; the harshest such answers make obedience easiest, and then the orders are a linear program.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 *
 * @param game the game
 * @param device the device that does it; empty where none does
 * @param margin the widest margin by which following can pay given what one is told, in payoff units; negative where no
 *     device does it: then under every order somebody gains at least as much by not following
 * @param blames the proof that no wider margin is possible: under every order of moves the gains from following, given
 *     what one is told, weighted so, are at most the margin
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
        CredibleSets credible = SequentialSolver.sending(problem, law);
        List<SortedSet<Integer>> sets =
                IntStream.range(0, game.players().size()).mapToObj(credible::of).toList();
        OrderProgram.Answer answer = new OrderProgram(game, orders, law, sets).solve();
        if (answer.margin().getNumerator().signum() >= 0) {
            Device device = device(problem, law, answer.orders(), Answers.harshest(problem, credible));
            return new Sequential(game, Optional.of(device), answer.margin(), answer.blames(), credible, false);
        }
        OrderProgram.Answer any = new OrderProgram(game, orders, law, everything(game)).solve();
        boolean never = any.margin().getNumerator().signum() < 0;
        OrderProgram.Answer shown = never ? any : answer;
        return new Sequential(game, Optional.empty(), shown.margin(), shown.blames(), credible, never);
    }

    public boolean isFeasible() {
        return device.isPresent();
    }

    private static List<SortedSet<Integer>> everything(Game game) {
        List<SortedSet<Integer>> all = new ArrayList<>();
        game.players()
                .forEach(player -> all.add(IntStream.range(0, player.actions().size())
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
        return all;
    }

    private static Device device(
            DesignProblem problem, BigFraction[][] law, BigFraction[][][] shares, Sequence answers) {
        Game game = problem.game();
        DesignProblem answered = problem.withSequence(answers);
        SignalSpace messages = answered.recommendations();
        BigFraction[][] probabilities = new BigFraction[game.cells()][messages.messages()];
        int outcomes = law[0].length;
        for (int cell = 0; cell < law.length; cell++) {
            Arrays.fill(probabilities[cell], BigFraction.ZERO);
            for (int outcome = 0; outcome < outcomes; outcome++) {
                for (int order = 0; order < answers.orders().size(); order++) {
                    BigFraction share = shares[cell][outcome] != null
                            ? shares[cell][outcome][order]
                            : order == 0 ? BigFraction.ONE : BigFraction.ZERO;
                    probabilities[cell][order * outcomes + outcome] = law[cell][outcome].multiply(share);
                }
            }
        }
        Table table = Table.of(game, messages, probabilities);
        Device device = new Device(table, Beliefs.offPath(answered, table));
        requireObeyed(answered, device);
        return device;
    }

    private static void requireObeyed(DesignProblem problem, Device device) {
        List<IncentiveLine> lines = Stream.concat(
                        Certifier.lines(problem, device.table(), List.of()).stream(),
                        Certifier.credibility(device).stream())
                .toList();
        if (Certifier.violation(problem, lines).getNumerator().signum() != 0) {
            throw new IllegalStateException("a device that should be obeyed is not: " + device.table());
        }
    }
}
