package suasion.convex;

import suasion.game.Exact;

/**
 * Numbers for all columns of a {@link ConvexProgram}, brought into their bounds.
 *
 * @param u per point
 * @param x per point and good; null for a point without slopes
 * @param extra the further columns
 * @param clipped by how much the worst was out of its bounds
 */
record Values(double[] u, double[][] x, double[] extra, double clipped) {
    private static final class Clip {
        private double most;

        private double of(double value, double cap) {
            double inside = Math.min(Math.max(value, 0), cap);
            most = Math.max(most, Math.abs(value - inside));
            return inside;
        }
    }

    /** What an engine's columns say of all. */
    static Values of(ConvexProgram program, Columns columns, double[] primal) {
        int n = program.size();
        int m = program.goods();
        double[] u = new double[n];
        double[][] x = new double[n][];
        double[] extra = new double[program.extras.size()];
        Clip clip = new Clip();
        for (int k = 0; k < n; k++) {
            u[k] = clip.of(primal[columns.of(program.u(k))], Double.POSITIVE_INFINITY);
            if (program.gains.get(k) != null) {
                x[k] = new double[m];
                for (int j = 0; j < m; j++) {
                    x[k][j] = clip.of(primal[columns.of(program.x(k, j))], 1);
                }
            }
        }
        for (int e = 0; e < extra.length; e++) {
            extra[e] = clip.of(
                    primal[columns.of(n * (m + 1) + e)],
                    Exact.toDouble(program.extras.get(e).most()));
        }
        return new Values(u, x, extra, clip.most);
    }

    double objective(ConvexProgram program) {
        double sum = 0;
        for (int k = 0; k < u.length; k++) {
            sum += Exact.toDouble(program.costs.get(k)) * u[k];
            for (int j = 0; x[k] != null && j < x[k].length; j++) {
                sum += Exact.toDouble(program.gains.get(k)[j]) * x[k][j];
            }
        }
        for (int e = 0; e < extra.length; e++) {
            sum += Exact.toDouble(program.extras.get(e).objective()) * extra[e];
        }
        return sum;
    }

    double at(ConvexProgram program, int column) {
        int n = program.size();
        int m = program.goods();
        if (column < n) {
            return u[column];
        }
        return column < n * (m + 1) ? x[(column - n) / m][(column - n) % m] : extra[column - n * (m + 1)];
    }
}
