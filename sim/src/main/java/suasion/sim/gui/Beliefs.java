package suasion.sim.gui;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Reports;
import suasion.mechanism.Table;
import suasion.sim.Strategy;

/** What players believe about the kinds of a scene: before and after what they hear, in fractions. */
final class Beliefs {
    private final Game game;
    private final Table scheme;
    private final Kinds kinds;
    private final Map<List<Integer>, List<BigFraction>> posteriors = new HashMap<>();

    Beliefs(Scene scene, Kinds kinds) {
        this.game = scene.problem().game();
        this.scheme = scene.scheme();
        this.kinds = kinds;
    }

    /** The prior of everybody, which is compared with itself. */
    List<Bar> before() {
        return bars(kinds.before(), kinds.before());
    }

    /**
     * The belief of a player of {@code type} who has told {@code report} and hears {@code signal}; compared with what
     * he believes who only knows his type.
     */
    List<Bar> after(int player, int type, int report, int signal) {
        List<BigFraction> own = game.players().get(player).types().size() == 1
                ? kinds.before()
                : posterior(player, type, report, Strategy.NOTHING);
        return bars(posterior(player, type, report, signal), own);
    }

    private List<Bar> bars(List<BigFraction> belief, List<BigFraction> reference) {
        return IntStream.range(0, belief.size())
                .mapToObj(k -> new Bar(
                        kinds.names().get(k),
                        Exact.toDouble(belief.get(k)),
                        Numbers.show(belief.get(k)),
                        Exact.toDouble(reference.get(k)),
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
