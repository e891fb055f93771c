package suasion.equilibrium;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.ExactSum;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solver;

/**
 * How far information can go: the least and the most that each player can get over all information structures about the
 * state and all their equilibria.
 *
 * <p>min and max of E[u_i] over the Bayes correlated equilibria of the base game: a mediator who knows the state
 * recommends, the players know nothing else, and obey. Each end is a linear program with a certificate.
 *
 * <p>Source: Bergemann and Morris (2016), "Bayes correlated equilibrium and the comparison of information structures in
 * games", Theorem 1.
 */
public final class AllInformation {
    /** Coefficients of all programs up to which they are solved: 19 states and two players with 14 actions take 6 s. */
    private static final long LARGEST = 400_000;

    private static final int DIGITS = 9;

    private final Game base;

    /**
     * What is possible for the players and states of a game, whatever the players know in it.
     *
     * @param game a game whose types are what players observe: payoffs depend on the state only
     * @throws IllegalArgumentException if payoffs depend on types
     */
    public AllInformation(Game game) {
        this.base = base(game);
    }

    /** Whether the programs are small enough to be solved beside something else. */
    public boolean isSmall() {
        return isSmall(base, programs());
    }

    /** Whether so many programs over a game are small enough. */
    static boolean isSmall(Game game, long programs) {
        return programs * coefficients(game) <= LARGEST;
    }

    private long programs() {
        return 2L * base.players().size();
    }

    /** Cells x action profiles x deviations, of each program. */
    private static long coefficients(Game game) {
        long deviations = game.players().stream()
                .mapToLong(player -> player.actions().size() - 1L)
                .sum();
        return game.cells() * game.outcomes() * deviations;
    }

    /** Why more than that is not computed, for people. */
    static String tooLarge(Game game, long programs) {
        return "not computed: %d programs of %,d coefficients each are more than %,d"
                .formatted(programs, coefficients(game), LARGEST);
    }

    /** One range per player, in the order of the game's players. */
    public List<PayoffRange> ranges() {
        return IntStream.range(0, base.players().size())
                .mapToObj(player -> new PayoffRange(
                        base.players().get(player).name(), end(player, Sense.MIN), end(player, Sense.MAX)))
                .toList();
    }

    private PayoffRange.End end(int player, Sense sense) {
        return PayoffRange.End.of(Solver.solve(problem(player, sense)));
    }

    private DesignProblem problem(int player, Sense sense) {
        return new DesignProblem(
                base, base.players().get(player).name(), base.payoffs().get(player), sense, BigFraction.ZERO);
    }

    /** The ranges as a table of what is proved; no rows and the reason where the game is not {@link #isSmall}. */
    public Exhibit exhibit() {
        return isSmall() ? exhibit(ranges()) : exhibit(List.of(), tooLarge(base, programs()));
    }

    /** Numbers that are not exact are rounded away from each other, so nothing shown is more than what is proved. */
    static Exhibit exhibit(List<PayoffRange> ranges) {
        List<List<Object>> rows = new ArrayList<>();
        StringBuilder note = new StringBuilder("over all information structures about the state, and all equilibria:"
                + " Bayes correlated equilibria (Bergemann and Morris 2016)");
        if (ranges.stream()
                .anyMatch(range -> !range.worst().exact() || !range.best().exact())) {
            note.append(". What is not exact is a proved bound, rounded to the safe side");
        }
        for (PayoffRange range : ranges) {
            rows.add(List.of(
                    range.player(),
                    shown(range.worst(), RoundingMode.FLOOR),
                    shown(range.best(), RoundingMode.CEILING)));
            note.append(doubt(range.player(), "worst", range.worst()));
            note.append(doubt(range.player(), "best", range.best()));
        }
        return exhibit(rows, note.toString());
    }

    private static Exhibit exhibit(List<List<Object>> rows, String note) {
        return new Exhibit(
                "payoffs-over-all-information",
                "What each player gets at worst and at best, whatever anybody knows",
                List.of("player", "worst", "best"),
                rows,
                note);
    }

    static Object shown(PayoffRange.End end, RoundingMode outwards) {
        return end.exact() ? end.bound() : rounded(end.bound(), outwards);
    }

    private static BigDecimal rounded(BigFraction number, RoundingMode mode) {
        return new BigDecimal(number.getNumerator())
                .divide(new BigDecimal(number.getDenominator()), new MathContext(DIGITS, mode));
    }

    static String doubt(String player, String end, PayoffRange.End range) {
        if (range.isReached()) {
            return "";
        }
        String found = range.claim() == Claim.AUDITED
                ? "no information that gives it was found"
                : "the %s found is %s".formatted(end, Exact.show(found(range)));
        return ". At %s %s need not get what the bound says: %s".formatted(end, player, found);
    }

    /** A found number says what is possible, so any rounding of it would do that is no better than the number. */
    private static BigFraction found(PayoffRange.End range) {
        RoundingMode inwards = range.claim() == Claim.LOWER_BOUND ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return Exact.of(rounded(range.value(), inwards));
    }

    /** The same players and states, and nobody knows anything. */
    private static Game base(Game game) {
        int states = game.states().size();
        int each = game.cells() / states;
        List<BigFraction> prior = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            ExactSum sum = new ExactSum();
            for (int k = 0; k < each; k++) {
                sum.add(game.prior().get(state * each + k));
            }
            prior.add(sum.value());
        }
        List<Payoff> payoffs = game.payoffs().stream()
                .map(payoff -> Payoff.of(IntStream.range(0, states)
                        .mapToObj(state -> row(payoff, state * each, each))
                        .toArray(BigFraction[][]::new)))
                .toList();
        List<Player> players = game.players().stream()
                .map(player -> Player.uninformed(player.name(), player.actions()))
                .toList();
        return new Game(game.states(), players, prior, payoffs);
    }

    private static BigFraction[] row(Payoff payoff, int first, int each) {
        BigFraction[] row = new BigFraction[(int) payoff.outcomes()];
        for (int outcome = 0; outcome < row.length; outcome++) {
            row[outcome] = payoff.exact(first, outcome);
            for (int cell = first + 1; cell < first + each; cell++) {
                if (!Exact.same(row[outcome], payoff.exact(cell, outcome))) {
                    throw new IllegalArgumentException("payoffs depend on types, which are not only what is known");
                }
            }
        }
        return row;
    }
}
