package suasion.report;

/** A piece of a written report, in the order in which it is read; every format renders every kind. */
public sealed interface Part permits Paragraph, Grid, Folded, Figure, Code, Terms, Anchor, Links {
    /** Which template renders it: the simple name of the type in lower case. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
