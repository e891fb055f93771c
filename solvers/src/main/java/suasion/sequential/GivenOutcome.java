package suasion.sequential;

import java.util.Optional;
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
     * A device of the outcome distribution that is obeyed and whose answers are believed; where the given one is not
     * with any answers, another one that draws orders otherwise; empty where none is found.
     *
     * @param probabilities Pr(order, profile | cell), rows cells and columns messages, as in
     *     {@link suasion.mechanism.SignalSpace#inSequence}, which is obeyed with the harshest credible answers
     */
    public Optional<Device> device(BigFraction[][] probabilities) {
        DesignProblem answered = problem.withSequence(Answers.harshest(problem, credible()));
        Table table = Table.of(problem.game(), answered.recommendations(), probabilities);
        Solution obeyed = Solver.audit(answered, table, null);
        return Attainment.given(obeyed, elimination).map(draft -> new Device(draft.table(), draft.offPath()));
    }
}
