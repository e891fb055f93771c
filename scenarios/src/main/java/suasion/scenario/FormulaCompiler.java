package suasion.scenario;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.formula.Choice;
import suasion.formula.Constant;
import suasion.formula.Nowhere;
import suasion.formula.One;
import suasion.formula.Term;
import suasion.formula.TimesLog;
import suasion.formula.Two;
import suasion.formula.Two.Operator;
import suasion.formula.Variable;
import suasion.game.UserMistake;

/**
 * Turns a parsed formula into a {@link Term}; what no variable occurs in becomes a number, exactly.
 *
 * @param tree the formula
 * @param variables the numbers of the variables by name
 * @param numbers what all other names mean
 */
record FormulaCompiler(FormulaTree tree, Map<String, Integer> variables, Map<String, BigFraction> numbers) {
    /** Refuses names that mean nothing, also where nobody asks for them. */
    void requireNames(ASTNode node) {
        if (node.getToken().getType() == Token.TokenType.VARIABLE_OR_CONSTANT) {
            Map<String, BigFraction> all = new TreeMap<>(numbers);
            variables.keySet().forEach(name -> all.put(name, BigFraction.ZERO));
            tree.named(node.getToken(), all);
        }
        node.getParameters().forEach(this::requireNames);
    }

    Term term(ASTNode node) {
        if (!isVariable(node)) {
            try {
                return Constant.of(tree.value(node, numbers));
            } catch (UserMistake noValue) {
                // It may stand where nobody asks for it; who does is told by the exact formula.
                return new Nowhere();
            }
        }
        List<ASTNode> parameters = node.getParameters();
        String name = node.getToken().getValue();
        return switch (node.getToken().getType()) {
            case VARIABLE_OR_CONSTANT -> new Variable(variables.get(name));
            case PREFIX_OPERATOR -> prefix(name, term(parameters.get(0)));
            case INFIX_OPERATOR -> infix(name, term(parameters.get(0)), term(parameters.get(1)));
            case FUNCTION -> call(FormulaFunction.of(name), parameters);
            default -> new Nowhere();
        };
    }

    private boolean isVariable(ASTNode node) {
        return variables.containsKey(node.getToken().getValue())
                || node.getParameters().stream().anyMatch(this::isVariable);
    }

    private static Term prefix(String operator, Term operand) {
        return switch (operator) {
            case "+" -> operand;
            case "-" -> new One(One.Function.NEGATE, operand);
            case "!" -> new One(One.Function.NOT, operand);
            default -> new Nowhere();
        };
    }

    private static Term infix(String operator, Term left, Term right) {
        return switch (operator) {
            case "+" -> new Two(Operator.PLUS, left, right);
            case "-" -> new Two(Operator.MINUS, left, right);
            case "*" -> product(left, right);
            case "/" -> new Two(Operator.OVER, left, right);
            case "^" -> new Two(Operator.POWER, left, right);
            case "<" -> new Two(Operator.LESS, left, right);
            case "<=" -> new Two(Operator.AT_MOST, left, right);
            case ">" -> new Two(Operator.LESS, right, left);
            case ">=" -> new Two(Operator.AT_MOST, right, left);
            case "=", "==" -> new Two(Operator.SAME, left, right);
            case "!=", "<>" -> new One(One.Function.NOT, new Two(Operator.SAME, left, right));
            case "&&" -> new Two(Operator.AND, left, right);
            case "||" -> new Two(Operator.OR, left, right);
            default -> new Nowhere();
        };
    }

    /** A square where both are alike, and x log x: written as products they would be bounded too loosely. */
    private static Term product(Term left, Term right) {
        if (left.equals(right)) {
            return new Two(Operator.POWER, left, Constant.of(BigFraction.TWO));
        }
        if (right instanceof One log && log.function() == One.Function.LOG) {
            return timesLog(left, log);
        }
        return left instanceof One log && log.function() == One.Function.LOG
                ? timesLog(right, log)
                : new Two(Operator.TIMES, left, right);
    }

    private static Term timesLog(Term factor, One log) {
        if (factor.equals(log.of())) {
            return new TimesLog(factor);
        }
        if (factor instanceof One minus && minus.function() == One.Function.NEGATE) {
            return new One(One.Function.NEGATE, timesLog(minus.of(), log));
        }
        boolean last = factor instanceof Two product
                && product.operator() == Operator.TIMES
                && product.right().equals(log.of());
        return last
                ? new Two(Operator.TIMES, ((Two) factor).left(), new TimesLog(log.of()))
                : new Two(Operator.TIMES, factor, log);
    }

    private Term call(FormulaFunction function, List<ASTNode> parameters) {
        if (function == FormulaFunction.IF) {
            return choice(parameters);
        }
        List<Term> arguments = parameters.stream().map(this::term).toList();
        return switch (function) {
            case MIN ->
                arguments.stream().reduce((a, b) -> new Two(Operator.MIN, a, b)).orElseThrow();
            case MAX ->
                arguments.stream().reduce((a, b) -> new Two(Operator.MAX, a, b)).orElseThrow();
            default -> new One(One.Function.valueOf(function.name()), arguments.get(0));
        };
    }

    private Term choice(List<ASTNode> parameters) {
        Term then = term(parameters.get(1));
        Term otherwise = term(parameters.get(2));
        if (isVariable(parameters.get(0))) {
            return new Choice(term(parameters.get(0)), then, otherwise);
        }
        try {
            return FormulaTree.isTrue(tree.value(parameters.get(0), numbers)) ? then : otherwise;
        } catch (UserMistake noValue) {
            return new Nowhere();
        }
    }
}
