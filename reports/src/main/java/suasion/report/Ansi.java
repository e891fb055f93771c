package suasion.report;

/** Terminal colours, or none. */
enum Ansi {
    OFF,
    ON;

    String bold(String text) {
        return wrap("1", text);
    }

    String good(String text) {
        return wrap("32", text);
    }

    String open(String text) {
        return wrap("33", text);
    }

    String bad(String text) {
        return wrap("31;1", text);
    }

    private String wrap(String code, String text) {
        return this == ON ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
