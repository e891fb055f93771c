package suasion.sim.gui;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Supplier;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.SimplePortrayal2D;

/**
 * Portrays a {@link Spot} of the board: a card on which a part of the {@link Moment} is drawn, as large as the window.
 */
abstract class Card extends SimplePortrayal2D {
    private final transient Supplier<Moment> moment;

    Card(Supplier<Moment> moment) {
        this.moment = moment;
    }

    /** Draws the spot's part of the moment on a card that begins at (0, 0). */
    abstract void paint(Brush brush, Spot spot, Moment moment);

    @Override
    public final void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        Spot spot = (Spot) object;
        Rectangle2D area = area(spot, info);
        double unit = Math.min(info.draw.width, info.draw.height);
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.translate(area.getX(), area.getY());
            own.scale(unit, unit);
            paint(new Brush(own, area.getWidth() / unit, area.getHeight() / unit), spot, moment.get());
        } finally {
            own.dispose();
        }
    }

    /**
     * The spot in pixels: the info's origin is the spot's upper left corner, its size that of one unit of the board.
     */
    private static Rectangle2D area(Spot spot, DrawInfo2D info) {
        return new Rectangle2D.Double(
                info.draw.x,
                info.draw.y,
                spot.place().getWidth() * info.draw.width,
                spot.place().getHeight() * info.draw.height);
    }

    @Override
    public final boolean hitObject(Object object, DrawInfo2D range) {
        return area((Spot) object, range).intersects(range.clip);
    }
}
