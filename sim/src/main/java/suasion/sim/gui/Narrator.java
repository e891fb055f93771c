package suasion.sim.gui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.sim.Round;

/** Tells what happens in a scene in words and numbers: rounds of the game in, {@link Moment}s out. */
final class Narrator {
    private static final int MOST_SAYABLE = 8;

    private final Playable playable;
    private final Scene scene;
    private final Game game;
    private final SignalSpace signals;
    private final Accounts accounts;
    private final String designerPromised;
    private final Kinds kinds;
    private final List<String> messages;
    private final List<String> playersPromised;
    private final Moment.Grid announced;
    private final Map<List<Integer>, List<BigFraction>> posteriors = new HashMap<>();

    Narrator(Playable playable, Scene scene) {
        this.playable = playable;
        this.scene = scene;
        this.game = scene.problem().game();
        this.signals = scene.scheme().signals();
        this.accounts = scene.accounts();
        this.designerPromised = scene.promisedText();
        this.playersPromised = listOf(game.players().size(), i -> Numbers.show(scene.promised(i)));
        this.kinds = Kinds.of(scene);
        this.messages = Crowd.names(game, signals);
        this.announced = scene.mechanism() instanceof PriorityRule rule ? announced(rule) : announced();
    }

    private Moment.Grid announced() {
        return grid(
                "what is said in which state, with which probability",
                messages,
                listOf(game.cells(), cell -> listOf(signals.messages(), m -> said(cell, m))));
    }

    /** The rule as the receiver knows it: what it does to the types of the actions. */
    private Moment.Grid announced(PriorityRule rule) {
        int types = kinds.names().size();
        List<BigFraction> told = Kinds.types(rule, cell -> cell / types);
        List<BigFraction> others = Kinds.types(rule, cell -> cell % types);
        return grid(
                "shares of the types, by whether an action is recommended",
                List.of("of all", "recommended", "of the others"),
                listOf(types, k -> List.of(kinds.before().get(k), told.get(k), others.get(k))));
    }

    private Moment.Grid grid(String caption, List<String> columns, List<List<BigFraction>> numbers) {
        return new Moment.Grid(
                caption,
                kinds.names(),
                columns,
                numbers.stream()
                        .map(row -> row.stream().map(Exact::toDouble).toList())
                        .toList(),
                numbers.stream()
                        .map(row -> row.stream().map(Numbers::show).toList())
                        .toList(),
                -1,
                -1);
    }

    private boolean byTypes() {
        return scene.mechanism() instanceof PriorityRule;
    }

    private static <T> List<T> listOf(int size, IntFunction<T> entry) {
        return IntStream.range(0, size).mapToObj(entry).toList();
    }

    private BigFraction said(int cell, int message) {
        return scene.scheme().probability(cell, message);
    }

    /** The board before the first round. */
    Moment before(String note, String strategy) {
        List<Moment.Hearing> hearings = listOf(
                game.players().size(),
                i -> new Moment.Hearing(game.players().get(i).name(), "", beliefs(kinds.before()), "", "", true));
        return new Moment(
                playable.title(),
                playable.source(),
                note,
                strategy,
                false,
                "",
                prior(-1),
                scene.problem().designer(),
                List.of(),
                hearings,
                earnings(null),
                announced);
    }

    /** The board after a round. */
    Moment after(Round round, String note, String strategy) {
        int kind = kinds.of().applyAsInt(round.cell());
        return new Moment(
                playable.title(),
                playable.source(),
                note,
                strategy,
                true,
                kinds.names().get(kind),
                prior(kind),
                scene.problem().designer(),
                byTypes() ? List.of() : sayable(round),
                listOf(game.players().size(), i -> hearing(round, i)),
                earnings(round),
                new Moment.Grid(
                        announced.caption(),
                        announced.rows(),
                        announced.columns(),
                        announced.values(),
                        announced.texts(),
                        kind,
                        byTypes() ? 1 : round.message()));
    }

    /** What could be said, of much only what could be said in this state. */
    private List<Bar> sayable(Round round) {
        boolean all = signals.messages() <= MOST_SAYABLE;
        return IntStream.range(0, signals.messages())
                .filter(m -> all || said(round.cell(), m).getNumerator().signum() > 0)
                .mapToObj(m -> bar(messages.get(m), said(round.cell(), m), Double.NaN, m == round.message()))
                .toList();
    }

    private List<Bar> prior(int drawn) {
        return listOf(
                kinds.names().size(),
                k -> bar(kinds.names().get(k), kinds.before().get(k), Double.NaN, k == drawn));
    }

    private Moment.Hearing hearing(Round round, int player) {
        List<String> actions = game.players().get(player).actions();
        Signal signal = signals.of(player).get(round.signals().get(player));
        int done = round.actions().get(player);
        return new Moment.Hearing(
                game.players().get(player).name(),
                signal.name(),
                beliefs(kinds.summed(posterior(
                        player,
                        game.typeOf(round.cell(), player),
                        round.signals().get(player)))),
                actions.get(signal.action()),
                actions.get(done),
                done == signal.action());
    }

    private List<Bar> beliefs(List<BigFraction> belief) {
        return listOf(
                belief.size(),
                k -> bar(
                        kinds.names().get(k),
                        belief.get(k),
                        Exact.toDouble(kinds.before().get(k)),
                        false));
    }

    /** The belief of a player of {@code type} who hears {@code signal}, by Bayes' rule from the announced scheme. */
    synchronized List<BigFraction> posterior(int player, int type, int signal) {
        return posteriors.computeIfAbsent(
                List.of(player, type, signal), key -> scene.scheme().posterior(player, type, signal));
    }

    private static Bar bar(String label, BigFraction value, double reference, boolean marked) {
        return new Bar(label, Exact.toDouble(value), Numbers.show(value), reference, marked);
    }

    private List<Moment.Earning> earnings(Round round) {
        List<Moment.Earning> earnings = new ArrayList<>();
        earnings.add(new Moment.Earning(
                scene.problem().designer(),
                round == null ? "" : Numbers.show(accounts.designer(round.cell(), round.message(), round.outcome())),
                round == null
                        ? ""
                        : payment(accounts.paid(round.cell(), round.message(), round.outcome()), "pays ", "charges "),
                designerPromised));
        for (int i = 0; i < game.players().size(); i++) {
            String name = game.players().get(i).name();
            earnings.add(
                    round == null ? new Moment.Earning(name, "", "", playersPromised.get(i)) : earning(name, i, round));
        }
        return List.copyOf(earnings);
    }

    private Moment.Earning earning(String name, int player, Round round) {
        return new Moment.Earning(
                name,
                Numbers.show(accounts.player(player, round.cell(), round.message(), round.outcome())),
                payment(accounts.paid(player, round.cell(), round.message(), round.outcome()), "paid ", "charged "),
                playersPromised.get(player));
    }

    private static String payment(BigFraction paid, String positive, String negative) {
        return switch (paid.getNumerator().signum()) {
            case 1 -> positive + Numbers.show(paid);
            case -1 -> negative + Numbers.show(paid.negate());
            default -> "";
        };
    }
}
