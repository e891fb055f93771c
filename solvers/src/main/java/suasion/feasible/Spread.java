package suasion.feasible;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer.Basis;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * An outcome distribution that is given by the state alone, where players observe something besides: who knows states
 * and outcomes does not know what they went with. Some law by state and types that has this distribution may be obeyed
 * although the one that ignores the types is not; in the masses x(cell, outcome):
 *
 * <pre>
 *   maximise  t
 *   with      sum over cell, outcome of x gain_k(cell, outcome) &gt;= t              for every incentive k
 *             sum over the cells of a state of x(cell, outcome) = prior(state) pi(outcome | state)
 *             sum over outcomes of x(cell, outcome) = prior(cell)
 *             t &lt;= 0
 * </pre>
 *
 * <p>Some information structure brings it about iff t = 0 (Bergemann and Morris 2016, Theorem 1). Where t &lt; 0 the
 * multipliers y of the incentives, which sum to 1, and a, b of the other rows prove it: a(cell) + b(state, outcome) is
 * at least sum_k y_k gain_k(cell, outcome) everywhere, and the mean of a + b is t.
 *
 * @param table the law by state and types whose worst incentive, weighted with its probability, is best
 * @param margin t, at most 0
 * @param blames the incentives that prove that t is no more, the heaviest first; empty where t is 0
 */
public record Spread(Table table, BigFraction margin, List<Blame> blames) {
    private static final long LARGEST = 400_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Spread {
        blames = List.copyOf(blames);
    }

    /** Whether some law with the distribution is obeyed. */
    public boolean isFeasible() {
        return margin.getNumerator().signum() == 0;
    }

    /**
     * Decides, in fractions.
     *
     * @param outcome the distribution, the same in all cells of a state; its messages recommend one action each
     * @throws UserMistake if the game is too large
     */
    public static Spread of(Game game, Table outcome) {
        return new Program(game, Simultaneous.law(game, outcome)).solve();
    }

    private static final class Program {
        private final Game game;
        private final int outcomes;
        private final BigFraction[][] law;
        private final SignalSpace signals;
        private final List<ObedienceGain> gains;
        private final LinearProgram program = new LinearProgram(Sense.MAX);
        private final int[][] column;
        private final int[] cellRow;
        private final int[][] outcomeRow;

        Program(Game game, BigFraction[][] law) {
            this.game = game;
            this.law = law;
            this.outcomes = (int) game.outcomes();
            this.signals = SignalSpace.recommendations(game);
            this.gains = DesignProblem.undesigned(game).gains(signals);
            this.column = new int[game.cells()][outcomes];
            this.cellRow = new int[game.cells()];
            this.outcomeRow = new int[game.states().size()][outcomes];
            if ((long) game.cells() * outcomes * gains.size() > LARGEST) {
                throw UserMistake.at(
                                "",
                                "the game is too large to ask how an outcome distribution goes with what players observe: %,d cells x %,d outcomes x %,d deviations"
                                        .formatted(game.cells(), outcomes, gains.size()))
                        .maybe("Maybe give the outcomes by state and labels.");
            }
        }

        private BigFraction prior(int cell) {
            return game.prior().get(cell);
        }

        private boolean isLive(int cell, int outcome) {
            return prior(cell).getNumerator().signum() > 0
                    && law[cell][outcome].getNumerator().signum() > 0;
        }

