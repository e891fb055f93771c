package suasion.scenario;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Term;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;

/** A formula as EvalEx parses it; evaluated here, because EvalEx computes in decimals and we in fractions. */
final class FormulaTree {
    /** No number in a formula may have more than this many binary digits in numerator or denominator. */
    private static final int MOST_BITS = 10_000;

    private static final ExpressionConfiguration SYNTAX = ExpressionConfiguration.builder()
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .functionDictionary(FormulaFunction.DICTIONARY)
            .build();

    private final String text;
    private final ASTNode root;

    private FormulaTree(String text, ASTNode root) {
        this.text = text;
        this.root = root;
    }

    static FormulaTree parse(String text) {
        Optional<UserMistake> slip = WritingSlip.whole(text);
        if (slip.isPresent()) {
            throw slip.get();
        }
        try {
            return new FormulaTree(text, new Expression(text, SYNTAX).getAbstractSyntaxTree());
        } catch (ParseException e) {
            Optional<UserMistake> meant =
                    WritingSlip.brackets(text).or(() -> WritingSlip.within(text, FormulaTree::parses));
            if (meant.isPresent()) {
                throw meant.get();
            }
            String problem = e.getMessage().substring(0, 1).toLowerCase(Locale.ROOT)
                    + e.getMessage().substring(1);
            String found = "'%s' is neither a number nor a formula: %s (character %d)";
            UserMistake mistake = UserMistake.at("", found.formatted(shorten(text), problem, e.getStartPosition()));
            throw mistake.maybe(guess(text, e));
        }
    }

    private static boolean parses(String text) {
        try {
            new Expression(text, SYNTAX).getAbstractSyntaxTree();
            return true;
        } catch (ParseException e) {
            return false;
        }
    }

    private static String guess(String text, ParseException e) {
        if (e.getMessage().startsWith("Undefined function")) {
            return Suggestion.of(e.getTokenString(), FormulaFunction.NAMES);
        }
        return text.matches(".*\\^\\s*[-+].*") ? "Maybe the exponent needs brackets, as in 2^(-1)." : "";
    }

    BigFraction value(Map<String, BigFraction> numbers) {
        return value(root, numbers);
    }

    /** The same as a term whose variables have some names; numbers stand for all other names. */
    Term compile(Map<String, Integer> variables, Map<String, BigFraction> numbers) {
        FormulaCompiler compiler = new FormulaCompiler(this, variables, numbers);
        compiler.requireNames(root);
        return compiler.term(root);
    }

    BigFraction value(ASTNode node, Map<String, BigFraction> numbers) {
        Token token = node.getToken();
        BigFraction value =
                switch (token.getType()) {
                    case NUMBER_LITERAL -> literal(token);
                    case VARIABLE_OR_CONSTANT -> named(token, numbers);
                    case PREFIX_OPERATOR ->
                        prefix(token, value(node.getParameters().get(0), numbers));
                    case INFIX_OPERATOR -> infix(node, numbers);
                    case FUNCTION -> call(node, numbers);
                    default -> throw mistake(token, "'" + token.getValue() + "' has no place in a formula");
                };
        if (value.getNumerator().bitLength() > MOST_BITS
                || value.getDenominator().bitLength() > MOST_BITS) {
            throw tooLong(token);
        }
        return value;
    }

    private BigFraction literal(Token token) {
        try {
            return Exact.parse(token.getValue());
        } catch (UserMistake notANumber) {
            throw mistake(token, notANumber.getMessage());
        }
    }

    BigFraction named(Token token, Map<String, BigFraction> numbers) {
        BigFraction value = numbers.get(token.getValue());
        if (value == null) {
            // "cost_my-boss" is read as a difference; what was meant begins with what was read.
            String guess = numbers.keySet().stream()
                    .filter(name -> name.startsWith(token.getValue() + "_"))
                    .findFirst()
                    .map(name -> "Maybe " + name + ".")
                    .orElseGet(() -> Suggestion.of(token.getValue(), numbers.keySet()));
            throw mistake(token, "there is no number '" + token.getValue() + "'")
                    .maybe(guess);
        }
        return value;
    }

    private BigFraction prefix(Token token, BigFraction operand) {
        return switch (token.getValue()) {
            case "-" -> operand.negate();
            case "+" -> operand;
            case "!" -> truth(!isTrue(operand));
            default -> throw mistake(token, "there is no operator '" + token.getValue() + "'");
        };
    }

