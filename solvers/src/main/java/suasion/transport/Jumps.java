package suasion.transport;

/** Where a payoff jumps upward beside a point, so that no scheme may attain what schemes approach. */
final class Jumps {
    private Jumps() {}

    /** Whether either state's payoff is better arbitrarily near a point than at it. */
    static boolean at(BeliefDesign design, double[] x) {
        return design.payoffs().stream()
                .anyMatch(payoff -> new UpperEnvelope(payoff, design.sense().sign()).isAbove(x));
    }
}
