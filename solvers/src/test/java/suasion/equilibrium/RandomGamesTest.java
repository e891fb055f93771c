package suasion.equilibrium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static suasion.equilibrium.EquilibriumGames.found;
import static suasion.equilibrium.EquilibriumGames.inOtherUnits;
import static suasion.equilibrium.EquilibriumGames.isEquilibrium;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;
import org.apache.commons.math3.linear.Array2DRowFieldMatrix;
import org.apache.commons.math3.linear.ArrayFieldVector;
import org.apache.commons.math3.linear.FieldLUDecomposition;
import org.apache.commons.math3.linear.FieldMatrix;
import org.junit.jupiter.api.Test;
import suasion.game.Game;

/** Random games: what is found is checked from the definition, and counted by another method; fixed seeds, exact. */
final class RandomGamesTest {
    private static Set<Profile> profiles(Game game) {
        return found(game).ranked().stream().map(Equilibrium::profile).collect(Collectors.toSet());
    }

    /** Payoffs of 20 bits are in general position: the number is odd (Wilson 1971), supports are of equal size. */
    @Test
    void bimatrixGamesInGeneralPositionHaveAnOddNumberOfEquilibria() {
        Random random = new Random(20261122);
        for (int round = 0; round < 60; round++) {
            int rows = 2 + random.nextInt(3);
            int columns = 2 + random.nextInt(3);
            Game game = EquilibriumGames.random(random, rows, columns, 1 << 20);
            Set<Profile> found = profiles(game);
            assertEquals(1, found.size() % 2);
            found.forEach(profile -> assertTrue(isEquilibrium(game, profile), profile::toString));
            assertEquals(bySupports(game, rows, columns), found);
        }
    }

