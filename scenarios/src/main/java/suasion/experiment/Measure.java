package suasion.experiment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/**
 * One thing that an experiment measures: "value", "payoff of prosecutor", "estimate of VALUE prosecutor".
 *
 * @param kind what sort of thing
 * @param of the player or promise; empty for kinds that need none
 */
public record Measure(Kind kind, String of) implements Serializable {
    /** What can be measured. */
    public enum Kind {
        VALUE("value", false),
        BOUND("bound", false),
        GAP("gap", false),
        CLAIM("claim", false),
        EXACT_VALUE("exact value", false),
        EXIT_CODE("exit code", false),
        PAYOFF("payoff of", true),
        EXACT_PAYOFF("exact payoff of", true),
        ESTIMATE("estimate of", true),
        VERDICT("verdict of", true),
        VERDICTS("verdicts", false),
        ROUNDS("rounds", false),
        DECIDED("rounds until decided", false),
        OBEDIENCE("obedience", false),
        REGRET("regret of", true);

        private final String words;
        private final boolean named;

        Kind(String words, boolean named) {
            this.words = words;
            this.named = named;
        }

        /** How a file writes it. */
        public String words() {
            return words;
        }

        /** Whether a name follows. */
        public boolean isNamed() {
            return named;
        }
    }

    /**
     * Reads a measure as a file writes it.
     *
     * @throws UserMistake if nothing is called so
     */
    public static Measure parse(String text) {
        String words = text.replaceAll("\\s+", " ").strip();
        List<String> known = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            known.add(kind.isNamed() ? kind.words() + " ..." : kind.words());
            if (!kind.isNamed() && words.equals(kind.words())) {
                return new Measure(kind, "");
            }
            if (kind.isNamed() && words.startsWith(kind.words() + " ")) {
                return new Measure(kind, words.substring(kind.words().length() + 1));
            }
            if (kind.isNamed() && words.equals(kind.words())) {
                throw UserMistake.at("", "'" + words + "' found, a name is missing");
            }
        }
        int of = words.indexOf(" of ");
        String guess = Suggestion.near(of < 0 ? words : words.substring(0, of) + " of ...", known);
        throw UserMistake.at("", "'" + words + "' is nothing that can be measured")
                .maybe(guess.isEmpty() ? "Maybe one of " + String.join(", ", known) + "." : named(guess, words, of));
    }

    /** "Maybe payoff of judge." for "payof of judge". */
    private static String named(String guess, String words, int of) {
        return of < 0 ? guess : guess.replace("...", words.substring(of + 4));
    }

    /** As a file writes it: "payoff of prosecutor". */
    public String name() {
        return kind.isNamed() ? kind.words() + " " + of : kind.words();
    }

    /**
     * The names of its values in a row: its own; for an estimate also its limits, "estimate of VALUE: low" and ":
     * high"; for verdicts "refuted" and "inconclusive".
     */
    public List<String> columns() {
        return switch (kind) {
            case ESTIMATE -> List.of(name(), name() + ": low", name() + ": high");
            case VERDICTS -> List.of("refuted", "inconclusive");
            default -> List.of(name());
        };
    }

    /** Whether its values are words and not numbers. */
    public boolean isWord() {
        return kind == Kind.CLAIM || kind == Kind.VERDICT || kind == Kind.EXACT_VALUE || kind == Kind.EXACT_PAYOFF;
    }
}
