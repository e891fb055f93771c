package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.learn.Credulous;
import suasion.learn.Population;
import suasion.learn.QuantalResponse;
import suasion.learn.Strategies;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.sim.Alone;
import suasion.sim.Arm;
import suasion.sim.BestResponding;
import suasion.sim.Choosing;
import suasion.sim.Deviations;
import suasion.sim.Obedient;
import suasion.sim.Strategy;
import suasion.sim.TieRule;

/**
 * A game with a mechanism to be played, what was promised for it, and who may play.
 *
 * @param problem the game and what its designer wants
 * @param mechanism what the mediator announces and plays
 * @param promised the designer's payoff per round that was promised, net of payments, in payoff units
 * @param castings what the receivers can be told to do; the first is what they begin with
 */
public record Scene(DesignProblem problem, Mechanism mechanism, double promised, List<Casting> castings) {
    /** So many triples of cell, message and outcome can be summed up between two pictures. */
    private static final long MOST_COUNTED = 1 << 20;

    public Scene {
        castings = List.copyOf(castings);
        if (castings.isEmpty()) {
            throw new IllegalArgumentException("a scene needs somebody who plays");
        }
    }

    /**
     * Obedient, Bayesian under each tie rule, those who learn or err, choosing the best report where types are
     * reported, and where there is one receiver the deviations that together exercise every disobedience, every lie,
     * and staying out; where players move in turn those of every player, so that what the others answer is to be seen.
     *
     * @param violation the worst certified conditional violation of the scheme, in payoff units, 0 where there is none
     */
    public static Scene of(DesignProblem problem, Mechanism mechanism, double promised, double violation) {
        return of(problem, mechanism, promised, violation, List.of());
    }

    /**
     * The same after those whom the scenario's file names, unless one of them learns in a game too large to be counted
     * anew for every picture.
     *
     * @param violation the worst certified conditional violation of the scheme, in payoff units, 0 where there is none
     * @param named whom the file names, in its order
     */
    public static Scene of(
            DesignProblem problem, Mechanism mechanism, double promised, double violation, List<Casting> named) {
        boolean learnable = isLearnable(problem, mechanism.table());
        int players = problem.game().players().size();
        List<Casting> castings = new ArrayList<>(
                named.stream().filter(one -> learnable || !one.isLearning()).toList());
        List<List<Strategy>> there = castings.stream().map(Casting::strategies).toList();
        known(problem, mechanism.table(), violation).stream()
                .map(strategy -> Casting.alike(strategy, players))
                .filter(casting -> !there.contains(casting.strategies()))
                .forEach(castings::add);
        // of a device's many orders and profiles only those that it draws are to be seen
        Mechanism shown = mechanism instanceof Device device
                ? new Device(device.table().compressed(), device.offPath())
                : mechanism;
        return new Scene(problem, shown, promised, castings);
    }

    private static List<Strategy> known(DesignProblem problem, Table table, double violation) {
        List<Strategy> strategies = new ArrayList<>();
        strategies.add(new Obedient());
        for (TieRule ties : TieRule.values()) {
            // where nobody designs, nothing is worst for the designer; a posterior is between no beliefs but by chance
            boolean fits = problem.told().isPresent()
                    ? ties == TieRule.RECOMMENDATION
                    : ties != TieRule.ADVERSARIAL || problem.hasDesigner();
            // what is bought is carried out: there is no reply to choose
            if (fits && problem.sale().isEmpty()) {
                strategies.add(new BestResponding(ties, BestResponding.BAND, violation));
            }
        }
        if (problem.types() == Types.REPORTED) {
            strategies.add(new Choosing(new BestResponding(TieRule.RECOMMENDATION, BestResponding.BAND, violation)));
        }
        if (isLearnable(problem, table)) {
            strategies.addAll(learners(problem.sale().isPresent()));
        }
        boolean inTurn = table.signals().sequence().isPresent();
        if (problem.game().players().size() == 1 || inTurn) {
            Deviations.cover(problem, table.signals())
                    .forEach(d -> strategies.add(inTurn ? new Alone(d.player(), d.strategy()) : d.strategy()));
        }
        return strategies;
    }

