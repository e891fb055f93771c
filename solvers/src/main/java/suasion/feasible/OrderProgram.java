package suasion.feasible;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.lp.NativeLibrary;

/**
 * Who should move when, so that an outcome distribution is obeyed by the widest margin; in the masses x(cell, order,
 * outcome):
 *
 * <pre>
 *   maximise  t
 *   with      sum over cell, order, outcome of x g_k(cell, order, outcome) &gt;= t Pr(k)      for every temptation k
 *             sum over orders of x(cell, order, outcome) = prior(cell) pi(outcome | cell)   for every cell, outcome
 * </pre>
 *
 * <p>t is the smallest gain from following, given what one is told: some device has the outcome distribution iff it can
 * be made at least 0. At multipliers y &gt;= 0, w_k = Pr(k) y_k sum to 1 and
 *
 * <pre>
 *   t = sum over cell, outcome of prior(cell) pi(outcome | cell) max over orders of sum_k y_k g_k(cell, order, outcome)
 * </pre>
 *
 * <p>which, where it is negative, proves without any program that no order of moves will do.
 */
final class OrderProgram {
    private static final long SMALL = 4_000;
    private static final long LARGEST = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Game game;
    private final List<List<Integer>> orders;
    private final BigFraction[][] law;
    private final List<SortedSet<Integer>> credible;
    private final List<Temptation> temptations;
    private final List<BigFraction> masses;
    private final List<int[]> drawn = new ArrayList<>();

    /**
     * Nothing is solved yet.
     *
     * @param law pi(outcome | cell), rows cells, columns outcomes
     * @param credible what each player can be made to do after a departure
     */
    OrderProgram(Game game, List<List<Integer>> orders, BigFraction[][] law, List<SortedSet<Integer>> credible) {
        this.game = game;
        this.orders = orders;
        this.law = law;
        this.credible = credible;
        this.temptations = Temptation.all(game, law);
        this.masses = temptations.stream().map(k -> k.mass(law)).toList();
        for (int cell = 0; cell < law.length; cell++) {
            for (int outcome = 0; outcome < law[cell].length; outcome++) {
                if (mass(cell, outcome).getNumerator().signum() > 0) {
                    drawn.add(new int[] {cell, outcome});
                }
            }
        }
        long entries = (long) drawn.size() * orders.size() * temptations.size();
        if (entries > LARGEST) {
            throw UserMistake.at(
                    "",
                    "the game is too large to ask who should move when: %,d outcomes x %,d orders x %,d deviations"
                            .formatted(drawn.size(), orders.size(), temptations.size()));
        }
    }

    private BigFraction mass(int cell, int outcome) {
        return game.prior().get(cell).multiply(law[cell][outcome]);
    }

    /**
     * What was found.
     *
     * @param margin t, the widest margin by which following can pay; negative where nothing will do
     * @param orders Pr(order | cell, outcome) by cell, outcome and order; null where an outcome has probability 0
     * @param blames the incentives that prove it, the heaviest first
     */
    record Answer(BigFraction margin, BigFraction[][][] orders, List<Blame> blames) {}

