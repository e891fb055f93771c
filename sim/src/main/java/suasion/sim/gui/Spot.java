package suasion.sim.gui;

import java.awt.geom.Rectangle2D;

/**
 * A place on the board: what is shown there and how large it is.
 *
 * <p>Equal to itself only, because MASON keeps an object's portrayal under the first of equal objects and forgets it
 * with that one.
 */
final class Spot {
    private final String name;
    private final int player;
    private final Rectangle2D place;

    /**
     * @param name what it shows, for inspectors
     * @param player index of the receiver whom it shows, -1 where it shows nobody in particular
     * @param place rectangle in units of the board
     */
    Spot(String name, int player, Rectangle2D place) {
        this.name = name;
        this.player = player;
        this.place = place;
    }

    int player() {
        return player;
    }

    Rectangle2D place() {
        return place;
    }

    @Override
    public String toString() {
        return name;
    }
}
