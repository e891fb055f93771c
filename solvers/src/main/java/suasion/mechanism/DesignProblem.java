package suasion.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.game.UserMistake;

/**
 * A game and what the designer wants of it. The mediator sees the cell (state and types), draws a message, players act.
 *
 * <p>Optimise sum_cell prior(cell) sum_message phi(message | cell) objective(cell, outcome(message)) over mechanisms
 * phi in which every {@link #gains gain} is at least {@link #robustness} per unit of mass.
 *
 * @param game the base game
 * @param designer what people call the designer, such as "prosecutor"
 * @param objective the designer's payoff, over the game's cells and outcomes
 * @param sense whether the objective is maximised or minimised
 * @param robustness the margin by which obedience must hold, in the players' payoff units; 0 for plain obedience, and
 *     where types are reported, so that it never concerns honesty or participation
 * @param regime which payments the designer may promise to those who follow
 * @param types whether the mediator knows the types, or the only player reports his, owes a fee for that and may stay
 *     out; then there is a designer and, fees apart, nobody pays anybody
 * @param sequence who may move when, where the designer chooses that too; empty where everybody moves at once. Then
 *     players have no types and nobody is paid
 * @param question what is asked of all information and equilibria; empty where the designer is one who wants something
 * @param told the beliefs that players are told, where they are told what to believe and not what to do: CALIBRATION
 *     then takes the place of OBEDIENCE. Then players have no types, nobody is paid, and all move at once
 */
