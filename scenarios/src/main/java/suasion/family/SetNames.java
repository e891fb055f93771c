package suasion.family;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.receivers.Sets;

/** Reads sets of receivers as files write them: "{ann, bob}", "ann" for one alone, "all", "nobody" or "{}". */
final class SetNames {
    /** Words that mean a set. */
    static final List<String> WORDS = List.of("all", "nobody", "otherwise");

    private static final Pattern BRACES = Pattern.compile("\\{(.*)}", Pattern.DOTALL);

    private final List<String> receivers;

    SetNames(List<String> receivers) {
        this.receivers = receivers;
    }

    /** The set, numbered as an outcome of the game. */
    long read(String text, String path) {
        String trimmed = text.strip();
        Matcher braces = BRACES.matcher(trimmed);
        if (!braces.matches() && !receivers.contains(trimmed)) {
            switch (trimmed) {
                case "all":
                    return Sets.all(receivers.size());
                case "nobody":
                    return 0;
                default:
                    throw UserMistake.at(
                                    path,
                                    "'%s' is no set; a set is all, nobody, or written {%s}".formatted(text, few()))
                            .maybe(Suggestion.of(trimmed, receivers));
            }
        }
        String inside = braces.matches() ? braces.group(1).strip() : trimmed;
        long set = 0;
        for (String part : inside.isEmpty() ? new String[0] : inside.split(",", -1)) {
            int receiver = receivers.indexOf(part.strip());
            if (receiver < 0) {
                throw UserMistake.at(path, "there is no receiver '%s'".formatted(part.strip()))
                        .maybe(Suggestion.of(part.strip(), receivers));
            }
            if (Sets.contains(receivers.size(), set, receiver)) {
                throw UserMistake.at(path, "receiver '%s' is in the set twice".formatted(part.strip()));
            }
            set = Sets.with(receivers.size(), set, receiver);
        }
        return set;
    }

    private String few() {
        return String.join(", ", receivers.subList(0, Math.min(2, receivers.size())));
    }
}
