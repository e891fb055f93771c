package suasion.solve;

/** What is claimed of a solution's value; a claim is made only with the certificate that supports it. */
public enum Claim {
    /**
     * The value is the optimum: the gap and the worst conditional violation are 0 exactly, or at most 1e-9 of the
     * range.
     */
    OPTIMAL,
    /**
     * The mechanism keeps its promises, so the optimum is at least this good; by how much it can be better is the gap.
     */
    LOWER_BOUND,
    /** The same when minimising: the optimum is at most the value. */
    UPPER_BOUND,
    /** Nothing was optimised: an equilibrium was found and audited. */
    EQUILIBRIUM,
    /** Nothing was optimised: a user's scheme was audited. */
    AUDITED;

    /** Whether a claim as made satisfies what was promised; OPTIMAL satisfies all. */
    public boolean satisfies(Claim promised) {
        return this == promised || this == OPTIMAL;
    }
}
