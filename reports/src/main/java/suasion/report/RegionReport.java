package suasion.report;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.region.Region;

/**
 * A region and what lies in it, to be printed.
 *
 * @param provenance where it comes from
 * @param x what runs to the right, for people
 * @param y what runs upwards
 * @param what over which the region goes, such as "all Bayes correlated equilibria"
 * @param region the polygon
 * @param equilibria of the information that the file gives
 */
public record RegionReport(
        Provenance provenance, String x, String y, String what, Region region, List<Spot> equilibria) {
    public RegionReport {
        equilibria = List.copyOf(equilibria);
    }

    /**
     * A point that people want to see in the region.
     *
     * @param name in words what happens there
     * @param x to the right
     * @param y upwards
     */
    public record Spot(String name, BigFraction x, BigFraction y) {}
}
