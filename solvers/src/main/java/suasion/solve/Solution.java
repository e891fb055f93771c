package suasion.solve;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Table;

/**
 * A mechanism and what is claimed and proved of it.
 *
 * @param problem what was solved
 * @param mechanism the mechanism as announced, played and printed
 * @param claim what is claimed of the value
 * @param certificate the proof
 * @param incentives every incentive with gain and multiplier, in the order of {@link DesignProblem#gains}
 * @param benchmarks no information, full information
 * @param checks what second solvers say
 * @param method how it was found, for people: engine, size, time
 * @param marginCost what {@code robustness} costs the designer: optimum without margin minus value; null without a
 *     margin
 * @param exhibits what else the solver has to show, such as scores, propositions that apply, other ways to inform
 */
public record Solution(
        DesignProblem problem,
        Mechanism mechanism,
        Claim claim,
        Certificate certificate,
        List<IncentiveLine> incentives,
        Benchmarks benchmarks,
        List<Check> checks,
        String method,
        BigFraction marginCost,
        List<Exhibit> exhibits) {
    public Solution {
        incentives = List.copyOf(incentives);
        checks = List.copyOf(checks);
        exhibits = List.copyOf(exhibits);
    }

    /** A solution without exhibits. */
    public Solution(
            DesignProblem problem,
            Mechanism mechanism,
            Claim claim,
            Certificate certificate,
            List<IncentiveLine> incentives,
            Benchmarks benchmarks,
            List<Check> checks,
            String method,
            BigFraction marginCost) {
        this(problem, mechanism, claim, certificate, incentives, benchmarks, checks, method, marginCost, List.of());
    }

    /** The announced law of what is promised: the mechanism itself where it is a table. */
    public Table table() {
        return mechanism.table();
    }

    /** The same with more to show. */
    public Solution with(List<Exhibit> more) {
        List<Exhibit> all = new ArrayList<>(exhibits);
        all.addAll(more);
        return new Solution(
                problem, mechanism, claim, certificate, incentives, benchmarks, checks, method, marginCost, all);
    }

    /** The same with further checks. */
    public Solution checked(List<Check> more) {
        List<Check> all = new ArrayList<>(checks);
        all.addAll(more);
        return new Solution(
                problem, mechanism, claim, certificate, incentives, benchmarks, all, method, marginCost, exhibits);
    }

    /** The same without the messages that are never sent; incentives are about signals, so nothing else changes. */
    public Solution compressed() {
        if (mechanism instanceof Table scheme) {
            return playing(scheme.compressed());
        }
        return mechanism instanceof Device device
                ? playing(new Device(device.table().compressed(), device.offPath()))
                : this;
    }

    private Solution playing(Mechanism other) {
        return new Solution(
                problem, other, claim, certificate, incentives, benchmarks, checks, method, marginCost, exhibits);
    }

    /** The designer's payoff per round when everybody obeys; null where there is no designer. */
    public BigFraction value() {
        return certificate.value();
    }

    /** Whether the value is the optimum exactly, so that it may be printed as a fraction. */
    public boolean isExact() {
        return claim == Claim.OPTIMAL && certificate.isExactOptimum();
    }

    /**
     * The violation that the certificate tolerates, which a Bayesian's band of ties must cover; 0 where the scheme
     * breaks its promises, for then disobeying is what a Bayesian should do.
     */
    public BigFraction toleratedViolation() {
        return Certifier.keepsPromises(problem, certificate.violation()) ? certificate.violation() : BigFraction.ZERO;
    }

    @Override
    public String toString() {
        return claim + (value() == null ? "" : " " + Exact.show(value())) + "\n" + mechanism;
    }
}
