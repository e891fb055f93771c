package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
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
        if (solution.problem().sale().isPresent()) {
            return sold(solution, asked);
        }
        return asked.isEmpty() || solution.table() == null
                ? Set.of()
                : solution.problem().gains(solution.table()).stream()
                        .filter(gain -> gain instanceof ObedienceGain)
                        .filter(gain -> asked.contains(gain.incentive()) && isIdle(gain, cells))
                        .map(Gain::incentive)
                        .collect(Collectors.toSet());
    }

    /** Lies among types that get and pay the same. */
    private static Set<Incentive> sold(Solution solution, Set<Incentive> asked) {
        Map<String, List<BigFraction>> terms = new HashMap<>();
        for (Sold.Entry entry : Sold.of(solution.mechanism()).entries()) {
            List<BigFraction> own = new ArrayList<>(entry.shares());
            own.add(entry.payment());
            terms.put(entry.name(), own);
        }
        return asked.stream()
                .filter(incentive -> incentive.kind() == Incentive.Kind.HONESTY)
                .filter(incentive -> terms.containsKey(incentive.type())
                        && terms.get(incentive.type()).equals(terms.get(incentive.report())))
                .collect(Collectors.toSet());
    }

    private static boolean isIdle(Gain gain, int cells) {
        return Arrays.stream(gain.messages()).allMatch(message -> IntStream.range(0, cells)
                .allMatch(cell -> Exact.same(gain.obeyed(cell, message), gain.forgone(cell, message))));
    }
}
