package suasion.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The value that the literature gives for a scenario.
 *
 * @param value the number
 * @param where where it stands, or how it follows
 * @param tolerance by how much a computed value may differ; 0 unless the file says otherwise
 */
public record ExpectedValue(BigFraction value, String where, BigFraction tolerance) {
    /**
     * The entries of {@code expect} that hold for a tree: those whose {@code when} matches it, and, if
     * {@code asWritten}, those without a {@code when}.
     */
    static List<ExpectedValue> of(Node.Mapping root, Numbers numbers, boolean asWritten, Conditions conditions) {
        List<ExpectedValue> all = new ArrayList<>();
        if (root.fields().get("expect") instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                Node.Mapping entry = (Node.Mapping) entries.items().get(i);
                String path = "/expect/" + i;
                ExpectedValue expected = new ExpectedValue(
                        numbers.read(entry.fields().get("value"), path + "/value"),
                        entry.text("where", ""),
                        entry.has("tolerance")
                                ? numbers.readNonNegative(entry.fields().get("tolerance"), path + "/tolerance")
                                : BigFraction.ZERO);
                if (entry.has("when") ? conditions.hold(entry.section("when"), path + "/when") : asWritten) {
                    all.add(expected);
                }
            }
        }
        return all;
    }
}
