package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;

/** The game and the scheme as tables: prior, payoffs, probabilities of signals, posteriors, benchmarks. */
final class SchemeTables {
    /** Most cells of a table in a written report, so that the page stays small. */
    static final int MOST_CELLS = 2500;

    private static final int MANY_COLUMNS = 6;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_OUTCOMES = 64;

    private SchemeTables() {}

    /** Messages that are sent with positive probability, in order. */
    static int[] sent(Table mechanism) {
        return IntStream.range(0, mechanism.signals().messages())
                .filter(m ->
                        IntStream.range(0, mechanism.game().cells()).anyMatch(c -> isPositive(mechanism.mass(c, m))))
                .toArray();
    }

    /** Names of the messages that are never sent. */
    static List<String> unsent(Table mechanism) {
        Set<Integer> sent = IntStream.of(sent(mechanism)).boxed().collect(Collectors.toSet());
        return IntStream.range(0, mechanism.signals().messages())
                .filter(m -> !sent.contains(m))
                .mapToObj(mechanism.signals()::name)
                .toList();
    }

    /**
     * Probability of every message that is sent, by cell of the game, with the prior and a last row of totals; for many
     * players a row per message.
     */
    static Grid scheme(Table mechanism) {
        Game game = mechanism.game();
        int[] sent = sent(mechanism);
        if (Crowds.isListed(mechanism, sent.length)) {
            return Crowds.listing(mechanism, sent);
        }
        if (game.cells() == 1) {
            return ofOneCell(mechanism, sent);
        }
        List<String> head = new ArrayList<>(List.of(cellTitle(game), "prior"));
        IntStream.of(sent).mapToObj(mechanism.signals()::name).forEach(head::add);
        List<List<String>> rows = new ArrayList<>();
        boolean typed = game.cells() > game.states().size();
        for (int cell = 0; cell < game.cells(); cell++) {
            // Types that a state rules out are no news; a state that the file gives probability 0 is.
            if (typed && !isPositive(game.prior().get(cell))) {
                continue;
            }
            List<String> row = new ArrayList<>(
                    List.of(game.cellName(cell), Amounts.fraction(game.prior().get(cell))));
            for (int message : sent) {
                row.add(shown(mechanism.probability(cell, message), sent.length));
            }
            rows.add(row);
        }
        List<String> total = new ArrayList<>(List.of("overall", "1"));
        for (int message : sent) {
            total.add(shown(mass(mechanism, message), sent.length));
        }
        rows.add(total);
        return new Grid("Probability of each signal, by " + cellTitle(game), head, rows, 1);
    }

    /** Where nothing is unknown there is neither a state nor a prior to tell of. */
    private static Grid ofOneCell(Table mechanism, int[] sent) {
        List<List<String>> rows = IntStream.of(sent)
                .mapToObj(message ->
                        List.of(mechanism.signals().name(message), Amounts.fraction(mechanism.probability(0, message))))
                .toList();
        String title = mechanism.game().players().size() > 1 ? "each is told" : "told";
        return new Grid("Probability of each signal", List.of(title, "probability"), rows, 1);
    }

    /** Turned where it is much wider than long, so that it fits on a page. */
    static Grid upright(Grid grid) {
        boolean wide = grid.labels() == 1 && grid.head().size() > MOST_COLUMNS;
        return wide && grid.rows().size() < grid.head().size() ? grid.turned() : grid;
    }

    /** Posterior of every type of a player after every signal that he can hear, a row per (type, signal). */
    static Grid posteriors(Table mechanism, int player) {
        Game game = mechanism.game();
        Player who = game.players().get(player);
        // A single player knows his type, so that only the state is left to be believed.
        boolean byState = game.players().size() == 1;
        List<String> head = new ArrayList<>(List.of("told", "then takes", "probability"));
        IntStream.range(0, byState ? game.states().size() : game.cells())
                .mapToObj(byState ? game.states()::get : game::cellName)
                .forEach(head::add);
        List<List<String>> rows = new ArrayList<>();
        for (int type = 0; type < who.types().size(); type++) {
            List<BigFraction> masses = mechanism.signalMass(player, type);
            for (int signal = 0; signal < masses.size(); signal++) {
                if (isPositive(masses.get(signal))) {
                    Signal heard = mechanism.signals().of(player).get(signal);
                    String typed = who.types().get(type).isEmpty()
                            ? ""
                            : " (" + who.types().get(type) + ")";
                    List<String> row = new ArrayList<>(List.of(
                            heard.name() + typed,
                            who.actions().get(heard.action()),
                            shown(masses.get(signal), masses.size())));
                    List<BigFraction> cells = mechanism.posterior(player, type, signal);
                    (byState ? ofStates(game, cells) : cells).forEach(p -> row.add(shown(p, masses.size())));
                    rows.add(row);
                }
            }
        }
        return new Grid("What " + who.name() + " believes after each signal", head, rows, 2);
    }

