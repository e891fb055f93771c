package suasion.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import suasion.audit.CredibilityStatistics;
import suasion.audit.Judge;
import suasion.audit.KnownArm;
import suasion.audit.Statistic;
import suasion.audit.Statistics;
import suasion.audit.Verdict;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Value;
import suasion.report.Convergence;
import suasion.scenario.Simulation;
import suasion.sim.Arm;
import suasion.sim.Chance;
import suasion.sim.MonteCarlo;
import suasion.sim.Progress;
import suasion.sim.Tally;

/**
 * One mechanism on trial: the arms in which it is played, all on the same draws, those in which its recommendations off
 * the path of play are, and the statistics that are judged, all of them together.
 *
 * <p>Play grows by doublings of the chunk and the middles between them. Whoever stops early looks only at these
 * moments; the intervals are valid whenever one looks, so nothing is gained by looking.
 */
final class Trial {
    /** The most counts over all arms, some half gigabyte on two threads. */
    private static final long LARGEST_PLAY = 20_000_000;

    private final List<Arm> arms;
    private final List<Statistic> statistics;
    private final Optional<Statistic> value;
    private final double alpha;

    /** A trial in these arms; the excursions off the path of play are added. */
    Trial(DesignProblem problem, Mechanism mechanism, List<Arm> arms, Simulation simulation) {
        List<Excursion> excursions = Excursion.of(mechanism);
        this.arms = Stream.concat(arms.stream(), excursions.stream().flatMap(excursion -> excursion.arms().stream()))
                .toList();
        requireHoldable();
        List<Statistic> all = new ArrayList<>(Statistics.of(problem, mechanism.table(), simulation.margin())
                .of(arms.stream().map(KnownArm::of).toList()));
        if (mechanism instanceof Device device) {
            CredibilityStatistics credibility = CredibilityStatistics.of(problem, device, simulation.margin());
            excursions.forEach(excursion -> all.addAll(credibility.of(
                    excursion.offPath(),
                    excursion.arms().stream().map(KnownArm::of).toList())));
        }
        this.statistics = List.copyOf(all);
        this.value = statistics.stream()
                .filter(s -> problem.hasDesigner()
                        && s.promise() instanceof Value
                        && s.arm().equals(arms.get(0).name()))
                .findFirst();
        this.alpha = simulation.alpha();
    }

    List<Arm> arms() {
        return arms;
    }

    List<Statistic> statistics() {
        return statistics;
    }

    /** The error of each limit of a verdict. */
    double limit() {
        return Judge.limit(statistics, alpha);
    }

    private void requireHoldable() {
        long counts = arms.stream().mapToLong(arm -> arm.cells().size()).reduce(0, Math::addExact);
        if (counts > LARGEST_PLAY) {
            throw UserMistake.at(
                            "",
                            "the play is too large to tally: %,d arms have %,d countable events (state, signals, actions), at most %,d can be held"
                                    .formatted(arms.size(), counts, LARGEST_PLAY))
                    .maybe("Maybe 'solve' is enough, which plays nothing.");
        }
    }

    /**
     * What a trial ended with.
     *
     * @param rounds rounds played per arm
     * @param tallies the counts by arm
     * @param verdicts one per statistic
     * @param convergence the designer's payoff in the first arm as rounds went by; empty where nobody designs anything
     */
    record Outcome(long rounds, Map<String, Tally> tallies, List<Verdict> verdicts, List<Convergence> convergence) {}

    /** Plays and judges; stops early, if asked, once every promise is decided. */
    Outcome play(PlaySettings settings, Progress progress) {
        return settings.untilDecided() ? untilDecided(settings, progress) : throughout(settings, progress);
    }

    /** One arm after the other, because many players need much room; only the first is looked at on the way. */
    private Outcome throughout(PlaySettings settings, Progress progress) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        List<Convergence> convergence = new ArrayList<>();
        for (Arm arm : arms) {
            Arm played = arm.replicated(settings.replication());
            try (MonteCarlo play = new MonteCarlo(played, settings.seed(), settings.threads())) {
                for (long look : tallies.isEmpty() ? looks(settings.rounds()) : List.<Long>of()) {
                    converged(look, play.advanceTo(look, progress)).ifPresent(convergence::add);
                }
                tallies.put(arm.name(), play.advanceTo(settings.rounds(), progress));
            }
        }
        return new Outcome(settings.rounds(), tallies, Judge.judge(statistics, tallies, alpha), convergence);
    }

    /** All arms side by side. */
    private Outcome untilDecided(PlaySettings settings, Progress progress) {
        List<MonteCarlo> plays = new ArrayList<>();
        try {
            arms.forEach(arm -> plays.add(
                    new MonteCarlo(arm.replicated(settings.replication()), settings.seed(), settings.threads())));
            return untilDecided(plays, settings.rounds(), progress);
        } finally {
            plays.forEach(MonteCarlo::close);
        }
    }

    private Outcome untilDecided(List<MonteCarlo> plays, long rounds, Progress progress) {
        List<Convergence> convergence = new ArrayList<>();
        for (long look : looks(rounds)) {
            Map<String, Tally> tallies = new LinkedHashMap<>();
            for (int k = 0; k < plays.size(); k++) {
                tallies.put(arms.get(k).name(), plays.get(k).advanceTo(look, progress));
            }
            converged(look, tallies.get(arms.get(0).name())).ifPresent(convergence::add);
            List<Verdict> verdicts = Judge.judge(statistics, tallies, alpha);
            if (look == rounds || Judge.decided(verdicts)) {
                return new Outcome(look, tallies, verdicts, convergence);
            }
        }
        throw new IllegalStateException("the last look is at all the rounds");
    }

    /** The designer's payoff in the first arm. */
    private Optional<Convergence> converged(long look, Tally tally) {
        return value.map(promised -> Judge.judgeOne(promised, tally, Judge.limit(statistics, alpha)))
                .map(soFar -> new Convergence(look, soFar.estimate(), soFar.low(), soFar.high()));
    }

    /** 1, 2, 3, 4, 6, 8, 12, 16, ... chunks, and all the rounds. */
    static List<Long> looks(long rounds) {
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
