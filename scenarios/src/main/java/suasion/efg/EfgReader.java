package suasion.efg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.extensive.Event;
import suasion.extensive.InformationSet;
import suasion.extensive.Outcome;
import suasion.extensive.Tree;
import suasion.extensive.TreeNode;
import suasion.game.Exact;
import suasion.game.UserMistake;

/**
 * Reads Gambit's extensive game format: {@code EFG 2 R "title" { "player" ... } "comment"}, then the nodes of the tree
 * in prefix order.
 *
 * <pre>
 *   c "name" event ["event's name" { "action" probability ... }] outcome ["name" { payoff ... }]
 *   p "name" player set ["set's name" { "action" ... }]          outcome ["name" { payoff ... }]
 *   t "name"                                                     outcome ["name" { payoff ... }]
 * </pre>
 *
 * <p>What stands in brackets may be left out once it has been said; if it is said again it must be the same. Commas
 * between the entries of a list are optional. Outcome 0 is none. Numbers are decimals or fractions, exactly. Files of
 * the older kind {@code D} are read as well.
 */
public final class EfgReader {
    /** The most moves on a path. */
    static final int DEEPEST = 500;

    private final Tokens tokens;
    private final Declarations declared = new Declarations();
    private final List<String> players = new ArrayList<>();

    private EfgReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a file.
     *
     * @param origin what messages call it
     * @throws UserMistake with line and column, what was found and what is needed
     */
    public static Tree read(String origin, String text) {
        return new EfgReader(new Tokens(origin, text)).tree();
    }

    private Tree tree() {
        word("EFG", "the word EFG, with which a file in Gambit's extensive game format begins,");
        word("2", "version 2, the only one there is,");
        Token numbers = tokens.take();
        if (!numbers.text().matches("[RD]") || !numbers.is(Token.Kind.WORD)) {
            throw numbers.needed("R (or D in old files)");
        }
        String title = quoted("the title in quotes");
        Optional<String> early = optionalText();
        open("'{' and the names of the players");
        list("a player's name in quotes or '}'", token -> players.add(text(token, "a player's name in quotes")));
        if (players.isEmpty()) {
            throw tokens.peek().mistake("a game needs at least one player, the list before has none");
        }
        String comment = optionalText().or(() -> early).orElse("");
        TreeNode root = node("the first node", 0);
        if (!tokens.peek().is(Token.Kind.END)) {
            throw tokens.peek().mistake(tokens.peek().shown() + " found, but the tree is complete before it");
        }
        return new Tree(title, comment, players, root);
    }

    private TreeNode node(String which, int depth) {
        Token kind = tokens.take();
        if (depth > DEEPEST) {
            throw kind.mistake("a path has more than %,d moves, which is more than can be held".formatted(DEEPEST));
        }
        if (!kind.is(Token.Kind.WORD) || !kind.text().matches("[cpt]")) {
            throw kind.needed("c, p or t for " + which);
        }
        String name = quoted("the node's name in quotes (it may be \"\")");
        return switch (kind.text()) {
            case "c" -> {
                Event event = event();
                Outcome outcome = outcome();
                yield new TreeNode.Chance(name, event, outcome, children(kind, "chance", event.actions(), depth));
            }
            case "p" -> {
                InformationSet set = set();
                Outcome outcome = outcome();
                String who = players.get(set.player());
                yield new TreeNode.Decision(name, set, outcome, children(kind, who, set.actions(), depth));
            }
            default -> new TreeNode.Ending(name, outcome());
        };
    }

    private List<TreeNode> children(Token parent, String who, List<String> actions, int depth) {
        List<TreeNode> children = new ArrayList<>();
        for (String action : actions) {
            String which = "what follows \"%s\" of %s in line %d"
                    .formatted(action, who, parent.place().line());
            children.add(node(which, depth + 1));
        }
        return children;
    }

    private Event event() {
        Token at = tokens.peek();
        int number = whole("the number of the chance move", 1);
        Optional<String> name = optionalText();
        if (!tokens.takeIf(Token.Kind.OPEN)) {
            return declared.event(at, number, name.orElse(null));
        }
        List<String> actions = new ArrayList<>();
        List<BigFraction> probabilities = new ArrayList<>();
        list("an action in quotes or '}'", token -> {
            actions.add(text(token, "an action in quotes"));
            tokens.takeIf(Token.Kind.COMMA);
            BigFraction probability = number("the probability of \"" + actions.get(actions.size() - 1) + "\"");
            if (probability.getNumerator().signum() < 0) {
                throw token.mistake("a probability is " + Exact.show(probability) + ", it must not be negative");
            }
            probabilities.add(probability);
        });
        BigFraction sum = probabilities.stream().reduce(BigFraction.ZERO, BigFraction::add);
        if (!Exact.same(sum, BigFraction.ONE)) {
            throw at.mistake("the probabilities of chance move %d sum to %s, must be exactly 1"
                    .formatted(number, Exact.show(sum)));
        }
        return declared.declare(at, new Event(number, name.orElse(""), actions, probabilities));
    }

