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
import suasion.game.UserMistake;
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
 * <p>Play grows by doublings of the chunk and the middles between them. Whoever stops early looks only at these
 * moments; the intervals are valid whenever one looks, so nothing is gained by looking.
 */
final class Trial {
    /** The most counts over all arms, some half gigabyte on two threads. */
    private static final long LARGEST_PLAY = 20_000_000;

    private final List<Arm> arms;
    private final List<Statistic> statistics;
    private final double alpha;

    Trial(DesignProblem problem, Table mechanism, List<Arm> arms, Simulation simulation) {
        this.arms = List.copyOf(arms);
        requireHoldable(problem, mechanism);
        this.statistics = Statistics.of(problem, mechanism, simulation.margin())
                .of(arms.stream().map(KnownArm::of).toList());
        this.alpha = simulation.alpha();
    }

    private void requireHoldable(DesignProblem problem, Table mechanism) {
        long cells = (long) problem.game().cells() * mechanism.signals().messages();
        long most = LARGEST_PLAY / problem.game().outcomes() / arms.size();
        if (cells > most) {
            throw UserMistake.at(
                            "",
                            "the play is too large to tally: %,d arms x %,d states x %,d signals x %,d actions are more than %,d counts"
                                    .formatted(
                                            arms.size(),
                                            problem.game().cells(),
                                            mechanism.signals().messages(),
                                            problem.game().outcomes(),
                                            LARGEST_PLAY))
                    .maybe("Maybe 'solve' is enough, which plays nothing.");
        }
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

    /** Plays and judges; stops early, if asked, once every promise is decided. */
    Outcome play(PlaySettings settings, Progress progress) {
        List<MonteCarlo> plays = new ArrayList<>();
        try {
            arms.forEach(arm -> plays.add(new MonteCarlo(arm, settings.seed(), settings.threads())));
            return play(plays, settings, progress);
        } finally {
            plays.forEach(MonteCarlo::close);
        }
    }

    private Outcome play(List<MonteCarlo> plays, PlaySettings settings, Progress progress) {
        Statistic value = statistics.stream()
                .filter(s -> s.promise() instanceof Value)
                .findFirst()
                .orElseThrow();
        double limit = Judge.limit(statistics, alpha);
        List<Convergence> convergence = new ArrayList<>();
        for (long look : looks(settings.rounds())) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            for (int k = 0; k < plays.size(); k++) {
                tallies.put(arms.get(k).name(), plays.get(k).advanceTo(look, progress));
            }
            Verdict soFar = Judge.judgeOne(value, tallies.get(value.arm()), limit);
            convergence.add(new Convergence(look, soFar.estimate(), soFar.low(), soFar.high()));
            if (settings.untilDecided() || look == settings.rounds()) {
                List<Verdict> verdicts = Judge.judge(statistics, tallies, alpha);
                if (look == settings.rounds() || Judge.decided(verdicts)) {
                    return new Outcome(look, tallies, verdicts, convergence);
                }
            }
        }
        throw new IllegalStateException("the last look is at all the rounds");
    }

    /** 1, 2, 3, 4, 6, 8, 12, 16, ... chunks, and all the rounds. */
    private static List<Long> looks(long rounds) {
        List<Long> looks = new ArrayList<>();
        for (long chunks = 1; chunks * Chance.CHUNK < rounds; chunks *= 2) {
            looks.add(chunks * Chance.CHUNK);
            long half = chunks * 3 / 2;
            if (half > chunks && half * Chance.CHUNK < rounds) {
                looks.add(half * Chance.CHUNK);
            }
        }
        looks.add(rounds);
        return looks;
    }
}
