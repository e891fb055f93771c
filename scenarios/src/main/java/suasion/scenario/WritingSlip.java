package suasion.scenario;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;

/** Numbers and products as people write them elsewhere: "1,5", "5%", "1_000", "2p"; what they mean here is guessed. */
enum WritingSlip {
    THOUSANDS("([+-]?[0-9]{1,3}(?:[,_'][0-9]{3})+)", "digits are written without separators"),
    DECIMAL_COMMA("([+-]?[0-9]+),([0-9]+)", "decimals are written with a point"),
    PERCENT("([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*%", "percentages are written as fractions or decimals"),
    UNDERSCORE("([+-]?[0-9][0-9_]*_[0-9_.]*[0-9])", "digits are written without separators");

    private static final Pattern COMMA = Pattern.compile("(?<![A-Za-z_0-9.])([0-9]+),([0-9]+)");
    private static final Pattern COEFFICIENT =
            Pattern.compile("(?<![A-Za-z_0-9.])([0-9]*\\.?[0-9]+)\\s*(?=[A-Za-z_(])");
    private static final Pattern NEIGHBOURS = Pattern.compile("(?<=[A-Za-z_0-9)])\\s+(?=[A-Za-z_0-9(])");
    private static final Pattern BRACKETS = Pattern.compile("\\)\\s*(?=[A-Za-z_0-9(])");

    private final Pattern pattern;
    private final String rule;

    WritingSlip(String pattern, String rule) {
        this.pattern = Pattern.compile(pattern);
        this.rule = rule;
    }

    /** The mistake in a text that as a whole is a number written as elsewhere; empty where it is none. */
    static Optional<UserMistake> whole(String text) {
        for (WritingSlip slip : values()) {
            Matcher matcher = slip.pattern.matcher(text);
            if (matcher.matches()) {
                UserMistake mistake = UserMistake.at("", "'" + text + "' is not a number here: " + slip.rule);
                return Optional.of(mistake.maybe("Maybe " + slip.meant(matcher) + "."));
            }
        }
        return Optional.empty();
    }

    private String meant(Matcher found) {
        String digits = found.group(1).replaceAll("[,_']", "");
        return switch (this) {
            case UNDERSCORE -> digits;
            // "1,500" is one and a half to some and fifteen hundred to others.
            case THOUSANDS -> found.group().matches("[^,]*,[^,]*") ? digits + " or " + point(found.group()) : digits;
            case DECIMAL_COMMA -> point(found.group());
            case PERCENT -> {
                BigFraction share = Exact.parse(digits).divide(new BigFraction(100));
                yield Exact.fraction(share) + " or " + decimal(digits);
            }
        };
    }

    private static String point(String number) {
        return number.replace(',', '.');
    }

    private static String decimal(String percent) {
        return new BigDecimal(percent).movePointLeft(2).stripTrailingZeros().toPlainString();
    }

    /** The round bracket without a partner, the first that closes nothing or the last that is not closed. */
    static Optional<UserMistake> brackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '(') {
                open.push(at);
            } else if (text.charAt(at) == ')' && open.poll() == null) {
                return Optional.of(bracket(text, at, "closes nothing"));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(bracket(text, open.pop(), "is not closed")
                        .maybe(open.isEmpty() && text.length() <= 60 ? "Maybe " + text.strip() + ")." : ""));
    }

    private static UserMistake bracket(String text, int at, String problem) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return UserMistake.at(
                "", "'%s' is no formula: the bracket at character %d %s".formatted(shown, at + 1, problem));
    }

    /** The mistake in a text that would be a formula with signs of multiplication or decimal points put in. */
    static Optional<UserMistake> within(String text, Predicate<String> isFormula) {
        String pointed = COMMA.matcher(text).replaceAll("$1.$2");
        if (!pointed.equals(text) && isFormula.test(pointed)) {
            return Optional.of(UserMistake.at("", "'" + text + "' is no formula: " + DECIMAL_COMMA.rule)
                    .maybe("Maybe " + pointed + "."));
        }
        String multiplied = COEFFICIENT.matcher(text).replaceAll("$1*");
        multiplied = BRACKETS.matcher(multiplied).replaceAll(")*");
        multiplied = NEIGHBOURS.matcher(multiplied).replaceAll("*");
        return !multiplied.equals(text) && isFormula.test(multiplied)
                ? Optional.of(UserMistake.at("", "'" + text + "' is no formula: multiplication is written with *")
                        .maybe("Maybe " + multiplied + "."))
                : Optional.empty();
    }
}
