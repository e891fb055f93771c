package suasion.mechanism;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.value.Law;

/**
 * A menu offered to a buyer whose values for the goods are drawn from continuous laws, independently.
 *
 * <p>A type of the game is a <em>class</em>: all buyers who like the same deal of the menu best. Deals are linear in
 * values, so what a class gains on average from any deal depends on its mean values only: incentives among classes, of
 * which there are few, are incentives among all buyers, pooled by the deal chosen and the deal taken instead. A state
 * of the game is a point of a lattice of values: an observer rounds a buyer's values to one of the nearest points of
 * each good at random so that the mean stays, hence every mean payoff is what it would be without rounding.
 *
 * @param laws of the value of each good
 * @param menu the deals that define the classes, one per type; a buyer is of the class of the deal he likes best, of
 *     several the dearest, of these the first ({@link Choice})
 * @param lattice per good the points that values are rounded to, ascending; the states are all combinations, the last
 *     good fastest. Values beyond the ends are rounded to them
 * @param table what every class gets: its own deal, or another one in a broken mechanism
 */
public record PostedMenu(List<Law> laws, List<Deal> menu, List<List<BigFraction>> lattice, Table table)
        implements Mechanism {
    public PostedMenu {
        laws = List.copyOf(laws);
        menu = List.copyOf(menu);
        lattice = lattice.stream().map(List::copyOf).toList();
        long states = lattice.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        Sale sale = Sale.in(table.game()).orElseThrow();
        if (laws.size() != sale.goods().size()
                || lattice.size() != laws.size()
                || menu.size() != sale.blocks().size()
                || states != table.game().states().size()) {
            throw new IllegalArgumentException("a menu of " + menu + " over " + laws + " for " + sale);
        }
    }
}
