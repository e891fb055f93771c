package suasion.sim.gui;

/**
 * One labelled quantity between 0 and 1.
 *
 * @param label what it is of
 * @param value its length
 * @param text the number as people read it
 * @param reference another value to compare with, drawn as a tick; NaN where there is none
 * @param known a third value, drawn as a ring; NaN where there is none
 * @param marked whether this is the one that happened
 */
record Bar(String label, double value, String text, double reference, double known, boolean marked) {
    /** A bar without a third value. */
    Bar(String label, double value, String text, double reference, boolean marked) {
        this(label, value, text, reference, Double.NaN, marked);
    }
}
