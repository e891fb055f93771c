package suasion.efg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Analysis;
import suasion.extensive.Behavior;
import suasion.extensive.Induced;
import suasion.extensive.Tree;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * A tree and how it is played: as its scenario recommends, as a row of probabilities says, or evenly at random.
 *
 * @param tree the tree
 * @param how what players do, for people: "everybody does what he is told"
 * @param analysis what happens then
 */
public record TreePlay(Tree tree, String how, Analysis analysis) {
    private static final String OBEDIENCE = "Obedience: ";
    private static final Pattern SAID = Pattern.compile(OBEDIENCE + "([-0-9/, ]+)");
    private static final String OBEDIENT = "everybody does what he is told";

    /** The obedient play of what a mechanism makes of its game. */
    public static TreePlay obedient(Induced induced) {
        return new TreePlay(induced.tree(), OBEDIENT, induced.analysis());
    }

    /** The tree of a mechanism with the obedient profile in its comment, where {@link #of(Tree)} finds it again. */
    public static Tree written(Induced induced, String comment) {
        Tree tree = induced.tree();
        String row = induced.obedient().row(tree).stream().map(Exact::fraction).collect(Collectors.joining(","));
        return new Tree(tree.title(), comment + " " + OBEDIENCE + row, tree.players(), tree.root());
    }

    /** The obedient play of a tree whose comment names it; else everybody draws evenly. */
    public static TreePlay of(Tree tree) {
        Matcher said = SAID.matcher(tree.comment());
        if (!said.find()) {
            return new TreePlay(
                    tree, "everybody draws his actions evenly", Analysis.of(tree, Behavior.even(tree), Map.of()));
        }
        return new TreePlay(
                tree, OBEDIENT, Analysis.of(tree, behavior(tree, said.group(1), "the comment's obedience")));
    }

    /**
     * The play of a profile, probabilities in a row, as Gambit prints it: player by player, information set by
     * information set, action by action; "NE," may stand before it.
     *
     * @throws UserMistake if it does not fit the tree
     */
    public static TreePlay of(Tree tree, String profile) {
        String row = profile.strip().replaceFirst("^NE\\s*,", "");
        return new TreePlay(tree, "the given profile", Analysis.of(tree, behavior(tree, row, "--profile")));
    }

    private static Behavior behavior(Tree tree, String row, String where) {
        try {
            List<BigFraction> numbers = new ArrayList<>();
            Arrays.stream(row.split("[,\\s]+", -1))
                    .filter(number -> !number.isEmpty())
                    .forEach(number -> numbers.add(Exact.parse(number)));
            return Behavior.of(tree, numbers);
        } catch (UserMistake | IllegalArgumentException mistake) {
            String sets = tree.informationSets().stream()
                    .map(set -> tree.players().get(set.player()) + " " + TreeText.name(set) + " " + set.actions())
                    .collect(Collectors.joining("; "));
            throw UserMistake.at(
                    "", "%s: %s; needed are the probabilities of: %s".formatted(where, mistake.getMessage(), sets));
        }
    }
}
