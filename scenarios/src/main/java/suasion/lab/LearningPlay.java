package suasion.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Lineup;
import suasion.family.Lineups;
import suasion.game.UserMistake;
import suasion.report.LearningCurve;
import suasion.report.LearningCurves;
import suasion.scenario.LearningPlan;
import suasion.scenario.Scenario;
import suasion.sim.Arm;
import suasion.sim.History;
import suasion.sim.Progress;
import suasion.solve.Solution;

/**
 * The histories of those who learn in a scenario: every strategy at every margin, every replication, side by side on
 * any number of threads and put together in one order, so that the result is the same on any number.
 */
final class LearningPlay {
    private static final long PATIENCE_MILLIS = 100;

    private final Designed designed;
    private final LearningPlan plan;
    private final Lineups lineups;
    private final List<Scheme> schemes = new ArrayList<>();

    /** A scheme that is played, and the margin that it leaves; null where no margins are asked for. */
    private record Scheme(BigFraction robustness, Solution solution) {}

    /** All histories of one strategy at one margin. */
    private record Played(Lineup lineup, Scheme scheme, List<Future<History>> histories) {}

    /**
     * Solves the scenario at every margin; nothing is played yet.
     *
     * @param solution the solution of the scenario as it is
     */
    LearningPlay(Designed designed, LearningPlan plan, Solution solution) {
        this.designed = designed;
        this.plan = plan;
        Scenario scenario = designed.scenario();
        this.lineups = new Lineups(scenario, designed.problem());
        if (plan.robustness().isEmpty()) {
            schemes.add(new Scheme(null, solution));
        }
        for (int level = 0; level < plan.robustness().size(); level++) {
            BigFraction margin = plan.robustness().get(level);
            boolean asIs = margin.equals(designed.problem().robustness());
            schemes.add(new Scheme(margin, asIs ? solution : solution(scenario, plan, level)));
        }
    }

    /**
     * The scenario solved at one of the margins that its learners meet.
     *
     * @throws UserMistake at the margin, if no scheme keeps it
     */
    static Solution solution(Scenario scenario, LearningPlan plan, int level) {
        try {
            return Families.of(scenario)
                    .solve(Families.design(
                            scenario.with("robustness", plan.robustness().get(level))));
        } catch (UserMistake mistake) {
            throw mistake.path().equals("/robustness")
                    ? UserMistake.at(LearningPlan.PATH + "/robustness/" + level, mistake.getMessage())
                            .maybe(mistake.guess())
                    : mistake;
        }
    }

    /** Rounds of all histories together. */
    static long rounds(LearningPlan plan) {
        return plan.rounds()
                * plan.replications()
                * plan.strategies().size()
                * Math.max(1, plan.robustness().size());
    }

    /**
     * Plays all histories.
     *
     * @throws CancellationException if the calling thread is interrupted; it stays interrupted
     */
    LearningCurves play(long seed, int threads, Progress progress) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "learning");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Counter counter = new Counter(progress);
            List<Played> all = new ArrayList<>();
            for (String name : plan.strategies().keySet()) {
                Lineup lineup = lineups.of(name);
                schemes.forEach(scheme -> all.add(submit(lineup, scheme, seed, executor, counter)));
            }
            return curves(all, counter);
        } finally {
            executor.shutdownNow();
        }
    }

    private Played submit(Lineup lineup, Scheme scheme, long seed, ExecutorService executor, Counter counter) {
        List<Long> moments = History.moments(plan.rounds());
        return new Played(
                lineup,
                scheme,
                IntStream.range(0, plan.replications())
                        .mapToObj(replication -> {
                            Arm arm = lineup.arm(designed.problem(), scheme.solution.mechanism(), replication);
                            return executor.submit(() -> History.play(arm, seed, moments, counter));
                        })
                        .toList());
    }

    private LearningCurves curves(List<Played> all, Counter counter) {
        List<LearningCurve> curves = new ArrayList<>();
        for (Played played : all) {
            List<History> histories = new ArrayList<>();
            for (Future<History> history : played.histories()) {
                histories.add(await(history, counter));
            }
            Scheme scheme = played.scheme();
            curves.add(new CurveMaker(played.lineup(), scheme.solution(), histories).curve(scheme.robustness()));
        }
        counter.tell();
        return new LearningCurves(plan.rounds(), plan.replications(), lineups.learners(), curves);
    }

    private static History await(Future<History> history, Counter counter) {
        while (true) {
            counter.tell();
            try {
                return history.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillPlaying) {
                // told how far it is, then waited for again
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new CancellationException("learning was interrupted");
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(failed.getCause());
            }
        }
    }

    /** Adds up what the threads have played, and tells it on one thread. */
    private static final class Counter implements Progress {
        private final Progress progress;
        private final AtomicLong played = new AtomicLong();

        Counter(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void played(long more) {
            played.addAndGet(more);
        }

        void tell() {
            progress.played(played.getAndSet(0));
        }
    }
}
