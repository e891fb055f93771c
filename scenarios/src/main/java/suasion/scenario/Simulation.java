package suasion.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * How a scenario is to be played and judged: the {@code simulation} section with defaults for what it leaves out.
 *
 * @param rounds rounds of play per arm; 1,000,000
 * @param seed seed of all chance, any 64-bit integer; 1
 * @param receiver how the receiver acts; BAYESIAN
 * @param deviation for a DEVIATING receiver, signal heard -> action taken instead; what is not named is obeyed
 * @param ties what a BAYESIAN receiver does with actions that are equally good; RECOMMENDATION
 * @param band actions within this share of the payoff range count as equally good; 1e-9
 * @param margin violations up to this share of the payoff range (beliefs: up to this probability) are tolerated; 0.01
 * @param alpha probability that one verdict or more of a mechanism is wrong; 0.05
 */
public record Simulation(
        long rounds,
        long seed,
        Receiver receiver,
        Map<String, String> deviation,
        Ties ties,
        double band,
        double margin,
        double alpha) {
    public static final long DEFAULT_ROUNDS = 1_000_000;
    public static final long DEFAULT_SEED = 1;

    /** At most this many rounds: counts stay far from the largest long. */
    public static final long MOST_ROUNDS = 1_000_000_000_000_000L;

    private static final String PATH = "/simulation";

    /** How a receiver acts. */
    public enum Receiver {
        /** Does what the signal recommends. */
        OBEDIENT,
        /** Does what is best at his own posterior. */
        BAYESIAN,
        /** Does what {@code deviation} says. */
        DEVIATING
    }

    /** What a Bayesian receiver does when several actions are equally good. */
    public enum Ties {
        /** Follows the recommendation if it is among them. */
        RECOMMENDATION,
        /** Takes the one that is worst for the designer. */
        ADVERSARIAL,
        /** Takes any of them, with equal probability. */
        UNIFORM
    }

    public Simulation {
        deviation = Map.copyOf(deviation);
    }

    /** Reads the section, which the schema has checked for its keys. */
    static Simulation of(Node.Mapping section, Numbers numbers) {
        Receiver receiver = choice(Receiver.class, section.text("receiver", "bayesian"));
        Map<String, String> deviation = new LinkedHashMap<>();
        section.section("deviation").fields().forEach((told, done) -> deviation.put(told, ((Node.Scalar) done).text()));
        if ((receiver == Receiver.DEVIATING) == deviation.isEmpty()) {
            String problem = deviation.isEmpty()
                    ? "a deviating receiver needs deviation: {heard: done}"
                    : "there is a deviation but the receiver is "
                            + receiver.name().toLowerCase(Locale.ROOT);
            throw UserMistake.at(PATH, problem).maybe(deviation.isEmpty() ? "" : "Maybe receiver is deviating.");
        }
        return new Simulation(
                integer(section, "rounds", numbers, DEFAULT_ROUNDS, 1, MOST_ROUNDS),
                integer(section, "seed", numbers, DEFAULT_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                receiver,
                deviation,
                choice(Ties.class, section.text("ties", "recommendation")),
                share(section, "band", numbers, 1e-9, true),
                share(section, "margin", numbers, 0.01, true),
                share(section, "alpha", numbers, 0.05, false));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    private static long integer(
            Node.Mapping section, String key, Numbers numbers, long otherwise, long least, long most) {
        return section.has(key)
                ? numbers.readInteger(section.fields().get(key), Pointer.below(PATH, key), least, most)
                : otherwise;
    }

    private static double share(Node.Mapping section, String key, Numbers numbers, double otherwise, boolean zero) {
        if (!section.has(key)) {
            return otherwise;
        }
        String path = Pointer.below(PATH, key);
        BigFraction value = numbers.read(section.fields().get(key), path);
        int sign = value.getNumerator().signum();
        if (sign < 0 || sign == 0 && !zero || value.compareTo(BigFraction.ONE) >= 0) {
            List<String> needed = List.of("must be more than 0 and less than 1", "must be at least 0 and less than 1");
            throw UserMistake.at(path, Exact.show(value) + " found, " + needed.get(zero ? 1 : 0));
        }
        return Exact.toDouble(value);
    }
}
