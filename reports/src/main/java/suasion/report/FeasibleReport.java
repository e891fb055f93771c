package suasion.report;

import java.util.List;
import java.util.Optional;
import suasion.feasible.Blame;
import suasion.feasible.Sequential;
import suasion.feasible.Simultaneous;

/**
 * The answer to the inverse question, to be printed.
 *
 * @param provenance where it comes from
 * @param simultaneous whether the outcome distribution is feasible where everybody moves at once
 * @param proof where the distribution is given by states alone although players observe something, and is not feasible:
 *     the incentives that rule it out, however it goes with what they observe; else empty
 * @param sequential the same where the device also chooses who moves when; empty where that is not asked
 * @param why in words why it is not asked; empty where it is
 * @param designed whether the file says what somebody wants, so that what is recommended can be audited and played
 */
public record FeasibleReport(
        Provenance provenance,
        Simultaneous simultaneous,
        List<Blame> proof,
        Optional<Sequential> sequential,
        String why,
        boolean designed) {}
