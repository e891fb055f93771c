package suasion.family;

import java.util.List;

/**
 * What a scenario asks to see side by side.
 *
 * @param key the key of the file that varies, such as "payments"
 * @param values what it is set to, one after the other
 */
public record Compared(String key, List<String> values) {
    public Compared {
        values = List.copyOf(values);
    }
}
