package suasion.report;

import suasion.feasible.PosteriorsAnswer;

/**
 * Whether a joint distribution of posteriors is feasible, to be printed.
 *
 * @param provenance where it comes from
 * @param answer with its witness
 */
public record PosteriorsReport(Provenance provenance, PosteriorsAnswer answer) {}
