package suasion.sim.gui;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.PriorityRule;

/**
 * What the console tells apart of a game's cells: every cell; where players have types, the state only; where actions
 * are alike, whose cells are pairs of types, the type of the recommended action only.
 *
 * @param names what people call them
 * @param of the kind of a cell
 * @param before the probability of each before anybody has said anything; of types the share of all actions
 */
record Kinds(List<String> names, IntUnaryOperator of, List<BigFraction> before) {
    static Kinds of(Scene scene) {
        Game game = scene.problem().game();
        if (scene.mechanism() instanceof PriorityRule rule) {
            int types = rule.law().types().size();
            List<BigFraction> told = types(rule, cell -> cell / types);
            List<BigFraction> others = types(rule, cell -> cell % types);
            BigFraction one = new BigFraction(1, rule.law().actions());
            List<BigFraction> all = IntStream.range(0, types)
                    .mapToObj(k -> told.get(k).multiply(one).add(others.get(k).multiply(BigFraction.ONE.subtract(one))))
                    .toList();
            return new Kinds(rule.law().types(), cell -> cell / types, all);
        }
        if (scene.isTyped()) {
            int states = game.states().size();
            return new Kinds(game.states(), game::stateOf, summed(game.prior(), states, game::stateOf));
        }
        List<String> cells =
                IntStream.range(0, game.cells()).mapToObj(game::cellName).toList();
        return new Kinds(cells, cell -> cell, game.prior());
    }

    /** The law of a type of a pair: of the recommended action's, or of the other one's. */
    static List<BigFraction> types(PriorityRule rule, IntUnaryOperator type) {
        List<BigFraction> prior = rule.table().game().prior();
        return summed(prior, rule.law().types().size(), type);
    }

    /** Numbers per cell added up to numbers per kind. */
    List<BigFraction> summed(List<BigFraction> cells) {
        return summed(cells, names.size(), of);
    }

    private static List<BigFraction> summed(List<BigFraction> cells, int size, IntUnaryOperator of) {
        BigFraction[] sums = new BigFraction[size];
        for (int k = 0; k < size; k++) {
            sums[k] = BigFraction.ZERO;
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            int k = of.applyAsInt(cell);
            sums[k] = sums[k].add(cells.get(cell));
        }
        return List.of(sums);
    }
}
