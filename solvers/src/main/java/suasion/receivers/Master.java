package suasion.receivers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.lp.LpAnswer;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpEngine;
import suasion.mechanism.Regime;

/**
 * The restricted master program: the linear program of {@link ReceiversGame} over the sets listed so far, in the joint
 * masses x(th, S) and the expected payments P,
 *
 * <pre>
 *   maximise  sum x f - price x sum P
 *   with      sum over S with i of x g_i(S) + P(i, 1) &gt;= 0,   - sum over S without i of x g_i(S + i) + P(i, 0) &gt;= 0
 *             sum over S of x(th, S) = mu(th)
 * </pre>
 *
 * <p>NONNEGATIVE: price 1. NONE: the payments are artificial, at a price so high that the optimum has none. BALANCED:
 * payments of mean 0 make a scheme obeyed iff sum x G &gt;= 0 (with G the total gain), which is the only row, and one
 * artificial payment stands in it. UNRESTRICTED needs no program.
 */
final class Master {
    private final ReceiversGame game;
    private final Regime regime;
    private final BigFraction price;
    private final LinearProgram program = new LinearProgram(Sense.MAX);
    private final List<Row> obedience = new ArrayList<>();
    private final Map<Integer, Row> stateRows = new HashMap<>();
    private final Map<Column, Integer> numbers = new HashMap<>();
    private final List<Column> listed = new ArrayList<>();
    private Basis basis = Basis.NONE;

    /** A state and a set recommended in it. */
    record Column(int state, long set) {}

    /**
     * What the restricted program's optimum is.
     *
     * @param masses x per listed column
     * @param paid sum of P
     * @param multipliers of obedience, such that they bound every scheme
     * @param shadows of the states' rows; 0 for states of probability 0
     * @param exact whether this is exact
     * @param by who found it
     */
    record Answer(
            Map<Column, BigFraction> masses,
            BigFraction paid,
            Multipliers multipliers,
            BigFraction[] shadows,
            boolean exact,
            String by) {}

    Master(ReceiversGame game, Regime regime, BigFraction price) {
        this.game = game;
        this.regime = regime;
        this.price = price;
        int rows = regime == Regime.BALANCED ? 1 : 2 * game.size();
        for (int k = 0; k < rows; k++) {
            int payment = program.column("payment " + k, price.negate());
            Row row = program.row("obedience " + k, Relation.AT_LEAST, BigFraction.ZERO);
            obedience.add(row.add(payment, BigFraction.ONE));
        }
        for (int state = 0; state < game.states().size(); state++) {
            BigFraction prior = game.prior().get(state);
            if (prior.getNumerator().signum() > 0) {
                stateRows.put(state, program.row(game.states().get(state), Relation.EQUAL, prior));
            }
        }
    }

    /** The same sets at another price. */
    Master at(BigFraction otherPrice) {
        Master other = new Master(game, regime, otherPrice);
        listed.forEach(other::add);
        other.basis = basis;
        return other;
    }

    BigFraction price() {
        return price;
    }

    int size() {
        return listed.size();
    }

    /** Lists a set; false if it was listed before. */
    boolean add(Column column) {
        if (numbers.containsKey(column)) {
            return false;
        }
        int state = column.state();
        long set = column.set();
        int number = program.column(column, game.payoff(state).exact(set));
        numbers.put(column, number);
        listed.add(column);
        stateRows.get(state).add(number, BigFraction.ONE);
        if (regime == Regime.BALANCED) {
            obedience.get(0).add(number, game.totalGain(state, set));
            return true;
        }
        for (int i = 0; i < game.size(); i++) {
            BigFraction gain = game.stake(state, i).gain(set);
            boolean acts = Sets.contains(game.size(), set, i);
            obedience.get(acts ? 2 * i + 1 : 2 * i).add(number, acts ? gain : gain.negate());
        }
        return true;
    }

    /** Whether it is so small that fractions are quicker than an engine's start. */
    boolean isSmall() {
        return (long) program.rows().size() * program.columns().size() <= 4_000;
    }

    /** An engine's optimum; null where none finds one. */
    Answer numerically() {
        LpAnswer answer = LpEngine.choose(program).solve(program);
        if (answer.status() != LpAnswer.Status.OPTIMAL) {
            answer = LpEngine.secondOpinion(program).solve(program);
        }
        if (answer.status() != LpAnswer.Status.OPTIMAL) {
            return null;
        }
        basis = answer.basis();
        BigFraction[] primal =
                Arrays.stream(answer.primal()).mapToObj(Exact::of).toArray(BigFraction[]::new);
        return answer(primal, rounded(answer.dual()), false, answer.engine());
    }

    /** Shadow prices on a grid of 2^-46 of the largest, so that pricing is done with short numbers. */
    private static BigFraction[] rounded(double[] dual) {
        double largest = Arrays.stream(dual).map(Math::abs).max().orElse(0);
        int digits = 46 - Math.getExponent(Math.max(largest, Double.MIN_NORMAL));
        return Arrays.stream(dual)
                .mapToObj(y -> Exact.of(Math.scalb(Math.rint(Math.scalb(y, digits)), -digits)))
                .toArray(BigFraction[]::new);
    }

    /** The exact optimum, starting from the last basis; null where that takes too long. */
    Answer exactly(Duration limit) {
        ExactAnswer answer = ExactSimplex.solve(program, basis, limit);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            return null;
        }
        basis = answer.basis();
        return answer(answer.primal(), answer.dual(), true, "exact simplex");
    }

    private Answer answer(BigFraction[] primal, BigFraction[] dual, boolean exact, String by) {
        Map<Column, BigFraction> masses = new HashMap<>();
        for (Column column : listed) {
            BigFraction mass = primal[numbers.get(column)];
            if (mass.getNumerator().signum() > 0) {
                masses.put(column, mass);
            }
        }
        BigFraction paid = BigFraction.ZERO;
        for (int k = 0; k < obedience.size(); k++) {
            paid = paid.add(primal[k]);
        }
        BigFraction[] shadows = Shape.zeros(game.states().size());
        int row = obedience.size();
        for (int state = 0; state < shadows.length; state++) {
            if (stateRows.containsKey(state)) {
                shadows[state] = dual[row++];
            }
        }
        return new Answer(masses, paid, multipliers(dual), shadows, exact, by);
    }

    /** Shadow prices of rows "at least" are at most 0 when maximising. */
    private Multipliers multipliers(BigFraction[] dual) {
        if (regime == Regime.BALANCED) {
            return Multipliers.uniform(game.size(), multiplier(dual[0]));
        }
        List<BigFraction> acting = new ArrayList<>();
        List<BigFraction> staying = new ArrayList<>();
        for (int i = 0; i < game.size(); i++) {
            staying.add(multiplier(dual[2 * i]));
            acting.add(multiplier(dual[2 * i + 1]));
        }
        return new Multipliers(acting, staying);
    }

    /** Within the bounds that make the bound hold: at least 0, and at most 1 where the sender may pay. */
    private BigFraction multiplier(BigFraction shadow) {
        BigFraction multiplier = shadow.negate();
        if (multiplier.getNumerator().signum() < 0) {
            return BigFraction.ZERO;
        }
        boolean capped = regime == Regime.NONNEGATIVE && multiplier.compareTo(BigFraction.ONE) > 0;
        return capped ? BigFraction.ONE : multiplier;
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
