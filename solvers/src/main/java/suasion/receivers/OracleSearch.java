package suasion.receivers;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Regime;

/**
 * Best sets of f and G by the oracles, for games with too many sets to look at: f + gamma G is the adjusted payoff at
 * multipliers that are all gamma, and G alone that of a sender who gets nothing.
 *
 * <p>The last maxima, on which the answer rests, are checked by separate code, see {@link MaximumChecker}.
 */
final class OracleSearch implements VirtualPayoffRule.Search {
    private final ReceiversGame game;
    private final ReceiversGame indifferent;
    private final List<Oracle> oracles;
    private final List<Oracle> indifferentOracles;
    private final Asked[] last;

    private record Asked(AdjustedPayoff payoff, Maximum maximum) {}

    OracleSearch(ReceiversGame game) {
        this.game = game;
        SetFunction nothing = Additive.of(BigFraction.ZERO, List.of(Shape.zeros(game.size())));
        this.indifferent = new ReceiversGame(
                game.states(),
                game.prior(),
                game.receivers(),
                game.actions(),
                game.sender(),
                game.states().stream().map(state -> nothing).toList(),
                game.stakes());
        this.oracles = oracles(game);
        this.last = new Asked[game.states().size()];
        this.indifferentOracles = oracles(indifferent);
    }

    private static List<Oracle> oracles(ReceiversGame game) {
        return IntStream.range(0, game.states().size())
                .mapToObj(state -> new Oracle(game, state))
                .toList();
    }

    /** Whether every state's payoffs have a form of which the best set is found without going through all. */
    static boolean fits(ReceiversGame game, Regime regime) {
        return IntStream.range(0, game.states().size()).allMatch(state -> StateForm.of(game, state)
                .filter(form -> !form.isMixed() && form.negativePair(regime).isEmpty())
                .isPresent());
    }

    @Override
    public long best(int cell, BigFraction a, BigFraction b) {
        boolean pays = a.getNumerator().signum() > 0;
        Oracle oracle = (pays ? oracles : indifferentOracles).get(cell);
        Multipliers multipliers = Multipliers.uniform(game.size(), pays ? b.divide(a) : b);
        Maximum maximum = oracle.maximise(multipliers);
        last[cell] = new Asked(new AdjustedPayoff(pays ? game : indifferent, cell, multipliers), maximum);
        return maximum.set();
    }

    @Override
    public void check() {
        for (Asked asked : last) {
            if (!new MaximumChecker(asked.payoff).holds(asked.maximum)) {
                throw new IllegalStateException("a maximum is not proved: " + asked.payoff);
            }
        }
    }
}
