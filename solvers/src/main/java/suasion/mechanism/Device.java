package suasion.mechanism;

import java.util.List;

/**
 * A table together with what is said off the path of play: every recommendation that is heard only after somebody has
 * not followed, and the belief at which following it is best.
 *
 * @param table what is drawn and said; where players move in sequence its signals carry the {@link Sequence}
 * @param offPath at most one per player and recommendation
 */
public record Device(Table table, List<OffPath> offPath) implements Mechanism {
    public Device {
        offPath = List.copyOf(offPath);
    }
}
