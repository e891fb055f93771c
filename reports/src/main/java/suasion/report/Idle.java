package suasion.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.mechanism.Gain;
import suasion.mechanism.Incentive;
import suasion.mechanism.ObedienceGain;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** Incentives that bind for no interesting reason: the deviation brings the player the same, whatever happens. */
final class Idle {
    private Idle() {}

    /** Those among {@code lines}. */
    static Set<Incentive> of(Solution solution, List<IncentiveLine> lines) {
        Set<Incentive> asked = lines.stream().map(IncentiveLine::incentive).collect(Collectors.toSet());
        int cells = solution.problem().game().cells();
        return asked.isEmpty()
                        || solution.table() == null
                        || solution.problem().sale().isPresent()
                ? Set.of()
                : solution.problem().gains(solution.table()).stream()
                        .filter(gain -> gain instanceof ObedienceGain)
                        .filter(gain -> asked.contains(gain.incentive()) && isIdle(gain, cells))
                        .map(Gain::incentive)
                        .collect(Collectors.toSet());
    }

    private static boolean isIdle(Gain gain, int cells) {
        return Arrays.stream(gain.messages()).allMatch(message -> IntStream.range(0, cells)
                .allMatch(cell -> Exact.same(gain.obeyed(cell, message), gain.forgone(cell, message))));
    }
}
