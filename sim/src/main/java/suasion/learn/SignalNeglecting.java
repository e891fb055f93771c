package suasion.learn;

import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Reports;
import suasion.mechanism.Types;
import suasion.sim.BestResponding;
import suasion.sim.Choice;
import suasion.sim.Choosing;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/**
 * Does not listen: does what is best by the game's prior given his type, whatever he hears, the others obeying; the
 * first of the best. What is paid for following counts as often as he follows by chance.
 *
 * <p>Information is worth nothing to him: where types are reported for a fee he stays out unless the fee is 0 or less.
 * Among n actions that are alike but for what is recommended he does any, so that he follows with probability 1/n.
 * Where goods are sold he chooses the best report as {@link Choosing} does, for there is nothing to hear.
 *
 * <p>Source: the limit of base-rate dominance, Benjamin (2019), section 4; cursed players (Eyster and Rabin 2005)
 * neglect what others know in the same way.
 */
public record SignalNeglecting() implements Strategy {
    @Override
    public int report(Seat seat, int type) {
        if (seat.problem().types() == Types.KNOWN) {
            return type;
        }
        if (seat.problem().sale().isPresent()) {
            return Choosing.usual().report(seat, type);
        }
        return Exact.toDouble(seat.announced().payments().fee(seat.index(), type)) > 0 ? Reports.OUT : type;
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        if (seat.actionsAreAlike()) {
            return oneOfMany(seat);
        }
        double[] payoffs = seat.payoffs(type, NOTHING);
        double band = BestResponding.BAND * seat.range();
        int best = 0;
        for (int action = 1; action < payoffs.length; action++) {
            best = payoffs[action] > payoffs[best] + band ? action : best;
        }
        return Choice.pure(best, payoffs.length);
    }

    /** Any of n actions that are alike, which is the recommended one with probability 1/n. */
    private static Choice oneOfMany(Seat seat) {
        int all = IntStream.range(0, seat.actions()).map(seat::standsFor).sum();
        return new Choice(IntStream.range(0, seat.actions())
                .mapToObj(action -> new BigFraction(seat.standsFor(action), all))
                .toList());
    }

    @Override
    public String toString() {
        return "signal-neglecting";
    }
}
