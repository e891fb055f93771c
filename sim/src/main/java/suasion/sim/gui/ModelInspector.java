package suasion.sim.gui;

import java.awt.BorderLayout;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;

/** The console's "Model" tab: MASON's inspector of the play, made anew for every scene because its choices differ. */
final class ModelInspector extends Inspector {
    private final transient Stage stage;
    private SimpleInspector inner;

    ModelInspector(Stage stage) {
        super();
        this.stage = stage;
        setLayout(new BorderLayout());
        reload();
    }

    /** Shows the scene that is on stage now. */
    void reload() {
        removeAll();
        inner = new SimpleInspector(Inspectors.model(stage), stage, "The play");
        add(inner, BorderLayout.CENTER);
        revalidate();
        repaint();
    }

    @Override
    public void updateInspector() {
        inner.updateInspector();
    }
}
