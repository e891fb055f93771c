package suasion.report;

import java.util.List;
import java.util.Locale;
import suasion.mechanism.Regime;

/** Small pieces of English. */
public final class Words {
    private Words() {}

    /** A regime as scenario files write it: "nonnegative". */
    static String of(Regime regime) {
        return regime.name().toLowerCase(Locale.ROOT);
    }

    /** "a", "a and b", "a, b and c". */
    public static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The first names of a list and how many more there are. */
    public static String some(List<String> names, int most) {
        return names.size() <= most
                ? String.join(", ", names)
                : "%s and %s more"
                        .formatted(String.join(", ", names.subList(0, most)), Amounts.count(names.size() - most));
    }
}
