package suasion.lab;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Payments;
import suasion.mechanism.Reports;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Types;
import suasion.report.ObservedPayment;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Deviating;
import suasion.sim.Deviations;
import suasion.sim.Obedient;
import suasion.sim.ObservationCells;
import suasion.sim.Strategy;
import suasion.sim.Tally;
import suasion.sim.TieRule;

/**
 * The arms in which a mechanism is played: obedient, best replies, the file's own receiver, and every deviation really
 * taken. Where types are reported one more in which everybody chooses his report too, lies, and staying out. Where
 * nobody designs anything, obeying is to play the equilibrium.
 */
final class Arms {
    private static final String OWN = "receiver";

    private final DesignProblem problem;
    private final Simulation simulation;

    Arms(DesignProblem problem, Simulation simulation) {
        this.problem = problem;
        this.simulation = simulation;
    }

    /**
     * Obedient, Bayesian, the deviation that the file names (if any), choosing (where types are reported), every other
     * deviation; all of one replication and so on the same draws.
     *
     * @param violation the certified violation, which a Bayesian's band must cover
     */
    List<Arm> of(Mechanism mechanism, double violation) {
        List<Arm> arms = new ArrayList<>();
        arms.add(arm("obedient", mechanism, new Obedient()));
        arms.add(arm("bayesian", mechanism, bayesian(violation)));
        if (simulation.receiver() == Simulation.Receiver.DEVIATING) {
            arms.add(arm(OWN, mechanism, named(mechanism)));
        }
        if (isReported()) {
            arms.add(arm("choosing", mechanism, new Choosing(bayesian(violation))));
        }
        arms.addAll(deviating(mechanism));
        return arms;
    }

    /** The arm of the receiver that the file names. */
    Arm own(List<Arm> arms) {
        return switch (simulation.receiver()) {
            case OBEDIENT -> arms.get(0);
            case BAYESIAN -> arms.get(1);
            case DEVIATING -> arms.get(2);
        };
    }

    /** What a broken mechanism is played in: obedience, and every deviation. */
    List<Arm> ofBroken(Mechanism mechanism) {
        List<Arm> arms = new ArrayList<>();
        arms.add(arm("obedient", mechanism, new Obedient()));
        arms.addAll(deviating(mechanism));
        return arms;
    }

    private List<Arm> deviating(Mechanism mechanism) {
        return Deviations.cover(problem, mechanism.table().signals()).stream()
                .map(deviation -> new Arm(deviation.name(), problem, mechanism, deviation.strategies(), 0))
                .toList();
    }

    /** How many arms {@link #of} gives, whatever the mechanism. */
    long count() {
        return 2
                + (simulation.receiver() == Simulation.Receiver.DEVIATING ? 1 : 0)
                + (isReported() ? 1 : 0)
                + Deviations.count(problem);
    }

    /** How many arms {@link #ofBroken} gives. */
    long countOfBroken() {
        return 1 + Deviations.count(problem);
    }

    private boolean isReported() {
        return problem.types() == Types.REPORTED;
    }

    private Arm arm(String name, Mechanism mechanism, Strategy strategy) {
        return Arm.of(name, problem, mechanism, strategy);
    }

    private BestResponding bayesian(double violation) {
        return new BestResponding(TieRule.valueOf(simulation.ties().name()), simulation.band(), violation);
    }

    private Strategy named(Mechanism mechanism) {
        Player player = problem.game().players().get(0);
        List<Signal> signals = mechanism.table().signals().of(0);
        List<String> names = signals.stream().map(Signal::name).toList();
        for (String told : simulation.deviation().keySet()) {
            if (!names.contains(told)) {
                throw UserMistake.at(
                        "/simulation/deviation", "the scheme has no signal '" + told + "', it has " + names);
            }
        }
        Map<String, String> deviation = simulation.deviation();
        List<Integer> actions = signals.stream()
                .map(s -> deviation.containsKey(s.name())
                        ? player.actions().indexOf(deviation.get(s.name()))
                        : s.action())
                .toList();
        return new Deviating(deviation.toString(), actions);
    }

    /** The kind of receiver that the file names. */
    String receiver() {
        return simulation.receiver().name().toLowerCase(Locale.ROOT);
    }

    /** The tie rule and its band, for people. */
    String ties() {
        String band = BigDecimal.valueOf(simulation.band())
                .stripTrailingZeros()
                .toString()
                .replace("E", "e");
        return "%s, within %s of the payoff range"
                .formatted(simulation.ties().name().toLowerCase(Locale.ROOT), band);
    }

    /**
     * The share of rounds in which every player did what was recommended; of an arm in which all are honest, so that
     * what they hear is meant for them.
     */
    static double obedience(Arm arm, Tally tally) {
        ObservationCells cells = tally.cells();
        long followed = 0;
        for (int index = 0; index < cells.size(); index++) {
            boolean obeyed = arm.announced().signals().outcome(cells.message(index)) == cells.outcome(index);
            followed += obeyed ? tally.count(index) : 0;
        }
        return (double) followed / tally.rounds();
    }

    /** The mean payment per round on every signal of every player, or of every fee; empty where nothing is owed. */
    static List<ObservedPayment> payments(Arm arm, Tally tally) {
        Payments owed = arm.announced().payments();
        if (owed.hasFees()) {
            return fees(arm, tally);
        }
        if (owed.isNone()) {
            return List.of();
        }
        Accounts accounts = Accounts.of(arm.problem(), arm.announced());
        SignalSpace signals = arm.announced().signals();
        ObservationCells cells = tally.cells();
        List<ObservedPayment> payments = new ArrayList<>();
        for (int player = 0; player < signals.all().size(); player++) {
            long[] followed = new long[signals.of(player).size()];
            for (int index = 0; index < cells.size(); index++) {
                if (tally.count(index) > 0 && accounts.follows(player, cells.message(index), cells.outcome(index))) {
                    followed[signals.signalOf(cells.message(index), player)] += tally.count(index);
                }
            }
            for (int signal = 0; signal < followed.length; signal++) {
                // Adding 0.0 makes a payment that nobody earned 0 and not -0.
                payments.add(new ObservedPayment(
                        arm.name(),
                        arm.problem().game().players().get(player).name(),
                        signals.of(player).get(signal).name(),
                        owed.approx(player, signal) * followed[signal] / tally.rounds() + 0.0));
            }
        }
        return payments;
    }

    /** The revenue per round from those who report each type, whatever their own. */
    private static List<ObservedPayment> fees(Arm arm, Tally tally) {
        Game game = arm.problem().game();
        Payments owed = arm.announced().payments();
        Reports reports = arm.reports();
        ObservationCells cells = tally.cells();
        List<ObservedPayment> fees = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            Player buyer = game.players().get(player);
            long[] reported = new long[buyer.types().size()];
            for (int index = 0; index < cells.size(); index++) {
                int report = reports.of(player, game.typeOf(cells.cell(index), player));
                if (report != Reports.OUT) {
                    reported[report] += tally.count(index);
                }
            }
            for (int report = 0; report < reported.length; report++) {
                double fee = Exact.toDouble(owed.fee(player, report));
                String name = buyer.types().get(report).isEmpty()
                        ? null
                        : buyer.types().get(report);
                fees.add(ObservedPayment.fee(
                        arm.name(), buyer.name(), name, fee * reported[report] / tally.rounds() + 0.0));
            }
        }
        return fees;
    }
}
