package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.AllInformation;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What other information would do to each player, from one structure of a comparison to another. */
final class InformationExhibits {
    /** So many players every comparison shows one by one anyway. */
    private static final int FEW = 3;

    private InformationExhibits() {}

    /** Several structures side by side: payoffs, what changes from the first, and how far information can go. */
    static List<Exhibit> compare(List<String> names, List<Solution> solutions) {
        Game game = solutions.get(0).problem().game();
        List<Exhibit> all = new ArrayList<>();
        if (game.players().size() > FEW) {
            all.add(payoffs(names, solutions, game));
        }
        all.add(prices(names, solutions, game));
        all.add(new AllInformation(game).exhibit());
        return all;
    }

    private static List<String> players(Game game) {
        return game.players().stream().map(Player::name).toList();
    }

    private static List<String> columns(Game game, String... before) {
        return Stream.concat(Stream.of(before), players(game).stream()).toList();
    }

    private static Exhibit payoffs(List<String> names, List<Solution> solutions, Game game) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(names.get(i)));
            row.addAll(solutions.get(i).benchmarks().players());
            rows.add(row);
        }
        return new Exhibit(
                "payoffs-by-structure",
                "Payoffs per round by information structure",
                columns(game, "structure"),
                rows,
                "each in the equilibrium that its report selects");
    }

    private static Exhibit prices(List<String> names, List<Solution> solutions, Game game) {
        List<BigFraction> first = solutions.get(0).benchmarks().players();
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            List<BigFraction> then = solutions.get(i).benchmarks().players();
            for (int player = 0; player < first.size(); player++) {
                BigFraction change = then.get(player).subtract(first.get(player));
                rows.add(List.of(names.get(i), game.players().get(player).name(), change, inWords(change)));
            }
        }
        return new Exhibit(
                "price-of-information",
                "What each player would pay for another structure instead of '" + names.get(0) + "'",
                List.of("structure", "player", "change of payoff", "in words"),
                rows,
                "the change of his equilibrium payoff is the most that a player would pay per round for everybody's"
                        + " information to change, or, where it is negative, to prevent it");
    }

    private static String inWords(BigFraction change) {
        int sign = change.getNumerator().signum();
        return sign == 0
                ? "would pay nothing"
                : "would pay %s %s".formatted(Exact.show(change.abs()), sign > 0 ? "for it" : "to prevent it");
    }
}
