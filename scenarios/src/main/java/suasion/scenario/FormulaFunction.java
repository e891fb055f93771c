package suasion.scenario;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The functions that a formula may call, declared to EvalEx's parser for their names and numbers of arguments only. */
enum FormulaFunction implements FunctionIfc {
    MIN(1, true),
    MAX(1, true),
    ABS(1, false),
    IF(3, false),
    FLOOR(1, false),
    CEIL(1, false),
    SQRT(1, false),
    EXP(1, false),
    LOG(1, false),
    SIN(1, false),
    COS(1, false),
    TAN(1, false);

    static final List<String> NAMES = Arrays.stream(values())
            .map(function -> function.name().toLowerCase(Locale.ROOT))
            .toList();

    /** All of them, by lower-case name. */
    static final FunctionDictionaryIfc DICTIONARY = new FunctionDictionaryIfc() {
        @Override
        public void addFunction(String name, FunctionIfc function) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public FunctionIfc getFunction(String name) {
            return NAMES.contains(name) ? of(name) : null;
        }
    };

    private final List<FunctionParameterDefinition> parameters;
    private final boolean more;

    FormulaFunction(int arguments, boolean more) {
        this.parameters = Collections.nCopies(
                arguments,
                FunctionParameterDefinition.builder().name("x").isVarArg(more).build());
        this.more = more;
    }

    static FormulaFunction of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /**
     * The value of a function that is computed in double precision, the same on every machine; NaN where it has none.
     */
    double rounded(double x) {
        return switch (this) {
            case SQRT -> StrictMath.sqrt(x);
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            default -> throw new IllegalStateException(name());
        };
    }

    @Override
    public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
        return parameters;
    }

    @Override
    public boolean hasVarArgs() {
        return more;
    }

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments) {
        throw new UnsupportedOperationException(name());
    }

    @Override
    public void validatePreEvaluation(Token token, EvaluationValue... arguments) {}
}
