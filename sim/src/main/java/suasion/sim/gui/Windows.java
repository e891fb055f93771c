package suasion.sim.gui;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ActionListener;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.Timer;
import sim.display.Console;
import sim.display.Controller;
import sim.display.Display2D;
import sim.portrayal.Inspector;
import suasion.game.UserMistake;

/** The windows of a stage: the board, the charts, and what the console says about the model. */
final class Windows {
    /** How often charts and tables follow the play; the board follows every step. */
    private static final int REFRESH_MILLIS = 120;

    /** Menu items of MASON that need checkpoints or other simulations. */
    private static final Set<String> NOT_HERE = Set.of("New Simulation...", "Open...", "Save", "Save As...");

    /** Kept, because the logging framework forgets settings of loggers that nobody holds. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private final Stage stage;
    private Board board;
    private Charts charts;
    private Display2D display;
    private JFrame boardFrame;
    private JFrame chartFrame;
    private Controller controller;
    private ModelInspector modelInspector;
    private Timer timer;

    Windows(Stage stage) {
        this.stage = stage;
    }

    /**
     * Makes sure that windows can be opened.
     *
     * @throws UserMistake if there is no screen
     */
    static void requireScreen() {
        if (GraphicsEnvironment.isHeadless()) {
            throw UserMistake.at("", "the console needs a screen, and there is none (is DISPLAY set?)");
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment();
        } catch (AWTError unreachable) {
            throw UserMistake.at(
                    "",
                    "the console needs a screen: "
                            + unreachable.getMessage().lines().findFirst().orElse(""));
        }
    }

    /**
     * Keeps java.util.prefs, which MASON asks for window positions, from talking about missing directories, and MASON
     * from loading all of its demonstrations for a menu that is not shown and complaining about those that are in 3D.
     */
    static void quieten() {
        PREFERENCES.setLevel(Level.OFF);
        try {
            Field loaded = Console.class.getDeclaredField("classListLoaded");
            loaded.setAccessible(true);
            loaded.setBoolean(null, true);
        } catch (ReflectiveOperationException anotherMason) {
            PREFERENCES.fine("the list of demonstrations is loaded");
        }
    }

    /** Makes the windows, when MASON's controller asks for them. */
    void open(Controller mason) {
        controller = mason;
        board = new Board(stage::moment, stage::statistics, spot -> Inspectors.receiver(stage, spot.player()));
        display = new Display2D(Board.WIDTH, Board.HEIGHT, stage);
        display.setBackdrop(Palette.GROUND);
        display.insideDisplay.setDoubleBuffered(true);
        display.attach(board.portrayal(), "board");
        tidy();
        boardFrame = display.createFrame();
        boardFrame.setTitle("Suasion: the play");
        mason.registerFrame(boardFrame);
        charts = new Charts();
        chartFrame = new JFrame("Suasion: promised and observed");
        chartFrame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        chartFrame.getContentPane().add(charts, BorderLayout.CENTER);
        mason.registerFrame(chartFrame);
        timer = new Timer(REFRESH_MILLIS, tick -> refresh());
        timer.start();
    }

    /** The board fills its window; pictures are PNG because neither the movie nor the PDF library is on board. */
    private void tidy() {
        display.header.remove(display.movieButton);
        for (ActionListener listener : display.snapshotButton.getActionListeners()) {
            display.snapshotButton.removeActionListener(listener);
        }
        display.snapshotButton.addActionListener(click -> savePicture());
        display.display.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
        display.display.setVerticalScrollBarPolicy(ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED);
        display.display.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                display.insideDisplay.width = display.display.getWidth() - 2;
                display.insideDisplay.height = display.display.getHeight() - 2;
                // MASON fixes the extent of a portrayal when it is attached
                display.detatchAll();
                display.attach(board.portrayal(), "board");
                display.insideDisplay.revalidate();
                display.repaint();
            }
        });
    }

    private void savePicture() {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File("suasion.png"));
        if (chooser.showSaveDialog(boardFrame) == JFileChooser.APPROVE_OPTION) {
            try {
                display.takeSnapshot(chooser.getSelectedFile(), Display2D.TYPE_PNG);
            } catch (IOException failed) {
                JOptionPane.showMessageDialog(boardFrame, "The picture was not written: " + failed.getMessage());
            }
        }
    }

    /** Arranges board, charts and console on the screen so that none hides another, and shows them. */
    void arrange(Console console) {
        for (int m = 0; m < console.getJMenuBar().getMenuCount(); m++) {
            JMenu menu = console.getJMenuBar().getMenu(m);
            for (int i = menu.getItemCount() - 1; i >= 0; i--) {
                JMenuItem item = menu.getItem(i);
                if (item != null && NOT_HERE.contains(item.getText())) {
                    menu.remove(i);
                }
            }
        }
        console.setNewMenuAllowed(false);
        console.setIncrementSeedOnStop(false);
        console.setPlaySleep(Stage.FIRST_DELAY);
        console.getTabPane().setSelectedIndex(console.getTabPane().indexOfTab("Model"));
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int side = Math.max(360, Math.min(460, screen.width * 31 / 100));
        int left = Math.min(1300, screen.width - side);
        int top = Math.min((int) (left * Board.HEIGHT / Board.WIDTH) + 70, screen.height * 2 / 3);
        int bottom = Math.min(360, screen.height - top);
        boardFrame.setBounds(screen.x, screen.y, left, top);
        chartFrame.setBounds(screen.x, screen.y + top, left, bottom);
        console.setBounds(screen.x + left, screen.y, side, top + bottom);
        console.setMinimumSize(new Dimension(300, 300));
        boardFrame.setVisible(true);
        chartFrame.setVisible(true);
        console.setVisible(true);
    }

    Inspector modelInspector() {
        modelInspector = new ModelInspector(stage);
        return modelInspector;
    }

    /** Ends the play if there is one. */
    void stop() {
        if (controller instanceof Console console && console.getPlayState() != Console.PS_STOPPED) {
            console.pressStop();
        }
    }

    /** Another scene, or none, is on stage. */
    void reload() {
        if (display == null) {
            return;
        }
        if (controller instanceof Console console) {
            console.removeAllInspectors(true);
        }
        board.arrange(stage.moment());
        boardFrame.setTitle("Suasion: " + stage.moment().title());
        if (modelInspector != null) {
            modelInspector.reload();
        }
        if (stage.scene() != null) {
            charts.call(Wording.of(stage.scene()), stage.scene().isOneState());
            charts.update(Statistics.before(stage.scene()));
            turn();
        } else {
            charts.clear();
        }
        display.repaint();
    }

    /** A play begins. */
    void start() {
        if (display != null) {
            display.reset();
            display.repaint();
        }
    }

    /** Other charts are to be seen. */
    void turn() {
        if (display != null) {
            charts.turn(stage.showsLearning());
            charts.update(stage.lessons());
        }
    }

    private void refresh() {
        if (stage.refresh()) {
            charts.update(stage.statistics());
            charts.update(stage.lessons());
            controller.refresh();
        }
    }

    void close() {
        if (display != null) {
            timer.stop();
            boardFrame.dispose();
            chartFrame.dispose();
            display = null;
        }
    }
}
