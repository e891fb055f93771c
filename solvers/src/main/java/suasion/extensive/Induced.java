package suasion.extensive;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The tree that a mechanism makes of its game, and how it is meant to be played.
 *
 * @param tree chance draws state and message, players hear and move
 * @param obedient everybody does what he is told
 * @param beliefs at information sets that obedience never reaches, those that the mechanism names
 */
public record Induced(Tree tree, Behavior obedient, Map<InformationSet.Key, List<BigFraction>> beliefs) {
    public Induced {
        beliefs = Map.copyOf(beliefs);
    }

    /** What happens when everybody obeys. */
    public Analysis analysis() {
        return Analysis.of(tree, obedient, beliefs);
    }
}
