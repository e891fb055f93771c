package suasion.menu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.ExactAnswer;
import suasion.lp.ExactSimplex;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;
import suasion.mechanism.Choice;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;
import suasion.value.DiscreteLaw;

/**
 * Finds the buyer who loses most where a menu is chosen from and another one carried out: for every combination of
 * discrete values, class and other deal one linear program over the values of a continuum.
 */
final class WorstOfContinuum {
    private final PostedMenu menu;
    private final List<Deal> chosen;
    private final List<Deal> got;
    private final Deal nothing;
    private final List<String> names;
    private final List<Integer> open;
    private final Choice choice;
    private final List<WorstBuyer> losers = new ArrayList<>();

    WorstOfContinuum(PostedMenu menu) {
        this.menu = menu;
        this.chosen = menu.menu();
        Table table = menu.table();
        List<Deal> deals = Sale.in(table.game()).orElseThrow().deals();
        this.got = IntStream.of(WorstBuyer.deals(table)).mapToObj(deals::get).toList();
        this.nothing = deals.get(Sale.NOTHING);
        this.names = table.game().players().get(0).types();
        this.open = IntStream.range(0, menu.laws().size())
                .filter(j -> !(menu.laws().get(j) instanceof DiscreteLaw))
                .boxed()
                .toList();
        this.choice = new Choice(chosen, open);
    }

    Optional<WorstBuyer> worst() {
        boolean asChosen = IntStream.range(0, got.size()).allMatch(this::isKept);
        if (!asChosen || chosen.stream().noneMatch(Deal::isNothing)) {
            goThrough(0, new ArrayList<>(Collections.nCopies(menu.laws().size(), BigFraction.ZERO)));
        }
        return WorstBuyer.largest(losers);
    }

    /** Whether a class gets what it chose. */
    private boolean isKept(int k) {
        return got.get(k).shares().equals(chosen.get(k).shares())
                && got.get(k).price().equals(chosen.get(k).price());
    }

    /** All combinations of discrete values from a good on; values of open goods are left at 0. */
    private void goThrough(int good, List<BigFraction> values) {
        if (good == values.size()) {
            compare(List.copyOf(values));
        } else if (open.contains(good)) {
            goThrough(good + 1, values);
        } else {
            for (BigFraction value : ((DiscreteLaw) menu.laws().get(good)).values()) {
                values.set(good, value);
                goThrough(good + 1, values);
            }
        }
    }

    private void compare(List<BigFraction> values) {
        List<BigFraction> constants =
                chosen.stream().map(deal -> constant(deal, values)).toList();
        int[] possible = choice.possible(constants);
        for (int own : possible) {
            if (isChosen(own, possible, constants)) {
                worse(own, null, nothing, possible, constants, values);
                for (int other = 0; other < got.size(); other++) {
                    if (other != own && !(isKept(own) && isKept(other))) {
                        worse(own, names.get(other), got.get(other), possible, constants, values);
                    }
                }
            }
        }
    }

    private static BigFraction constant(Deal deal, List<BigFraction> values) {
        return deal.worth(values).subtract(deal.price());
    }

    /** Whether the region has an inside; buyers on its edge alone have probability 0. */
    private boolean isChosen(int own, int[] possible, List<BigFraction> constants) {
        LinearProgram program = new LinearProgram(Sense.MAX);
        open.forEach(j -> program.column(j, BigFraction.ZERO));
        int depth = program.column("depth", BigFraction.ONE);
        region(program, own, possible, constants, depth);
        ExactAnswer answer = ExactSimplex.solve(program);
        return answer.status() == ExactAnswer.Status.OPTIMAL
                && answer.value().getNumerator().signum() > 0;
    }

    private void worse(
            int own, String report, Deal other, int[] possible, List<BigFraction> constants, List<BigFraction> values) {
        Deal mine = got.get(own);
        LinearProgram program = new LinearProgram(Sense.MAX);
        open.forEach(j ->
                program.column(j, other.shares().get(j).subtract(mine.shares().get(j))));
        region(program, own, possible, constants, -1);
        ExactAnswer answer = ExactSimplex.solve(program);
        if (answer.status() != ExactAnswer.Status.OPTIMAL) {
            throw new IllegalStateException("the loss of a class is " + answer.status());
        }
        BigFraction loss = answer.value().add(constant(other, values)).subtract(constant(mine, values));
        List<BigFraction> worst = new ArrayList<>(values);
        for (int u = 0; u < open.size(); u++) {
            worst.set(open.get(u), answer.primal()[u]);
        }
        losers.add(new WorstBuyer(worst, names.get(own), report, loss));
    }

    /**
     * Values within the support at which a deal is the best, with a depth, where there is a column for it, to spare.
     */
    private void region(LinearProgram program, int own, int[] possible, List<BigFraction> constants, int depth) {
        for (int other : possible) {
            if (other != own) {
                LinearProgram.Row row = program.row(
                        "rather than " + other,
                        Relation.AT_LEAST,
                        constants.get(other).subtract(constants.get(own)));
                for (int u = 0; u < open.size(); u++) {
                    int j = open.get(u);
                    row.add(
                            u,
                            chosen.get(own)
                                    .shares()
                                    .get(j)
                                    .subtract(chosen.get(other).shares().get(j)));
                }
                spare(row, depth, BigFraction.MINUS_ONE);
            }
        }
        for (int u = 0; u < open.size(); u++) {
            List<BigFraction> points = menu.lattice().get(open.get(u));
            spare(
                    program.row("low " + u, Relation.AT_LEAST, points.get(0)).add(u, BigFraction.ONE),
                    depth,
                    BigFraction.MINUS_ONE);
            spare(
                    program.row("high " + u, Relation.AT_MOST, points.get(points.size() - 1))
                            .add(u, BigFraction.ONE),
                    depth,
                    BigFraction.ONE);
        }
    }

    private static void spare(LinearProgram.Row row, int depth, BigFraction sign) {
        if (depth >= 0) {
            row.add(depth, sign);
        }
    }
}
