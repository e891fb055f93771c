package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;
import suasion.value.DiscreteLaw;
import suasion.value.Law;

/**
 * A seller of several goods and one buyer, whose values for goods add up: which menu of deals earns most?
 *
 * <p>Either values are drawn from {@code laws}, independently, all of them continuous, or there are finitely many
 * {@code types}; the other list is empty.
 *
 * @param goods names
 * @param buyer what the buyer is called
 * @param seller what the seller is called
 * @param laws of the value of each good
 * @param types whom the seller may meet, whose probabilities sum to 1
 * @param grid cells per good of the finest grid of types that is solved; of no concern where types are finitely many
 */
public record MenuDesign(
        List<String> goods, String buyer, String seller, List<Law> laws, List<BuyerType> types, int grid) {
    public MenuDesign {
        goods = List.copyOf(goods);
        laws = List.copyOf(laws);
        types = List.copyOf(types);
        int count = goods.size();
        BigFraction sum = types.stream().map(BuyerType::probability).reduce(BigFraction.ZERO, BigFraction::add);
        boolean some = types.isEmpty() ? laws.size() == count : laws.isEmpty() && sum.equals(BigFraction.ONE);
        if (goods.isEmpty()
                || !some
                || types.stream().anyMatch(type -> type.values().size() != count)
                || grid < 1) {
            throw new IllegalArgumentException("goods " + goods + ", laws " + laws + ", types " + types);
        }
    }

    /** A buyer whose values are independent; one of finitely many types where every law is discrete. */
    public static MenuDesign independent(List<String> goods, String buyer, String seller, List<Law> laws, int grid) {
        return laws.stream().allMatch(law -> law instanceof DiscreteLaw)
                ? new MenuDesign(goods, buyer, seller, List.of(), product(laws), grid)
                : new MenuDesign(goods, buyer, seller, laws, List.of(), grid);
    }

    /** A buyer of one of finitely many types. */
    public static MenuDesign among(List<String> goods, String buyer, String seller, List<BuyerType> types) {
        return new MenuDesign(goods, buyer, seller, List.of(), types, 1);
    }

    private static List<BuyerType> product(List<Law> laws) {
        List<BuyerType> types = List.of(new BuyerType("", BigFraction.ONE, List.of()));
        for (Law law : laws) {
            DiscreteLaw discrete = (DiscreteLaw) law;
            List<BuyerType> longer = new ArrayList<>();
            for (BuyerType type : types) {
                for (int k = 0; k < discrete.values().size(); k++) {
                    List<BigFraction> values = new ArrayList<>(type.values());
                    values.add(discrete.values().get(k));
                    longer.add(new BuyerType(
                            name(values),
                            type.probability().multiply(discrete.probabilities().get(k)),
                            values));
                }
            }
            types = longer;
        }
        return types;
    }

    /** "(1, 2)", or "1" where there is one good. */
    static String name(List<BigFraction> values) {
        String list = values.stream().map(Exact::show).collect(Collectors.joining(", "));
        return values.size() == 1 ? list : "(" + list + ")";
    }

    /** Whether values are a continuum. */
    public boolean isContinuous() {
        return types.isEmpty();
    }

    /** The problem before anything is sold: the menu offers nothing. */
    public DesignProblem problem() {
        return Sale.problem(offered(List.of()).table().game(), seller);
    }

    /**
     * A menu from which everybody takes what he likes best, of several the dearest; nothing at no price need not be
     * listed.
     *
     * @param menu names are given anew where empty
     */
    public Mechanism offered(List<Deal> menu) {
        return charged(menu, menu);
    }

    /**
     * A menu from which everybody is served what he would like best, but otherwise than it says.
     *
     * @param menu what the choice is made by
     * @param instead what one gets who would choose the deal of the same number
     */
    public Mechanism charged(List<Deal> menu, List<Deal> instead) {
        List<Deal> offers = new ArrayList<>(List.of(Served.nothing(goods)));
        offers.addAll(menu);
        List<Deal> carried = new ArrayList<>(List.of(Served.nothing(goods)));
        carried.addAll(instead);
        if (isContinuous()) {
            List<Deal> named = Served.named(goods, offers);
            return PostedMenus.charged(
                    laws, goods, buyer, named, menu.equals(instead) ? named : Served.named(goods, carried));
        }
        return served(
                Served.choosing(this, offers).gets().stream().map(carried::get).toList(), carried);
    }

    /** What every one of finitely many types gets, whether he likes it or not, in the order of {@code types}. */
    public Mechanism assigned(List<Deal> perType) {
        if (isContinuous()) {
            throw new IllegalArgumentException("a continuum of types is not assigned deals one by one");
        }
        return served(perType, perType);
    }

    private Table served(List<Deal> perType, List<Deal> carried) {
        List<Deal> deals = Served.distinct(goods, carried);
        return new Served(
                        deals,
                        perType.stream().map(deal -> Served.find(deals, deal)).toList())
                .table(this);
    }
}