    private BigFraction infix(ASTNode node, Map<String, BigFraction> numbers) {
        Token token = node.getToken();
        BigFraction left = value(node.getParameters().get(0), numbers);
        BigFraction right = value(node.getParameters().get(1), numbers);
        return switch (token.getValue()) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> quotient(token, left, right);
            case "^" -> power(token, left, right);
            case "<" -> truth(left.compareTo(right) < 0);
            case "<=" -> truth(left.compareTo(right) <= 0);
            case ">" -> truth(left.compareTo(right) > 0);
            case ">=" -> truth(left.compareTo(right) >= 0);
            case "=", "==" -> truth(left.equals(right));
            case "!=", "<>" -> truth(!left.equals(right));
            case "&&" -> truth(isTrue(left) && isTrue(right));
            case "||" -> truth(isTrue(left) || isTrue(right));
            default -> throw mistake(token, "there is no operator '" + token.getValue() + "'");
        };
    }

    private BigFraction call(ASTNode node, Map<String, BigFraction> numbers) {
        Token token = node.getToken();
        FormulaFunction function = FormulaFunction.of(token.getValue());
        if (node.getParameters().isEmpty()) {
            throw mistake(token, "'" + token.getValue() + "' needs a number");
        }
        if (function == FormulaFunction.IF) {
            boolean holds = isTrue(value(node.getParameters().get(0), numbers));
            return value(node.getParameters().get(holds ? 1 : 2), numbers);
        }
        List<BigFraction> arguments =
                node.getParameters().stream().map(n -> value(n, numbers)).toList();
        return switch (function) {
            case MIN ->
                arguments.stream().reduce((a, b) -> a.compareTo(b) <= 0 ? a : b).orElseThrow();
            case MAX ->
                arguments.stream().reduce((a, b) -> a.compareTo(b) >= 0 ? a : b).orElseThrow();
            case ABS -> arguments.get(0).abs();
            case FLOOR -> floor(arguments.get(0));
            case CEIL -> floor(arguments.get(0).negate()).negate();
            default -> dyadic(token, function.rounded(Exact.toDouble(arguments.get(0))));
        };
    }

    private BigFraction quotient(Token token, BigFraction left, BigFraction right) {
        if (right.getNumerator().signum() == 0) {
            throw mistake(token, "division by 0");
        }
        return left.divide(right);
    }

    private BigFraction power(Token token, BigFraction base, BigFraction exponent) {
        if (base.getNumerator().signum() == 0 && exponent.getNumerator().signum() < 0) {
            throw mistake(token, "0 to a negative power, " + Exact.show(exponent));
        }
        if (!exponent.getDenominator().equals(BigInteger.ONE)) {
            return dyadic(token, StrictMath.pow(Exact.toDouble(base), Exact.toDouble(exponent)));
        }
        long bits = Math.max(
                base.getNumerator().abs().bitLength(), base.getDenominator().bitLength());
        if (exponent.getNumerator().bitLength() > 31 || (bits - 1) * Math.abs(exponent.longValue()) > MOST_BITS) {
            throw tooLong(token);
        }
        return exponent.getNumerator().signum() >= 0
                ? base.pow(exponent.intValue())
                : quotient(token, BigFraction.ONE, base.pow(-exponent.intValue()));
    }

    private BigFraction dyadic(Token token, double value) {
        if (!Double.isFinite(value)) {
            throw mistake(token, "the result of '" + token.getValue() + "' is not a finite number");
        }
        return Exact.of(value);
    }

    private static BigFraction floor(BigFraction value) {
        BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
        return new BigFraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    private static BigFraction truth(boolean holds) {
        return holds ? BigFraction.ONE : BigFraction.ZERO;
    }

    static boolean isTrue(BigFraction value) {
        return value.getNumerator().signum() != 0;
    }

    private UserMistake tooLong(Token token) {
        return mistake(
                token, "the result of '%s' has more than %,d binary digits".formatted(token.getValue(), MOST_BITS));
    }

    private UserMistake mistake(Token token, String problem) {
        return UserMistake.at(
                "", "formula '%s', character %d: %s".formatted(shorten(text), token.getStartPosition(), problem));
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
