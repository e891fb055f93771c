package suasion.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.audit.Judge;
import suasion.audit.KnownArm;
import suasion.audit.Statistic;
import suasion.audit.Statistics;
import suasion.audit.Verdict;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.report.Convergence;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.Chance;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Tally;

/**
 * One mechanism on trial: the arms in which it is played, all on the same draws, and the statistics that are judged.
 *
 * <p>Play grows by half-doublings of the chunk. Whoever stops early looks only at these moments; the intervals are
 * valid whenever one looks, so nothing is gained by looking.
 */
final class Trial {
    private final List<Arm> arms;
    private final List<Statistic> statistics;
    private final double alpha;

    Trial(DesignProblem problem, Table mechanism, List<Arm> arms, Simulation simulation) {
        this.arms = List.copyOf(arms);
        this.statistics = Statistics.of(problem, mechanism, simulation.margin())
                .of(arms.stream().map(KnownArm::of).toList());
        this.alpha = simulation.alpha();
    }

    /**
     * What a trial ended with.
     *
     * @param rounds rounds played per arm
     * @param tallies the counts by arm
     * @param verdicts one per statistic
     * @param convergence the designer's payoff in the first arm as rounds went by
     */
    record Outcome(long rounds, Map<String, Tally> tallies, List<Verdict> verdicts, List<Convergence> convergence) {}

    /** Rounds that a play of {@code rounds} costs over all arms. */
    long cost(long rounds) {
        return rounds * arms.size();
    }

    /** Plays and judges; stops early, if asked, once every promise is decided. */
    Outcome play(PlaySettings settings, Progress progress) {
        Statistic value = statistics.stream()
                .filter(s -> s.promise() instanceof Value)
                .findFirst()
                .orElseThrow();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        arms.forEach(arm -> tallies.put(arm.name(), Tally.empty(arm.cells())));
        List<Convergence> convergence = new ArrayList<>();
        List<Verdict> verdicts = List.of();
        long played = 0;
        for (long look : looks(settings.rounds())) {
            for (Arm arm : arms) {
                Tally more = MonteCarlo.play(arm, settings.seed(), played, look, settings.threads(), progress);
                tallies.merge(arm.name(), more, Tally::plus);
            }
            played = look;
            Verdict soFar = Judge.judgeOne(value, tallies.get(value.arm()), Judge.limit(statistics, alpha));
            convergence.add(new Convergence(look, soFar.estimate(), soFar.low(), soFar.high()));
            if (settings.untilDecided() || look == settings.rounds()) {
                verdicts = Judge.judge(statistics, tallies, alpha);
                if (settings.untilDecided() && Judge.decided(verdicts)) {
                    break;
                }
            }
        }
        return new Outcome(played, tallies, verdicts, convergence);
    }

    /** 2^(k/2) chunks for k = 0, 1, ..., in whole chunks, and all the rounds. */
    private static List<Long> looks(long rounds) {
        List<Long> looks = new ArrayList<>();
        for (int k = 0; ; k++) {
            long look = (long) Math.floor(Math.pow(2, k / 2.0)) * Chance.CHUNK;
            if (look >= rounds) {
                looks.add(rounds);
                return looks;
            }
            if (looks.isEmpty() || look > looks.get(looks.size() - 1)) {
                looks.add(look);
            }
        }
    }
}
