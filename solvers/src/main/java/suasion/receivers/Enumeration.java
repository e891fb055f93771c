package suasion.receivers;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;

/** Questions about set functions that are answered by going through all sets, where there are not too many. */
final class Enumeration {
    private Enumeration() {}

    /** What is said where sets are too many to go through. */
    static UserMistake refused(int receivers, String why) {
        return UserMistake.at(
                        "",
                        "%d receivers have 2^%d sets, and with more than %d receivers sets are not enumerated: %s"
                                .formatted(receivers, receivers, Sets.MOST_ENUMERATED, why))
                .maybe("Maybe additive payoffs, payoffs by size together with additive ones, or pairwise payoffs"
                        + " without negative edges, which need no enumeration.");
    }

    private static void requireFew(SetFunction function) {
        if (function.receivers() > Sets.MOST_ENUMERATED) {
            throw refused(function.receivers(), "the form of the payoff does not tell what is asked of it");
        }
    }

    static Violation monotone(SetFunction v, long set, int i) {
        return new Violation(set, i, -1, v.exact(set), v.exact(Sets.with(v.receivers(), set, i)));
    }

    static Violation supermodular(SetFunction v, long set, int i, int j) {
        int n = v.receivers();
        long withI = Sets.with(n, set, i);
        long withJ = Sets.with(n, set, j);
        BigFraction after = v.exact(Sets.with(n, withI, j)).subtract(v.exact(withJ));
        return new Violation(set, i, j, v.exact(withI).subtract(v.exact(set)), after);
    }

    private static boolean isReal(Violation violation) {
        return violation.after().compareTo(violation.before()) < 0;
    }

    static Optional<Violation> monotoneViolation(SetFunction v) {
        requireFew(v);
        int n = v.receivers();
        double slack = 3 * v.roundoff();
        for (long set = 0; set <= Sets.all(n); set++) {
            double own = v.approx(set);
            for (int i = 0; i < n; i++) {
                if (!Sets.contains(n, set, i) && v.approx(Sets.with(n, set, i)) < own + slack) {
                    Violation found = monotone(v, set, i);
                    if (isReal(found)) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Violation> externalityViolation(Stake stake) {
        requireFew(stake.function());
        int n = stake.function().receivers();
        double slack = 6 * stake.function().roundoff();
        for (long set = 0; set <= Sets.all(n); set++) {
            if (!Sets.contains(n, set, stake.receiver())) {
                double own = stake.approxGain(set);
                for (int j = 0; j < n; j++) {
                    long joined = Sets.with(n, set, j);
                    if (j != stake.receiver() && joined != set && stake.approxGain(joined) < own + slack) {
                        Violation found = stake.violation(set, j);
                        if (isReal(found)) {
                            return Optional.of(found);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Violation> supermodularViolation(SetFunction v) {
        requireFew(v);
        int n = v.receivers();
        for (long set = 0; set <= Sets.all(n); set++) {
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n && !Sets.contains(n, set, i); j++) {
                    if (!Sets.contains(n, set, j) && isDoubtful(v, set, i, j)) {
                        Violation found = supermodular(v, set, i, j);
                        if (isReal(found)) {
                            return Optional.of(found);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isDoubtful(SetFunction v, long set, int i, int j) {
        int n = v.receivers();
        double both = v.approx(Sets.with(n, Sets.with(n, set, i), j));
        double one = v.approx(Sets.with(n, set, i));
        double other = v.approx(Sets.with(n, set, j));
        double none = v.approx(set);
        return both - other - one + none < 6 * v.roundoff();
    }

    /** A violation that needs two receivers who are the only ones. */
    static Optional<Violation> pairAtEmptySet(SetFunction v) {
        for (int i = 0; i < v.receivers(); i++) {
            for (int j = i + 1; j < v.receivers(); j++) {
                Violation found = supermodular(v, 0, i, j);
                if (isReal(found)) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }
}
