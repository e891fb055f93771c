package suasion.selling;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;

/**
 * The consulting program written down whole, as the lecture "Selling Information" (Xu 2019) has it, with participation:
 * recommendations per (type, state), free fees, one auxiliary maximum per (type, report, recommendation). Reads the
 * game itself, not through the classes under test.
 */
final class WholeProgram {
    private final DesignProblem problem;
    private final int types;
    private final int states;
    private final int actions;
    private final LinearProgram program = new LinearProgram(Sense.MAX);

    private WholeProgram(DesignProblem problem) {
        this.problem = problem;
        this.types = problem.game().players().get(0).types().size();
        this.states = problem.game().states().size();
        this.actions = (int) problem.game().outcomes();
        build();
    }

    static BigFraction revenue(DesignProblem problem) {
        return ExactSimplex.solve(new WholeProgram(problem).program).value();
    }

    static Table menu(DesignProblem problem) {
        WholeProgram whole = new WholeProgram(problem);
        ExactAnswer answer = ExactSimplex.solve(whole.program);
        BigFraction[] fees = new BigFraction[whole.types];
        BigFraction[][][] chances = new BigFraction[whole.types][whole.states][whole.actions];
        for (int t = 0; t < whole.types; t++) {
            fees[t] = answer.primal()[whole.fee(t)];
            for (int s = 0; s < whole.states; s++) {
                for (int a = 0; a < whole.actions; a++) {
                    chances[t][s][a] = answer.primal()[whole.chance(t, s, a)];
                }
            }
        }
        return Markets.menu(problem, fees, chances);
    }

    private int chance(int t, int s, int a) {
        return (t * states + s) * actions + a;
    }

    private int fee(int t) {
        return types * states * actions + t;
    }

    private int most(int t, int report, int a) {
        return types * states * actions + types + (t * types + report) * actions + a;
    }

    private BigFraction prior(int t, int s) {
        return problem.game().prior().get(s * types + t);
    }

    private BigFraction weight(int t, int s, int a) {
        return prior(t, s).multiply(problem.game().payoffs().get(0).exact(s * types + t, a));
    }

    private BigFraction share(int t) {
        BigFraction sum = BigFraction.ZERO;
        for (int s = 0; s < states; s++) {
            sum = sum.add(prior(t, s));
        }
        return sum;
    }

    private void build() {
        for (int k = 0; k < types * states * actions; k++) {
            program.column("chance " + k, BigFraction.ZERO);
        }
        for (int t = 0; t < types; t++) {
            program.freeColumn("fee " + t, share(t));
        }
        for (int k = 0; k < types * types * actions; k++) {
            program.freeColumn("most " + k, BigFraction.ZERO);
        }
        for (int t = 0; t < types; t++) {
            for (int s = 0; s < states; s++) {
                Row row = program.row("sum", Relation.EQUAL, BigFraction.ONE);
                for (int a = 0; a < actions; a++) {
                    row.add(chance(t, s, a), BigFraction.ONE);
                }
            }
            for (int b = 0; b < actions; b++) {
                BigFraction alone = BigFraction.ZERO;
                for (int s = 0; s < states; s++) {
                    alone = alone.add(weight(t, s, b));
                }
                Row row = program.row("participation", Relation.AT_LEAST, alone);
                honest(row, t);
                row.add(fee(t), share(t).negate());
            }
            for (int report = 0; report < types; report++) {
                maxima(t, report);
                Row row = program.row("honesty and obedience", Relation.AT_LEAST, BigFraction.ZERO);
                honest(row, t);
                for (int a = 0; a < actions; a++) {
                    row.add(most(t, report, a), BigFraction.MINUS_ONE);
                }
                if (report != t) {
                    row.add(fee(t), share(t).negate());
                    row.add(fee(report), share(t));
                }
            }
        }
    }

    private void honest(Row row, int t) {
        for (int s = 0; s < states; s++) {
            for (int a = 0; a < actions; a++) {
                row.add(chance(t, s, a), weight(t, s, a));
            }
        }
    }

    private void maxima(int t, int report) {
        for (int a = 0; a < actions; a++) {
            for (int b = 0; b < actions; b++) {
                Row row = program.row("most", Relation.AT_LEAST, BigFraction.ZERO);
                row.add(most(t, report, a), BigFraction.ONE);
                for (int s = 0; s < states; s++) {
                    row.add(chance(report, s, a), weight(t, s, b).negate());
                }
            }
        }
    }
}
