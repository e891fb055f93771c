package suasion.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Promises that are judged together where there are too many to be judged one by one. */
final class Groups {
    private Groups() {}

    /** Every gain by itself, or those with the same key together, in the order of their first. */
    static <G> List<List<G>> of(List<G> gains, Function<G, Object> key, boolean pooled) {
        return pooled
                ? List.copyOf(gains.stream()
                        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                        .values())
                : gains.stream().map(List::of).toList();
    }
}
