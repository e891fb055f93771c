package suasion.mechanism;

import java.util.List;

/**
 * An incentive of a mediated game: (kind, player, true type, report, recommendation, deviation), whose gain is
 * payoff(honest and obedient) - payoff(deviation) and must be at least 0 (Myerson 1982).
 *
 * <p>A component that does not apply is null. CALIBRATION says that the posterior after a signal is the announced one:
 * an equality, where {@code recommendation} is the signal and {@code deviation} the cell whose probability is compared,
 * or the place in the order of moves ("moves first").
 *
 * @param kind what must not pay
 * @param player whose incentive it is
 * @param type his true type, null where he has none
 * @param report what he reports, null where it is the truth or nothing is reported
 * @param recommendation the signal or recommended action that he hears; null of HONESTY and PARTICIPATION
 * @param deviation what he would do instead; null of HONESTY and PARTICIPATION, where that is a best reply
 */
public record Incentive(Kind kind, String player, String type, String report, String recommendation, String deviation)
        implements Promise {

    private static final String MOVES = "moves ";
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    /** The kinds of incentive; a kind is added with the first family that needs it. */
    public enum Kind {
        /** Doing what is recommended, having been honest. */
        OBEDIENCE,
        /** Reporting one's type and obeying, against reporting another and then doing what is best. */
        HONESTY,
        /** Taking part and obeying, against staying out and doing what is best without being told anything. */
        PARTICIPATION,
        /**
         * Doing what is recommended off the path of play, after somebody has not followed, against another action; at
         * the belief about where one is that the mechanism names.
         */
        CREDIBILITY,
        /** "Told belief b, the posterior is b", of the state or of one's place in the order of moves: an equality. */
        CALIBRATION;

        /** Whether the promised number must be met from both sides. */
        public boolean isEquality() {
            return this == CALIBRATION;
        }
    }

    /** Obedience of a player who, being of {@code type} and told {@code recommendation}, could do {@code deviation}. */
    public static Incentive obedience(String player, String type, String recommendation, String deviation) {
        return new Incentive(Kind.OBEDIENCE, player, type.isEmpty() ? null : type, null, recommendation, deviation);
    }

    /** Honesty of a player who, being of {@code type}, could report {@code report} and then do what is best. */
    public static Incentive honesty(String player, String type, String report) {
        return new Incentive(Kind.HONESTY, player, type, report, null, null);
    }

    /** Participation of a player who, being of {@code type}, could stay out and do what is best. */
    public static Incentive participation(String player, String type) {
        return new Incentive(Kind.PARTICIPATION, player, type.isEmpty() ? null : type, null, null, null);
    }

    /** Calibration of the posterior probability of {@code cell} after {@code signal}. */
    public static Incentive calibration(String player, String type, String signal, String cell) {
        return new Incentive(Kind.CALIBRATION, player, type.isEmpty() ? null : type, null, signal, cell);
    }

    /**
     * Calibration of the probability that {@code player}, told {@code signal}, moves first ({@code stage} 0), second
     * and so on, where a device chooses the order of moves.
     */
    public static Incentive place(String player, String signal, int stage) {
        String nth = stage < PLACES.size() ? PLACES.get(stage) : "as number " + (stage + 1);
        return new Incentive(Kind.CALIBRATION, player, null, null, signal, MOVES + nth);
    }

    /** Credibility of {@code recommendation}, heard only off the path of play, against {@code deviation}. */
    public static Incentive credibility(String player, String type, String recommendation, String deviation) {
        return new Incentive(Kind.CREDIBILITY, player, type.isEmpty() ? null : type, null, recommendation, deviation);
    }

    @Override
    public String label() {
        return switch (kind) {
            case OBEDIENCE, CREDIBILITY -> recommendation + ", not " + deviation;
            case HONESTY -> "does not report " + report;
            case PARTICIPATION -> "does not stay out";
            case CALIBRATION -> recommendation + (deviation.startsWith(MOVES) ? ", " : ", posterior of ") + deviation;
        };
    }
}