        private void build() {
            // t = -shortfall
            program.column("shortfall", BigFraction.ONE.negate());
            for (int cell = 0; cell < column.length; cell++) {
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    column[cell][outcome] = isLive(cell, outcome)
                            ? program.column(game.cellName(cell) + ": " + game.outcomeName(outcome), BigFraction.ZERO)
                            : -1;
                }
            }
            for (ObedienceGain gain : gains) {
                LinearProgram.Row row = program.row(gain.incentive(), Relation.AT_LEAST, BigFraction.ZERO)
                        .add(0, BigFraction.ONE);
                for (int cell = 0; cell < column.length; cell++) {
                    for (int outcome : gain.messages()) {
                        if (column[cell][outcome] >= 0 && gain.concerns(cell)) {
                            row.add(column[cell][outcome], gain.exact(cell, outcome));
                        }
                    }
                }
            }
            for (int cell = 0; cell < column.length; cell++) {
                if (prior(cell).getNumerator().signum() > 0) {
                    cellRow[cell] = program.rows().size();
                    LinearProgram.Row row = program.row(game.cellName(cell), Relation.EQUAL, prior(cell));
                    Arrays.stream(column[cell]).filter(c -> c >= 0).forEach(c -> row.add(c, BigFraction.ONE));
                }
            }
            for (int state = 0; state < game.states().size(); state++) {
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    addOutcome(state, outcome);
                }
            }
        }

        private int[] cells(int state) {
            return IntStream.range(0, game.cells())
                    .filter(cell -> game.stateOf(cell) == state)
                    .toArray();
        }

        private void addOutcome(int state, int outcome) {
            BigFraction mass = BigFraction.ZERO;
            for (int cell : cells(state)) {
                mass = mass.add(prior(cell).multiply(law[cell][outcome]));
            }
            if (mass.getNumerator().signum() > 0) {
                outcomeRow[state][outcome] = program.rows().size();
                LinearProgram.Row row =
                        program.row(game.states().get(state) + ": " + game.outcomeName(outcome), Relation.EQUAL, mass);
                for (int cell : cells(state)) {
                    if (column[cell][outcome] >= 0) {
                        row.add(column[cell][outcome], BigFraction.ONE);
                    }
                }
            }
        }

        Spread solve() {
            build();
            ExactAnswer answer = ExactSimplex.solve(program, Basis.NONE, PATIENCE);
            if (answer.status() != ExactAnswer.Status.OPTIMAL) {
                throw UserMistake.at("", "how the outcomes go with what players observe was not settled in a minute")
                        .maybe("Maybe give the outcomes by state and labels.");
            }
            Table table = table(answer.primal());
            List<Blame> blames = new ArrayList<>();
            for (int k = 0; k < gains.size() && answer.value().getNumerator().signum() < 0; k++) {
                BigFraction weight = answer.dual()[k].negate();
                if (weight.getNumerator().signum() > 0) {
                    blames.add(new Blame(gains.get(k).incentive(), weight, heard(table, gains.get(k))));
                }
            }
            blames.sort((a, b) -> b.weight().compareTo(a.weight()));
            if (!blames.isEmpty()) {
                requireProof(answer);
            }
            return new Spread(table, answer.value(), blames);
        }

        private static BigFraction heard(Table table, ObedienceGain gain) {
            return table.signalMass(gain.player(), gain.type()).get(gain.signal());
        }

        private Table table(BigFraction[] primal) {
            BigFraction[][] rows = new BigFraction[game.cells()][outcomes];
            for (int cell = 0; cell < rows.length; cell++) {
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    boolean live = prior(cell).getNumerator().signum() > 0;
                    rows[cell][outcome] = !live
                            ? law[cell][outcome]
                            : column[cell][outcome] < 0
                                    ? BigFraction.ZERO
                                    : primal[column[cell][outcome]].divide(prior(cell));
                }
            }
            return Table.of(game, signals, rows);
        }

        /** Every cell and outcome against the potentials of the class comment, from the game and the multipliers. */
        private void requireProof(ExactAnswer answer) {
            BigFraction sum = BigFraction.ZERO;
            for (int row = 0; row < program.rows().size(); row++) {
                BigFraction rhs = program.rows().get(row).rightHandSide();
                sum = sum.add(rhs.multiply(answer.dual()[row]));
            }
            boolean holds = sum.equals(answer.value());
            for (int cell = 0; cell < column.length; cell++) {
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    holds &= column[cell][outcome] < 0 || isCovered(cell, outcome, answer.dual());
                }
            }
            if (!holds) {
                throw new IllegalStateException("multipliers do not prove " + answer.value());
            }
        }

        private boolean isCovered(int cell, int outcome, BigFraction[] dual) {
            BigFraction gained = BigFraction.ZERO;
            for (int k = 0; k < gains.size(); k++) {
                ObedienceGain gain = gains.get(k);
                if (gain.concerns(cell) && signals.signalOf(outcome, gain.player()) == gain.signal()) {
                    gained = gained.add(dual[k].negate().multiply(gain.exact(cell, outcome)));
                }
            }
            BigFraction potential = dual[cellRow[cell]].add(dual[outcomeRow[game.stateOf(cell)][outcome]]);
            return potential.compareTo(gained) >= 0;
        }
    }
}
