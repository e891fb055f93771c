package suasion.family;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Margins;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.menu.WorstBuyer;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.solve.Certifier;
import suasion.solve.IncentiveLine;

/**
 * Whether play can refute a scheme: what somebody gains by breaking an incentive, given what is heard, how far a belief
 * that he is told is from his posterior, or the mean of payments that should be 0, is more than the margin that is
 * tolerated.
 */
final class Refutable {
    private static final int DIGITS = 6;

    /** An incentive that is broken, and by how much: in the player's payoff units, and as a share of their range. */
    private record Breach(String incentive, BigFraction gain, BigFraction amount, BigFraction range, double margin) {
        boolean isPlain() {
            return Exact.toDouble(amount) > margin;
        }

        /** By how much it is broken, in margins; whatever has no margin is broken most. */
        double inMargins() {
            return Exact.toDouble(amount) / margin;
        }
    }

    private Refutable() {}

    /**
     * Refuses a {@code broken} scheme of a file that breaks no incentive by more than the margin. Where the command
     * line changes more than how the game is played, it may be sound, which play then shows.
     */
    static void require(Scenario scenario, DesignProblem problem, Map<String, Mechanism> broken) {
        if (!Set.of("simulation").containsAll(scenario.changed())) {
            return;
        }
        broken.forEach((name, mechanism) -> {
            Table table = mechanism.table();
            if (problem.types() == Types.REPORTED || problem.told().isPresent() || recommends(problem, table)) {
                // The law of what the scheme is about is its own, as in play.
                DesignProblem own = problem.over(table.game());
                Margins margins = Margins.of(own, scenario.simulation().margin());
                if (!unbalanced(own, table, margins)) {
                    requireBreach(Pointer.below("/broken", name), own, mechanism, margins);
                }
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

    private static boolean unbalanced(DesignProblem problem, Table table, Margins margins) {
        return problem.regime() == Regime.BALANCED
                && Exact.toDouble(table.expectedPayment().abs()) > margins.designer();
    }

    private static void requireBreach(String path, DesignProblem problem, Mechanism mechanism, Margins margins) {
        String noun = mechanism instanceof Device ? "device" : "scheme";
        Optional<Breach> worst = lines(problem, mechanism).stream()
                .flatMap(line -> breach(problem, margins, line).stream())
                .max(Comparator.comparingDouble(Breach::inMargins));
        boolean tells = problem.told().isPresent();
        if (worst.isEmpty() || !worst.get().isPlain()) {
            requireNobodyHidden(path, problem, mechanism, margins);
        }
        if (worst.isEmpty()) {
            String kept = tells ? "every belief that the %s tells is the posterior" : "the %s breaks no incentive";
            throw UserMistake.at(path, kept.formatted(noun) + ", so play cannot refute it");
        }
        Breach breach = worst.get();
        if (!breach.isPlain()) {
            throw UserMistake.at(
                            path,
                            (tells ? "no told belief is off by" : "no incentive is broken by")
                                    + " more than the margin that is tolerated, so play cannot refute"
                                    + " the %s: the worst %s is %s (%s), the margin %s"
                                            .formatted(
                                                    noun,
                                                    tells ? "posterior less what is told" : "gain",
                                                    Exact.show(breach.gain),
                                                    breach.incentive,
                                                    shown(breach.margin)))
                    .maybe("Maybe simulation: {margin: %s}.".formatted(Exact.fraction(resolving(breach))));
        }
    }

    /** Play pools the buyers of a menu by what they take: who loses among many who gain is not seen in it. */
    private static void requireNobodyHidden(String path, DesignProblem problem, Mechanism mechanism, Margins margins) {
        WorstBuyer.of(mechanism).ifPresent(buyer -> {
            IncentiveLine pooled = lines(problem, mechanism).stream()
                    .filter(line -> line.conditionalGain() != null)
                    .min(Comparator.comparing(IncentiveLine::conditionalGain))
                    .orElseThrow();
            throw UserMistake.at(
                            path,
                            "a buyer with values (%s) loses %s, but play pools buyers by what they take, and so pooled no"
                                            .formatted(
                                                    buyer.values().stream()
                                                            .map(value -> shown(Exact.toDouble(value)))
                                                            .collect(Collectors.joining(", ")),
                                                    shown(Exact.toDouble(buyer.loss())))
                                    + " incentive is broken by more than the margin, so play cannot refute the scheme: the"
                                    + " least mean gain is %s (%s), the margin %s"
                                            .formatted(
                                                    shown(Exact.toDouble(pooled.conditionalGain())),
                                                    pooled.incentive().id(),
                                                    shown(margins.players().get(0))))
                    .maybe("Maybe ./suasion audit, which looks at every buyer.");
        });
    }

    /** Every incentive on the path of play and off it. */
    private static List<IncentiveLine> lines(DesignProblem problem, Mechanism mechanism) {
        List<IncentiveLine> lines = new ArrayList<>(Certifier.lines(problem, mechanism.table(), List.of()));
        if (mechanism instanceof Device device) {
            lines.addAll(Certifier.credibility(device));
        }
        return lines;
    }

    /**
     * What a conditional gain falls short of the margin of obedience, off the path of play of 0, if it does; an
     * equality may be off on either side.
     */
    private static Optional<Breach> breach(DesignProblem problem, Margins margins, IncentiveLine line) {
        if (line.conditionalGain() != null && line.incentive().isEquality()) {
            BigFraction gain = line.conditionalGain();
            return gain.getNumerator().signum() == 0
                    ? Optional.empty()
                    : Optional.of(
                            new Breach(line.incentive().id(), gain, gain.abs(), BigFraction.ONE, margins.belief()));
        }
        BigFraction required =
                line.incentive().kind() == Incentive.Kind.CREDIBILITY ? BigFraction.ZERO : problem.robustness();
        if (line.conditionalGain() == null || line.conditionalGain().compareTo(required) >= 0) {
            return Optional.empty();
        }
        List<String> names = problem.game().players().stream().map(Player::name).toList();
        int player = names.indexOf(line.incentive().player());
        return Optional.of(new Breach(
                line.incentive().id(),
                line.conditionalGain(),
                required.subtract(line.conditionalGain()),
                problem.game().range(problem.game().payoffs().get(player)),
                margins.players().get(player)));
    }

    private static String shown(double margin) {
        return BigDecimal.valueOf(margin)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The largest of 1/2, 1/5, 1/10, 1/20, ... of the range that is at most half of what is broken. */
    private static BigFraction resolving(Breach breach) {
        for (BigFraction unit = BigFraction.ONE; ; unit = unit.divide(10)) {
            for (int part : new int[] {2, 5, 10}) {
                BigFraction share = unit.divide(part);
                if (share.multiply(breach.range).multiply(2).compareTo(breach.amount) <= 0) {
                    return share;
                }
            }
        }
    }
}
