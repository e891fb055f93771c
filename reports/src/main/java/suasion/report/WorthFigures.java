package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Concavification;
import suasion.solve.RegionVertices;

/** What the information that each type of a buyer buys is worth to him, over his beliefs about two or three states. */
final class WorthFigures {
    private static final int MOST_TYPES = 4;

    private WorthFigures() {}

    /** One per type that buys something; none where there are many, or more than three states. */
    static List<Part> of(Report report, Menu menu) {
        List<Menu.Entry> buyers = menu.entries().stream()
                .filter(e -> e.buys() && !e.belief().isEmpty())
                .toList();
        List<Part> figures = new ArrayList<>();
        if (buyers.size() <= MOST_TYPES) {
            buyers.forEach(entry -> of(report, menu, entry).ifPresent(figures::add));
        }
        return figures;
    }

    private static Optional<Part> of(Report report, Menu menu, Menu.Entry entry) {
        DesignProblem problem = problem(menu, entry);
        Table table = table(menu, entry, problem.game());
        Game whole = menu.table().game();
        int types = menu.entries().size();
        String type = entry.name().isEmpty() ? null : entry.name();
        BeliefPictures pictures = new BeliefPictures(
                problem,
                table,
                (signal, state) ->
                        Figures.calibration(report, type, signal, whole.cellName(state * types + entry.type())));
        String seen = pictures.isObserved() ? " and those observed in play, with their intervals" : "";
        if (Concavification.applies(problem)) {
            Concavification curve = Concavification.of(problem);
            boolean two = curve.cells().size() == 2 && !curve.closure().isEmpty();
            return two
                    ? Optional.of(pictures.ofTwo(curve, "full information", two(problem, entry, seen)))
                    : Optional.empty();
        }
        return RegionVertices.applies(problem)
                ? Optional.of(pictures.ofThree(RegionVertices.of(problem), three(problem, seen)))
                : Optional.empty();
    }

    private static String two(DesignProblem problem, Menu.Entry entry, String seen) {
        return ("What %s gets, fee aside, when he holds a belief and does what is best; the dashed line is what he would get if he"
                        + " knew the state. The posteriors after what he buys%s: the height of the line between them above the curve at his"
                        + " prior is what it is worth to him, %s, of which he pays %s.")
                .formatted(problem.designer(), seen, Amounts.both(entry.worth()), Amounts.both(entry.fee()));
    }

    private static String three(DesignProblem problem, String seen) {
        return ("Beliefs of %s: each corner is certainty of a state, each region the beliefs at which its action is best; his prior,"
                        + " and the posteriors after what he buys%s.")
                .formatted(problem.designer(), seen);
    }

    /** The decision of one type alone, as if he designed for himself. */
    private static DesignProblem problem(Menu menu, Menu.Entry entry) {
        Game game = menu.table().game();
        Player buyer = game.players().get(0);
        int types = menu.entries().size();
        BigFraction[][] own = IntStream.range(0, game.states().size())
                .mapToObj(state -> IntStream.range(0, buyer.actions().size())
                        .mapToObj(action -> game.payoffs().get(0).exact(state * types + entry.type(), action))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        Payoff payoff = Payoff.of(own);
        String name = buyer.name() + (entry.name().isEmpty() ? "" : " (" + entry.name() + ")");
        Game alone = new Game(
                game.states(), List.of(Player.uninformed(name, buyer.actions())), entry.belief(), List.of(payoff));
        return new DesignProblem(alone, name, payoff, Sense.MAX, BigFraction.ZERO);
    }

    private static Table table(Menu menu, Menu.Entry entry, Game alone) {
        SignalSpace signals = SignalSpace.of(alone, menu.table().signals().all());
        BigFraction[][] rows = IntStream.range(0, alone.states().size())
                .mapToObj(state -> IntStream.range(0, signals.messages())
                        .mapToObj(message -> menu.probability(entry, state, message))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return Table.of(alone, signals, rows);
    }
}
