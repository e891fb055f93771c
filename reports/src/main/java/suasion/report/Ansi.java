package suasion.report;

/** Terminal colours, or none. */
public enum Ansi {
    OFF,
    ON;

    /** For headings. */
    public String bold(String text) {
        return wrap("1", text);
    }

    /** For what is as it should be. */
    public String good(String text) {
        return wrap("32", text);
    }

    /** For what is not decided. */
    public String open(String text) {
        return wrap("33", text);
    }

    /** For what is not as it should be. */
    public String bad(String text) {
        return wrap("31;1", text);
    }

    private String wrap(String code, String text) {
        return this == ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
