package suasion.mechanism;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/**
 * What a buyer takes from a menu: the deal that he likes best, of several the dearest, of these the first.
 *
 * @param menu the deals
 * @param open numbers of the goods whose values are a continuum, so that deals that differ in one of them are equally
 *     good with probability 0
 */
public record Choice(List<Deal> menu, List<Integer> open) {
    public Choice {
        menu = List.copyOf(menu);
        open = List.copyOf(open);
    }

    /**
     * The deals that may be taken once the other goods' values are known: the best of those that give the same of the
     * open ones.
     *
     * @param constants what every deal is worth at those values and at 0 of the open goods, its price taken off
     * @return numbers of deals, ascending; one where no good is open
     */
    public int[] possible(List<BigFraction> constants) {
        return IntStream.range(0, menu.size())
                .filter(deal -> IntStream.range(0, menu.size()).noneMatch(other -> beats(other, deal, constants)))
                .toArray();
    }

    private boolean beats(int other, int deal, List<BigFraction> constants) {
        int better = constants.get(other).compareTo(constants.get(deal));
        return (better > 0 || better == 0 && isTakenBefore(other, deal))
                && open.stream()
                        .allMatch(j -> Exact.same(
                                menu.get(other).shares().get(j),
                                menu.get(deal).shares().get(j)));
    }

    private boolean isTakenBefore(int other, int deal) {
        int dearer = menu.get(other).price().compareTo(menu.get(deal).price());
        return dearer > 0 || dearer == 0 && other < deal;
    }
}
