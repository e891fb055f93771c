package suasion.family;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Question;
import suasion.scenario.Node;
import suasion.scenario.Pointer;

/**
 * What a file that designs information over a {@link BaseGame} wants: {@code objective: {max: ...}} or {@code {min:
 * ...}} of a {@link Functional}.
 *
 * @param functional of which the mean is meant
 * @param sense whether it is to be as large or as small as can be
 */
public record Objective(Functional functional, Sense sense) {
    /** The section of a file. */
    public static final String KEY = "objective";

    private static final List<String> SENSES = List.of("max", "min");

    /**
     * Reads an {@code objective} section.
     *
     * @throws UserMistake if it does not say exactly one of max and min, or what is to be optimised cannot be read
     */
    public static Objective read(BaseGame base, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping) || mapping.fields().isEmpty()) {
            String found =
                    node instanceof Node.Scalar scalar && !scalar.isNothing() ? "'" + scalar.text() + "'" : node.kind();
            throw UserMistake.at(path, found + " found, must say max or min of something")
                    .maybe("Maybe {max: %s}.".formatted(base.roster().names().get(0)));
        }
        for (String key : mapping.fields().keySet()) {
            if (!SENSES.contains(key)) {
                throw UserMistake.at(Pointer.below(path, key), "'%s' found, must be max or min".formatted(key))
                        .maybe(Suggestion.near(key, SENSES));
            }
        }
        if (mapping.fields().size() > 1) {
            throw UserMistake.at(path, "both max and min; only one of both can stay");
        }
        Map.Entry<String, Node> field = mapping.fields().entrySet().iterator().next();
        Sense sense = Sense.valueOf(field.getKey().toUpperCase(Locale.ROOT));
        return new Objective(base.functional(field.getValue(), Pointer.below(path, field.getKey())), sense);
    }

    /** The problem of how large, or small, this can be in a game, informed by a designer of that name. */
    public DesignProblem problem(Game game, String designer) {
        return new DesignProblem(game, designer, functional.over(game), sense, BigFraction.ZERO)
                .asking(Question.of(game, functional.label()));
    }

    /** "max row + column". */
    public String label() {
        return sense.name().toLowerCase(Locale.ROOT) + " " + functional.label();
    }
}
