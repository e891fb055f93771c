package suasion.sim.gui;

import java.util.List;

/**
 * A line over rounds.
 *
 * @param name what it is of
 * @param dashed whether it is a bound, not something observed
 * @param points in the order of rounds
 */
record Line(String name, boolean dashed, List<Point> points) {
    /** Where the line goes through: a value after so many rounds. */
    record Point(long rounds, double value) {}

    Line {
        points = List.copyOf(points);
    }
}
