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
    private final boolean told;
    private final Map<List<Integer>, List<BigFraction>> posteriors = new HashMap<>();

    Beliefs(Scene scene, Kinds kinds) {
        this.game = scene.problem().game();
        this.scheme = scene.scheme();
        this.kinds = kinds;
        this.told = Wording.of(scene) != Wording.GIVEN;
    }

    /** The prior of everybody, which is compared with itself. */
    List<Bar> before() {
        return bars(kinds.before(), List.of());
    }

    /**
     * The belief of a player of {@code type} who has told {@code report} and hears {@code signal}; compared with the
     * prior, and where somebody tells him more than his type, with what he knows by that alone if it is not the prior.
     */
    List<Bar> after(int player, int type, int report, int signal) {
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
