package suasion.experiment;

import java.util.List;
import java.util.concurrent.CancellationException;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.lab.Learners;
import suasion.lab.Lived;
import suasion.lab.Pace;
import suasion.mechanism.DesignProblem;
import suasion.scenario.LearningPlan;
import suasion.sim.Arm;
import suasion.sim.Chronicle;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Progress;
import suasion.sim.SavedHistory;

/** What comes of those who learn: the one place of experiments that knows how they play. */
final class Histories {
    private final DesignProblem problem;
    private final History history;
    private final Lived lived;

    private Histories(DesignProblem problem, History history, Lived lived) {
        this.problem = problem;
        this.history = history;
        this.lived = lived;
    }

    /**
     * Plays the history of a job, from where it was set aside.
     *
     * @throws UserMistake if nobody can learn, or there is no such strategy
     * @throws CancellationException if the thread is interrupted
     */
    static Histories play(Job job, Solved solved, long seed, Checkpoints checkpoints) {
        Learners learners = new Learners(solved.designed(), solved.solution());
        String strategy = job.setting().strategy();
        Arm arm = learners.arm(strategy, job.replication());
        long rounds = job.task().stop().rounds();
        if (rounds == 0) {
            rounds = solved.designed()
                    .scenario()
                    .learning()
                    .map(LearningPlan::rounds)
                    .orElse(LearningPlan.DEFAULT_ROUNDS);
        }
        History history = play(job, arm, seed, History.moments(rounds), checkpoints);
        return new Histories(solved.designed().problem(), history, learners.lived(strategy, history));
    }

    private static History play(Job job, Arm arm, long seed, List<Long> moments, Checkpoints checkpoints) {
        SavedHistory saved = checkpoints.loadHistory(job);
        Chronicle chronicle = saved == null ? new Chronicle(arm, seed, moments) : taken(arm, seed, moments, saved);
        Pace pace = new Pace();
        while (!chronicle.isOver()) {
            pace.keep(() -> checkpoints.saveHistory(job, chronicle.save()));
            chronicle.advance(Progress.NONE);
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted after " + chronicle.played() + " rounds");
            }
        }
        return chronicle.history();
    }

    private static Chronicle taken(Arm arm, long seed, List<Long> moments, SavedHistory saved) {
        try {
            return new Chronicle(arm, seed, moments, saved);
        } catch (IllegalArgumentException another) {
            return new Chronicle(arm, seed, moments);
        }
    }

    /** Share of the last window's rounds in which a learner did what he was told. */
    double obedience() {
        return lived.obedience();
    }

    /** Cumulative regret of a player at the end. */
    double regret(String player) {
        return lived.regrets().get(index(player));
    }

    /** What a player, or the designer, got per round. */
    double payoff(String name) {
        int player = players().indexOf(name);
        if (player < 0 && problem.hasDesigner() && problem.designer().equals(name)) {
            return lived.designer();
        }
        Look end = history.looks().get(history.looks().size() - 1);
        return end.players().get(index(name)).payoff() / end.rounds();
    }

    private List<String> players() {
        return problem.game().players().stream().map(Player::name).toList();
    }

    private int index(String player) {
        int index = players().indexOf(player);
        if (index < 0) {
            throw UserMistake.at("", "nobody is called '" + player + "' under this setting");
        }
        return index;
    }
}
