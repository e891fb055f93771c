package suasion.sim.gui;

import java.io.File;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;
import suasion.sim.MonteCarlo;
import suasion.sim.PersuasionModel;
import suasion.sim.Progress;

/** What a person does with the console, in a JVM of its own: exit code 0 if all of it worked. */
final class ConsoleSession {
    private static final long SEED = 42;
    private static final long PATIENCE_MILLIS = 180_000;

    private final Stage stage = Stage.open(Plays.catalogue(), 0, SEED);
    private final Console console = (Console) stage.controller;

    /** One argument: where to write a picture of the board. */
    public static void main(String[] arguments) {
        Thread watchdog = new Thread(ConsoleSession::giveUp);
        watchdog.setDaemon(true);
        watchdog.start();
        try {
            new ConsoleSession().run(new File(arguments[0]));
        } catch (Throwable wrong) {
            System.out.println("failed: " + wrong);
            for (StackTraceElement frame : wrong.getStackTrace()) {
                System.out.println("  at " + frame);
            }
            Runtime.getRuntime().halt(1);
        }
    }

    private static void giveUp() {
        try {
            Thread.sleep(3 * PATIENCE_MILLIS);
        } catch (InterruptedException finished) {
            return;
        }
        System.out.println("failed: the session does not end");
        Runtime.getRuntime().halt(3);
    }

    private void run(File picture) throws Exception {
        await("court is on stage", () -> stage.scene() != null);
        play(1, 5);
        compare();
        play(4096, 20_000);
        compare();
        inSwing(() -> Inspectors.receiver(stage, 0));
        inSwing(() -> ImageIO.write(image(), "png", picture));
        System.out.println("played court");

        inSwing(() -> select(3));
        await("an unsolvable scenario is refused", () -> stage.moment().note().contains("must be 1"));
        check(stage.scene() == null && stage.model() == null, "nothing is on stage");
        inSwing(() -> select(1));
        await("the large game is on stage", () -> stage.scene() != null);
        inSwing(() -> setStrategy(1));
        play(100, 1000);
        System.out.println("played the large game");
        inSwing(() -> select(4));
        await("the menu is on stage", () -> stage.scene() != null);
        play(1, 5);
        int last = stage.scene().castings().size() - 1;
        for (int strategy = last; strategy > last - 2; strategy--) {
            int next = strategy;
            inSwing(() -> setStrategy(next));
            play(16, 200);
        }
        inSwing(() -> Inspectors.receiver(stage, 0));
        inSwing(() -> select(5));
        await("given information is on stage", () -> stage.scene() != null);
        play(1, 5);
        compare();
        inSwing(() -> Inspectors.receiver(stage, 1));
        System.out.println("played a menu and given information");
        inSwing(() -> stop());
        System.out.println("done");
        // MASON ends the JVM, with exit code 0, when its last console is closed
        SwingUtilities.invokeLater(console::doClose);
        stage.await();
    }

    private void play(int block, int rounds) throws Exception {
        long before = stage.model().played();
        inSwing(() -> {
            stage.setBlock(block);
            console.setPlaySleep(1);
            resume();
            return block;
        });
        await(rounds + " rounds in blocks of " + block, () -> stage.model().played() >= before + rounds);
        inSwing(() -> {
            console.pressPause();
            return block;
        });
    }

    /** MASON's play button makes a single step where the play is paused; the pause button resumes it. */
    private void resume() {
        if (console.getPlayState() == Console.PS_PAUSED) {
            console.pressPause();
        } else {
            console.pressPlay();
        }
    }

    /** The tally of the console is that of a run without windows. */
    private void compare() {
        PersuasionModel model = stage.model();
        synchronized (model.schedule) {
            var same = MonteCarlo.play(stage.scene().arm(0), SEED, model.played(), 1, Progress.NONE);
            check(same.equals(model.tally()), "the tally of " + model.played() + " rounds");
        }
    }

    private java.awt.image.BufferedImage image() {
        for (Object frame : console.getAllFrames()) {
            JFrame window = (JFrame) frame;
            if (window.getTitle().contains("Prosecutor")) {
                var image = new java.awt.image.BufferedImage(window.getWidth(), window.getHeight(), 1);
                window.paint(image.getGraphics());
                return image;
            }
        }
        throw new IllegalStateException("no board among " + console.getAllFrames());
    }

    private int select(int entry) {
        stage.select(entry);
        return entry;
    }

    private int setStrategy(int index) {
        stage.setStrategy(index);
        return index;
    }

    private int stop() {
        console.pressStop();
        return console.getPlayState();
    }

    private static <T> void inSwing(Callable<T> action) throws Exception {
        Exception[] failed = new Exception[1];
        SwingUtilities.invokeAndWait(() -> {
            try {
                action.call();
            } catch (Exception wrong) {
                failed[0] = wrong;
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    /** Waits for something that the event thread will see. */
    private static void await(String what, BooleanSupplier condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        boolean[] holds = new boolean[1];
        while (!holds[0]) {
            inSwing(() -> holds[0] = condition.getAsBoolean());
            check(holds[0] || System.currentTimeMillis() < end, "waited in vain: " + what);
            Thread.sleep(20);
        }
    }
}
