package suasion.cli;

/** Words of a command line as a person would type them. */
final class Words {
    private Words() {}

    /** The word itself, in single quotes where a shell would take it apart. */
    static String quote(String word) {
        return word.matches("[A-Za-z0-9_./=:,+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
