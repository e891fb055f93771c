package suasion.cluster;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import suasion.experiment.Engine;
import suasion.experiment.Job;
import suasion.experiment.LocalEngine;
import suasion.experiment.Row;
import suasion.game.UserMistake;

/**
 * Runs jobs on Apache Spark, and those that are too little work for it on this machine.
 *
 * <p>The first {@value #TRIAL_SECONDS} seconds are worked off here. If what is left would then take this machine less
 * than {@value #LEAST_SECONDS} seconds at the same pace, it stays here, because to start Spark takes longer than it
 * could save; a line says so. {@code -Dsuasion.spark.least=60} asks for a minute of work instead; 0 sends everything to
 * Spark at once.
 *
 * <p>Every machine works on as many jobs at a time as it offers cores, in the order of the jobs. A job that is lost
 * with its machine is computed again from its beginning: plays are set aside on this machine's disk only, so that only
 * jobs on this machine ({@code local[*]}, the master if none is named) continue where they were killed.
 */
public final class SparkEngine implements Engine {
    /** The system property that says how many seconds of work on this machine are worth a start of Spark. */
    public static final String LEAST = "suasion.spark.least";

    private static final int TRIAL_SECONDS = 2;
    private static final int LEAST_SECONDS = 10;

    private final double least;
    private final Consumer<String> told;

    /** As the command line needs it: what is to be said goes to standard error. */
    public SparkEngine() {
        this(leastAsked(), line -> System.err.println("suasion: " + line));
    }

    /**
     * An engine.
     *
     * @param least seconds of work on this machine that are worth a start of Spark; 0 if any work is
     * @param told is told, in one line, where the work is done and why
     */
    public SparkEngine(double least, Consumer<String> told) {
        this.least = least;
        this.told = told;
    }

    private static double leastAsked() {
        String asked = System.getProperty(LEAST, Integer.toString(LEAST_SECONDS));
        try {
            return Double.parseDouble(asked);
        } catch (NumberFormatException e) {
            throw UserMistake.at("", "-D" + LEAST + "=" + asked + ": a number of seconds is needed");
        }
    }

    @Override
    public String name() {
        return "spark";
    }

    /**
     * {@inheritDoc}
     *
     * @throws UserMistake if there is no such master, or Spark gave up
     */
    @Override
    public void run(List<Job> jobs, Setup setup, Predicate<List<Row>> finished) {
        Master master = Master.of(setup);
        if (least <= 0) {
            new SparkRun(master, setup, told).run(jobs, Double.NaN, finished);
            return;
        }
        Trial trial = new Trial(setup);
        List<Job> left = trial.run(jobs, TRIAL_SECONDS, finished);
        if (left.isEmpty()) {
            told.accept("done on this machine in %.1f s; Spark was not started".formatted(trial.seconds()));
        } else if (left.size() == 1 || trial.secondsFor(left.size()) < least) {
            told.accept("what is left (jobs: %d) stays on this machine: some %.1f s, and Spark takes as long to start"
                    .formatted(left.size(), trial.secondsFor(left.size())));
            new LocalEngine().run(left, setup, finished);
        } else {
            new SparkRun(master, setup, told).run(left, trial.secondsPerJob(), finished);
        }
    }
}
