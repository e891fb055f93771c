package suasion.sim.gui;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Controller;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;
import suasion.game.UserMistake;
import suasion.sim.Chance;
import suasion.sim.PersuasionModel;
import suasion.sim.Round;

/**
 * A play on view: MASON's GUI state over the {@link PersuasionModel} of the chosen scene, with a board, charts and
 * inspectors.
 *
 * <p>The same seed gives the same rounds as a run without windows. A scene is made when it is chosen, off the event
 * thread; until then the model is an empty one that ends at once. Without {@link #init} nothing needs a screen.
 */
public final class Stage extends GUIState {
    /** Milliseconds of rest after a step at first, so that single rounds can be watched. */
    static final long FIRST_DELAY = 700;

    private static final String HINT = "press \u25b6 (play) in the console";

    private final List<Playable> catalogue;
    private final long seed;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Windows windows = new Windows(this);
    private int chosen;
    private int strategy;
    private int block = 1;
    private Scene scene;
    private Narrator narrator;
    private volatile Moment moment;
    private volatile Statistics statistics;
    private volatile Lessons lessons;
    private boolean showsLearning;
    private volatile boolean stale;

    /** A stage on which nothing is played yet; {@link #select} does that. */
    Stage(List<Playable> catalogue, long seed) {
        super(new SimState(seed));
        this.catalogue = List.copyOf(catalogue);
        this.seed = seed;
        this.moment = Moment.empty("Suasion", "", "");
    }

    /**
     * Opens the console on entry {@code first} of a catalogue; returns when its windows are there. Closing the console
     * ends the program, as MASON's console does.
     *
     * @param seed seed of the play; the console can set another
     * @throws UserMistake if there is no screen
     */
    public static Stage open(List<Playable> catalogue, int first, long seed) {
        Windows.requireScreen();
        Windows.quieten();
        Stage stage = new Stage(catalogue, seed);
        try {
            SwingUtilities.invokeAndWait(() -> {
                Console console = new Console(stage);
                stage.windows.arrange(console);
                stage.select(first);
            });
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException defect) {
            throw new IllegalStateException("the console does not open", defect.getCause());
        }
        return stage;
    }

    /** Waits until the console is closed. */
    public void await() throws InterruptedException {
        closed.await();
    }

    /** MASON's title of the console. */
    public static String getName() {
        return "Suasion";
    }

    /** MASON's text of the console's "About" tab. */
    public static Object getInfo() {
        return Stage.class.getResource("about.html");
    }

    /** Chooses another entry of the catalogue: ends the play, makes the scene, shows it before its first round. */
    void select(int entry) {
        Executor solver = task -> {
            Thread thread = new Thread(task, "solver");
            thread.setDaemon(true);
            thread.start();
        };
        Playable playable = catalogue.get(entry);
        chosen = entry;
        leave(Moment.empty(playable.title(), playable.source(), "solving\u2026"));
        CompletableFuture.supplyAsync(playable.scene(), solver)
                .whenComplete((made, failure) -> SwingUtilities.invokeLater(() -> arrived(entry, made, failure)));
    }

    private void arrived(int entry, Scene made, Throwable failure) {
        if (entry != chosen || scene != null) {
            return;
        }
        if (failure == null) {
            show(entry, made);
            return;
        }
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (!(cause instanceof UserMistake)) {
            System.getLogger("suasion").log(Level.ERROR, catalogue.get(entry).name(), cause);
        }
        String line = cause instanceof UserMistake mistake ? mistake.line() : cause.toString();
        Playable playable = catalogue.get(entry);
        leave(Moment.empty(playable.title(), playable.source(), "This scenario cannot be played: " + line));
    }

    private void leave(Moment meanwhile) {
        windows.stop();
        state = new SimState(seed);
        scene = null;
        narrator = null;
        statistics = null;
        stale = false;
        moment = meanwhile;
        windows.reload();
    }

    /** Puts a scene on stage, before its first round. */
    void show(int entry, Scene next) {
        windows.stop();
        chosen = entry;
        strategy = 0;
        showsLearning = next.teaches(0);
        scene = next;
        narrator = new Narrator(catalogue.get(entry), next);
        state = new PersuasionModel(next.arm(0), seed, block, Long.MAX_VALUE);
        statistics = null;
        stale = false;
        learn();
        moment = narrator.before(HINT, cast());
        windows.reload();
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        windows.open(controller);
    }

