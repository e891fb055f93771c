package suasion.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * JSON pointers (RFC 6901): "/states/guilty" names a place in a file; "~1" is a slash and "~0" a tilde inside a name.
 */
public final class Pointer {
    private Pointer() {}

    /** The pointer to {@code step} below {@code parent}. */
    public static String below(String parent, String step) {
        return parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    static String of(List<String> steps) {
        return steps.stream().map(step -> below("", step)).collect(Collectors.joining());
    }

    static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }
}
