package suasion.reduced;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Sale;
import suasion.value.DiscreteLaw;

/**
 * Several goods for several bidders who are alike: everybody's values are drawn independently, good by good, and a
 * bundle is worth the sum of its goods.
 *
 * <p>A type is a list of values, one per good; types are numbered with the last good fastest.
 *
 * @param goods names of the goods
 * @param laws of the value of each good
 * @param bidders how many there are, at least 2
 * @param bidder what one of them is called
 * @param seller who sells
 */
public record ManyGoods(List<String> goods, List<DiscreteLaw> laws, int bidders, String bidder, String seller) {
    public ManyGoods {
        goods = List.copyOf(goods);
        laws = List.copyOf(laws);
        if (goods.isEmpty() || goods.size() != laws.size() || bidders < 2) {
            throw new IllegalArgumentException(bidders + " bidders, goods " + goods + " with laws " + laws);
        }
    }

    /** How many types a bidder has. */
    public int types() {
        return laws.stream().mapToInt(law -> law.values().size()).reduce(1, Math::multiplyExact);
    }

    /** The place of a type's value for a good among the values of that good. */
    int place(int type, int good) {
        int rest = type;
        for (int j = goods.size() - 1; j > good; j--) {
            rest /= laws.get(j).values().size();
        }
        return rest % laws.get(good).values().size();
    }

    /** The type with these places. */
    int type(int[] places) {
        int type = 0;
        for (int j = 0; j < places.length; j++) {
            type = type * laws.get(j).values().size() + places[j];
        }
        return type;
    }

    /** What a good is worth to a type. */
    public BigFraction value(int type, int good) {
        return laws.get(good).values().get(place(type, good));
    }

    /** What every good is worth to a type. */
    public List<BigFraction> values(int type) {
        return IntStream.range(0, goods.size()).mapToObj(j -> value(type, j)).toList();
    }

    /** How probable a type is: the product over goods. */
    public BigFraction probability(int type) {
        BigFraction product = BigFraction.ONE;
        for (int j = 0; j < goods.size(); j++) {
            product = product.multiply(laws.get(j).probabilities().get(place(type, j)));
        }
        return product;
    }

    /** A type for people: "(1, 2)". */
    public String name(int type) {
        return "(" + String.join(", ", values(type).stream().map(Exact::show).toList()) + ")";
    }

    /** All bundles at no price, the empty one first; bit j of a bundle's number is good j. */
    public List<Deal> bundles() {
        List<Deal> deals = new ArrayList<>();
        for (int bundle = 0; bundle < 1 << goods.size(); bundle++) {
            int set = bundle;
            List<BigFraction> shares = IntStream.range(0, goods.size())
                    .mapToObj(j -> (set >> j & 1) == 1 ? BigFraction.ONE : BigFraction.ZERO)
                    .toList();
            deals.add(new Deal(bundleName(bundle), shares, BigFraction.ZERO));
        }
        return deals;
    }

    private String bundleName(int bundle) {
        List<String> names = IntStream.range(0, goods.size())
                .filter(j -> (bundle >> j & 1) == 1)
                .mapToObj(goods::get)
                .toList();
        int last = names.size() - 1;
        return names.isEmpty()
                ? "nothing"
                : last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The problem of one bidder among others who report the truth: Bayesian incentives, interim participation. */
    public DesignProblem bayesian() {
        int types = types();
        Sale sale = new Sale(
                goods,
                bidders,
                bundles(),
                Collections.nCopies(types, 0),
                IntStream.range(0, types).mapToObj(this::values).toList());
        Game game = sale.game(
                bidder,
                IntStream.range(0, types).mapToObj(this::name).toList(),
                List.of("auction"),
                IntStream.range(0, types).mapToObj(this::probability).toList());
        return Sale.problem(game, seller);
    }
}
