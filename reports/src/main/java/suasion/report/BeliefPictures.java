package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Verdict;
import suasion.figure.BeliefFigure;
import suasion.figure.Mark;
import suasion.figure.SimplexFigure;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Signal;
import suasion.mechanism.Table;
import suasion.solve.Concavification;
import suasion.solve.RegionVertices;

/**
 * Pictures of what one player without types believes: promised posteriors and those observed in play.
 *
 * @param problem a problem of one player without types
 * @param table what he is told
 * @param seen what play showed of a posterior
 */
record BeliefPictures(DesignProblem problem, Table table, Seen seen) {
    /** The verdict on the posterior probability of a cell after a signal. */
    interface Seen {
        /** Empty where nothing was observed. */
        Optional<Verdict> of(String signal, int cell);
    }

    /** Whether something observed will be drawn, so that a caption may say it. */
    boolean isObserved() {
        return table.signals().of(0).stream().anyMatch(signal -> java.util.stream.IntStream.range(
                        0, problem.game().cells())
                .anyMatch(cell -> seen.of(signal.name(), cell).isPresent()));
    }

    /** The payoff over the belief about two states, and its closure. */
    Figure ofTwo(Concavification curve, String closure, String caption) {
        Game game = problem.game();
        int last = curve.cells().get(1);
        List<Mark> promised = promised(curve.cells());
        List<BeliefFigure.Observed> observed = new ArrayList<>();
        for (Mark mark : promised) {
            seen.of(mark.name(), last)
                    .ifPresent(v ->
                            observed.add(new BeliefFigure.Observed(v.estimate(), v.low(), v.high(), mark.payoff())));
        }
        String svg =
                BeliefFigure.svg(curve, game.cellName(last), problem.designer(), closure, promised, observed, caption);
        return new Figure(svg, caption);
    }

    /** The regions of best responses to beliefs about three states. */
    Figure ofThree(RegionVertices regions, String caption) {
        Game game = problem.game();
        List<Mark> promised = promised(regions.cells());
        List<SimplexFigure.Observed> observed = new ArrayList<>();
        for (Mark mark : promised) {
            List<Verdict> all = regions.cells().stream()
                    .map(cell -> seen.of(mark.name(), cell))
                    .flatMap(Optional::stream)
                    .toList();
            if (all.size() == 3) {
                observed.add(new SimplexFigure.Observed(
                        all.stream().map(Verdict::estimate).toList(),
                        all.stream().map(Verdict::low).toList(),
                        all.stream().map(Verdict::high).toList()));
            }
        }
        List<String> states = regions.cells().stream().map(game::cellName).toList();
        List<String> actions = game.players().get(0).actions();
        return new Figure(SimplexFigure.svg(regions, states, actions, promised, observed, caption), caption);
    }

    /** The posteriors of the signals that are sent, over the given cells. */
    private List<Mark> promised(List<Integer> cells) {
        List<Mark> marks = new ArrayList<>();
        List<Signal> signals = table.signals().of(0);
        for (int signal = 0; signal < signals.size(); signal++) {
            List<BigFraction> posterior = table.posterior(0, 0, signal);
            if (!posterior.isEmpty()) {
                BigFraction payoff = BestResponse.expected(
                        problem.objective(), posterior, signals.get(signal).action());
                marks.add(new Mark(
                        signals.get(signal).name(),
                        cells.stream()
                                .map(cell -> Exact.toDouble(posterior.get(cell)))
                                .toList(),
                        Exact.toDouble(payoff),
                        Exact.toDouble(table.signalMass(0, 0).get(signal))));
            }
        }
        return marks;
    }
}
