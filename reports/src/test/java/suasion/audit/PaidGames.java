package suasion.audit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/** Games and schemes with payments for the tests of judgement. */
final class PaidGames {
    private PaidGames() {}

    static List<BigFraction> fractions(String... numbers) {
        return Stream.of(numbers).map(Exact::parse).toList();
    }

    static BigFraction[] row(String... numbers) {
        return fractions(numbers).toArray(BigFraction[]::new);
    }

    /**
     * Dughmi, Niazadeh, Psomas and Weinberg 2019, section 4.2: states 0 and 1 equally likely, the sender's payoff is 1
     * - theta of action 0 and 1 + theta of action 1, the receiver's is the negative.
     */
    static DesignProblem zeroSum(Regime regime) {
        Game game = new Game(
                List.of("0", "1"),
                List.of(Player.uninformed("receiver", List.of("zero", "one"))),
                fractions("1/2", "1/2"),
                List.of(Payoff.of(new int[][] {{-1, -1}, {0, -2}})));
        Payoff sender = Payoff.of(new int[][] {{1, 1}, {0, 2}});
        return new DesignProblem(game, "sender", sender, Sense.MAX, BigFraction.ZERO, regime);
    }

    /** Always recommends action 0 and pays so much for it; the unrestricted optimum charges 1. */
    static Table alwaysZero(String payment) {
        Game game = zeroSum(Regime.NONE).game();
        return Table.of(game, SignalSpace.recommendations(game), new BigFraction[][] {row("1", "0"), row("1", "0")})
                .withPayments(Payments.of(List.of(fractions(payment, "0"))));
    }

    /**
     * Recommends action 0 in state 0 and either action in state 1; the balanced optimum has P = (-1/2, 1/2), that is p
     * = (-2/3, 2) per occurrence.
     */
    static Table halfOne(String ofZero, String ofOne) {
        Game game = zeroSum(Regime.NONE).game();
        return Table.of(game, SignalSpace.recommendations(game), new BigFraction[][] {row("1", "0"), row("1/2", "1/2")})
                .withPayments(Payments.of(List.of(fractions(ofZero, ofOne))));
    }

    /**
     * Two receivers who adopt or not, states "good" and "bad" equally likely, f = the number of adopters; who adopts
     * gets v - (number of adopters - 1)/2 with v = (1, -2), who does not 0.
     */
    static DesignProblem adopters(Regime regime) {
        BigFraction[][] first = {row("0", "0", "1", "1/2"), row("0", "0", "-2", "-5/2")};
        BigFraction[][] second = {row("0", "1", "0", "1/2"), row("0", "-2", "0", "-5/2")};
        Game game = new Game(
                List.of("good", "bad"),
                List.of(
                        Player.uninformed("ann", List.of("stay", "adopt")),
                        Player.uninformed("bob", List.of("stay", "adopt"))),
                fractions("1/2", "1/2"),
                List.of(Payoff.of(first), Payoff.of(second)));
        Payoff size = Payoff.of(new int[][] {{0, 1, 1, 2}, {0, 1, 1, 2}});
        return new DesignProblem(game, "sender", size, Sense.MAX, BigFraction.ZERO, regime);
    }

    /**
     * Both adopt in the good state; in the bad state both with probability 1/4, ann alone with 1/4. Payments: ann 1/2
     * for adopting and -1/4 for staying, bob 1 and -1/3.
     */
    static Table adoption() {
        Game game = adopters(Regime.UNRESTRICTED).game();
        BigFraction[][] phi = {row("0", "0", "0", "1"), row("1/2", "0", "1/4", "1/4")};
        return Table.of(game, SignalSpace.recommendations(game), phi)
                .withPayments(Payments.of(List.of(fractions("-1/4", "1/2"), fractions("-1/3", "1"))));
    }

    /**
     * The same lottery with payments at which every incentive binds. Adopting brings ann 1/4 - 1/4 - 5/16 with mass
     * 3/4, so she is owed 5/16 : 3/4; bob 1/4 - 5/16 with mass 5/8, so 1/16 : 5/8. Staying, which brings 0, spares ann
     * 2 with mass 1/4 and bob 1/2 + 5/16 with mass 3/8, so they are charged 2 and 13/16 : 3/8.
     */
    static Table bindingAdoption() {
        return adoption().withPayments(Payments.of(List.of(fractions("-2", "5/12"), fractions("-13/6", "1/10"))));
    }

    /** The counts that obedient play has on average; {@code rounds} times every probability must be whole. */
    static Tally exactLaw(Table table, long rounds) {
        Game game = table.game();
        SignalSpace signals = table.signals();
        ObservationCells cells = new ObservationCells(game.cells(), signals.messages(), (int) game.outcomes());
        long[] counts = new long[cells.size()];
        for (int cell = 0; cell < game.cells(); cell++) {
            for (int message = 0; message < signals.messages(); message++) {
                BigFraction count = table.mass(cell, message).multiply(new BigFraction(rounds));
                counts[cells.index(cell, message, (int) signals.outcome(message))] =
                        count.getNumerator().longValueExact()
                                / count.getDenominator().longValueExact();
            }
        }
        return Tally.of(cells, counts);
    }
}
