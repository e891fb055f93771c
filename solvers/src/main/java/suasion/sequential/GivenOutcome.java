package suasion.sequential;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Table;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * Devices that bring about a given outcome distribution: what is credible in them, and one that says everything that it
 * needs to.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 */
public final class GivenOutcome {
    private final DesignProblem problem;
    private final Elimination elimination;

    private GivenOutcome(DesignProblem problem, Elimination elimination) {
        this.problem = problem;
        this.elimination = elimination;
    }

    /**
     * Eliminates what is not credible.
     *
     * @param problem a problem whose sequence has the allowed orders; its answers are ignored
     * @param outcome Pr(outcome | cell), rows cells and columns outcomes
     */
    public static GivenOutcome of(DesignProblem problem, BigFraction[][] outcome) {
        return new GivenOutcome(problem, Elimination.of(problem, outcome));
    }

    /** What each player can be made to do after a departure. */
    public CredibleSets credible() {
        return elimination.sets();
    }

    /**
     * A device that draws orders and profiles as given, with the harshest credible answers and beliefs for what is said
     * off the path only; where some answer has no belief, a thousandth of its mass is drawn as in a device of the same
     * outcome distribution that makes it believable.
     *
     * @param probabilities Pr(order, profile | cell), rows cells and columns messages, as in
     *     {@link suasion.mechanism.SignalSpace#inSequence}, which is obeyed with these answers
     */
    public Device device(BigFraction[][] probabilities) {
        DesignProblem answered = problem.withSequence(Answers.harshest(problem, credible()));
        Table table = Table.of(problem.game(), answered.recommendations(), probabilities);
        Solution obeyed = Solver.audit(answered, table, null);
        Attainment attainment = Attainment.of(obeyed, elimination);
        return new Device(attainment.table(), attainment.offPath());
    }
}
