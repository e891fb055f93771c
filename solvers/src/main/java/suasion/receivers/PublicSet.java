package suasion.receivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;

/**
 * A set S and the beliefs b at which it is an equilibrium: those with sum_cell b(cell) d_i(cell, S) &gt;= 0 for every
 * player i. States of probability 0 are left out.
 */
final class PublicSet {
    private final long set;
    private final BigFraction[] designer;
    private final List<BigFraction[]> gains = new ArrayList<>();
    private boolean possible = true;
    // f + sum_i lambda_i d_i per cell at the last lambda: the prices below which the set has to be looked at again.
    private BigFraction[] enough;

    /** A belief at which a set is an equilibrium, and what the designer gets there. */
    record Point(long set, List<BigFraction> belief, BigFraction worth) {
        boolean isBetterThan(Point other) {
            return worth.compareTo(other.worth) > 0;
        }
    }

    PublicSet(SetGame game, int[] cells, long set) {
        this.set = set;
        this.designer =
                Arrays.stream(cells).mapToObj(cell -> game.designer(cell, set)).toArray(BigFraction[]::new);
        this.enough = designer;
        for (int i = 0; i < game.players() && possible; i++) {
            int player = i;
            BigFraction[] own = Arrays.stream(cells)
                    .mapToObj(cell -> game.gain(player, cell, set))
                    .toArray(BigFraction[]::new);
            possible = Arrays.stream(own).anyMatch(gain -> gain.getNumerator().signum() >= 0);
            if (Arrays.stream(own).anyMatch(gain -> gain.getNumerator().signum() < 0)) {
                gains.add(own);
            }
        }
    }

    /** Whether every player follows in some state; otherwise S is an equilibrium at no belief. */
    boolean isThinkable() {
        return possible;
    }

    /** The belief that the k-th state is certain, if S is an equilibrium there. */
    Optional<Point> certain(int k) {
        if (gains.stream().anyMatch(own -> own[k].getNumerator().signum() < 0)) {
            return Optional.empty();
        }
        List<BigFraction> belief = new ArrayList<>(Collections.nCopies(designer.length, BigFraction.ZERO));
        belief.set(k, BigFraction.ONE);
        return Optional.of(new Point(set, belief, designer[k]));
    }

    /**
     * The belief at which S is an equilibrium and worth most beyond the belief's price; empty where it is nowhere worth
     * more.
     *
     * @param prices one per state
     * @param worth whether it is worth what the designer gets, otherwise nothing
     */
    Optional<Point> better(BigFraction[] prices, boolean worth) {
        if (!possible || worth && isEnough(prices)) {
            return Optional.empty();
        }
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int k = 0; k < prices.length; k++) {
            program.column(k, worth ? designer[k].subtract(prices[k]) : prices[k].negate());
        }
        LinearProgram.Row whole = program.row("belief", Relation.EQUAL, BigFraction.ONE);
        for (int k = 0; k < prices.length; k++) {
            whole.add(k, BigFraction.ONE);
        }
        for (BigFraction[] own : gains) {
            LinearProgram.Row row = program.row("follows", Relation.AT_LEAST, BigFraction.ZERO);
            for (int k = 0; k < prices.length; k++) {
                row.add(k, own[k]);
            }
        }
        ExactAnswer answer = ExactSimplex.solve(program);
        switch (answer.status()) {
            case INFEASIBLE -> possible = false;
            case OPTIMAL -> {
                if (worth) {
                    remember(answer.dual());
                }
                if (answer.value().getNumerator().signum() > 0) {
                    return Optional.of(point(answer.primal()));
                }
            }
            default -> throw new IllegalStateException("beliefs of a public signal: " + answer);
        }
        return Optional.empty();
    }

    private boolean isEnough(BigFraction[] prices) {
        for (int k = 0; k < prices.length; k++) {
            if (enough[k].compareTo(prices[k]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Any multipliers of at least 0 bound what S can be worth; the last ones do so tightly at prices like the last. */
    private void remember(BigFraction[] dual) {
        enough = new BigFraction[designer.length];
        for (int k = 0; k < enough.length; k++) {
            ExactSum sum = new ExactSum().add(designer[k]);
            for (int i = 0; i < gains.size(); i++) {
                // Tightening a row costs: its shadow price is at most 0.
                sum.addProduct(dual[i + 1].negate(), gains.get(i)[k]);
            }
            enough[k] = sum.value();
        }
    }

    private Point point(BigFraction[] belief) {
        ExactSum worth = new ExactSum();
        for (int k = 0; k < belief.length; k++) {
            worth.addProduct(belief[k], designer[k]);
        }
        return new Point(set, Arrays.asList(belief), worth.value());
    }
}
