package suasion.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Statistic.Observable;
import suasion.audit.Statistic.Standing;
import suasion.audit.Statistic.Test;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.mechanism.CalibrationGain;
import suasion.mechanism.Incentive;
import suasion.mechanism.Plausibility;
import suasion.mechanism.Pooled;
import suasion.mechanism.Promise;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.ToldBeliefs;

/**
 * What a scheme promises that tells players what to believe.
 *
 * <p>CALIBRATION: in the rounds in which a player is told x the share of the second state is x, whatever Bayes' rule
 * makes of the scheme. More than {@link Statistics#MOST} are pooled by tenths of the told belief: the mean of 1{high} -
 * x is 0 there. PLAUSIBILITY: the mean of what a player is told is the prior. Ranges are over what the announced scheme
 * can produce. Source: Dawid (1982), "The well-calibrated Bayesian"; Arieli, Babichenko, Sandomirskiy and Tamuz (2021).
 */
final class ToldStatistics {
    private static final int CELLS = 10;
    private static final int DIGITS = 4;
    private static final int LONGEST_NAME = 12;

    private final Table table;
    private final Game game;
    private final SignalSpace signals;
    private final double margin;
    private final List<Told> all;

    ToldStatistics(Table table, List<CalibrationGain> gains, double margin) {
        this.table = table;
        this.game = table.game();
        this.signals = table.signals();
        this.margin = margin;
        this.all = gains.stream().map(this::told).toList();
    }

    /**
     * A told belief as announced.
     *
     * @param probability that it is told
     * @param error the announced mean of 1{high} - belief given that, null where it is never told
     * @param possible whether it is told in the first and in the second state
     */
    private record Told(CalibrationGain gain, BigFraction probability, BigFraction error, boolean... possible) {
        BigFraction belief() {
            return gain.belief();
        }

        boolean isVacuous() {
            return error == null;
        }

        /** How far the announced posterior is from what is told. */
        BigFraction distance() {
            return error.abs();
        }

        int tenth() {
            return Math.min(CELLS - 1, belief().multiply(new BigFraction(CELLS)).intValue());
        }
    }

    private Told told(CalibrationGain gain) {
        ExactSum probability = new ExactSum();
        ExactSum error = new ExactSum();
        boolean[] possible = new boolean[game.cells()];
        for (int message : gain.messages()) {
            for (int cell = 0; cell < possible.length; cell++) {
                BigFraction mass = table.mass(cell, message);
                if (mass.getNumerator().signum() > 0) {
                    possible[cell] = true;
                    probability.add(mass);
                    error.addProduct(mass, gain.exact(cell, message));
                }
            }
        }
        BigFraction heard = probability.value();
        return new Told(
                gain, heard, probability.signum() == 0 ? null : error.value().divide(heard), possible);
    }

