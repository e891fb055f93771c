package suasion.sim.gui;

import java.awt.geom.Rectangle2D;

/**
 * A place on the board: what is shown there and how large it is.
 *
 * @param name what it shows, for inspectors; different for every spot of a board
 * @param player index of the receiver whom it shows, -1 where it shows nobody in particular
 * @param place rectangle in units of the board
 */
record Spot(String name, int player, Rectangle2D place) {}