public record DesignProblem(
        Game game,
        String designer,
        Payoff objective,
        Sense sense,
        BigFraction robustness,
        Regime regime,
        Types types,
        Optional<Sequence> sequence,
        Optional<Question> question,
        Optional<ToldBeliefs> told) {
    /** The name of the designer where there is none: information is given and players play an equilibrium. */
    public static final String NOBODY = "";

    /** The most coefficients that a linear program is built with, some gigabyte of them. */
    public static final long LARGEST_PROGRAM = 10_000_000;

    public DesignProblem {
        if (objective.cells() != game.cells() || objective.outcomes() != game.outcomes()) {
            throw new IllegalArgumentException("the objective's " + objective + " do not fit the game");
        }
        if (robustness.compareTo(BigFraction.ZERO) < 0) {
            throw new IllegalArgumentException("robustness is negative");
        }
        if (types == Types.REPORTED) {
            requireSeller(game, designer, robustness, regime);
        }
        sequence.ifPresent(moves -> requireSequence(game, moves, regime, types));
        if (told.isPresent() && (regime != Regime.NONE || types != Types.KNOWN || sequence.isPresent())) {
            throw new IllegalArgumentException("players who are told what to believe are not paid and move at once");
        }
    }

    /**
     * Refuses what reported types are not defined for: with several players the others would be told what is drawn for
     * the true type of one who stays out, which nobody knows then.
     */
    private static void requireSeller(Game game, String designer, BigFraction robustness, Regime regime) {
        if (game.players().size() != 1) {
            throw new IllegalArgumentException("types are reported by one player, there are "
                    + game.players().size());
        }
        if (designer.equals(NOBODY)) {
            throw new IllegalArgumentException("types are reported to a designer, there is none");
        }
        if (robustness.getNumerator().signum() != 0) {
            throw new IllegalArgumentException("where types are reported robustness is 0, it is " + robustness);
        }
        if (regime != Regime.NONE) {
            throw new IllegalArgumentException("where types are reported only fees are paid, the regime is " + regime);
        }
    }

    private static void requireSequence(Game game, Sequence sequence, Regime regime, Types types) {
        if (sequence.players() != game.players().size()
                || game.cells() != game.states().size()
                || regime != Regime.NONE
                || types != Types.KNOWN) {
            throw new IllegalArgumentException("players without types, who are not paid, move in sequence");
        }
    }

    /** A problem in which everybody moves at once. */
    public DesignProblem(
            Game game,
            String designer,
            Payoff objective,
            Sense sense,
            BigFraction robustness,
            Regime regime,
            Types types) {
        this(
                game,
                designer,
                objective,
                sense,
                robustness,
                regime,
                types,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A problem in which the mediator knows the players' types. */
    public DesignProblem(
            Game game, String designer, Payoff objective, Sense sense, BigFraction robustness, Regime regime) {
        this(game, designer, objective, sense, robustness, regime, Types.KNOWN);
    }

    /** A game whose information is given: nobody designs anything. */
    public static DesignProblem undesigned(Game game) {
        return new DesignProblem(game, NOBODY, Payoff.zero(game), Sense.MAX, BigFraction.ZERO);
    }

    /** Whether somebody designs something, whose value is of interest. */
    public boolean hasDesigner() {
        return !designer.equals(NOBODY);
    }

    /**
     * The goods for sale, where the game is a {@link Sale}: what a player gets is then carried out by the designer, so
     * that there is nothing to obey, and only HONESTY and PARTICIPATION are left.
     */
    public Optional<Sale> sale() {
        return Sale.in(game);
    }

    /**
     * What a unit that is paid to a player costs the designer: with alike bidders, of whom one is looked at, theirs
     * too.
     */
    public BigFraction weight() {
        return new BigFraction(sense.sign()).multiply(sale().map(Sale::bidders).orElse(1));
    }

    /**
     * The unit of the designer's payoff, in which tolerances and margins are stated: the range of the objective over
     * the game; where that is 0 and only what is paid counts, what the players' actions can matter.
     *
     * <pre>
     *   sum_players max_{cells of prior &gt; 0} (largest - smallest payoff over the outcomes of the cell)
     * </pre>
     *
     * <p>No fee that a buyer pays exceeds that, and a constant per cell, which moves no incentive, does not change it.
     * Where goods are sold it is {@link Sale#stake}.
     */
    public BigFraction scale() {
        Optional<Sale> sale = sale();
        if (sale.isPresent()) {
            return sale.get().stake(game);
        }
        BigFraction own = game.range(objective);
        boolean pays = types == Types.REPORTED || regime == Regime.NONNEGATIVE || regime == Regime.UNRESTRICTED;
        return own.getNumerator().signum() > 0 || !pays
                ? own
                : game.payoffs().stream().map(this::stake).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The most that outcomes matter to a player in any one cell that can happen. */
    private BigFraction stake(Payoff payoff) {
        BigFraction most = BigFraction.ZERO;
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                BigFraction difference = payoff.largest(cell).subtract(payoff.smallest(cell));
                most = difference.compareTo(most) > 0 ? difference : most;
            }
        }
        return most;
    }

    /** A problem without payments. */
    public DesignProblem(Game game, String designer, Payoff objective, Sense sense, BigFraction robustness) {
        this(game, designer, objective, sense, robustness, Regime.NONE);
    }

    /**
     * Refuses a problem whose linear program does not fit into memory, before any of it is built: one coefficient per
     * cell, message and deviation of every player.
     *
     * @throws UserMistake saying how large it is and what is the limit
     */
    public void requireSolvable() {
        if (!isSolvable()) {
            throw UserMistake.at(
                    "",
                    "the game is too large to solve: %,d cells x %,d outcomes x %,d deviations are more than %,d coefficients"
                            .formatted(game.cells(), game.outcomes(), deviations(), LARGEST_PROGRAM));
        }
    }

    /** Whether the linear program fits into memory. */
    public boolean isSolvable() {
        long orders = sequence.map(moves -> moves.orders().size()).orElse(1);
        return deviations() == 0 || game.outcomes() <= LARGEST_PROGRAM / deviations() / game.cells() / orders;
    }

    private long deviations() {
        return game.players().stream()
                .mapToLong(player -> player.actions().size() - 1L)
                .sum();
    }

    /** The same problem with another margin of obedience. */
    public DesignProblem withMargin(BigFraction margin) {
        return new DesignProblem(game, designer, objective, sense, margin, regime, types, sequence, question, told);
    }

    /** The same problem with other payments allowed. */
    public DesignProblem withRegime(Regime other) {
        return new DesignProblem(game, designer, objective, sense, robustness, other, types, sequence, question, told);
    }

    /** The same problem with another objective, which answers no question that people ask. */
    public DesignProblem withObjective(Payoff other, Sense otherSense) {
        return new DesignProblem(
                game, designer, other, otherSense, robustness, regime, types, sequence, Optional.empty(), told);
    }

    /** The same problem as a question about all information and equilibria. */
    public DesignProblem asking(Question asked) {
        return new DesignProblem(
                game, designer, objective, sense, robustness, regime, types, sequence, Optional.of(asked), told);
    }

    /** The same problem with players who move in sequence, or with other answers to those who do not follow. */
    public DesignProblem withSequence(Sequence other) {
        return new DesignProblem(
                game, designer, objective, sense, robustness, regime, types, Optional.of(other), question, told);
    }

    /** The same problem with players who are told what to believe: their actions are the beliefs that they hold. */
    public DesignProblem telling() {
        return new DesignProblem(
                game,
                designer,
                objective,
                sense,
                robustness,
                regime,
                types,
                sequence,
                question,
                Optional.of(ToldBeliefs.of(game)));
    }

    /** The messages of a direct mechanism: recommendations and, where the designer chooses that too, who moves when. */
    public SignalSpace recommendations() {
        return sequence.map(moves -> SignalSpace.inSequence(game, moves))
                .orElseGet(() -> SignalSpace.recommendations(game));
    }

    /** The same wishes over another game of the same shape, or over other beliefs that may be told. */
    public DesignProblem over(Game other) {
        return new DesignProblem(
                other,
                designer,
                objective.over(other),
                sense,
                robustness,
                regime,
                types,
                sequence,
                question,
                told.map(beliefs -> ToldBeliefs.of(other)));
    }

    /**
     * OBEDIENCE: one gain per (player, type, signal, deviation), deviations to the recommended action itself left out;
     * nobody is paid. None where players are told what to believe or get what they are sold, for then nobody is asked
     * to do anything.
     */
    public List<ObedienceGain> gains(SignalSpace signals) {
        return told.isPresent() || sale().isPresent() ? List.of() : obedience(signals, Payments.none(signals));
    }

    /**
     * The gains under a mechanism, what it pays included: OBEDIENCE as above; then, where types are reported, HONESTY
     * per (player, type, other report) and PARTICIPATION per (player, type). Where players are told what to believe,
     * CALIBRATION per (player, signal) instead.
     */
    public List<Gain> gains(Table table) {
        if (told.isPresent()) {
            return List.copyOf(calibration(told.get(), table.signals()));
        }
        List<Gain> gains = new ArrayList<>();
        if (sale().isEmpty()) {
            gains.addAll(obedience(table.signals(), table.payments()));
        }
        if (types == Types.REPORTED) {
            gains.addAll(ReportingGains.of(this, table));
        }
        return gains;
    }

    private List<CalibrationGain> calibration(ToldBeliefs beliefs, SignalSpace signals) {
        List<CalibrationGain> gains = new ArrayList<>();
        for (int i = 0; i < game.players().size(); i++) {
            for (int signal = 0; signal < signals.of(i).size(); signal++) {
                Signal heard = signals.of(i).get(signal);
                Incentive incentive = Incentive.calibration(
                        game.players().get(i).name(), "", heard.name(), game.cellName(ToldBeliefs.HIGH));
                gains.add(new CalibrationGain(incentive, game, signals, i, signal, beliefs.belief(i, heard.action())));
            }
        }
        return gains;
    }

    private List<ObedienceGain> obedience(SignalSpace signals, Payments payments) {
        List<ObedienceGain> gains = new ArrayList<>();
        for (int i = 0; i < game.players().size(); i++) {
            Player player = game.players().get(i);
            for (int type = 0; type < player.types().size(); type++) {
                for (int signal = 0; signal < signals.of(i).size(); signal++) {
                    Signal heard = signals.of(i).get(signal);
                    for (int action = 0; action < player.actions().size(); action++) {
                        if (action != heard.action()) {
                            Incentive incentive = Incentive.obedience(
                                    player.name(),
                                    player.types().get(type),
                                    heard.name(),
                                    player.actions().get(action));
                            gains.add(new ObedienceGain(
                                    incentive, game, signals, i, type, signal, action, payments.of(i, signal)));
                        }
                    }
                }
            }
        }
        return gains;
    }
}
