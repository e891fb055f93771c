package suasion.report;

import java.util.List;

/**
 * Pages beside this one.
 *
 * @param entries what each is called and where it lies
 */
public record Links(List<Entry> entries) implements Part {
    public Links {
        entries = List.copyOf(entries);
    }

    /** One page: name, and path from the folder of this one. */
    public record Entry(String name, String path) {}
}
