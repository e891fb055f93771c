package suasion.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Regime;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Deviations;
import suasion.sim.MonteCarlo;
import suasion.sim.Obedient;
import suasion.sim.Progress;
import suasion.sim.Tally;

/** Sellers of information and their menus for the tests of judgement: one buyer, two states, two types. */
final class Menus {
    /** States A and B equally likely, types low and high too; cells (A, low), (A, high), (B, low), (B, high). */
    private static final List<BigFraction> QUARTERS = Collections.nCopies(4, new BigFraction(1, 4));

    private Menus() {}

    static DesignProblem selling(Game game) {
        return new DesignProblem(
                game, "seller", Payoff.zero(game), Sense.MAX, BigFraction.ZERO, Regime.NONE, Types.REPORTED);
    }

    private static DesignProblem buyer(String... payoffs) {
        BigFraction[][] rows = new BigFraction[payoffs.length][];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = PaidGames.row(payoffs[cell].split(" "));
        }
        Player buyer = new Player("buyer", List.of("low", "high"), List.of("a", "b"));
        return selling(new Game(List.of("A", "B"), List.of(buyer), QUARTERS, List.of(Payoff.of(rows))));
    }

    /**
     * Who is right gets 2(1 - q) in A and 2q in B, q = 1/5 for the low type and 3/5 for the high one. Without
     * information 4/5 and 3/5, with full information 1: it is worth 1/5 and 2/5.
     */
    static DesignProblem matchers() {
        return buyer("8/5 0", "4/5 0", "0 2/5", "0 6/5");
    }

    /** The low type wants to match the state, the high type to miss it; full information is worth 1/2 to both. */
    static DesignProblem opposites() {
        return buyer("1 0", "0 1", "0 1", "1 0");
    }

    /**
     * The low type hears "a" in A and in B with probability {@code pooledInB}, the high type which state it is; fees.
     */
    static Table matchersMenu(String pooledInB, String lowFee, String highFee) {
        BigFraction pooled = Exact.parse(pooledInB);
        BigFraction[][] phi = {
            PaidGames.row("1", "0"),
            PaidGames.row("1", "0"),
            {pooled, BigFraction.ONE.subtract(pooled)},
            PaidGames.row("0", "1")
        };
        return menu(matchers().game(), phi, lowFee, highFee);
    }

    /**
     * The optimum: revenue 1/4. Low stays at 9/10 - 1/10 = 4/5, high at 1 - 2/5 = 3/5, both as without information; and
     * high as "low" gets 7/10 - 1/10 = 3/5: three incentives bind.
     */
    static Table optimum() {
        return matchersMenu("1/2", "1/10", "2/5");
    }

    /** Full information to both; the high type pays 1/2, as if no low type were there, who pays 1/4. */
    static Table tempting() {
        BigFraction[][] phi = {
            PaidGames.row("1", "0"), PaidGames.row("0", "1"), PaidGames.row("0", "1"), PaidGames.row("1", "0")
        };
        return menu(opposites().game(), phi, "1/4", "1/2");
    }

    static Table menu(Game game, BigFraction[][] phi, String... fees) {
        SignalSpace signals = SignalSpace.recommendations(game);
        return Table.of(game, signals, phi)
                .withPayments(Payments.none(signals).withFees(List.of(PaidGames.fractions(fees))));
    }

    /** Obedient, Bayesian, choosing where there is something to report, and every deviation. */
    static List<Arm> arms(DesignProblem problem, Table table) {
        List<Arm> arms = new ArrayList<>();
        arms.add(Arm.of("obedient", problem, table, new Obedient()));
        arms.add(Arm.of("bayesian", problem, table, BestResponding.usual()));
        if (problem.types() == Types.REPORTED) {
            arms.add(Arm.of("choosing", problem, table, Choosing.usual()));
        }
        Deviations.cover(problem, table.signals())
                .forEach(deviation -> arms.add(new Arm(deviation.name(), problem, table, deviation.strategies(), 0)));
        return arms;
    }

    static List<Statistic> statistics(DesignProblem problem, Table table, double margin) {
        return Statistics.of(problem, table, margin)
                .of(arms(problem, table).stream().map(KnownArm::of).toList());
    }

    /** The verdicts at 5 %, all arms on the same draws. */
    static List<Verdict> judged(DesignProblem problem, Table table, double margin, long seed, long rounds) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        arms(problem, table)
                .forEach(arm -> tallies.put(arm.name(), MonteCarlo.play(arm, seed, rounds, 1, Progress.NONE)));
        return Judge.judge(statistics(problem, table, margin), tallies, .05);
    }

    static Verdict verdict(List<Verdict> verdicts, String arm, String id) {
        return verdicts.stream()
                .filter(v -> v.arm().equals(arm) && v.promise().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(arm + " / " + id + " is not among "
                        + verdicts.stream()
                                .map(v -> v.arm() + " / " + v.promise().id())
                                .toList()));
    }
}
