package suasion.sim.gui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Device;
import suasion.mechanism.OffPath;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.sim.Strategy;

/** What players believe about the kinds of a scene: before and after what they hear, in fractions. */
final class Beliefs {
    /** What people call the places in an order; further ones have numbers. */
    static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    private final Game game;
    private final Table scheme;
    private final Kinds kinds;
    private final boolean told;
    private final Called called;
    private final boolean inTurn;
    private final Others others;
    private final List<OffPath> offPath;
    private final Map<List<Integer>, List<BigFraction>> posteriors = new HashMap<>();

    Beliefs(Scene scene, Kinds kinds) {
        this.game = scene.problem().game();
        this.scheme = scene.scheme();
        this.kinds = kinds;
        this.called = new Called(scene);
        this.inTurn = scheme.signals().sequence().isPresent();
        this.others = scene.isOneState() ? new Others(scene) : null;
        this.offPath = scene.mechanism() instanceof Device device ? device.offPath() : List.of();
        this.told = Wording.of(scene) != Wording.GIVEN;
    }

    /**
     * The prior of everybody, which is compared with itself; before a play in turn, of his place as well, and of one
     * state what the others will be told.
     */
    List<Bar> before(int player) {
        if (!inTurn && others != null) {
            return others.bars(player, 0, Strategy.NOTHING);
        }
        return inTurn
                ? places(player, places(player, Strategy.NOTHING), List.of(), kinds.before())
                : bars(kinds.before(), List.of());
    }

    /**
     * What a player believes about the state, where there are several, and about his place in the order; off the path
     * of play what the device names.
     */
    private List<Bar> inTurn(int player, int signal) {
        List<BigFraction> own = places(player, signal);
        if (!own.isEmpty()) {
            return places(player, own, places(player, Strategy.NOTHING), scheme.posterior(player, 0, signal));
        }
        int action = scheme.signals().of(player).get(signal).action();
        String name = game.players().get(player).name();
        return offPath.stream()
                .filter(off -> off.player().equals(name) && off.action() == action)
                .flatMap(off -> IntStream.range(0, off.game().cells())
                        .mapToObj(node -> bar(
                                placeName(off.game().states().get(node)),
                                off.game().prior().get(node),
                                null)))
                .toList();
    }

    /** "row first, did D"; of several who moved before only what they did: "ann did keep; bob did keep". */
    private static String placeName(String node) {
        String done = node.replaceFirst("; last departed .*", "");
        return done.contains("; ") ? done.replaceAll(" (first|second|third), did ", " did ") : done;
    }

    private List<Bar> places(int player, List<BigFraction> own, List<BigFraction> before, List<BigFraction> states) {
        List<Bar> bars = new ArrayList<>(game.cells() == 1 ? List.of() : bars(kinds.summed(states), List.of()));
        // of two places one says all, and cards are small
        int shown = game.cells() > 1 && own.size() == 2 ? 1 : own.size();
        for (int place = 0; place < shown; place++) {
            String label = "is " + (place < PLACES.size() ? PLACES.get(place) : "number " + (place + 1));
            bars.add(bar(label, own.get(place), before.isEmpty() ? own.get(place) : before.get(place)));
        }
        return bars;
    }

    private static Bar bar(String label, BigFraction value, BigFraction before) {
        double reference = before == null ? Double.NaN : Exact.toDouble(before);
        return new Bar(label, Exact.toDouble(value), Numbers.show(value), reference, false);
    }

    /** Pr(place | signal); before anything is heard without a signal, empty where the signal is never sent. */
    private List<BigFraction> places(int player, int signal) {
        SignalSpace signals = scheme.signals();
        BigFraction[] sums = new BigFraction[game.players().size()];
        Arrays.fill(sums, BigFraction.ZERO);
        for (int message = 0; message < signals.messages(); message++) {
            if (signal == Strategy.NOTHING || signals.signalOf(message, player) == signal) {
                int place = signals.order(message).indexOf(player);
                for (int cell = 0; cell < game.cells(); cell++) {
                    sums[place] = sums[place].add(scheme.mass(cell, message));
                }
            }
        }
        BigFraction all = Arrays.stream(sums).reduce(BigFraction.ZERO, BigFraction::add);
        return all.getNumerator().signum() == 0
                ? List.of()
                : Arrays.stream(sums).map(sum -> sum.divide(all)).toList();
    }

    /**
     * The belief of a player of {@code type} who has told {@code report} and hears {@code signal}; compared with the
     * prior, and where somebody tells him more than his type, with what he knows by that alone if it is not the prior;
     * who is told what to believe, with that.
     */
    List<Bar> after(int player, int type, int report, int signal) {
        if (inTurn) {
            return inTurn(player, signal);
        }
        if (others != null) {
            return others.bars(player, type, told ? signal : Strategy.NOTHING);
        }
        if (called.isBelief()) {
            BigFraction told = called.belief(player, signal);
            return bars(posterior(player, type, report, signal), List.of(BigFraction.ONE.subtract(told), told));
        }
        List<BigFraction> own = posterior(player, type, report, Strategy.NOTHING);
        boolean learns = told && game.players().get(player).types().size() > 1 && !own.equals(kinds.before());
        return bars(posterior(player, type, report, signal), learns ? own : List.of());
    }

    private List<Bar> bars(List<BigFraction> belief, List<BigFraction> known) {
        return IntStream.range(0, belief.size())
                .mapToObj(k -> new Bar(
                        kinds.names().get(k),
                        Exact.toDouble(belief.get(k)),
                        Numbers.show(belief.get(k)),
                        Exact.toDouble(kinds.before().get(k)),
                        known.isEmpty() ? Double.NaN : Exact.toDouble(known.get(k)),
                        false))
                .toList();
    }

    private synchronized List<BigFraction> posterior(int player, int type, int report, int signal) {
        return posteriors.computeIfAbsent(
                List.of(player, type, report, signal),
                key -> kinds.summed(
                        signal == Strategy.NOTHING
                                ? interim(player, type)
                                : law(player, type, report).posterior(player, type, signal)));
    }

    /** The announced law, or what is drawn for the player if he lies. */
    private Table law(int player, int type, int report) {
        return report == type ? scheme : scheme.under(Reports.honest(game).with(player, type, report));
    }

    /** Prior(cell | type). */
    private List<BigFraction> interim(int player, int type) {
        List<BigFraction> joint = IntStream.range(0, game.cells())
                .mapToObj(
                        cell -> game.typeOf(cell, player) == type ? game.prior().get(cell) : BigFraction.ZERO)
                .toList();
        BigFraction sum = joint.stream().reduce(BigFraction.ZERO, BigFraction::add);
        return sum.getNumerator().signum() == 0
                ? Collections.nCopies(joint.size(), BigFraction.ZERO)
                : joint.stream().map(p -> p.divide(sum)).toList();
    }
}
