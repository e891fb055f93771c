package suasion.family;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.Regime;
import suasion.scenario.Scenario;

/**
 * What a file writes after {@code payments:}: one of the regimes that its family knows, or all of them side by side.
 */
final class Regimes {
    /** No payments, never a charge, a mean of 0, or any. */
    static final Regimes ALL = new Regimes(Regime.values());

    private static final String KEY = "payments";
    private static final String COMPARE = "compare";

    private final List<String> names;

    /** The regimes of a family, in the order in which they are compared. */
    Regimes(Regime... regimes) {
        this.names = Arrays.stream(regimes).map(Regimes::name).toList();
    }

    private static String name(Regime regime) {
        return regime.name().toLowerCase(Locale.ROOT);
    }

    private static String written(Scenario scenario) {
        return scenario.root().text(KEY, name(Regime.NONE));
    }

    /**
     * The regime that a scenario names, none by default.
     *
     * @throws UserMistake if it asks for several side by side
     */
    Regime of(Scenario scenario) {
        String written = written(scenario);
        if (written.equals(COMPARE)) {
            throw UserMistake.at("/" + KEY, "run, solve, check and list compare payments; here one regime is needed")
                    .maybe("Maybe --set payments=" + names.get(0) + ".");
        }
        return Regime.valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** What is to be shown side by side, if the scenario asks for that. */
    Optional<Compared> compared(Scenario scenario) {
        return written(scenario).equals(COMPARE) ? Optional.of(new Compared(KEY, names)) : Optional.empty();
    }

    /**
     * Refuses payments of a scheme where the file says that nobody is paid.
     *
     * @param path where the scheme writes them
     */
    static void requirePaying(Regime regime, String path) {
        if (regime == Regime.NONE) {
            throw UserMistake.at(path, "in this file nobody is paid (payments: none)")
                    .maybe("Maybe payments: unrestricted is missing above.");
        }
    }

    /**
     * Refuses a charge where none is allowed. Payments that do not balance are a promise that play shows to be broken.
     *
     * @param who would be charged, for the mistake
     */
    static void requireAllowed(Regime regime, BigFraction payment, String who, String path) {
        if (regime == Regime.NONNEGATIVE && payment.getNumerator().signum() < 0) {
            throw UserMistake.at(
                            path,
                            "%s charges %s, which payments: nonnegative forbids".formatted(Exact.show(payment), who))
                    .maybe("Maybe payments: unrestricted.");
        }
    }
}
