package suasion.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import suasion.sim.Tally;

/**
 * How far a play is: counts, which also say how many rounds every arm has played.
 *
 * @param tallies the counts by arm, of those that have begun
 * @param decided the first look at which no promise was inconclusive; 0 while there is none
 */
public record Position(Map<String, Tally> tallies, long decided) {
    /** Before the first round. */
    public static final Position START = new Position(Map.of(), 0);

    public Position {
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
    }
}
