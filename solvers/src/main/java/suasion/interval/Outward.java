package suasion.interval;

/**
 * Doubles rounded toward a side: the exact error of a sum, product, quotient or root says whether a step is needed.
 *
 * <p>Error of a sum: Knuth's TwoSum; of the others: one fused multiply-add, exact unless it underflows, and then a step
 * is always taken. Infinite operands are ends of unbounded intervals: infinity times 0 is 0, for the number itself is
 * finite.
 */
final class Outward {
    /** Below this an error term may underflow. */
    private static final double TINY = 0x1p-960;

    private Outward() {}

    static double sumDown(double a, double b) {
        double sum = a + b;
        if (Double.isInfinite(sum)) {
            return sum < 0 || Double.isInfinite(a) && Double.isInfinite(b) ? sum : lowered(sum, a, b);
        }
        if (Double.isNaN(sum)) {
            return Double.NEGATIVE_INFINITY;
        }
        return sumError(a, b, sum) < 0 ? Math.nextDown(sum) : sum;
    }

    /** A sum of +infinity: of a low end that overflowed, or of an infinite low end, which no operation gives. */
    private static double lowered(double sum, double a, double b) {
        return Double.isInfinite(a) || Double.isInfinite(b) ? sum : Double.MAX_VALUE;
    }

    static double sumUp(double a, double b) {
        return -sumDown(-a, -b) + 0.0;
    }

    private static double sumError(double a, double b, double sum) {
        double shifted = sum - a;
        return (a - (sum - shifted)) + (b - shifted);
    }

    static double productDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        if (Double.isInfinite(product)) {
            return product > 0 && Double.isFinite(a) && Double.isFinite(b) ? Double.MAX_VALUE : product;
        }
        if (Math.abs(product) < TINY) {
            return a > 0 == b > 0 ? Math.max(Math.nextDown(product), 0) : Math.nextDown(product);
        }
        return Math.fma(a, b, -product) < 0 ? Math.nextDown(product) : product;
    }

    static double productUp(double a, double b) {
        return -productDown(-a, b) + 0.0;
    }

    /** a / b for b &gt; 0. */
    static double quotientDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double quotient = a / b;
        if (Double.isNaN(quotient)) {
            return a < 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        if (Double.isInfinite(quotient)) {
            return quotient > 0 && Double.isFinite(a) ? Double.MAX_VALUE : quotient;
        }
        if (Math.abs(quotient) < TINY || Math.abs(a) < TINY || Double.isInfinite(b)) {
            return a > 0 ? Math.max(Math.nextDown(quotient), 0) : Math.nextDown(quotient);
        }
        return Math.fma(-quotient, b, a) < 0 ? Math.nextDown(quotient) : quotient;
    }

    /** a / b for b &gt; 0. */
    static double quotientUp(double a, double b) {
        return -quotientDown(-a, b) + 0.0;
    }

    /** The root of a number that is at least 0. */
    static double rootDown(double x) {
        double root = Math.sqrt(x);
        if (x == 0 || Double.isInfinite(x)) {
            return root;
        }
        return x < TINY || Math.fma(-root, root, x) < 0 ? Math.nextDown(root) : root;
    }

    /** The root of a number that is at least 0. */
    static double rootUp(double x) {
        double root = Math.sqrt(x);
        if (x == 0 || Double.isInfinite(x)) {
            return root;
        }
        return x < TINY || Math.fma(-root, root, x) > 0 ? Math.nextUp(root) : root;
    }

    /**
     * Contains the value of which StrictMath gives {@code result}: its exp, log, pow, sin, cos and tan are fdlibm's,
     * whose sources bound the error by 1 ulp. Two steps are at least that where the exponent changes as well.
     */
    static Interval near(double result) {
        return new Interval(down(result, Double.NEGATIVE_INFINITY), up(result));
    }

    /** At most the value of which StrictMath gives {@code result}, and at least {@code least}, which is a bound. */
    static double down(double result, double least) {
        return Math.max(Math.nextDown(Math.nextDown(result)), least);
    }

    /** At least the value of which StrictMath gives {@code result}. */
    static double up(double result) {
        return Math.nextUp(Math.nextUp(result));
    }
}