    private InformationSet set() {
        Token who = tokens.peek();
        int player = whole("the number of the player", 1);
        if (player > players.size()) {
            throw who.mistake("there is no player %d, the game has %d: %s".formatted(player, players.size(), players));
        }
        Token at = tokens.peek();
        int number = whole("the number of the information set", 1);
        Optional<String> name = optionalText();
        if (!tokens.takeIf(Token.Kind.OPEN)) {
            return declared.set(at, player - 1, number, name.orElse(null));
        }
        List<String> actions = new ArrayList<>();
        list("an action in quotes or '}'", token -> actions.add(text(token, "an action in quotes")));
        if (actions.isEmpty()) {
            throw at.mistake("information set %d of player %d has no action; one is needed".formatted(number, player));
        }
        return declared.declare(at, new InformationSet(player - 1, number, name.orElse(""), actions));
    }

    private Outcome outcome() {
        Token at = tokens.peek();
        int number = whole("the number of the outcome (0 for none)", 0);
        Optional<String> name = optionalText();
        boolean listed = tokens.takeIf(Token.Kind.OPEN);
        if (number == 0) {
            if (listed || !name.orElse("").isEmpty()) {
                throw at.mistake("outcome 0 is none, it can have neither a name nor payoffs");
            }
            return Outcome.NONE;
        }
        if (!listed) {
            return declared.outcome(at, number, name.orElse(null));
        }
        List<BigFraction> payoffs = new ArrayList<>();
        list("a payoff or '}'", token -> payoffs.add(number(token, "a payoff")));
        if (payoffs.size() != players.size()) {
            throw at.mistake("outcome %d has %d payoffs, one for each of %d players is needed"
                    .formatted(number, payoffs.size(), players.size()));
        }
        return declared.declare(at, new Outcome(number, name.orElse(""), payoffs));
    }

    /** What stands before the closing brace; a comma may stand between two entries. */
    private void list(String needed, Consumer<Token> entry) {
        boolean comma = false;
        while (comma || !tokens.peek().is(Token.Kind.CLOSE)) {
            if (tokens.peek().is(Token.Kind.END)) {
                throw tokens.peek().needed(needed);
            }
            entry.accept(tokens.take());
            comma = tokens.takeIf(Token.Kind.COMMA);
        }
        tokens.take();
    }

    private void word(String wanted, String needed) {
        Token token = tokens.take();
        if (!token.is(Token.Kind.WORD) || !token.text().equals(wanted)) {
            throw token.needed(needed);
        }
    }

    private void open(String needed) {
        Token token = tokens.take();
        if (!token.is(Token.Kind.OPEN)) {
            throw token.needed(needed);
        }
    }

    private Optional<String> optionalText() {
        return tokens.peek().is(Token.Kind.QUOTED) ? Optional.of(tokens.take().text()) : Optional.empty();
    }

    private String quoted(String needed) {
        return text(tokens.take(), needed);
    }

    private static String text(Token token, String needed) {
        if (!token.is(Token.Kind.QUOTED)) {
            throw token.needed(needed);
        }
        return token.text();
    }

    private int whole(String needed, int least) {
        Token token = tokens.take();
        if (!token.is(Token.Kind.WORD)
                || !token.text().matches("[0-9]{1,9}")
                || Integer.parseInt(token.text()) < least) {
            throw token.needed(needed + ", a whole number of at least " + least + ",");
        }
        return Integer.parseInt(token.text());
    }

    private BigFraction number(String needed) {
        return number(tokens.take(), needed);
    }

    private static BigFraction number(Token token, String needed) {
        if (!token.is(Token.Kind.WORD)) {
            throw token.needed(needed);
        }
        try {
            BigFraction number = Exact.parse(token.text());
            Exact.requireHoldable(number);
            return number;
        } catch (UserMistake mistake) {
            throw token.mistake(mistake.getMessage());
        }
    }
}
