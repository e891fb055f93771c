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
        List<String> names = List.of("ann", "bob", "carol", "dan");
        return new BeliefDesign(
                "sender",
                names.subList(0, receivers),
                List.of("low", "high"),
                Exact.parse(prior),
                List.of(TestPayoff.of(low), TestPayoff.of(high)),
                sense);
    }

    /** Sum over pairs of products of deviations from the prior. */
    static BeliefDesign covariance(int receivers, String prior, Sense sense) {
        BigFraction p = Exact.parse(prior);
        return of(receivers, prior, sense, x -> pairs(x, (a, b) -> a.subtract(p).multiply(b.subtract(p))));
    }

    /** Sum over pairs of |x_i - x_j|^power, power a whole number. */
    static BeliefDesign discord(int receivers, String prior, int power) {
        return of(
                receivers,
                prior,
                Sense.MAX,
                x -> pairs(x, (a, b) -> a.subtract(b).abs().pow(power)));
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