    @Override
    public void start() {
        PersuasionModel model = model();
        // MASON hands its seed on cut to 32 bits; the seed asked for counts unless another was typed into the console
        if (model != null && (int) seed == (int) model.playSeed()) {
            model.setSeed(seed);
        }
        super.start();
        if (model != null) {
            model.setBlock(block);
            learn();
            scheduleRepeatingImmediatelyAfter(ignored -> observe());
        }
        windows.start();
    }

    /** What is seen of learning begins anew. */
    private void learn() {
        boolean learns = scene.isLearning(strategy);
        lessons = new Lessons(model(), learns || scene.problem().sale().isEmpty());
    }

    /** Plays the rounds of a step, with a stop wherever learning is looked at; the rounds are the same without. */
    @Override
    public boolean step() {
        PersuasionModel model = model();
        if (model == null) {
            return super.step();
        }
        long end = model.played() + Math.min(block, Chance.CHUNK - model.played() % Chance.CHUNK);
        boolean playing = true;
        while (playing && lessons.next() < end) {
            model.setBlock((int) (lessons.next() - model.played()));
            playing = model.schedule.step(model);
            lessons.observe(model);
        }
        model.setBlock((int) (end - model.played()));
        boolean more = super.step();
        model.setBlock(block);
        return more;
    }

    private String cast() {
        int players = scene.problem().game().players().size();
        return Wording.of(scene).cast(players) + ": " + scene.strategyName(strategy);
    }

    private void observe() {
        Round round = model().lastRound();
        if (round != null) {
            Moment now =
                    narrator.after(round, Traded.last(model()), "round " + Numbers.count(round.number() + 1), cast());
            moment = scene.isLearning(strategy) ? now.inclined(Conducts.inclinations(scene, model(), round)) : now;
            lessons.observe(model());
            stale = true;
        }
    }

    /** Brings the statistics up to date where rounds have been played since the last time; whether that was so. */
    boolean refresh() {
        PersuasionModel model = model();
        if (model == null || !stale) {
            return false;
        }
        synchronized (model.schedule) {
            stale = false;
            statistics = Statistics.of(scene, model);
        }
        return true;
    }

    @Override
    public void quit() {
        super.quit();
        windows.close();
        closed.countDown();
    }

    @Override
    public boolean validSimState(SimState other) {
        return false;
    }

    @Override
    public Inspector getInspector() {
        return windows.modelInspector();
    }

    /** The model being played; null while there is no scene. */
    PersuasionModel model() {
        return state instanceof PersuasionModel model ? model : null;
    }

    List<Playable> catalogue() {
        return catalogue;
    }

    /** Index of the chosen entry of the catalogue. */
    int chosen() {
        return chosen;
    }

    /** The scene on stage; null while there is none. */
    Scene scene() {
        return scene;
    }

    Narrator narrator() {
        return narrator;
    }

    Moment moment() {
        return moment;
    }

    /** Null before the first round. */
    Statistics statistics() {
        return statistics;
    }

    /** What has come of those who play; of a scene on stage only. */
    Lessons lessons() {
        return lessons;
    }

    /** Whether the charts show what comes of learning, not how frequencies compare with promises. */
    boolean showsLearning() {
        return showsLearning;
    }

    /** Shows the one or the other. */
    void setShowsLearning(boolean shows) {
        showsLearning = shows;
        windows.turn();
    }

    int block() {
        return block;
    }

    /** Rounds per step from the next step on, cut to 1 .. 4,096. */
    void setBlock(int rounds) {
        block = Math.max(1, Math.min(Chance.CHUNK, rounds));
        if (model() != null) {
            model().setBlock(block);
        }
    }

    /** Index of the casting that is played. */
    int strategy() {
        return strategy;
    }

    /** Another casting from the next round on; counting begins anew. */
    void setStrategy(int index) {
        if (scene != null && index >= 0 && index < scene.castings().size()) {
            strategy = index;
            model().setStrategies(scene.cast(index));
            learn();
            setShowsLearning(scene.teaches(index));
            stale = true;
        }
    }
}
