package suasion.transport;

/**
 * Multipliers of a restricted program, in the units of {@link Cells}.
 *
 * @param alpha per receiver and belief
 * @param low V_low
 * @param high V_high
 */
record Prices(double[][] alpha, double low, double high) {
    double value(int state) {
        return state == 0 ? low : high;
    }
}
