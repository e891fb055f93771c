package suasion.sim.gui;

import java.awt.Color;

/**
 * The console's colours, told apart by colour-blind eyes as well (Okabe and Ito 2008); never the only sign of anything.
 */
final class Palette {
    static final Color GROUND = new Color(0xF2F4F7);
    static final Color CARD = Color.WHITE;
    static final Color LINE = new Color(0xD3DAE2);
    static final Color INK = new Color(0x1F2933);
    static final Color MUTED = new Color(0x5F6B7A);
    static final Color BLUE = new Color(0x0072B2);
    static final Color PALE_BLUE = new Color(0xA6CBE3);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color PALE_ORANGE = new Color(0xF5DDA8);
    static final Color GREEN = new Color(0x007D5C);
    static final Color VERMILION = new Color(0xC44E00);
    static final Color PURPLE = new Color(0x9A4F7F);

    private Palette() {}
}
