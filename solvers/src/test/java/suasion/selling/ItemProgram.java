package suasion.selling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;
import suasion.mechanism.DesignProblem;

/**
 * The best menu when it is laid down who buys which item, by recommendations: a signal of an item tells every buyer of
 * it what to do (their action profile), and a type that is to buy another item takes the best action on each signal, an
 * auxiliary maximum. Following is a lower limit of a buyer's value and the maximum an upper limit of a liar's, and both
 * are attained, so no rows of obedience are needed.
 */
final class ItemProgram {
    private final DesignProblem problem;
    private final int[] item;
    private final int types;
    private final int states;
    private final int actions;
    private final LinearProgram program = new LinearProgram(Sense.MAX);
    private final List<int[]> chance = new ArrayList<>();
    private final List<List<Integer>> buyers = new ArrayList<>();
    private int[] fee;

    private ItemProgram(DesignProblem problem, int[] item) {
        this.problem = problem;
        this.item = item;
        this.types = item.length;
        this.states = problem.game().states().size();
        this.actions = (int) problem.game().outcomes();
    }

    static BigFraction revenue(DesignProblem problem, int[] item) {
        ItemProgram whole = new ItemProgram(problem, item);
        int items = IntStream.of(item).max().orElseThrow() + 1;
        if (items == 0) {
            return BigFraction.ZERO;
        }
        whole.build(items);
        return ExactSimplex.solve(whole.program).value();
    }

    private BigFraction weight(int t, int s, int a) {
        int cell = s * types + t;
        return problem.game()
                .prior()
                .get(cell)
                .multiply(problem.game().payoffs().get(0).exact(cell, a));
    }

    private BigFraction share(int t) {
        return IntStream.range(0, states)
                .mapToObj(s -> problem.game().prior().get(s * types + t))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private int signals(int i) {
        return (int) Math.round(Math.pow(actions, buyers.get(i).size()));
    }

    private void build(int items) {
        fee = new int[items];
        for (int i = 0; i < items; i++) {
            int own = i;
            buyers.add(IntStream.range(0, types)
                    .filter(t -> item[t] == own)
                    .boxed()
                    .toList());
            BigFraction sold = buyers.get(i).stream().map(this::share).reduce(BigFraction.ZERO, BigFraction::add);
            fee[i] = program.column("fee", sold);
            chance.add(IntStream.range(0, signals(i) * states)
                    .map(k -> program.column("chance", BigFraction.ZERO))
                    .toArray());
            for (int s = 0; s < states; s++) {
                Row row = program.row("sum", Relation.EQUAL, BigFraction.ONE);
                for (int k = 0; k < signals(i); k++) {
                    row.add(chance.get(i)[k * states + s], BigFraction.ONE);
                }
            }
        }
        for (int t = 0; t < types; t++) {
            if (item[t] != MenuProgram.NOTHING) {
                incentives(items, t);
            }
        }
    }

    private void incentives(int items, int t) {
        for (int a = 0; a < actions; a++) {
            BigFraction alone = BigFraction.ZERO;
            for (int s = 0; s < states; s++) {
                alone = alone.add(weight(t, s, a));
            }
            followed(program.row("participation", Relation.AT_LEAST, alone), t);
        }
        for (int other = 0; other < items; other++) {
            if (other != item[t]) {
                List<Integer> most = new ArrayList<>();
                for (int k = 0; k < signals(other); k++) {
                    most.add(program.freeColumn("most", BigFraction.ZERO));
                    for (int a = 0; a < actions; a++) {
                        Row row = program.row("most", Relation.AT_LEAST, BigFraction.ZERO);
                        row.add(most.get(k), BigFraction.ONE);
                        for (int s = 0; s < states; s++) {
                            row.add(
                                    chance.get(other)[k * states + s],
                                    weight(t, s, a).negate());
                        }
                    }
                }
                Row honesty = followed(program.row("honesty", Relation.AT_LEAST, BigFraction.ZERO), t);
                honesty.add(fee[other], share(t));
                most.forEach(column -> honesty.add(column, BigFraction.MINUS_ONE));
            }
        }
    }

    private Row followed(Row row, int t) {
        int own = item[t];
        int place = buyers.get(own).indexOf(t);
        int stride = (int) Math.round(Math.pow(actions, place));
        for (int k = 0; k < signals(own); k++) {
            for (int s = 0; s < states; s++) {
                row.add(chance.get(own)[k * states + s], weight(t, s, k / stride % actions));
            }
        }
        return row.add(fee[own], share(t).negate());
    }
}