    Answer solve() {
        if (temptations.isEmpty()) {
            return new Answer(BigFraction.ZERO, first(), List.of());
        }
        LinearProgram program = program();
        boolean small = (long) program.rows().size() * program.columns().size() <= SMALL;
        Basis start = small || !NativeLibrary.isAvailable()
                ? Basis.NONE
                : LpEngine.choose(program).solve(program, PATIENCE).basis();
        ExactAnswer answer = ExactSimplex.solve(program, start, PATIENCE);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw UserMistake.at(
                    "", "who should move when could not be settled in fractions within a minute: " + program);
        }
        BigFraction[][][] shares = new BigFraction[law.length][law[0].length][];
        for (int k = 0; k < drawn.size(); k++) {
            int[] at = drawn.get(k);
            shares[at[0]][at[1]] = new BigFraction[orders.size()];
            for (int order = 0; order < orders.size(); order++) {
                shares[at[0]][at[1]][order] = answer.primal()[1 + k * orders.size() + order].divide(mass(at[0], at[1]));
            }
        }
        List<Blame> blames = new ArrayList<>();
        for (int k = 0; k < temptations.size(); k++) {
            BigFraction weight = answer.dual()[k].negate().multiply(masses.get(k));
            if (weight.getNumerator().signum() > 0) {
                blames.add(new Blame(temptations.get(k).incentive(), weight, masses.get(k)));
            }
        }
        blames.sort((a, b) -> b.weight().compareTo(a.weight()));
        requireProof(answer.value(), blames);
        return new Answer(answer.value(), shares, blames);
    }

    private BigFraction[][][] first() {
        BigFraction[][][] shares = new BigFraction[law.length][law[0].length][];
        for (int[] at : drawn) {
            shares[at[0]][at[1]] = new BigFraction[orders.size()];
            Arrays.fill(shares[at[0]][at[1]], BigFraction.ZERO);
            shares[at[0]][at[1]][0] = BigFraction.ONE;
        }
        return shares;
    }

    private LinearProgram program() {
        LinearProgram program = new LinearProgram(Sense.MAX);
        program.freeColumn("margin", BigFraction.ONE);
        for (int[] at : drawn) {
            for (List<Integer> order : orders) {
                program.column(game.cellName(at[0]) + ": " + game.outcomeName(at[1]) + " " + order, BigFraction.ZERO);
            }
        }
        for (int k = 0; k < temptations.size(); k++) {
            Temptation temptation = temptations.get(k);
            LinearProgram.Row row = program.row(temptation.incentive(), Relation.AT_LEAST, BigFraction.ZERO)
                    .add(0, masses.get(k).negate());
            for (int d = 0; d < drawn.size(); d++) {
                int[] at = drawn.get(d);
                for (int order = 0; order < orders.size() && temptation.isIn(at[1]); order++) {
                    row.add(1 + d * orders.size() + order, temptation.gain(at[0], orders.get(order), at[1], credible));
                }
            }
        }
        for (int d = 0; d < drawn.size(); d++) {
            int[] at = drawn.get(d);
            LinearProgram.Row row = program.row(
                    game.cellName(at[0]) + ": " + game.outcomeName(at[1]), Relation.EQUAL, mass(at[0], at[1]));
            for (int order = 0; order < orders.size(); order++) {
                row.add(1 + d * orders.size() + order, BigFraction.ONE);
            }
        }
        return program;
    }

    /** The bound of the class comment, from the game and the shares alone. */
    BigFraction bound(List<Blame> blames) {
        BigFraction bound = BigFraction.ZERO;
        for (int[] at : drawn) {
            BigFraction best = null;
            for (List<Integer> order : orders) {
                BigFraction sum = BigFraction.ZERO;
                for (Blame blame : blames) {
                    Temptation temptation = temptations.stream()
                            .filter(k -> k.incentive().equals(blame.incentive()))
                            .findFirst()
                            .orElseThrow();
                    if (temptation.isIn(at[1])) {
                        sum = sum.add(blame.weight()
                                .divide(blame.probability())
                                .multiply(temptation.gain(at[0], order, at[1], credible)));
                    }
                }
                best = best == null || sum.compareTo(best) > 0 ? sum : best;
            }
            bound = bound.add(mass(at[0], at[1]).multiply(best));
        }
        return bound;
    }

    private void requireProof(BigFraction margin, List<Blame> blames) {
        BigFraction shares = blames.stream().map(Blame::weight).reduce(BigFraction.ZERO, BigFraction::add);
        if (!shares.equals(BigFraction.ONE) || !bound(blames).equals(margin)) {
            throw new IllegalStateException("shares " + blames + " do not prove " + margin);
        }
    }
}
