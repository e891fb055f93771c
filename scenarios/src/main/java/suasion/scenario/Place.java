package suasion.scenario;

/**
 * Where something was written: a line and column of a file, or an argument of the command line.
 *
 * @param origin the file as people know it ("court.yaml", "standard input"), or "--set parameters.c=2/3"
 * @param line counted from 1; 0 where there are no lines
 * @param column counted from 1
 */
public record Place(String origin, int line, int column) {
    /** A place without lines, such as an argument of the command line. */
    static Place of(String origin) {
        return new Place(origin, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? origin : origin + ":" + line + ":" + column;
    }
}
