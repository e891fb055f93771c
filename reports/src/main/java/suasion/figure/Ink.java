package suasion.figure;

import java.awt.Color;
import java.util.Locale;

/**
 * The colours of figures: named like the page's CSS variables, which give them other values in the dark and on paper.
 *
 * <p>The hues are those of Okabe and Ito (2008), which people with colour-blindness tell apart; some are darkened so
 * that text in them can be read on white.
 */
enum Ink {
    INK(0x1c2026),
    PAPER(0xffffff),
    SOFT(0x5a6370),
    LINE(0xd4d9e0),
    BLUE(0x0072b2),
    ORANGE(0xb85c00),
    GREEN(0x00785a),
    RED(0xb3261e),
    VIOLET(0x8a4a9e),
    R0(0xcfe3f1),
    R1(0xf6dfc4),
    R2(0xcdeade),
    R3(0xecd6ea),
    R4(0xf3efc0),
    R5(0xd9dde2);

    private static final Ink[] REGIONS = {R0, R1, R2, R3, R4, R5};

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    Color color() {
        return new Color(rgb);
    }

    /** The colour, covering what lies below to the given share. */
    Color covering(double share) {
        return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.round(255 * share));
    }

    /** A pale colour for the n-th region of a map. */
    static Ink region(int n) {
        return REGIONS[n % REGIONS.length];
    }

    /** The colour as "#rrggbb". */
    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    /** The CSS value of a colour: a variable with a fallback for where there is no page. */
    static String css(Color color) {
        int rgb = color.getRGB() & 0xffffff;
        String hex = hex(color);
        for (Ink ink : values()) {
            if (ink.rgb == rgb) {
                return "var(--" + ink.name().toLowerCase(Locale.ROOT) + "," + hex + ")";
            }
        }
        return hex;
    }
}
