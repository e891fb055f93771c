package suasion.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;

/**
 * What a file expects of a scenario as it is now.
 *
 * @param values numbers
 * @param refusal that it is refused
 */
record Expectations(List<ExpectedValue> values, Optional<ExpectedRefusal> refusal) {
    private static final List<String> KINDS = List.of("value", "payoffs", "refused");

    /**
     * The entries of {@code expect} that hold for a tree: those whose {@code when} matches it and speaks of every
     * section that the command line changed.
     *
     * @param changed those sections, but for what says how to play
     */
    static Expectations of(Node.Mapping root, Numbers numbers, Set<String> changed, Conditions conditions) {
        List<ExpectedValue> all = new ArrayList<>();
        Optional<ExpectedRefusal> refusal = Optional.empty();
        if (root.fields().get("expect") instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                Node.Mapping entry = (Node.Mapping) entries.items().get(i);
                String path = "/expect/" + i;
                requireOne(entry, path);
                List<ExpectedValue> values = values(entry, path, numbers);
                Node.Mapping when = entry.section("when");
                if (conditions.hold(when, path + "/when") && sections(when).containsAll(changed)) {
                    all.addAll(values);
                    if (entry.has("refused")) {
                        refusal = Optional.of(new ExpectedRefusal(
                                entry.text("refused", ""), entry.text("where", ""), path + "/refused"));
                    }
                }
            }
        }
        if (refusal.isPresent() && !all.isEmpty()) {
            throw UserMistake.at(
                    refusal.get().path(),
                    "a scenario that is refused has no " + all.get(0).what());
        }
        return new Expectations(List.copyOf(all), refusal);
    }

    private static Set<String> sections(Node.Mapping when) {
        return when.fields().keySet().stream()
                .map(key -> Overrides.steps(key).get(0))
                .collect(Collectors.toSet());
    }

    private static void requireOne(Node.Mapping entry, String path) {
        List<String> found = KINDS.stream().filter(entry::has).toList();
        if (found.isEmpty()) {
            throw UserMistake.at(path, "key 'value' is missing (or payoffs, or refused)");
        }
        if (found.size() > 1) {
            throw UserMistake.at(
                    Pointer.below(path, found.get(1)),
                    "an entry expects one thing, and this one has %s already".formatted(found.get(0)));
        }
    }

    private static List<ExpectedValue> values(Node.Mapping entry, String path, Numbers numbers) {
        BigFraction tolerance = entry.has("tolerance")
                ? numbers.readNonNegative(entry.fields().get("tolerance"), path + "/tolerance")
                : BigFraction.ZERO;
        String where = entry.text("where", "");
        List<ExpectedValue> values = new ArrayList<>();
        if (entry.has("value")) {
            String here = path + "/value";
            values.add(new ExpectedValue("", numbers.read(entry.fields().get("value"), here), where, tolerance, here));
        }
        for (Map.Entry<String, Node> payoff : entry.section("payoffs").fields().entrySet()) {
            String here = Pointer.below(path + "/payoffs", payoff.getKey());
            values.add(
                    new ExpectedValue(payoff.getKey(), numbers.read(payoff.getValue(), here), where, tolerance, here));
        }
        return values;
    }
}
