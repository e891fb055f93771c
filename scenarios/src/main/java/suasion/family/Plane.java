package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;

/**
 * The two numbers against which a region is drawn, the section {@code region: {x: ..., y: ...}} of a file; left out,
 * what the first two players get, or the only player and the designer.
 *
 * @param x to the right
 * @param y upwards
 */
public record Plane(Functional x, Functional y) {
    /** The section of a file. */
    public static final String KEY = "region";

    private static final String NAMES = "names";

    /**
     * The plane of a scenario.
     *
     * @throws UserMistake with file, line and column in its text, also if the scenario's family has no regions
     */
    public static Plane read(Designed designed) {
        Scenario scenario = designed.scenario();
        try {
            BaseGame base = Families.of(scenario)
                    .base(designed)
                    .orElseThrow(() -> UserMistake.at(
                            "",
                            "the family %s has no region to draw; known in %s"
                                    .formatted(scenario.family(), String.join(", ", Families.withOutcomes()))));
            Node.Mapping section = scenario.root().section(KEY);
            List<Functional> usual = usual(designed, base);
            Functional x = axis(designed, base, section, "x", usual);
            Functional y = axis(designed, base, section, "y", usual);
            return named(new Plane(x, y), section);
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }

    private static Plane named(Plane plane, Node.Mapping section) {
        if (!(section.fields().get(NAMES) instanceof Node.Sequence list)) {
            return plane;
        }
        String path = Pointer.below(Pointer.below("", KEY), NAMES);
        if (list.items().size() != 2) {
            throw UserMistake.at(
                    path,
                    "%d found, must be two names, of x and of y"
                            .formatted(list.items().size()));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String name = ((Node.Scalar) list.items().get(i)).text();
            Labels.requireReadable(name, Pointer.below(path, String.valueOf(i)));
            names.add(name);
        }
        return new Plane(
                new Functional(names.get(0), plane.x.byState()), new Functional(names.get(1), plane.y.byState()));
    }

    private static Functional axis(
            Designed designed, BaseGame base, Node.Mapping section, String key, List<Functional> usual) {
        int number = key.equals("x") ? 0 : 1;
        if (!section.has(key)) {
            if (number < usual.size()) {
                return usual.get(number);
            }
            throw UserMistake.at(Pointer.below("", KEY), "what is to be drawn is not said")
                    .maybe("Maybe --%s '{probability: ...}'.".formatted(key));
        }
        Node node = section.fields().get(key);
        return designers(designed, node)
                .orElseGet(() -> base.functional(node, Pointer.below(Pointer.below("", KEY), key)));
    }

    /** The payoff of a designer who is no player, by his name. */
    private static Optional<Functional> designers(Designed designed, Node node) {
        String designer = designed.problem().designer();
        return node instanceof Node.Scalar scalar && scalar.text().equals(designer) && has(designed)
                ? Optional.of(new Functional(designer, designed.problem().objective()))
                : Optional.empty();
    }

    private static boolean has(Designed designed) {
        Game game = designed.problem().game();
        return designed.problem().hasDesigner() && game.cells() == game.states().size();
    }

    private static List<Functional> usual(Designed designed, BaseGame base) {
        Game game = base.game();
        Functional first =
                new Functional(game.players().get(0).name(), game.payoffs().get(0));
        if (game.players().size() > 1) {
            return List.of(
                    first,
                    new Functional(game.players().get(1).name(), game.payoffs().get(1)));
        }
        return has(designed)
                ? List.of(
                        first,
                        new Functional(
                                designed.problem().designer(),
                                designed.problem().objective()))
                : List.of(first);
    }
}
