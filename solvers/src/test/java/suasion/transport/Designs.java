package suasion.transport;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;

/** Designs of tests: a prior, and payoffs as functions of the posteriors. */
final class Designs {
    private Designs() {}

    /** A design whose payoff is the same in both states. */
    static BeliefDesign of(int receivers, String prior, Sense sense, Function<List<BigFraction>, BigFraction> payoff) {
        return of(receivers, prior, sense, payoff, payoff);
    }

    /** A design with a payoff in each state. */
    static BeliefDesign of(
            int receivers,
            String prior,
            Sense sense,
            Function<List<BigFraction>, BigFraction> low,
            Function<List<BigFraction>, BigFraction> high) {
        return of(receivers, prior, sense, List.of(TestPayoff.of(low), TestPayoff.of(high)));
    }

    /** A design whose payoffs are polynomials of degree two or less. */
    static BeliefDesign quadratic(
            int receivers,
            String prior,
            Sense sense,
            Function<List<BigFraction>, BigFraction> low,
            Function<List<BigFraction>, BigFraction> high) {
        return of(receivers, prior, sense, List.of(TestPayoff.quadratic(low), TestPayoff.quadratic(high)));
    }

    private static BeliefDesign of(int receivers, String prior, Sense sense, List<EnclosedPayoff> payoffs) {
        List<String> names = List.of("ann", "bob", "carol", "dan");
        return new BeliefDesign(
                "sender", names.subList(0, receivers), List.of("low", "high"), Exact.parse(prior), payoffs, sense);
    }

    /** Sum over pairs of products of deviations from the prior. */
    static BeliefDesign covariance(int receivers, String prior, Sense sense) {
        BigFraction p = Exact.parse(prior);
        Function<List<BigFraction>, BigFraction> covariance =
                x -> pairs(x, (a, b) -> a.subtract(p).multiply(b.subtract(p)));
        return quadratic(receivers, prior, sense, covariance, covariance);
    }

    /** Sum over pairs of |x_i - x_j|^power, power a whole number. */
    static BeliefDesign discord(int receivers, String prior, int power) {
        Function<List<BigFraction>, BigFraction> discord =
                x -> pairs(x, (a, b) -> a.subtract(b).abs().pow(power));
        return power == 2
                ? quadratic(receivers, prior, Sense.MAX, discord, discord)
                : of(receivers, prior, Sense.MAX, discord);
    }

    private static BigFraction pairs(List<BigFraction> x, java.util.function.BinaryOperator<BigFraction> of) {
        return IntStream.range(0, x.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> of.apply(x.get(i), x.get(j))))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The optimum on the regular grid. */
    static GridOptimum solve(BeliefDesign design, int intervals) {
        return TransportProgram.solve(design, Grid.regular(design.receivers().size(), intervals, design.prior()));
    }
}