    /** Payoffs 0..2 tie all the time: every corner is an equilibrium, and every pure equilibrium is a corner. */
    @Test
    void degenerateGamesKeepAllTheirPureEquilibriaAmongTheCorners() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Game game = EquilibriumGames.random(random, 2 + random.nextInt(3), 2 + random.nextInt(3), 2);
            checkAgainstPure(game);
        }
    }

    @Test
    void gamesWithTypesKeepAllTheirPureEquilibriaAmongTheCorners() {
        Random random = new Random(8);
        for (int round = 0; round < 40; round++) {
            int[] types = {1 + random.nextInt(3), 1 + random.nextInt(2)};
            int[] actions = {2, 2 + random.nextInt(2)};
            checkAgainstPure(EquilibriumGames.random(random, 2, types, actions, round % 2 == 0 ? 3 : 1000));
        }
    }

    private static void checkAgainstPure(Game game) {
        Set<Profile> found = profiles(game);
        assertTrue(found.size() > 0, "Nash 1951");
        found.forEach(profile -> assertTrue(isEquilibrium(game, profile), profile::toString));
        TypeForm form = new TypeForm(game);
        Set<List<Integer>> pure = found.stream()
                .filter(Profile::isPure)
                .map(profile -> form.deciders().stream()
                        .map(d -> profile.strategies()
                                .get(d.player())
                                .get(d.type())
                                .indexOf(BigFraction.ONE))
                        .toList())
                .collect(Collectors.toSet());
        assertEquals(pure(form), pure);
    }

    /** Lemke's path ends at an equilibrium, which is one of the corners' mixtures: checked from the definition. */
    @Test
    void complementaryPivotingEndsAtAnEquilibrium() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int[] types = {1 + random.nextInt(3), 1 + random.nextInt(3)};
            int[] actions = {2 + random.nextInt(3), 2 + random.nextInt(2)};
            Game game = EquilibriumGames.random(random, 2, types, actions, round % 2 == 0 ? 2 : 1000);
            TypeForm form = new TypeForm(game);
            Elimination all = new Elimination(Elimination.all(form), List.of(), "");
            var one = List.of(TwoPlayers.one(form, all, 0, 1).orElseThrow());
            Profile profile = Selection.of(form, one).selected().profile();
            assertTrue(isEquilibrium(game, profile), profile::toString);
        }
    }

    /** Three players: the search finds what looking at all profiles finds. */
    @Test
    void pureEquilibriaOfThreePlayersAreAllFound() {
        Random random = new Random(9);
        for (int round = 0; round < 40; round++) {
            Game game = EquilibriumGames.random(random, 2, new int[] {2, 1, 2}, new int[] {2, 3, 2}, 4);
            TypeForm form = new TypeForm(game);
            PureSearch search = PureSearch.of(form, Elimination.of(form));
            assertTrue(search.isComplete());
            assertEquals(
                    pure(form),
                    search.found().stream()
                            .map(actions -> IntStream.of(actions).boxed().toList())
                            .collect(Collectors.toSet()));
        }
    }

    /** Payoffs that are no doubles, beside a large constant: ties and signs are those of the fractions. */
    @Test
    void equilibriaDoNotDependOnTheUnits() {
        Random random = new Random(10);
        for (int round = 0; round < 20; round++) {
            Game game = EquilibriumGames.random(random, 2, new int[] {2, 2}, new int[] {2, 3}, 3);
            Game other = inOtherUnits(game, EquilibriumGames.awkward(), new BigFraction(1_000_000_007, 3));
            assertEquals(profiles(game), profiles(other));
            TypeForm form = new TypeForm(game);
            TypeForm awkward = new TypeForm(other);
            PureSearch search = PureSearch.of(form, Elimination.of(form));
            PureSearch same = PureSearch.of(awkward, Elimination.of(awkward));
            assertTrue(awkward.slack(0) > 0);
            assertEquals(
                    search.found().stream().map(int[]::hashCode).count(),
                    same.found().size());
            for (int k = 0; k < same.found().size(); k++) {
                org.junit.jupiter.api.Assertions.assertArrayEquals(
                        search.found().get(k), same.found().get(k));
            }
        }
    }

    /** All pure equilibria, actions by decider, by looking at all profiles of the types that occur. */
    private static Set<List<Integer>> pure(TypeForm form) {
        Game game = form.game();
        Set<List<Integer>> all = new HashSet<>();
        int[] at = new int[form.deciders().size()];
        int d = 0;
        while (d >= 0) {
            int[][] actions = game.players().stream()
                    .map(player -> new int[player.types().size()])
                    .toArray(int[][]::new);
            for (d = 0; d < at.length; d++) {
                actions[form.deciders().get(d).player()][form.deciders().get(d).type()] = at[d];
            }
            if (isEquilibrium(game, Profile.pure(game, actions))) {
                all.add(IntStream.of(at).boxed().toList());
            }
            d = at.length - 1;
            while (d >= 0 && ++at[d] == form.actions(d)) {
                at[d--] = 0;
            }
        }
        return all;
    }

    /** Support enumeration: equal sizes, indifference by Gauss, then the definition. */
    private static Set<Profile> bySupports(Game game, int rows, int columns) {
        Set<Profile> all = new HashSet<>();
        for (int own = 1; own < 1 << rows; own++) {
            for (int other = 1; other < 1 << columns; other++) {
                if (Integer.bitCount(own) == Integer.bitCount(other)) {
                    List<BigFraction> x = indifferent(game, 1, other, own, rows, columns);
                    List<BigFraction> y = indifferent(game, 0, own, other, rows, columns);
                    if (x != null && y != null) {
                        Profile profile = new Profile(List.of(List.of(x), List.of(y)));
                        if (isEquilibrium(game, profile)) {
                            all.add(profile);
                        }
                    }
                }
            }
        }
        return all;
    }

    /** The lottery over {@code mixed} that makes {@code player} indifferent over {@code tied}; null if none is >= 0. */
    private static List<BigFraction> indifferent(Game game, int player, int tied, int mixed, int rows, int columns) {
        int[] ties = IntStream.range(0, 31).filter(k -> (tied >> k & 1) == 1).toArray();
        int[] support =
                IntStream.range(0, 31).filter(k -> (mixed >> k & 1) == 1).toArray();
        int size = ties.length + 1;
        FieldMatrix<BigFraction> system = new Array2DRowFieldMatrix<>(BigFractionField.getInstance(), size, size);
        for (int k = 0; k < ties.length; k++) {
            for (int l = 0; l < support.length; l++) {
                int outcome = player == 0 ? ties[k] * columns + support[l] : support[l] * columns + ties[k];
                system.setEntry(k, l, game.payoffs().get(player).exact(0, outcome));
            }
            system.setEntry(k, support.length, BigFraction.MINUS_ONE);
            system.setEntry(ties.length, k, BigFraction.ONE);
        }
        var right = new ArrayFieldVector<>(BigFractionField.getInstance(), size);
        right.setEntry(ties.length, BigFraction.ONE);
        var solver = new FieldLUDecomposition<>(system).getSolver();
        if (!solver.isNonSingular()) {
            return null;
        }
        var solution = solver.solve(right);
        BigFraction[] lottery = new BigFraction[player == 0 ? columns : rows];
        java.util.Arrays.fill(lottery, BigFraction.ZERO);
        for (int l = 0; l < support.length; l++) {
            lottery[support[l]] = solution.getEntry(l);
            if (solution.getEntry(l).compareTo(BigFraction.ZERO) < 0) {
                return null;
            }
        }
        return List.of(lottery);
    }
}