    /** One per player and told belief or, if these are too many, one per player and tenth of the told belief. */
    List<Statistic> calibration(KnownArm arm) {
        if (all.size() <= Statistics.MOST) {
            return all.stream().map(told -> single(arm, told)).toList();
        }
        Map<Integer, List<Told>> groups = all.stream()
                .collect(Collectors.groupingBy(
                        told -> told.gain().player() * CELLS + told.tenth(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(group -> group.size() == 1 ? single(arm, group.get(0)) : pooled(arm, group))
                .toList();
    }

    /** In rounds in which a player is told a belief: whether the second state is the case. */
    private Statistic single(KnownArm arm, Told told) {
        int player = told.gain().player();
        int signal = told.gain().signal();
        Bounds range = new Bounds();
        for (int cell = 0; cell < told.possible.length; cell++) {
            if (told.possible[cell]) {
                range.include(told.gain().obeyed(cell, 0));
            }
        }
        double belief = Exact.toDouble(told.belief());
        return statistic(
                told.gain().incentive(),
                arm,
                told.isVacuous(),
                (cell, message, outcome) ->
                        signals.signalOf(message, player) != signal ? Double.NaN : cell == ToldBeliefs.HIGH ? 1 : 0,
                range,
                belief,
                Exact.toDouble(told.probability()));
    }

    /** In rounds in which a player is told one of several beliefs: 1{high} - x. */
    private Statistic pooled(KnownArm arm, List<Told> group) {
        int player = group.get(0).gain().player();
        double[][] errors = new double[signals.of(player).size()][];
        Bounds range = new Bounds();
        ExactSum probability = new ExactSum();
        for (Told told : group) {
            errors[told.gain().signal()] = new double[game.cells()];
            for (int cell = 0; cell < game.cells(); cell++) {
                BigFraction error = told.gain().exact(cell, 0);
                errors[told.gain().signal()][cell] = Exact.toDouble(error);
                if (told.possible[cell]) {
                    range.include(error);
                }
            }
            probability.add(told.probability());
        }
        Incentive one = group.get(0).gain().incentive();
        Promise promise = new Pooled(
                one.kind(),
                one.player(),
                null,
                "%s to %s"
                        .formatted(
                                tenths(group.get(0).tenth()),
                                tenths(group.get(0).tenth() + 1)),
                group.size(),
                worst(group));
        return statistic(
                promise,
                arm,
                probability.signum() == 0,
                (cell, message, outcome) -> {
                    double[] error = errors[signals.signalOf(message, player)];
                    return error == null ? Double.NaN : error[cell];
                },
                range,
                0,
                Exact.toDouble(probability.value()));
    }

    private static String tenths(int count) {
        return count == 0 || count == CELLS ? String.valueOf(count / CELLS) : "0." + count;
    }

    /** The told belief that is furthest from its announced posterior, and how far. */
    private static String worst(List<Told> group) {
        return group.stream()
                .filter(told -> !told.isVacuous())
                .max(Comparator.comparing(Told::distance))
                .map(told -> told.distance().getNumerator().signum() == 0
                        ? "each is its posterior"
                        : "worst " + name(told) + ", off by " + shown(Exact.toDouble(told.distance())))
                .orElse("none is told");
    }

    private static String name(Told told) {
        String name = told.gain().incentive().recommendation();
        return name.length() <= LONGEST_NAME ? name : shown(Exact.toDouble(told.belief()));
    }

    private static String shown(double number) {
        return new BigDecimal(number)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toString()
                .replace("E", "e");
    }

    /** One per player who can be told different things; what he is told is the prior by CALIBRATION otherwise. */
    List<Statistic> plausibility(KnownArm arm) {
        BigFraction prior = game.prior().get(ToldBeliefs.HIGH);
        List<Statistic> statistics = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            int who = player;
            List<Told> own =
                    all.stream().filter(told -> told.gain().player() == who).toList();
            if (own.size() == 1) {
                continue;
            }
            double[] beliefs = new double[own.size()];
            Bounds range = new Bounds();
            IntStream.range(0, own.size()).forEach(signal -> {
                Told told = own.get(signal);
                // Hearing what is never said is outside of every range.
                beliefs[signal] = told.isVacuous() ? Double.POSITIVE_INFINITY : Exact.toDouble(told.belief());
                if (!told.isVacuous()) {
                    range.include(told.belief());
                }
            });
            Plausibility promise = new Plausibility(game.players().get(player).name(), game.cellName(ToldBeliefs.HIGH));
            statistics.add(statistic(
                    promise,
                    arm,
                    false,
                    (cell, message, outcome) -> beliefs[signals.signalOf(message, who)],
                    range,
                    Exact.toDouble(prior),
                    1));
        }
        return statistics;
    }

    private Statistic statistic(
            Promise promise,
            KnownArm arm,
            boolean vacuous,
            Observable observable,
            Bounds range,
            double promised,
            double probability) {
        return new Statistic(
                promise,
                arm.name(),
                vacuous ? Standing.VACUOUS : Standing.JUDGED,
                Test.EQUALS,
                observable,
                range.low(),
                range.high(),
                promised,
                promised,
                margin,
                probability);
    }
}
