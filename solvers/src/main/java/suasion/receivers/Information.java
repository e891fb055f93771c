package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Exhibit;

/**
 * What players of two actions do without information, with full information, with public and with private signals, side
 * by side; nobody is paid but under the scheme itself.
 *
 * <p>Without and with full information they play a pure equilibrium, the one that the designer likes best; where there
 * is none, no number is given.
 */
public final class Information {
    /** States x sets x players that are looked at most in search of equilibria. */
    private static final long MOST = 2_000_000;

    private final DesignProblem problem;
    private final SetGame game;
    private final boolean enumerable;
    private final boolean supermodular;
    private final Line none;
    private final Line full;

    /** The designer's payoff, and each player's. */
    private record Line(BigFraction designer, List<BigFraction> players) {}

    private Information(DesignProblem problem, boolean supermodular) {
        this.problem = problem;
        this.game = new SetGame(problem);
        this.supermodular = supermodular;
        this.enumerable = SetGame.isEnumerable(problem, game.players(), MOST);
        this.none = isFindable() ? none() : null;
        this.full = isFindable() ? full() : null;
    }

    /**
     * Looks for the equilibria of a problem among players of two actions.
     *
     * @param supermodular whether externalities are known to be positive and the designer's payoff monotone, which
     *     makes the largest equilibrium his favourite
     */
    public static Information of(DesignProblem problem, boolean supermodular) {
        return new Information(problem, supermodular);
    }

    private boolean isFindable() {
        return enumerable || supermodular;
    }

    private OptionalLong best(List<BigFraction> belief) {
        Equilibria equilibria = new Equilibria(game);
        return supermodular ? OptionalLong.of(equilibria.largest(belief)) : equilibria.best(belief);
    }

    private Line none() {
        OptionalLong set = best(problem.game().prior());
        if (set.isEmpty()) {
            return null;
        }
        long[] everywhere = new long[game.cells()];
        Arrays.fill(everywhere, set.getAsLong());
        return line(everywhere);
    }

    private Line full() {
        long[] sets = new long[game.cells()];
        for (int cell = 0; cell < sets.length; cell++) {
            if (game.isLive(cell)) {
                List<BigFraction> belief = new ArrayList<>(Collections.nCopies(game.cells(), BigFraction.ZERO));
                belief.set(cell, BigFraction.ONE);
                OptionalLong set = best(belief);
                if (set.isEmpty()) {
                    return null;
                }
                sets[cell] = set.getAsLong();
            }
        }
        return line(sets);
    }

    private Line line(long[] sets) {
        ExactSum designer = new ExactSum();
        for (int cell = 0; cell < sets.length; cell++) {
            designer.addProduct(game.prior(cell), game.designer(cell, sets[cell]));
        }
        List<BigFraction> players = new ArrayList<>();
        for (int i = 0; i < game.players(); i++) {
            ExactSum own = new ExactSum();
            for (int cell = 0; cell < sets.length; cell++) {
                own.addProduct(game.prior(cell), game.player(i, cell, sets[cell]));
            }
            players.add(own.value());
        }
        return new Line(game.own(designer.value()), players);
    }

    /** Benchmarks completed by what happens without and with full information. */
    public Benchmarks benchmarks(Benchmarks without) {
        return new Benchmarks(
                none == null ? null : none.designer,
                full == null ? null : full.designer,
                none == null ? null : none.players,
                full == null ? null : full.players,
                without.players(),
                without.optimum(),
                without.playersOptimum());
    }

    /**
     * The table of information structures, the scheme's own line last.
     *
     * @param name what the scheme is called in it, such as "private signals"
     */
    public Exhibit exhibit(String name, Table scheme, BigFraction value) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("no information", none));
        rows.add(row("full information", full));
        rows.add(publicly());
        BigFraction paid = scheme.expectedPayment();
        BigFraction players =
                problem.game().payoffs().stream().map(scheme::expected).reduce(paid, BigFraction::add);
        String note = scheme.payments().isNone() ? "" : "payments included";
        rows.add(Arrays.asList(name, value, players, note));
        return new Exhibit(
                "information",
                "What is told to whom",
                List.of("information", problem.designer(), "all players", "note"),
                rows,
                "Without payments, but in the last line where they are allowed. In the first three lines players "
                        + "play a pure equilibrium, of several the one that the designer likes best.");
    }

    private List<Object> row(String name, Line line) {
        if (line == null) {
            return Arrays.asList(name, null, null, isFindable() ? "no pure equilibrium" : "too many sets to look at");
        }
        BigFraction players = line.players.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return Arrays.asList(name, line.designer, players, supermodular ? "the largest equilibrium" : "");
    }

    private List<Object> publicly() {
        String name = "public signals";
        if (!PublicSignals.fits(problem)) {
            String most = game.players() > PublicSignals.MOST_PLAYERS
                    ? "only up to %d players".formatted(PublicSignals.MOST_PLAYERS)
                    : "too many sets and states to look at";
            return Arrays.asList(name, null, null, most);
        }
        Supplier<List<Object>> nothing =
                () -> Arrays.asList(name, null, null, "no scheme has a pure equilibrium after every announcement");
        return PublicSignals.of(problem)
                .map(best -> Arrays.<Object>asList(name, best.value(), best.players(), note(best)))
                .orElseGet(nothing);
    }

    private static String note(PublicSignals best) {
        return best.announcements() == 1 ? "one announcement" : best.announcements() + " announcements";
    }
}
