package suasion.sim;

/**
 * Reports what is best for him by his own Bayes' rule, staying out included, and then takes the action that is best.
 *
 * <p>The worth of a report r to a type is max over plans of sum over (cell of the type, message) of mu(cell)
 * phi(message | state, r) u(cell, plan(signal)) / Pr(type) - fee(r); of staying out, his largest expected payoff on his
 * belief. Reports within the reply's band of the best are ties, and the truth is told among ties; so on a menu in which
 * honesty and participation hold he is honest, although most of them bind.
 *
 * @param reply what he does then, and whose band decides what is a tie
 */
public record Choosing(BestResponding reply) implements Strategy {
    /** With the usual best reply. */
    public static Choosing usual() {
        return new Choosing(BestResponding.usual());
    }

    @Override
    public int report(Seat seat, int type) {
        double truth = seat.worth(type, type);
        int best = type;
        double most = truth;
        for (int report : seat.options(type)) {
            double worth = report == type ? truth : seat.worth(type, report);
            if (worth > most) {
                best = report;
                most = worth;
            }
        }
        return truth >= most - reply.bandAt(seat) ? type : best;
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        return reply.act(seat, type, signal);
    }

    @Override
    public String toString() {
        return "choosing (the best report, ties for the truth; then " + reply + ")";
    }
}
