package suasion.efg;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of an .efg file, which may be anything, as names that a scenario file can use. */
final class Readable {
    private static final int LONGEST = 90;

    private Readable() {}

    /**
     * One name for each, readable, without commas, different from each other.
     *
     * @param what stands with a number for a name that is empty, and in brackets behind one that is taken
     * @param taken what no name may be
     */
    static List<String> names(List<String> raw, String what, Set<String> taken) {
        Set<String> used = new HashSet<>(taken);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String flat = flat(raw.get(i)).replace(',', ';');
            String name = flat.isEmpty() ? what + " " + (i + 1) : cut(flat);
            String free = taken.contains(name) ? name + " (" + what + ")" : name;
            for (int copy = 2; !used.add(free); copy++) {
                free = name + " (" + copy + ")";
            }
            names.add(free);
        }
        return names;
    }

    /** On one line, without control characters and blanks at the ends. */
    static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\u0085\u2028\u2029]+", " ").strip();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip();
    }
}
