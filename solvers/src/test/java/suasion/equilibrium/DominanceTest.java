package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.equilibrium.EquilibriumGames.all;
import static suasion.equilibrium.EquilibriumGames.exhibit;
import static suasion.equilibrium.EquilibriumGames.names;
import static suasion.equilibrium.EquilibriumGames.solve;
import static suasion.equilibrium.EquilibriumGames.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.solve.Solution;

/** Dominance where an opponent's one type meets several types of another: he does the same in all of them. */
final class DominanceTest {
    /** Two actions each; two states, as likely, that p2 alone observes; digits are payoffs, outcomes in order. */
    private static Game observedByTheThird(String first, String second) {
        List<Player> players = List.of(
                Player.uninformed("p0", names("a0", 2)),
                Player.uninformed("p1", names("a1", 2)),
                new Player("p2", names("s", 2), names("a2", 2)));
        String[][] states = {first.split(" "), second.split(" ")};
        List<Payoff> payoffs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int[][] table = new int[4][8];
            for (int cell = 0; cell < 4; cell++) {
                for (int outcome = 0; outcome < 8; outcome++) {
                    table[cell][outcome] = states[cell / 2][outcome].charAt(i) - '0';
                }
            }
            payoffs.add(Payoff.of(table));
        }
        return new Game(names("s", 2), players, all("1/2", "0", "0", "1/2"), payoffs);
    }

    private static List<String> eliminated(Solution solution) {
        return exhibit(solution, "dominance").rows().stream()
                .map(row ->
                        row.get(0) + " " + row.get(1) + " " + (row.get(2) == null ? "" : row.get(2) + " ") + row.get(3))
                .toList();
    }

    /**
     * Twice the means of p1, a11/a10 by what p0, p2 in s0 and p2 in s1 do: 6/1 5/2 4/1 3/2 4/2 5/3 4/2 5/3. Then of p0,
     * a00/a01: 4/3 4/3 5/2 5/2; p2 in s1, a21/a20 by p0: 3/2 2/0; then p2 in s0, a20/a21: 2/1.
     */
    @Test
    void strictDominanceAgainstStrategiesSolvesAGame() {
        Solution solution =
                solve(observedByTheThird("211 210 232 311 112 210 230 131", "203 010 232 223 011 121 110 122"));
        assertEquals(List.of("1 p1 a10", "2 p0 a01", "2 p2 s1 a20", "3 p2 s0 a21"), eliminated(solution));
        assertEquals(List.of("p0: a00; p1: a11; p2: a20 if s0, a21 if s1 (pure)"), words(solution));
        assertTrue(solution.method().contains("leaves one profile"), solution.method());
        assertTrue(exhibit(solution, "dominance").note().endsWith("until nothing that is left is strictly dominated."));
    }

    /** Means of p1, a10 / a11: 2/1.5 2/0 2.5/1.5 2.5/0 3/1 3/1 2/1 2/1. No pure equilibrium; p0 and p2 must mix. */
    @Test
    void strictDominanceLeavesTwoPlayersWhoMix() {
        Solution solution =
                solve(observedByTheThird("311 023 103 200 132 310 013 112", "331 231 332 303 233 031 113 313"));
        assertEquals(List.of("1 p1 a11"), eliminated(solution));
        assertTrue(solution.method().contains("all equilibria"), solution.method());
    }

    /** p2 in s0, a20/a21: 2/0 3/2 3/2 1/0; then twice the means of p0, a01/a00: 4/3 3/2 3/2 2/1; p1 and p2 must mix. */
    @Test
    void strictDominanceInTurnLeavesTwoPlayersWhoMix() {
        Solution solution =
                solve(observedByTheThird("212 200 023 002 303 232 001 210", "101 023 233 133 110 012 303 221"));
        assertEquals(List.of("1 p2 s0 a21", "2 p0 a00"), eliminated(solution));
        assertTrue(solution.method().contains("all equilibria"), solution.method());
    }

    /**
     * Pure equilibria (p0, p1, p2 in s0 and s1) 0000 with the sum 9/2, 1000 with 4, 1001 with 3; a00 of p0 is weakly
     * dominated by a01, twice the gains by what p1, p2 in s0 and p2 in s1 do: 0 0 1 1 2 2 0 0.
     */
    @Test
    void selectionKnowsWeakDominanceAgainstStrategies() {
        Solution solution =
                solve(observedByTheThird("210 020 102 200 222 100 201 120", "222 001 010 122 200 000 112 202"));
        List<Object> last = exhibit(solution, "equilibria").rows().get(2);
        assertEquals("p0: a01; p1: a10; p2: a20 (pure)", words(solution).get(0));
        assertEquals("p0: a00; p1: a10; p2: a20", last.get(0));
        assertEquals("a00 of p0 is weakly dominated by a01", last.get(5));
    }

    /** a01 of p0, which all use, is weakly dominated by a00, twice the gains 1 1 0 0 0 0 0 0: the sum decides, 9/2. */
    @Test
    void whereAllEquilibriaAreWeaklyDominatedTheSumDecides() {
        Solution solution =
                solve(observedByTheThird("110 202 001 120 010 220 112 200", "220 211 212 112 211 201 122 012"));
        assertEquals("p0: a01; p1: a11; p2: a20 (pure)", words(solution).get(0));
    }

    /** Of 1000 (sum 7/2) and 1101 (5/2) the first uses a10 of p1, dominated by a11: twice the gains 2 3 0 1 0 1 2 3. */
    @Test
    void aHigherSumDoesNotMakeUpForWeakDominance() {
        Solution solution =
                solve(observedByTheThird("110 121 022 111 202 200 200 020", "002 202 012 220 102 200 000 012"));
        assertEquals(
                "p0: a01; p1: a11; p2: a20 if s0, a21 if s1 (pure)",
                words(solution).get(0));
    }

    /** Three players with types, up to three actions, any actions left: as looking at all profiles says; exact. */
    @Test
    void dominanceIsThatAgainstAllProfilesOfTheOthersStrategies() {
        Random random = new Random(20261123);
        int[] dominated = new int[2];
        for (int round = 0; round < 300; round++) {
            int[] types = {1 + random.nextInt(2), 1 + random.nextInt(2), 1 + random.nextInt(3)};
            int[] actions = {2 + random.nextInt(2), 2, 2 + random.nextInt(2)};
            Game plain = EquilibriumGames.random(random, 1 + random.nextInt(2), types, actions, 1 + round % 3);
            Game game = round % 4 == 3
                    ? EquilibriumGames.inOtherUnits(plain, EquilibriumGames.awkward(), new BigFraction(1, 3))
                    : plain;
            TypeForm form = new TypeForm(game);
            boolean[][] left = Elimination.all(form);
            left[random.nextInt(left.length)][0] = round % 2 == 0;
            Dominance dominance = new Dominance(form, left);
            for (int d = 0; d < left.length; d++) {
                for (int action = 0; action < left[d].length; action++) {
                    List<BigFraction[]> gains = left[d][action] ? gains(form, left, d, action) : List.of();
                    if (!gains.isEmpty()) {
                        boolean strictly = isDominated(gains, true);
                        boolean weakly = isDominated(gains, false);
                        assertEquals(strictly, dominance.strict(d, action) != null);
                        assertEquals(weakly, dominance.weak(d, action) != null);
                        dominated[0] += strictly ? 1 : 0;
                        dominated[1] += weakly ? 1 : 0;
                    }
                }
            }
            assertEquals("", dominance.omitted());
        }
        assertTrue(dominated[0] > 50 && dominated[1] > dominated[0] + 50, "both happen often enough to be tested");
    }

    /** By profile of all others' strategies: what each other action left brings more, from the definition. */
    private static List<BigFraction[]> gains(TypeForm form, boolean[][] left, int decider, int action) {
        Game game = form.game();
        int[] at = new int[left.length];
        List<BigFraction[]> gains = new ArrayList<>();
        int d = 0;
        while (d >= 0) {
            boolean isLeft = true;
            for (d = 0; d < at.length; d++) {
                isLeft &= d == decider || left[d][at[d]];
            }
            if (isLeft && at[decider] == 0) {
                List<BigFraction> row = new ArrayList<>();
                for (int by = 0; by < left[decider].length; by++) {
                    if (by != action && left[decider][by]) {
                        row.add(value(game, form, decider, by, at).subtract(value(game, form, decider, action, at)));
                    }
                }
                if (row.isEmpty()) {
                    return List.of();
                }
                gains.add(row.toArray(BigFraction[]::new));
            }
            d = at.length - 1;
            while (d >= 0 && ++at[d] == form.actions(d)) {
                at[d--] = 0;
            }
        }
        return gains;
    }

    private static BigFraction value(Game game, TypeForm form, int decider, int own, int[] actions) {
        Decider who = form.deciders().get(decider);
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            BigFraction chance = game.prior().get(cell);
            if (game.typeOf(cell, who.player()) == who.type() && chance.compareTo(BigFraction.ZERO) > 0) {
                int outcome = 0;
                for (int i = 0; i < game.players().size(); i++) {
                    int action = i == who.player() ? own : actions[form.decider(i, game.typeOf(cell, i))];
                    outcome = outcome * game.players().get(i).actions().size() + action;
                }
                sum = sum.add(chance.multiply(game.payoffs().get(who.player()).exact(cell, outcome)));
            }
        }
        return sum;
    }

    /**
     * Whether q of the first and 1 - q of the last other action dominates: the weights q that are never worse form an
     * interval; its middle is strictly better, or better somewhere, iff any q in it is, since gains are linear in q.
     */
    private static boolean isDominated(List<BigFraction[]> gains, boolean strict) {
        BigFraction low = BigFraction.ZERO;
        BigFraction high = BigFraction.ONE;
        for (BigFraction[] row : gains) {
            BigFraction last = row[row.length - 1];
            BigFraction slope = row[0].subtract(last);
            BigFraction root =
                    slope.getNumerator().signum() == 0 ? null : last.negate().divide(slope);
            low = slope.getNumerator().signum() > 0 && root.compareTo(low) > 0 ? root : low;
            high = slope.getNumerator().signum() < 0 && root.compareTo(high) < 0 ? root : high;
        }
        BigFraction middle = low.add(high).divide(2);
        boolean somewhere = false;
        for (BigFraction[] row : gains) {
            BigFraction last = row[row.length - 1];
            int sign = last.add(middle.multiply(row[0].subtract(last)))
                    .getNumerator()
                    .signum();
            if (sign < 0 || strict && sign == 0) {
                return false;
            }
            somewhere |= sign > 0;
        }
        return somewhere;
    }

    /** Ten types of each of two others: 2^20 joint choices in 100 profiles of types, more than are looked at. */
    private static Game large(int bonus) {
        Random random = new Random(5);
        Game game = EquilibriumGames.random(random, 1, new int[] {1, 10, 10}, new int[] {2, 2, 2}, 2);
        int[][] own = new int[100][8];
        for (int[] row : own) {
            for (int outcome = 0; outcome < 8; outcome++) {
                row[outcome] = random.nextInt(3) + (outcome < 4 ? 0 : bonus);
            }
        }
        List<Payoff> payoffs =
                List.of(Payoff.of(own), game.payoffs().get(1), game.payoffs().get(2));
        return new Game(game.states(), game.players(), game.prior(), payoffs);
    }

    /** A gain of at least 3 - 2 everywhere needs no looking at joint choices; where nothing is found, that is said. */
    @Test
    void whereJointChoicesAreTooManyDominanceIsBoundedAndThatIsSaid() {
        TypeForm clear = new TypeForm(large(3));
        Dominance dominance = new Dominance(clear, Elimination.all(clear));
        assertNotNull(dominance.strict(0, 0));
        assertEquals("", dominance.omitted());
        TypeForm unclear = new TypeForm(large(0));
        Dominance bounded = new Dominance(unclear, Elimination.all(unclear));
        assertNull(bounded.strict(0, 0));
        assertTrue(bounded.omitted().contains("more than 1,000,000 differences"), bounded.omitted());
        String said;
        try {
            said = exhibit(solve(large(0)), "equilibria").note();
        } catch (UserMistake none) {
            said = none.getMessage();
        }
        assertTrue(said.contains("as if the others knew one another's types"), said);
    }
}
