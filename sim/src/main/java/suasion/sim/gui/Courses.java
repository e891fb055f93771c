package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.sim.Round;

/** Tells the tree of every round of a scene whose players move in turn. */
final class Courses {
    /** More ends than these are folded away from what happens and what was meant to happen. */
    private static final long MOST_ENDS = 9;

    private final Scene scene;
    private final Game game;
    private final SignalSpace signals;

    Courses(Scene scene) {
        this.scene = scene;
        this.game = scene.problem().game();
        this.signals = scene.scheme().signals();
    }

    /** Before the first round: the likeliest draw, of which nothing has happened yet. */
    Course before() {
        int likeliest =
                IntStream.range(0, game.cells() * signals.messages()).reduce(0, (a, b) -> mass(b) > mass(a) ? b : a);
        return of(likeliest / signals.messages(), likeliest % signals.messages(), List.of());
    }

    private double mass(int pair) {
        return scene.scheme()
                .mass(pair / signals.messages(), pair % signals.messages())
                .doubleValue();
    }

    /** What happened in a round, and what would have. */
    Course after(Round round) {
        List<Integer> done = round.order().stream()
                .map(player -> round.actions().get(player))
                .toList();
        return of(round.cell(), round.message(), done);
    }

    private Course of(int cell, int message, List<Integer> done) {
        if (signals.sequence().isEmpty()) {
            return Course.NONE;
        }
        String order = signals.order(message).stream()
                .map(player -> game.players().get(player).name())
                .collect(Collectors.joining(", then "));
        String state = game.cells() == 1 ? "" : game.cellName(cell) + "; ";
        return new Course(state + order, place(new Walk(cell, message, done), List.of(), true));
    }

    /**
     * A draw and what was done after it.
     *
     * @param done what was done by those who moved, in their order; empty before the first round
     */
    private record Walk(int cell, int message, List<Integer> done) {
        boolean reaches(List<Integer> history) {
            return !done.isEmpty() && done.subList(0, history.size()).equals(history);
        }
    }

    private Course.Place place(Walk walk, List<Integer> history, boolean followed) {
        List<Integer> order = signals.order(walk.message);
        if (history.size() == order.size()) {
            return new Course.Place(payoffs(walk, history), false, walk.reaches(history), List.of());
        }
        int mover = order.get(history.size());
        int told = signals.told(walk.cell, walk.message, history);
        List<String> actions = game.players().get(mover).actions();
        List<Course.Branch> branches = new ArrayList<>();
        for (int action = 0; action < actions.size(); action++) {
            List<Integer> longer = new ArrayList<>(history);
            longer.add(action);
            boolean still = followed && signals.of(mover).get(told).action() == action;
            boolean shown = still || walk.reaches(longer) || game.outcomes() <= MOST_ENDS;
            Course.Place below =
                    shown ? place(walk, longer, still) : new Course.Place("\u2026", false, false, List.of());
            branches.add(new Course.Branch(actions.get(action), still, below));
        }
        String label = (order.size() > 2 ? "%s \u201c%s\u201d" : "%s hears \u201c%s\u201d")
                .formatted(
                        game.players().get(mover).name(),
                        signals.of(mover).get(told).name());
        return new Course.Place(label, !followed, walk.reaches(history), branches);
    }

    private String payoffs(Walk walk, List<Integer> history) {
        long outcome = 0;
        for (int stage = 0; stage < history.size(); stage++) {
            outcome = game.replace(outcome, signals.order(walk.message).get(stage), history.get(stage));
        }
        long end = outcome;
        return game.payoffs().stream()
                .map(payoff -> Numbers.show(payoff.exact(walk.cell, end)))
                .collect(Collectors.joining(", "));
    }
}
