package suasion.formula;

/**
 * The degree of the polynomial that a formula is by the way it is written: of a sum the larger, of a product the sum,
 * of a whole power so many times its base's.
 *
 * <p>An upper end only: terms that cancel are counted.
 */
public final class Degree {
    /** Of what is no polynomial, or not seen to be one. */
    public static final int NONE = 1_000;

    private Degree() {}

    /** At least the degree of a formula in all its variables together; {@link #NONE} where no rule here gives one. */
    public static int of(Term term) {
        if (term instanceof Constant) {
            return 0;
        }
        if (term instanceof Variable) {
            return 1;
        }
        if (term instanceof One one) {
            return one.function() == One.Function.NEGATE ? of(one.of()) : NONE;
        }
        if (!(term instanceof Two two)) {
            return NONE;
        }
        int left = of(two.left());
        int right = of(two.right());
        return switch (two.operator()) {
            case PLUS, MINUS -> Math.max(left, right);
            case TIMES -> Math.min(NONE, left + right);
            case OVER -> two.right() instanceof Constant ? left : NONE;
            case POWER -> power(two.left(), two.right());
            default -> NONE;
        };
    }

    /** The absolute value drops out under an even power. */
    private static int power(Term base, Term exponent) {
        if (!(exponent instanceof Constant whole)
                || !whole.interval().isPoint()
                || whole.near() != Math.rint(whole.near())
                || whole.near() < 1
                || whole.near() >= NONE) {
            return NONE;
        }
        int times = (int) whole.near();
        Term inside = times % 2 == 0 && base instanceof One abs && abs.function() == One.Function.ABS ? abs.of() : base;
        return Math.min(NONE, times * of(inside));
    }
}
