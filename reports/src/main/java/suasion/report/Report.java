package suasion.report;

import java.util.List;
import suasion.audit.Ruling;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * Everything that is printed of one scenario, in whatever format.
 *
 * @param provenance where it comes from
 * @param solution the mechanism and its certificate
 * @param promisedClaim what the family promises to certify
 * @param expectations what the literature expects; empty where nothing applies
 * @param run what play showed; null where nothing was played
 */
public record Report(
        Provenance provenance, Solution solution, Claim promisedClaim, List<Expectation> expectations, Run run) {
    public Report {
        expectations = List.copyOf(expectations);
    }

    /**
     * The exit code, the first that applies: 3 the promised claim is not certified; 1 a promise REFUTED, a broken
     * mechanism CONFIRMED, an expectation not met, second solvers that disagree; 4 something INCONCLUSIVE, a broken
     * mechanism included; 0.
     */
    public int exitCode() {
        if (!solution.claim().satisfies(promisedClaim)) {
            return 3;
        }
        boolean wrong = isDisobeyed()
                || breaksRegime()
                || !solution.checks().stream().allMatch(Check::agrees)
                || !expectations.stream().allMatch(Expectation::met)
                || has(Ruling.REFUTED)
                || hasBroken(Ruling.CONFIRMED);
        return wrong ? 1 : has(Ruling.INCONCLUSIVE) || hasBroken(Ruling.INCONCLUSIVE) ? 4 : 0;
    }

    /** Whether the scheme was audited and an incentive is violated by more than rounding explains. */
    boolean isDisobeyed() {
        return solution.claim() == Claim.AUDITED
                && solution.certificate().violation().compareTo(solution.toleratedViolation()) > 0;
    }

    /**
     * Whether the scheme was audited and pays what the regime of payments does not allow, such as an unbalanced sum.
     */
    boolean breaksRegime() {
        return solution.claim() == Claim.AUDITED && !Certifier.keepsRegime(solution.problem(), solution.table());
    }

    private boolean hasBroken(Ruling ruling) {
        return run != null && run.broken().stream().anyMatch(b -> b.verdict() == ruling);
    }

    private boolean has(Ruling ruling) {
        return run != null && run.verdicts().stream().anyMatch(v -> v.ruling() == ruling);
    }
}
