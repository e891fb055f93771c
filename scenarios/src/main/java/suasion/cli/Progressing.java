package suasion.cli;

import java.util.function.Function;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import suasion.lab.Laboratory;
import suasion.sim.Progress;
import suasion.solve.Solution;

/** Long work with a bar on standard error where a terminal is watching, and silence elsewhere. */
final class Progressing {
    private static final int EVERY_MILLIS = 200;

    private Progressing() {}

    /** Solves; how long that takes nobody knows, so the bar only says that it is at work. */
    static Solution solve(Laboratory laboratory) {
        if (!Console.isTerminal() || !laboratory.isLarge()) {
            return laboratory.solve();
        }
        ProgressBar bar = bar("solving", -1, "");
        try {
            return laboratory.solve();
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