    private static List<BigFraction> ofStates(Game game, List<BigFraction> cells) {
        int types = game.cells() / game.states().size();
        return IntStream.range(0, game.states().size())
                .mapToObj(state -> cells.subList(state * types, (state + 1) * types).stream()
                        .reduce(BigFraction.ZERO, BigFraction::add))
                .toList();
    }

    /** The same for many states: a row per state, a column per type and signal. */
    static Grid posteriorsDown(Table mechanism, int player) {
        Grid across = posteriors(mechanism, player).turned();
        List<String> head = new ArrayList<>(across.head());
        head.set(0, mechanism.game().players().size() == 1 ? "state" : cellTitle(mechanism.game()));
        return new Grid(across.caption(), head, across.rows(), 1);
    }

    /** Whether a payoff table has few enough columns to be read. */
    static boolean isReadable(Game game) {
        return game.outcomes() <= MOST_OUTCOMES && game.players().size() <= Crowds.MOST_PLAYERS;
    }

    /** The states with the prior and one payoff table: a column per action profile, of which there must be few. */
    static Grid payoffs(Game game, String whose, Payoff payoff) {
        List<String> head = new ArrayList<>(List.of(cellTitle(game), "prior"));
        IntStream.range(0, (int) game.outcomes()).mapToObj(game::outcomeName).forEach(head::add);
        List<List<String>> rows = new ArrayList<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            List<String> row = new ArrayList<>(
                    List.of(game.cellName(cell), Amounts.fraction(game.prior().get(cell))));
            for (int outcome = 0; outcome < game.outcomes(); outcome++) {
                row.add(Amounts.fraction(payoff.exact(cell, outcome)));
            }
            rows.add(row);
        }
        return new Grid("Payoff of " + whose + ", by " + cellTitle(game) + " and action", head, rows, 1);
    }

    /** The same where players have types on which the payoff does not depend: a row per state. */
    static Grid payoffsByState(Game game, String whose, Payoff payoff) {
        Grid cells = payoffs(game, whose, payoff);
        int types = game.cells() / game.states().size();
        List<List<String>> rows = new ArrayList<>();
        for (int state = 0; state < game.states().size(); state++) {
            List<String> row = new ArrayList<>(cells.rows().get(state * types));
            row.set(0, game.states().get(state));
            row.set(1, Amounts.fraction(prior(game, state)));
            rows.add(row);
        }
        List<String> head = new ArrayList<>(cells.head());
        head.set(0, "state");
        return new Grid("Payoff of " + whose + ", by state and action", head, rows, 1);
    }

    /** Probability of a state. */
    static BigFraction prior(Game game, int state) {
        return IntStream.range(0, game.cells())
                .filter(cell -> game.stateOf(cell) == state)
                .mapToObj(game.prior()::get)
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** "state", or "state and types" where players have types. */
    static String cellTitle(Game game) {
        return game.cells() == game.states().size() ? "state" : "state, types";
    }

    static BigFraction mass(Table mechanism, int message) {
        BigFraction sum = BigFraction.ZERO;
        for (int cell = 0; cell < mechanism.game().cells(); cell++) {
            sum = sum.add(mechanism.mass(cell, message));
        }
        return sum;
    }

    static boolean isPositive(BigFraction value) {
        return value.getNumerator().signum() > 0;
    }

    static BigFraction at(List<BigFraction> list, int index) {
        return list == null ? null : list.get(index);
    }

    private static String shown(BigFraction value, int columns) {
        return columns > MANY_COLUMNS ? Amounts.brief(value) : Amounts.fraction(value);
    }
}