    /** Those who learn or err, as they are where nothing is set, and a crowd of some of them. */
    private static List<Strategy> learners(boolean isSale) {
        List<Strategy> all = new ArrayList<>(Strategies.names().stream()
                .map(Strategies::of)
                .filter(strategy -> !(strategy instanceof Obedient || strategy instanceof BestResponding))
                // who errs on what he hears, or believes it, does neither where he is only asked who he is
                .filter(strategy -> !isSale || !(strategy instanceof QuantalResponse || strategy instanceof Credulous))
                .toList());
        all.add(Strategies.population(List.of(
                new Population.Kind("hedge", BigFraction.ONE_HALF, Strategies.of("hedge")),
                new Population.Kind("credulous", BigFraction.ONE_QUARTER, Strategies.of("credulous")),
                new Population.Kind("neglecting", BigFraction.ONE_QUARTER, Strategies.of("neglecting")))));
        return all;
    }

    /** Who learns may do anything after anything, and all of that is counted anew for every picture. */
    private static boolean isLearnable(DesignProblem problem, Table table) {
        long pairs = (long) problem.game().cells() * table.signals().messages();
        return problem.game().outcomes() <= MOST_COUNTED / pairs;
    }

    /** Whether somebody learns in casting {@code index}. */
    boolean isLearning(int index) {
        return castings.get(index).isLearning();
    }

    /**
     * Whether casting {@code index} is there to see what comes of it: somebody learns, or the file says what to play.
     */
    boolean teaches(int index) {
        return isLearning(index)
                || castings.get(index).isNamed() && problem.sale().isEmpty();
    }

    /** The announced law of everything that a round shows. */
    Table scheme() {
        return mechanism.table();
    }

    /** Whether nature has nothing to draw, so that all that there is to learn is what others are told. */
    boolean isOneState() {
        return Kinds.of(this).names().size() == 1;
    }

    /** Whether a player has a private type. */
    boolean isTyped() {
        return problem.game().players().stream()
                .anyMatch(player -> player.types().size() > 1);
    }

    /** What everybody who is honest ends up with in a round, payments included. */
    Accounts accounts() {
        return Accounts.of(problem, scheme());
    }

    /** What the designer gets per round when everybody obeys, net of payments. */
    BigFraction worth() {
        BigFraction paid = scheme().expectedPayment().multiply(problem.sense().sign());
        return scheme().expected(problem.objective()).subtract(paid);
    }

    /** What a receiver gets per round when everybody obeys, payments included. */
    BigFraction promised(int player) {
        return scheme().expected(problem.game().payoffs().get(player)).add(scheme().expectedPayment(player));
    }

    /** The promised value; as the fraction that it is where the scheme is worth just that. */
    String promisedText() {
        BigFraction worth = worth();
        return Exact.toDouble(worth) == promised ? Numbers.show(worth) : Numbers.show(promised);
    }

    /** The play of casting {@code index}. */
    public Arm arm(int index) {
        return new Arm("console", problem, mechanism, cast(index), 0);
    }

    /** What people call casting {@code index}. */
    String strategyName(int index) {
        return castings.get(index).told(problem);
    }

    /** What the means call the designer's payoff. */
    String designerName() {
        boolean livesOnFees = problem.types() == Types.REPORTED
                && (problem.sale().isPresent()
                        || problem.game()
                                        .range(problem.objective())
                                        .getNumerator()
                                        .signum()
                                == 0);
        return problem.designer() + (livesOnFees ? " (revenue)" : "");
    }

    /** The strategies of casting {@code index}, one per player. */
    List<Strategy> cast(int index) {
        return castings.get(index).strategies();
    }
}
