package suasion.symmetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.TypeLaw;

/** The same game with every profile of types as a state of its own, for the general solver. */
public final class WrittenOut {
    private WrittenOut() {}

    /** States times actions, m^n n. */
    public static double columns(SymmetricGame game) {
        return Math.pow(game.types(), game.actions()) * game.actions();
    }

    /**
     * The written-out game.
     *
     * @throws suasion.game.UserMistake if it is too large to hold
     */
    public static DesignProblem of(SymmetricGame game) {
        int n = game.actions();
        Game.requireHoldable((long) Math.min(1e15, Math.pow(game.types(), n)), n);
        int states = (int) Math.pow(game.types(), n);
        List<String> names = new ArrayList<>();
        List<BigFraction> prior = new ArrayList<>();
        BigFraction[][] receives = new BigFraction[states][n];
        BigFraction[][] sends = new BigFraction[states][n];
        for (int state = 0; state < states; state++) {
            int[] profile = new int[n];
            for (int i = n - 1, rest = state; i >= 0; i--, rest /= game.types()) {
                profile[i] = rest % game.types();
            }
            names.add(state + ": "
                    + Arrays.stream(profile).mapToObj(game.law().types()::get).collect(Collectors.joining(", ")));
            prior.add(probability(game.law(), profile));
            Arrays.setAll(receives[state], i -> game.receives().get(profile[i]));
            Arrays.setAll(sends[state], i -> game.sends().get(profile[i]));
        }
        List<String> actions =
                IntStream.rangeClosed(1, n).mapToObj(i -> "action " + i).toList();
        Player receiver = Player.uninformed(game.receiver(), actions);
        return new DesignProblem(
                new Game(names, List.of(receiver), prior, List.of(Payoff.of(receives))),
                game.sender(),
                Payoff.of(sends),
                game.sense(),
                BigFraction.ZERO,
                game.regime());
    }

    private static BigFraction probability(TypeLaw law, int[] profile) {
        if (law.isIndependent()) {
            return Arrays.stream(profile).mapToObj(law.each()::get).reduce(BigFraction.ONE, BigFraction::multiply);
        }
        List<Integer> counts = IntStream.range(0, law.types().size())
                .mapToObj(k -> (int) Arrays.stream(profile).filter(t -> t == k).count())
                .toList();
        BigFraction sum = BigFraction.ZERO;
        for (TypeLaw.Composition composition : law.compositions()) {
            sum = composition.counts().equals(counts) ? sum.add(composition.probability()) : sum;
        }
        // All n! / (c_1! ... c_m!) profiles with these counts are equally likely.
        int rest = profile.length;
        for (int count : counts) {
            for (int i = 1; i <= count; i++) {
                sum = sum.multiply(new BigFraction(i, rest--));
            }
        }
        return sum;
    }
}
