package suasion.sequential;

import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sequence;

/** The harshest credible answers. */
public final class Answers {
    private Answers() {}

    /**
     * The answers that hurt whoever departed last most, out of what is credible.
     *
     * @param problem a problem whose sequence has the orders; its answers are ignored
     */
    public static Sequence harshest(DesignProblem problem, CredibleSets credible) {
        throw new UnsupportedOperationException();
    }
}
