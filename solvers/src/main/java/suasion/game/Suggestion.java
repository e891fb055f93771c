package suasion.game;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may have been meant by a name that is not known: the nearest known one by edit distance. */
public final class Suggestion {
    private static final int MOST_LISTED = 8;
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestion() {}

    /** "Maybe receiver." where a known name is near; a list of the known names where there are few; otherwise "". */
    public static String of(String found, Collection<String> known) {
        Optional<String> nearest = nearest(found, known);
        if (nearest.isPresent()) {
            return "Maybe " + nearest.get() + ".";
        }
        if (known.size() == 1) {
            return "Maybe " + known.iterator().next() + ".";
        }
        return known.isEmpty() || known.size() > MOST_LISTED
                ? ""
                : "Maybe one of " + known.stream().collect(Collectors.joining(", ")) + ".";
    }

    /** "Maybe receiver." where a known name is near, otherwise "". */
    public static String near(String found, Collection<String> known) {
        return nearest(found, known).map(name -> "Maybe " + name + ".").orElse("");
    }

    /**
     * The nearest known name, if it differs in at most a third of the letters; otherwise the longest that begins what
     * was found, as min does "minimise".
     */
    public static Optional<String> nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(found, name) <= (Math.min(name.length(), found.length()) + 1) / 3)
                .min(Comparator.comparingInt(name -> distance(found, name)))
                .or(() -> known.stream()
                        .filter(name -> name.length() >= SHORTEST_BEGINNING && beginsWith(found, name))
                        .max(Comparator.comparingInt(String::length)));
    }

    private static boolean beginsWith(String found, String name) {
        return found.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours, capitals ignored; names are cut at 60 characters.
     */
    private static int distance(String from, String to) {
        String a = from.substring(0, Math.min(60, from.length())).toLowerCase(Locale.ROOT);
        String b = to.substring(0, Math.min(60, to.length())).toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return d[a.length()][b.length()];
    }
}
