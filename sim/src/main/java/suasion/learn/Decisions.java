package suasion.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Payments;
import suasion.mechanism.Reports;
import suasion.sim.Experience;
import suasion.sim.Seat;

/**
 * Where a player decides and among what: on every (type, signal), a <em>context</em>, among his actions; where goods
 * are sold, for every type among what he may report.
 *
 * <p>Options are numbered from 0. A payoff x counts as (x - low) / (high - low) in [0, 1], where low and high bound
 * what he may end up with, payments and fees included, in the cells that can happen.
 */
final class Decisions {
    private final Seat seat;
    private final int signals;
    private final int[][] reports;
    private final int[][] options;
    private final double[][] worths;
    private final double low;
    private final double high;

    Decisions(Seat seat) {
        this.seat = seat;
        this.signals = seat.signals().size();
        int types = seat.player().types().size();
        boolean sold = seat.problem().sale().isPresent();
        reports = sold ? IntStream.range(0, types).mapToObj(seat::options).toArray(int[][]::new) : new int[0][];
        options = new int[reports.length][types + 1];
        for (int type = 0; type < reports.length; type++) {
            Arrays.fill(options[type], -1);
            for (int option = 0; option < reports[type].length; option++) {
                options[type][reports[type][option] + 1] = option;
            }
        }
        worths = new double[reports.length][];
        double[] extremes = extremes();
        low = extremes[0];
        high = extremes[1];
    }

    private double[] extremes() {
        Game game = seat.problem().game();
        int[] cells = IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .toArray();
        Payments payments = seat.announced().payments();
        double[] owed = IntStream.range(0, signals)
                .mapToDouble(signal -> payments.approx(seat.index(), signal))
                .toArray();
        double[] fees = IntStream.range(Reports.OUT, seat.player().types().size())
                .mapToObj(report -> payments.fee(seat.index(), report))
                .mapToDouble(Exact::toDouble)
                .toArray();
        double smallest = IntStream.of(cells)
                .mapToObj(cell -> seat.payoff().smallest(cell))
                .min(BigFraction::compareTo)
                .map(Exact::toDouble)
                .orElseThrow();
        double largest = IntStream.of(cells)
                .mapToObj(cell -> seat.payoff().largest(cell))
                .max(BigFraction::compareTo)
                .map(Exact::toDouble)
                .orElseThrow();
        return new double[] {
            smallest
                    + Math.min(0, Arrays.stream(owed).min().orElse(0))
                    - Arrays.stream(fees).max().orElse(0),
            largest
                    + Math.max(0, Arrays.stream(owed).max().orElse(0))
                    - Arrays.stream(fees).min().orElse(0)
        };
    }

    Seat seat() {
        return seat;
    }

    /** Whether he decides what to report, and not what to do. */
    boolean areReports() {
        return reports.length > 0;
    }

    /** Number of contexts. */
    int contexts() {
        return areReports() ? reports.length : seat.player().types().size() * signals;
    }

    int context(int type, int signal) {
        return type * signals + signal;
    }

    /** The context of a round. */
    int context(Experience lived, int round) {
        int type = lived.type(round);
        return areReports() ? type : context(type, lived.signal(round));
    }

    /** Number of options in a context. */
    int options(int context) {
        return areReports() ? reports[context].length : seat.actions();
    }

    /** The largest number of options. */
    int most() {
        return areReports()
                ? Arrays.stream(reports).mapToInt(list -> list.length).max().orElseThrow()
                : seat.actions();
    }

    /** What an option of a type is to report. */
    int report(int type, int option) {
        return reports[type][option];
    }

    /** How many things to do, or to report, an option stands for. */
    int standsFor(int option) {
        return areReports() ? 1 : seat.standsFor(option);
    }

    /** The option taken in a round. */
    int taken(Experience lived, int round, int context) {
        return areReports() ? options[context][lived.report(round) + 1] : lived.action(round);
    }

    /** The option of doing what one is told, or of telling the truth. */
    int followed(int context) {
        return areReports() ? options[context][context + 1] : seat.recommended(context % signals);
    }

    /** What an option would have brought in a round, in payoff units; of a report, what it brings on average. */
    double payoff(Experience lived, int round, int context, int option) {
        return areReports() ? worth(context, option) : lived.payoffIf(round, option);
    }

    /** What a report of a type is worth on average, in payoff units. */
    double worth(int type, int option) {
        if (worths[type] == null) {
            worths[type] = IntStream.of(reports[type])
                    .mapToDouble(report -> seat.worth(type, report))
                    .toArray();
        }
        return worths[type][option];
    }

    /** Largest minus smallest that he may end up with. */
    double span() {
        return high - low;
    }

    /** How much less than the best imaginable a payoff is, in [0, 1]. */
    double loss(double payoff) {
        return high > low ? Math.min(1, Math.max(0, (high - payoff) / (high - low))) : 0;
    }
}
