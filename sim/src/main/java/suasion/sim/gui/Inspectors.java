package suasion.sim.gui;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.util.Interval;
import suasion.game.Game;
import suasion.sim.Chance;

/** What MASON's inspectors tell about a stage, and what can be set there while it plays. */
final class Inspectors {
    private static final String NOTHING = "\u2013";

    private Inspectors() {}

    /** The play: the live controls first, then what is to be read. */
    static Entries model(Stage stage) {
        Entries entries = new Entries()
                .choose(
                        "Scenario",
                        stage.catalogue().stream().map(Playable::name).toArray(String[]::new),
                        "Solves another scenario and puts it on stage",
                        stage::chosen,
                        // later, because ending a play must not wait for a step while MASON holds the schedule for this
                        // call
                        entry -> SwingUtilities.invokeLater(() -> stage.select(entry)))
                .choose(
                        "Rounds per step",
                        new Interval(1, Chance.CHUNK),
                        "Rounds that are played between two pictures",
                        stage::block,
                        stage::setBlock);
        if (stage.scene() == null) {
            return entries.show("Play", () -> NOTHING);
        }
        entries.choose(
                Wording.of(stage.scene()).receiver() + " strategy",
                IntStream.range(0, stage.scene().castings().size())
                        .mapToObj(stage.scene()::strategyName)
                        .toArray(String[]::new),
                "What the players do from the next round on; counting begins anew",
                stage::strategy,
                stage::setStrategy);
        entries.choose(
                "Charts",
                new String[] {"promised and observed", "learning"},
                "What the first two charts show",
                () -> stage.showsLearning() ? 1 : 0,
                which -> stage.setShowsLearning(which == 1));
        entries.show("Seed", () -> stage.model().playSeed());
        entries.show("Rounds played", () -> Numbers.count(stage.model().played()));
        entries.show("Rounds counted", () -> counted(stage));
        entries.show("Rounds " + Wording.of(stage.scene()).obeyed(), () -> obeyed(stage));
        List<String> names =
                stage.moment().earnings().stream().map(Moment.Earning::who).toList();
        for (int k = 0; k < names.size(); k++) {
            int who = k;
            entries.show("Mean of " + Names.shorten(names.get(k), 12), () -> mean(stage, who));
        }
        return entries;
    }

    private static String counted(Stage stage) {
        return stage.statistics() == null
                ? "0"
                : Numbers.count(stage.statistics().rounds());
    }

    private static String obeyed(Stage stage) {
        return stage.statistics() == null
                ? "0"
                : Numbers.count(stage.statistics().obeyed());
    }

    private static String mean(Stage stage, int who) {
        if (stage.statistics() == null || stage.statistics().rounds() == 0) {
            return NOTHING;
        }
        Comparison payoff = stage.statistics().payoffs().get(who);
        return Numbers.show(payoff.observed()) + " (promised " + Numbers.show(payoff.promised()) + ")";
    }

    /**
     * One receiver: what he last heard and did, what he believes, what he does on every signal, how often he heard it.
     */
    static Inspector receiver(Stage stage, int player) {
        Game game = stage.scene().problem().game();
        String name = game.players().get(player).name();
        Entries entries = new Entries();
        Wording wording = Wording.of(stage.scene());
        if (wording.isAsked()) {
            entries.show("Type and report", () -> heard(stage, player, Moment.Hearing::type));
        }
        if (!wording.isSale()) {
            entries.show(
                    wording == Wording.GIVEN ? "Observes" : "Last signal",
                    () -> heard(stage, player, Moment.Hearing::signal));
        }
        entries.show(
                wording == Wording.BELIEFS ? "Told" : wording.isSale() ? "Gets" : "Recommended",
                () -> heard(stage, player, Moment.Hearing::recommended));
        entries.show(
                wording == Wording.BELIEFS ? "Holds" : wording.isSale() ? "Pays" : "Done",
                () -> heard(stage, player, Moment.Hearing::done));
        boolean inTurn = wording == Wording.SEQUENCE;
        if (inTurn) {
            entries.show("Moves", () -> heard(stage, player, Moment.Hearing::type));
            entries.show("Believes", () -> heard(stage, player, Inspectors::believed));
        }
        List<Bar> beliefs =
                inTurn ? List.of() : stage.moment().hearings().get(player).beliefs();
        for (int k = 0; k < beliefs.size(); k++) {
            int at = k;
            entries.show(
                    (wording.isSale() ? "Values " : "Believes ")
                            + Names.shorten(beliefs.get(k).label(), 18),
                    () -> heard(
                            stage, player, hearing -> hearing.beliefs().get(at).text()));
        }
        Called called = new Called(stage.scene());
        var signals = stage.scene().scheme().signals().of(player);
        for (int signal = 0; signal < signals.size(); signal++) {
            int heard = signal;
            String said = "\u201c" + Names.shorten(called.signal(player, signal), 18) + "\u201d";
            entries.show((wording.isSale() ? "Got " : "Heard ") + said, () -> times(stage, player, heard));
        }
        new Conducts(stage, player).tell(entries);
        return new SimpleInspector(entries, stage, name);
    }

    /** What there is to believe depends on what was heard: places on the path of play, nodes off it. */
    private static String believed(Moment.Hearing hearing) {
        return hearing.beliefs().isEmpty()
                ? NOTHING
                : hearing.beliefs().stream()
                        .map(bar -> bar.label() + " " + bar.text())
                        .collect(Collectors.joining(", "));
    }

    private static String heard(Stage stage, int player, Function<Moment.Hearing, String> what) {
        return stage.moment().begun() ? what.apply(stage.moment().hearings().get(player)) : NOTHING;
    }

    private static String times(Stage stage, int player, int signal) {
        Statistics statistics = stage.statistics();
        if (statistics == null || statistics.rounds() == 0) {
            return "0";
        }
        int before = 0;
        for (int i = 0; i < player; i++) {
            before += stage.scene().scheme().signals().of(i).size();
        }
        Comparison share = statistics.signals().get(before + signal);
        return Numbers.count(Math.round(share.observed() * statistics.rounds()))
                + " ("
                + Numbers.show(share.observed())
                + ", promised "
                + Numbers.show(share.promised())
                + ")";
    }
}
