package suasion.mechanism;

/** How the mediator comes to know the players' types. */
public enum Types {
    /** He knows them: players have nothing to report. */
    KNOWN,
    /**
     * Players report them, owe a fee on the report, and may stay out: it must pay to be honest, whatever one does after
     * a lie, and to take part (Myerson 1982).
     */
    REPORTED
}
