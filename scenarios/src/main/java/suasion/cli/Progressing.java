package suasion.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import suasion.sim.Progress;

/** Long work with a bar on standard error where a terminal is watching, and silence elsewhere. */
final class Progressing {
    private static final int EVERY_MILLIS = 200;

    private Progressing() {}

    /** Solves; how long that takes nobody knows, so the bar only says that it is at work. */
    static <T> T solve(boolean large, Supplier<T> work) {
        if (!Console.isTerminal() || !large) {
            return work.get();
        }
        ProgressBar bar = bar("solving", -1, "");
        try {
            return work.get();
        } finally {
            bar.close();
        }
    }

    /** Plays a known number of rounds. */
    static <T> T play(long rounds, Function<Progress, T> work) {
        if (!Console.isTerminal()) {
            return work.apply(Progress.NONE);
        }
        try (ProgressBar bar = bar("playing", rounds, " rounds")) {
            return work.apply(bar::stepBy);
        }
    }

    /** Finds a known number of rows. */
    static <T> T rows(long rows, Function<Progress, T> work) {
        if (!Console.isTerminal()) {
            return work.apply(Progress.NONE);
        }
        try (ProgressBar bar = bar("rows", rows, " rows")) {
            return work.apply(bar::stepBy);
        }
    }

    private static ProgressBar bar(String task, long rounds, String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(rounds)
                .setUnit(unit, 1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLIS)
                .clearDisplayOnFinish()
                .build();
    }
}
