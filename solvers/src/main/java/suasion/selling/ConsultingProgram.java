package suasion.selling;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/**
 * The consulting mechanism's linear program without its honesty rows, in the probabilities pi(w, a | th) that type w is
 * recommended a, and in what is left of the value of full information, s(w) = V(w) - fee(w) &gt;= 0:
 *
 * <pre>
 *   maximise  - sum_w f(w) s(w)                              revenue is sum_w f(w) V(w) more
 *   with      sum_a pi(w, a | th) = 1                        for every w, th
 *             sum g(w, th, a) pi(w, a | th) + s(w) &gt;= 0      for every w: participation
 * </pre>
 *
 * <p>with the regrets g and V of {@link SellingGame}. Participation implies s(w) &gt;= 0, because no g is positive, and
 * keeps the program bounded.
 *
 * <p>Obedience has no rows. <em>Proof that none are needed.</em> Take a solution with honesty and participation only,
 * and let every type do what is best for it on every signal instead of what is recommended: its payoff does not fall,
 * so it stays honest and takes part. Call every signal by what its own type does on it: signals with one name merge,
 * which tells liars less. So there is an obedient menu with the same fees, and obedience has the multiplier 0.
 *
 * <p>Source: Babaioff, Kleinberg and Paes Leme (2012); the lecture of Xu (2019), to whose program participation is
 * added.
 */
final class ConsultingProgram {
    private final SellingGame game;
    private final LinearProgram program = new LinearProgram(Sense.MAX);

    /** What a column of probabilities stands for. */
    private record Probability(SellingGame game, int w, int state, int action) {
        @Override
        public String toString() {
            var base = game.problem().game();
            return game.name(w) + ", " + base.states().get(state) + ": "
                    + base.players().get(0).actions().get(action);
        }
    }

    ConsultingProgram(SellingGame game) {
        this.game = game;
        for (int w = 0; w < game.types(); w++) {
            for (int state = 0; state < game.states(); state++) {
                for (int action = 0; action < game.actions(); action++) {
                    program.column(new Probability(game, w, state, action), BigFraction.ZERO);
                }
            }
        }
        for (int w = 0; w < game.types(); w++) {
            program.column("left to " + game.name(w), game.share(w).negate());
        }
        for (int w = 0; w < game.types(); w++) {
            for (int state = 0; state < game.states(); state++) {
                Row row = program.row(new Probability(game, w, state, 0), Relation.EQUAL, BigFraction.ONE);
                for (int action = 0; action < game.actions(); action++) {
                    row.add(column(w, state, action), BigFraction.ONE);
                }
            }
        }
        for (int w = 0; w < game.types(); w++) {
            addOwn(program.row(game.participation(w), Relation.AT_LEAST, BigFraction.ZERO), w);
        }
    }

    SellingGame game() {
        return game;
    }

    LinearProgram program() {
        return program;
    }

    /** The column of pi(w, action | state). */
    int column(int w, int state, int action) {
        return (w * game.states() + state) * game.actions() + action;
    }

    /** The column of s(w). */
    int leftColumn(int w) {
        return game.types() * game.states() * game.actions() + w;
    }

    /**
     * A new row of honesty, what type w ends up with minus what a fee of {@code report} leaves, to which what the lie
     * brings is still to be added: sum g pi(w) + s(w) - s(report) - ... &gt;= V(w) - V(report).
     */
    Row honesty(int w, int report) {
        BigFraction side = game.information(w).subtract(game.information(report));
        Row row = program.row(game.honesty(w, report), Relation.AT_LEAST, side);
        addOwn(row, w);
        return row.add(leftColumn(report), BigFraction.MINUS_ONE);
    }

    private void addOwn(Row row, int w) {
        for (int state = 0; state < game.states(); state++) {
            for (int action = 0; action < game.actions(); action++) {
                row.add(column(w, state, action), game.regret(w, state, action));
            }
        }
        row.add(leftColumn(w), BigFraction.ONE);
    }

    /** The experiments in an exact answer. */
    Experiments experiments(BigFraction[] primal) {
        BigFraction[][][] law = new BigFraction[game.types()][game.states()][game.actions()];
        for (int w = 0; w < law.length; w++) {
            for (int state = 0; state < game.states(); state++) {
                System.arraycopy(primal, column(w, state, 0), law[w][state], 0, game.actions());
            }
        }
        return new Experiments(game, law);
    }

    /** The fee of type w in an exact answer. */
    BigFraction fee(BigFraction[] primal, int w) {
        return game.information(w).subtract(primal[leftColumn(w)]);
    }

    /** The fee of type w in an engine's answer. */
    double fee(double[] primal, int w) {
        return Exact.toDouble(game.information(w)) - primal[leftColumn(w)];
    }
}
