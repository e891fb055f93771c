package suasion.experiment;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suasion.scenario.Overrides;

/**
 * What tables, sentences and figures call the factors: the last part of a path, or as many of its last parts as tell it
 * from all other factors and from the other columns.
 */
final class ShortNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Names for paths that are not among the words {@code taken} already. */
    ShortNames(Collection<String> paths, Collection<String> taken) {
        int longest = paths.stream()
                .mapToInt(path -> Overrides.steps(path).size())
                .max()
                .orElse(0);
        for (int parts = 1; parts <= longest; parts++) {
            Set<String> used = new HashSet<>(taken);
            Set<String> twice = new HashSet<>();
            for (String path : paths) {
                if (!used.add(ending(path, parts))) {
                    twice.add(ending(path, parts));
                }
            }
            for (String path : paths) {
                String name = ending(path, parts);
                // A number, as the place in a list, is no name.
                if (!twice.contains(name) && !name.matches("[0-9].*")) {
                    names.putIfAbsent(path, name);
                }
            }
        }
    }

    /** The name of a factor; its path where nothing shorter will do. */
    String of(String path) {
        return names.getOrDefault(path, path);
    }

    private static String ending(String path, int parts) {
        List<String> steps = Overrides.steps(path);
        return parts >= steps.size() ? path : String.join(".", steps.subList(steps.size() - parts, steps.size()));
    }
}
