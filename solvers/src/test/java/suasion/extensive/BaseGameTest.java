package suasion.extensive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.UserMistake;

class BaseGameTest {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private static List<BigFraction> numbers(int... values) {
        return IntStream.of(values).mapToObj(BigFraction::new).toList();
    }

    private static TreeNode end(int number, int... payoffs) {
        return new TreeNode.Ending("", new Outcome(number, "", numbers(payoffs)));
    }

    private static TreeNode move(int player, int set, List<String> actions, TreeNode... below) {
        InformationSet information = new InformationSet(player, set, "", actions);
        return new TreeNode.Decision("", information, Outcome.NONE, List.of(below));
    }

    private static TreeNode coin(int number, Outcome outcome, TreeNode heads, TreeNode tails) {
        Event event = new Event(number, "", List.of("heads", "tails"), List.of(HALF, HALF));
        return new TreeNode.Chance("", event, outcome, List.of(heads, tails));
    }

    private static Tree tree(int players, TreeNode root) {
        List<String> names = Stream.of("ann", "bob").limit(players).toList();
        return new Tree("", "", names, root);
    }

    /** A guess at a hidden coin: a game with one state per side, of which nobody knows anything. */
    @Test
    void chanceThatNobodySeesIsTheState() {
        List<String> sides = List.of("heads", "tails");
        Tree guess = tree(
                1,
                coin(
                        1,
                        new Outcome(9, "", numbers(10)),
                        move(0, 1, sides, end(1, 1), end(2, 0)),
                        move(0, 1, sides, end(2, 0), end(1, 1))));
        BaseGame game = BaseGame.of(guess);
        assertEquals(sides, game.states());
        assertEquals(List.of(HALF, HALF), game.prior());
        assertEquals(List.of(sides), game.actions());
        // 10 are got on the way, wherever play ends
        assertEquals(List.of(numbers(11), numbers(10)), game.payoffs().get(0));
        assertEquals(List.of(numbers(10), numbers(11)), game.payoffs().get(1));
        assertEquals(1, game.told().get(0).stream().distinct().count());
        assertFalse(game.strategic());
    }

    @Test
    void informationSetsThatTellChanceApartAreGivenInformation() {
        List<String> sides = List.of("heads", "tails");
        Tree seen = tree(
                1,
                coin(
                        1,
                        Outcome.NONE,
                        move(0, 1, sides, end(1, 1), end(2, 0)),
                        move(0, 2, sides, end(2, 0), end(1, 1))));
        assertEquals(List.of(List.of("set 1", "set 2")), BaseGame.of(seen).told());
    }

    @Test
    void chanceThatMovesLaterIsAveraged() {
        Tree bet = tree(1, move(0, 1, List.of("bet", "keep"), coin(1, Outcome.NONE, end(1, 4), end(2, 0)), end(3, 1)));
        BaseGame game = BaseGame.of(bet);
        assertEquals(1, game.states().size());
        assertEquals(List.of(List.of(numbers(2), numbers(1))), game.payoffs());
    }

    /** Entry: the incumbent sees whether the other is in; his plans say what he does in each case. */
    @Test
    void whoeverSeesAnothersMoveChoosesAPlan() {
        List<String> reply = List.of("l", "r");
        Tree seen = tree(
                2,
                move(
                        0,
                        1,
                        List.of("L", "R"),
                        move(1, 1, reply, end(1, 1, 0), end(2, 2, 0)),
                        move(1, 2, reply, end(3, 3, 0), end(4, 4, 0))));
        BaseGame game = BaseGame.of(seen);
        assertTrue(game.strategic());
        assertEquals(List.of("l+l", "l+r", "r+l", "r+r"), game.actions().get(1));
        List<Integer> first = game.payoffs().get(0).stream()
                .map(payoffs -> payoffs.get(0).intValue())
                .toList();
        assertEquals(List.of(1, 1, 2, 2, 3, 4, 3, 4), first);
    }

    /** Out ends the game, so what would come after In is no part of that plan: 3 plans, not 4. */
    @Test
    void plansLeaveOutWhatOwnChoicesExclude() {
        Tree twice = tree(
                1, move(0, 1, List.of("out", "in"), end(1, 0), move(0, 2, List.of("a", "b"), end(2, 1), end(3, 2))));
        BaseGame game = BaseGame.of(twice);
        assertEquals(List.of(List.of("out+*", "in+a", "in+b")), game.actions());
        assertEquals(List.of(List.of(numbers(0), numbers(1), numbers(2))), game.payoffs());
    }

    /** Twenty coins in a row that one sees: a million plans. */
    @Test
    void aNormalFormThatIsTooLargeIsRefused() {
        List<TreeNode> below = IntStream.range(0, 20)
                .mapToObj(i -> move(0, 2 + i, List.of("a", "b"), end(1, 0), end(1, 0)))
                .toList();
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "n" + i).toList();
        Event event = new Event(
                1, "", names, names.stream().map(n -> new BigFraction(1, 20)).toList());
        TreeNode root = move(0, 1, List.of("go"), new TreeNode.Chance("", event, Outcome.NONE, below));
        UserMistake refused = assertThrows(UserMistake.class, () -> BaseGame.of(tree(1, root)));
        assertEquals("the game is too large to be written out: ann has more than 100,000 plans", refused.getMessage());
    }

    @Test
    void oneNumberMeansOneThingInATree() {
        TreeNode torn = move(0, 1, List.of("a", "b"), end(1, 0), end(1, 5));
        assertThrows(IllegalArgumentException.class, () -> tree(1, torn));
    }
}
