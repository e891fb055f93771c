package suasion.report;

import java.util.List;
import java.util.Optional;
import suasion.audit.Verdict;

/**
 * What play showed: the settings, every verdict, the broken mechanisms, the convergence of the designer's payoff.
 *
 * @param rounds rounds per arm
 * @param seed the seed
 * @param receiver the receiver strategy that the file names
 * @param ties the tie rule and its band, for people
 * @param alpha the family-wise error rate of each mechanism's verdicts
 * @param verdicts every promise in every arm
 * @param broken the broken mechanisms
 * @param convergence the designer's payoff over rounds
 * @param obedience share of rounds of the file's own receiver in which the recommendation was followed
 * @param payments what was really paid, per arm, player and signal; empty where nothing is owed
 * @param learning what came of players who learn; empty where the file asks for none
 */
public record Run(
        long rounds,
        long seed,
        String receiver,
        String ties,
        double alpha,
        List<Verdict> verdicts,
        List<Broken> broken,
        List<Convergence> convergence,
        double obedience,
        List<ObservedPayment> payments,
        Optional<LearningCurves> learning) {
    public Run {
        verdicts = List.copyOf(verdicts);
        broken = List.copyOf(broken);
        convergence = List.copyOf(convergence);
        payments = List.copyOf(payments);
    }

    /** A run in which nobody learnt. */
    public Run(
            long rounds,
            long seed,
            String receiver,
            String ties,
            double alpha,
            List<Verdict> verdicts,
            List<Broken> broken,
            List<Convergence> convergence,
            double obedience,
            List<ObservedPayment> payments) {
        this(rounds, seed, receiver, ties, alpha, verdicts, broken, convergence, obedience, payments, Optional.empty());
    }

    /** A run in which nothing was owed and nobody learnt. */
    public Run(
            long rounds,
            long seed,
            String receiver,
            String ties,
            double alpha,
            List<Verdict> verdicts,
            List<Broken> broken,
            List<Convergence> convergence,
            double obedience) {
        this(rounds, seed, receiver, ties, alpha, verdicts, broken, convergence, obedience, List.of());
    }
}
