package suasion.report;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A number that the literature expects.
 *
 * @param what which number: "value"
 * @param expected the cited number
 * @param found what was computed
 * @param where where in the source it stands
 * @param met whether they agree: exactly, or within {@code tolerance}
 * @param tolerance 0 where the expectation is exact
 */
public record Expectation(
        String what, BigFraction expected, BigFraction found, String where, boolean met, BigFraction tolerance) {}
