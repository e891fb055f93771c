package suasion.sim.gui;

import java.util.function.Predicate;

/** Long names made shorter: the middle goes, because the ends tell names apart. */
final class Names {
    private static final String ELLIPSIS = "\u2026";

    private Names() {}

    /** The longest cut of a name, or the whole name, that {@code fits}; at least its first and last letter. */
    static String shorten(String name, Predicate<String> fits) {
        if (fits.test(name)) {
            return name;
        }
        int kept = name.length() - 1;
        while (kept > 2 && !fits.test(cut(name, kept))) {
            kept--;
        }
        return kept < 2 ? name : cut(name, kept);
    }

    /** The name in at most so many characters. */
    static String shorten(String name, int most) {
        return shorten(name, text -> text.length() <= most);
    }

    private static String cut(String name, int kept) {
        int front = (kept + 1) / 2;
        return name.substring(0, front).stripTrailing()
                + ELLIPSIS
                + name.substring(name.length() - (kept - front)).stripLeading();
    }
}
