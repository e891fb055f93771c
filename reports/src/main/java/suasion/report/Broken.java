package suasion.report;

import java.util.List;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.mechanism.Mechanism;

/**
 * What became of a mechanism that is known to be broken: REFUTED if one of its incentives, CALIBRATION included, is, or
 * the balance of payments that by their announcement do not balance; VALUE and PLAUSIBILITY alone do not count.
 *
 * @param name its name in the scenario file
 * @param mechanism the broken mechanism
 * @param verdict REFUTED, or INCONCLUSIVE, or CONFIRMED if every incentive is
 * @param verdicts one per promise
 */
public record Broken(String name, Mechanism mechanism, Ruling verdict, List<Verdict> verdicts) {
    /** The verdicts that refute it. */
    public List<Verdict> witnesses() {
        return verdicts.stream().filter(v -> v.ruling() == Ruling.REFUTED).toList();
    }
}
