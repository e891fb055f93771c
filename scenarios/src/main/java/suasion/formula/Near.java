package suasion.formula;

/** Comparisons of doubles that were rounded on the way: what differs by less than some roundings counts as equal. */
final class Near {
    private static final double SHARE = 1e-13;

    private Near() {}

    /** -1, 0 or 1; NaN is equal to everything. */
    static int compare(double a, double b) {
        double difference = a - b;
        double scale = Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
        return difference > SHARE * scale ? 1 : difference < -SHARE * scale ? -1 : 0;
    }

    static double floor(double x) {
        double whole = Math.rint(x);
        return compare(x, whole) == 0 ? whole : Math.floor(x);
    }

    /** 0 for what is negative by roundings only. */
    static double notNegative(double x) {
        return x < 0 && x >= -SHARE ? 0 : x;
    }
}
