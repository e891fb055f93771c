package suasion.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Small games and schemes for the tests of judgement. */
final class Games {
    static final double STANDARD = Margins.USUAL;
    static final KnownArm OBEDIENT = KnownArm.of("obedient", KnownArm.Conduct.OBEDIENT);
    static final int ACQUIT = 0;
    static final int CONVICT = 1;

    private Games() {}

    /** The prosecutor and the judge (Kamenica and Gentzkow 2011): innocent 3/4; the judge gets 1 for being right. */
    static DesignProblem court() {
        return court(BigFraction.ZERO);
    }

    static DesignProblem court(BigFraction robustness) {
        Player judge = Player.uninformed("judge", List.of("acquit", "convict"));
        Game game = new Game(
                List.of("innocent", "guilty"),
                List.of(judge),
                List.of(new BigFraction(3, 4), new BigFraction(1, 4)),
                List.of(Payoff.of(new int[][] {{1, 0}, {0, 1}})));
        return new DesignProblem(game, "prosecutor", Payoff.of(new int[][] {{0, 1}, {0, 1}}), Sense.MAX, robustness);
    }

    /** Convicts the innocent with the given probability and the guilty always; the optimum is 1/3. */
    static Table convictInnocent(BigFraction probability) {
        Game game = court().game();
        BigFraction[][] phi = {{BigFraction.ONE.subtract(probability), probability}, {BigFraction.ZERO, BigFraction.ONE}
        };
        return Table.of(game, SignalSpace.recommendations(game), phi);
    }

    /** The scheme at which obedience to "convict" binds: conditional gain exactly 0, posterior 1/2. */
    static Table courtOptimum() {
        return convictInnocent(BigFraction.ONE_THIRD);
    }

    /** A scheme whose gain from convicting is {@code gain}: phi(convict | innocent) = (1 - gain) / (3 (1 + gain)). */
    static Table courtWithGain(BigFraction gain) {
        return convictInnocent(
                BigFraction.ONE.subtract(gain).divide(BigFraction.ONE.add(gain).multiply(new BigFraction(3))));
    }

    /** Equally likely states, payoffs of a fixed pattern, every recommendation equally likely in every state. */
    static DesignProblem large(int states, int actions) {
        List<String> names = IntStream.range(0, states).mapToObj(i -> "s" + i).toList();
        Player player = Player.uninformed(
                "receiver", IntStream.range(0, actions).mapToObj(i -> "a" + i).toList());
        int[][] payoff = new int[states][actions];
        for (int s = 0; s < states; s++) {
            for (int a = 0; a < actions; a++) {
                payoff[s][a] = (s * 31 + a * 17 + s * a * 7) % 101;
            }
        }
        List<BigFraction> prior =
                names.stream().map(s -> new BigFraction(1, states)).toList();
        Game game = new Game(names, List.of(player), prior, List.of(Payoff.of(payoff)));
        return new DesignProblem(game, "sender", Payoff.of(payoff), Sense.MAX, BigFraction.ZERO);
    }

    static Table uniform(Game game) {
        SignalSpace signals = SignalSpace.recommendations(game);
        BigFraction[][] phi = new BigFraction[game.cells()][signals.messages()];
        for (BigFraction[] row : phi) {
            Arrays.fill(row, new BigFraction(1, signals.messages()));
        }
        return Table.of(game, signals, phi);
    }
}
