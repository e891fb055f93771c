package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.mechanism.Accounts;
import suasion.mechanism.Payments;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;
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
    private final Wording wording;
    private final String designerPromised;
    private final Called called;
    private final Kinds kinds;
    private final List<String> messages;
    private final List<String> playersPromised;
    private final Announced announced;
    private final Beliefs beliefs;
    private final Courses courses;
    private final boolean isOneState;
    private final Trade trade;

    Narrator(Playable playable, Scene scene) {
        this.playable = playable;
        this.scene = scene;
        this.game = scene.problem().game();
        this.signals = scene.scheme().signals();
        this.wording = Wording.of(scene);
        this.designerPromised = scene.promisedText();
        this.playersPromised = listOf(game.players().size(), i -> Numbers.show(scene.promised(i)));
        this.called = new Called(scene);
        this.kinds = Kinds.of(scene);
        this.messages = MessageNames.of(scene);
        this.announced = new Announced(scene, kinds, messages);
        this.beliefs = new Beliefs(scene, kinds);
        this.courses = new Courses(scene);
        this.isOneState = scene.isOneState();
        this.trade = wording.isSale() ? new Trade(scene) : null;
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
                i -> trade != null
                        ? trade.buyer()
                        : new Moment.Hearing(
                                game.players().get(i).name(), "", "", "", beliefs.before(i), "", "", "", true));
        return new Moment(
                playable.title(),
                playable.source(),
                note,
                strategy,
                wording,
                false,
                "",
                trade == null ? prior(-1) : trade.before(),
                wording.informer(scene.problem().designer()),
                "",
                wording == Wording.GIVEN || wording.isSale() || isOneState ? drawn() : List.of(),
                hearings,
                earnings(null, null),
                announced.before(),
                courses.before());
    }

    /** The board after a round that shows nothing beside. */
    Moment after(Round round, String note, String strategy) {
        return after(round, Traded.NOTHING_MORE, note, strategy);
    }

    /** The board after a round. */
    Moment after(Round round, Traded traded, String note, String strategy) {
        int kind = kinds.of().applyAsInt(round.cell());
        Reports told = told(round);
        return new Moment(
                playable.title(),
                playable.source(),
                note,
                strategy,
                wording,
                true,
                trade != null
                        ? trade.result(round, traded)
                        : isOneState ? "" : kinds.names().get(kind),
                trade == null ? prior(kind) : trade.drawn(round, traded),
                wording.informer(scene.problem().designer()),
                wording.isAsked() ? "hears " + reports(round) : "",
                scene.mechanism() instanceof PriorityRule ? List.of() : sayable(round, told),
                listOf(game.players().size(), i -> trade == null ? hearing(round, i) : trade.buyer(round, traded)),
                trade == null
                        ? earnings(round, scene.accounts().under(told))
                        : trade.earnings(round, traded, earnings(null, null)),
                announced.after(round, told),
                courses.after(round));
    }

    /** What the players tell the mediator, as far as the round shows it. */
    private Reports told(Round round) {
        Reports told = Reports.honest(game);
        for (int i = 0; i < game.players().size(); i++) {
            int type = game.typeOf(round.cell(), i);
            int report = round.reports().get(i);
            told = report == type ? told : told.with(i, type, report);
        }
        return told;
    }

    private String reports(Round round) {
        return IntStream.range(0, game.players().size())
                .mapToObj(i -> typeName(i, round.reports().get(i)))
                .collect(Collectors.joining("/"));
    }

    private String typeName(int player, int report) {
        return report == Reports.OUT
                ? "nothing"
                : game.players().get(player).types().get(report);
    }

    /** What could be said, of much only what could be said in this state; nothing where nobody listens. */
    private List<Bar> sayable(Round round, Reports told) {
        int heard = told.heardIn(game, round.cell());
        boolean all = signals.messages() <= MOST_SAYABLE;
        return IntStream.range(0, anybodyListens(round) ? signals.messages() : 0)
                .filter(m -> all || said(heard, m).getNumerator().signum() > 0)
                .mapToObj(m -> bar(messages.get(m), said(heard, m), m == round.message()))
                .toList();
    }

    /** How often strategies draw what, over all states; of much only what is drawn at all. */
    private List<Bar> drawn() {
        boolean all = signals.messages() <= MOST_SAYABLE;
        return IntStream.range(0, signals.messages())
                .mapToObj(m -> bar(messages.get(m), often(m), false))
                .filter(bar -> all || bar.value() > 0)
                .toList();
    }

    private BigFraction often(int message) {
        return IntStream.range(0, game.cells())
                .mapToObj(cell -> scene.scheme().mass(cell, message))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static boolean anybodyListens(Round round) {
        return round.reports().stream().anyMatch(report -> report != Reports.OUT);
    }

    private List<Bar> prior(int drawn) {
        return listOf(
                kinds.names().size(),
                k -> bar(kinds.names().get(k), kinds.before().get(k), k == drawn));
    }

    private Moment.Hearing hearing(Round round, int i) {
        Player player = game.players().get(i);
        int type = game.typeOf(round.cell(), i);
        int report = round.reports().get(i);
        int heard = round.signals().get(i);
        String done = called.action(i, round.actions().get(i));
        List<Bar> belief = beliefs.after(i, type, report, heard);
        if (report == Reports.OUT) {
            return new Moment.Hearing(
                    player.name(), typed(player, type, ", stays out"), "", "", belief, "", done, "stayed out", false);
        }
        Signal signal = signals.of(i).get(heard);
        boolean followed = round.actions().get(i) == signal.action();
        String lie = report == type ? "" : ", reports " + player.types().get(report);
        Payments payments = scene.scheme().payments();
        return new Moment.Hearing(
                player.name(),
                switch (wording) {
                    case SEQUENCE -> turn(round, i);
                    case POSTED -> trade(round, i);
                    default -> typed(player, type, lie);
                },
                wording == Wording.GIVEN ? player.types().get(type) : called.signal(i, heard),
                payments.hasFees() ? "fee " + Numbers.show(payments.fee(i, report)) : answers(round, i),
                belief,
                called.action(i, signal.action()),
                done,
                wording.verdict(report == type, followed),
                followed && report == type);
    }

    /** What a seller asks and a buyer who buys up to some price does then; prices and thresholds are in order. */
    private String trade(Round round, int player) {
        int price = round.actions().get(0);
        String asked = game.players().get(0).actions().get(price);
        return player == 0
                ? "posts price " + asked
                : (round.actions().get(1) > price ? "buys at " : "refuses ") + asked;
    }

    private static String turn(Round round, int player) {
        int place = round.order().indexOf(player);
        return "moves " + (place < Beliefs.PLACES.size() ? Beliefs.PLACES.get(place) : "number " + (place + 1));
    }

    /** Whether somebody before him has not done what he was told, so that he hears an answer to that. */
    private String answers(Round round, int player) {
        return wording == Wording.SEQUENCE
                        && round.order().subList(0, round.order().indexOf(player)).stream()
                                .anyMatch(before -> !follows(round, before))
                ? "an answer"
                : "";
    }

    private boolean follows(Round round, int player) {
        int heard = round.signals().get(player);
        return signals.of(player).get(heard).action() == round.actions().get(player);
    }

    /** "type low, reports high"; nothing where the arrow shows what he observes. */
    private String typed(Player player, int type, String deed) {
        String own = player.types().size() == 1 || wording == Wording.GIVEN
                ? ""
                : "type " + player.types().get(type);
        return own.isEmpty() ? deed.replaceFirst("^, ", "") : own + deed;
    }

    private static Bar bar(String label, BigFraction value, boolean marked) {
        return new Bar(label, Exact.toDouble(value), Numbers.show(value), Double.NaN, marked);
    }

    /** The designer's, if there is one, then every player's. */
    private List<Moment.Earning> earnings(Round round, Accounts accounts) {
        List<Moment.Earning> earnings = new ArrayList<>();
        if (scene.problem().hasDesigner()) {
            String designer = scene.problem().designer();
            earnings.add(
                    round == null
                            ? new Moment.Earning(designer, "", "", designerPromised)
                            : new Moment.Earning(
                                    designer,
                                    Numbers.show(accounts.designer(round.cell(), round.message(), round.outcome())),
                                    payment(
                                            accounts.paid(round.cell(), round.message(), round.outcome()),
                                            "pays ",
                                            "charges "),
                                    designerPromised));
        }
        for (int i = 0; i < game.players().size(); i++) {
            String name = game.players().get(i).name();
            earnings.add(
                    round == null
                            ? new Moment.Earning(name, "", "", playersPromised.get(i))
                            : earning(name, i, round, accounts));
        }
        return List.copyOf(earnings);
    }

    private Moment.Earning earning(String name, int player, Round round, Accounts accounts) {
        return new Moment.Earning(
                name,
                Numbers.show(accounts.player(player, round.cell(), round.message(), round.outcome())),
                wording == Wording.BELIEFS
                        ? "minus error\u00b2"
                        : payment(
                                accounts.paid(player, round.cell(), round.message(), round.outcome()),
                                "paid ",
                                "charged "),
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
