package suasion.sim;

import java.util.List;

/**
 * Reports a fixed type that need not be his, or stays out, and then does what is best by his own Bayes' rule: the
 * double deviation against which honesty must hold, and the one against which it must pay to take part.
 *
 * <p>His posterior on hearing a signal is proportional to prior(cell) phi(message | state, reported type); if he stays
 * out he hears nothing and keeps his belief. The fee is sunk once he has reported, so it does not move his action.
 *
 * @param name what reports call it
 * @param reports what every type of his reports, {@code Reports.OUT} where it stays out
 * @param reply what he does then; ties for the recommendation he hears, whoever it was meant for
 */
public record Misreporting(String name, List<Integer> reports, BestResponding reply) implements Strategy {
    public Misreporting {
        reports = List.copyOf(reports);
    }

    @Override
    public int report(Seat seat, int type) {
        if (reports.size() != seat.player().types().size()) {
            throw new IllegalArgumentException(this + " reports for " + reports.size() + " of "
                    + seat.player().types().size() + " types");
        }
        return reports.get(type);
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        return reply.act(seat, type, signal);
    }

    @Override
    public String toString() {
        return name;
    }
}
