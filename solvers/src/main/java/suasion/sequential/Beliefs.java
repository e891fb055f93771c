package suasion.sequential;

import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Table;

/** Beliefs of players who hear what is said only after somebody has not followed. */
public final class Beliefs {
    private Beliefs() {}

    /**
     * Every recommendation that a table with a sequence makes only off the path, with a belief at which following it is
     * best; where there is none, with the belief at which following it costs least.
     */
    public static List<OffPath> offPath(DesignProblem problem, Table table) {
        throw new UnsupportedOperationException();
    }
}
