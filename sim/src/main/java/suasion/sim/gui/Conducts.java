package suasion.sim.gui;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.learn.Population;
import suasion.mechanism.Reports;
import suasion.sim.Choice;
import suasion.sim.PersuasionModel;
import suasion.sim.Round;
import suasion.sim.Strategy;

/** Tells how a player plays: his strategy, of a crowd its kinds, and what he does or is inclined to do now. */
final class Conducts {
    /** Pairs of type and signal, of more of which only one line tells. */
    private static final int MOST = 24;

    /** Actions that are named; others are seldom. */
    private static final int MOST_ACTIONS = 3;

    private static final int LETTERS = 48;

    private final Stage stage;
    private final Scene scene;
    private final int player;
    private final Player own;
    private final Called called;

    Conducts(Stage stage, int player) {
        this.stage = stage;
        this.scene = stage.scene();
        this.player = player;
        this.own = scene.problem().game().players().get(player);
        this.called = new Called(scene);
    }

    /** Adds what there is to tell. */
    void tell(Entries entries) {
        entries.show("Strategy", () -> Names.shorten(strategy().toString(), LETTERS));
        for (int kind = 0; kind < kinds().size(); kind++) {
            int at = kind;
            entries.show("Kind " + (kind + 1), () -> at < kinds().size() ? kind(kinds().get(at)) : "");
        }
        if (scene.problem().sale().isPresent()) {
            reports(entries);
            return;
        }
        int signals = scene.scheme().signals().of(player).size();
        if (own.types().size() * signals > MOST) {
            entries.show(
                    "What he does",
                    () -> atRest(() -> stage.model().policy(player).toString()));
            return;
        }
        for (int type = 0; type < own.types().size(); type++) {
            for (int signal = 0; signal < signals; signal++) {
                int heard = signal;
                int being = type;
                String who =
                        own.types().size() == 1 ? "" : Names.shorten(own.types().get(type), 12) + ", ";
                entries.show(
                        "On " + who + "\u201c" + Names.shorten(called.signal(player, signal), 18) + "\u201d",
                        () -> atRest(() -> String.join(
                                ", ", inclination(stage.model().choice(player, being, heard), called, player))));
            }
        }
    }

    /** Whoever asks a mind does so while it does nothing else. */
    private String atRest(Supplier<String> asked) {
        synchronized (stage.model().schedule) {
            return asked.get();
        }
    }

    private Strategy strategy() {
        return stage.model().strategies().get(player);
    }

    private List<Population.Kind> kinds() {
        return strategy() instanceof Population crowd ? crowd.kinds() : List.of();
    }

    private static String kind(Population.Kind kind) {
        return Exact.show(kind.share()) + " " + Names.shorten(kind.strategy().toString(), LETTERS);
    }

    /** What is done how often, the likeliest first, such as "convict 0.98" and "acquit 0.02"; of many the likeliest. */
    private static List<String> inclination(Choice choice, Called called, int player) {
        List<Integer> likely = IntStream.range(0, choice.probabilities().size())
                .boxed()
                .filter(action -> often(choice, action) > 0)
                .sorted(Comparator.comparing(action -> -often(choice, action)))
                .toList();
        return likely.stream()
                .limit(MOST_ACTIONS)
                .map(action -> called.action(player, action)
                        + (likely.size() == 1 ? "" : " " + Numbers.show(often(choice, action))))
                .toList();
    }

    private static double often(Choice choice, int action) {
        return choice.probabilities().get(action).doubleValue();
    }

    /** What every player who learns is inclined to do on what he last heard; nothing of many, and of buyers. */
    static List<List<String>> inclinations(Scene scene, PersuasionModel model, Round round) {
        Called called = new Called(scene);
        return IntStream.range(0, round.signals().size())
                .mapToObj(i -> i >= Board.MOST_RECEIVERS
                                || round.signals().get(i) == Strategy.NOTHING
                                || scene.problem().sale().isPresent()
                        ? List.<String>of()
                        : inclination(
                                model.choice(
                                        i,
                                        scene.problem().game().typeOf(round.cell(), i),
                                        round.signals().get(i)),
                                called,
                                i))
                .toList();
    }

    /** What a buyer who learns has reported so far, being of a type. */
    private void reports(Entries entries) {
        if (stage.model().reported().length == 0) {
            return;
        }
        for (int type = 0; type < Math.min(MOST, own.types().size()); type++) {
            int being = type;
            entries.show("Reports as " + Names.shorten(own.types().get(type), 18), () -> reported(being));
        }
    }

    private String reported(int type) {
        long[][] reported = stage.model().reported();
        if (type >= reported.length) {
            return own.types().get(type);
        }
        long[] times = reported[type];
        double all = Math.max(
                1, IntStream.range(0, times.length).mapToLong(k -> times[k]).sum());
        return IntStream.range(0, times.length)
                .boxed()
                .filter(k -> times[k] > 0)
                .sorted(Comparator.comparingLong(k -> -times[k]))
                .limit(MOST_ACTIONS)
                .map(k -> name(k - 1) + " " + Numbers.show(times[k] / all))
                .collect(Collectors.joining(", "));
    }

    private String name(int report) {
        return report == Reports.OUT ? "stays out" : own.types().get(report);
    }
}
