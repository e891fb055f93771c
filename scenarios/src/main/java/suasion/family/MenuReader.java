package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.implement.Allotment;
import suasion.mechanism.Deal;
import suasion.mechanism.Mechanism;
import suasion.menu.BuyerType;
import suasion.menu.MenuDesign;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads what a seller offers: {@code {menu: {option: {good: share, price: number}}}}, from which everybody takes what
 * he likes best, perhaps with {@code charged: {option: price}}, what is asked for it in the end; or, where types are
 * finitely many, {@code {type: {good: share, price: number}}}, what each of them gets whether he likes it or not.
 *
 * @param design who buys what
 * @param parameters what formulas may use
 */
record MenuReader(MenuDesign design, Numbers parameters) {
    static final String PRICE = "price";

    private static final String MENU = "menu";
    private static final String CHARGED = "charged";
    private static final String WHEN = "when";
    private static final String NOTHING = "nothing";

    /** Names that a type cannot have, since a scheme could not tell it from its own keys. */
    static final List<String> RESERVED = List.of(MENU, CHARGED, WHEN);

    /** The mechanism at a place of the file. */
    Mechanism read(Node node, String path) {
        Node.Mapping scheme = (Node.Mapping) node;
        if (!scheme.has(MENU)) {
            return design.assigned(perType(scheme, path));
        }
        for (String key : scheme.fields().keySet()) {
            if (!RESERVED.contains(key)) {
                throw UserMistake.at(
                                Pointer.below(path, key), "'%s' found; beside a menu can stand charged".formatted(key))
                        .maybe(Suggestion.near(key, RESERVED));
            }
        }
        List<Deal> menu = menu(scheme.section(MENU), path + "/" + MENU);
        return scheme.has(CHARGED)
                ? design.charged(menu, charged(menu, scheme.section(CHARGED), path + "/" + CHARGED))
                : design.offered(menu);
    }

    private List<Deal> menu(Node.Mapping options, String path) {
        List<Deal> menu = new ArrayList<>();
        for (Map.Entry<String, Node> option : options.fields().entrySet()) {
            String here = Pointer.below(path, option.getKey());
            Labels.requireReadable(option.getKey(), here);
            Deal deal = deal(option.getKey(), (Node.Mapping) option.getValue(), here, true);
            if (option.getKey().equals(NOTHING) && !deal.isNothing()) {
                throw UserMistake.at(here, "nothing is what one gets who takes no option; give this one another name");
            }
            menu.add(deal);
        }
        return menu;
    }

    private List<Deal> charged(List<Deal> menu, Node.Mapping prices, String path) {
        Labels options = Labels.plain("option", menu.stream().map(Deal::name).toList());
        options.requireKeys(prices, path, false);
        return menu.stream()
                .map(deal -> prices.has(deal.name())
                        ? new Deal(
                                deal.name(),
                                deal.shares(),
                                price(prices.fields().get(deal.name()), Pointer.below(path, deal.name())))
                        : deal)
                .toList();
    }

    private List<Deal> perType(Node.Mapping scheme, String path) {
        if (design.isContinuous()) {
            throw UserMistake.at(
                            path,
                            "values are continuous, so that what is offered is {menu: {option: {good: share, price: number}}}")
                    .maybe("Maybe {menu: {all: {%s, price: ...}}}."
                            .formatted(String.join(": 1, ", design.goods()) + ": 1"));
        }
        Labels types = types();
        for (String key : scheme.fields().keySet()) {
            if (!(key.equals(WHEN) && path.startsWith("/broken/"))) {
                types.index(key, Pointer.below(path, key));
            }
        }
        return types.names().stream()
                .map(type -> deal("", scheme.section(type), Pointer.below(path, type), scheme.has(type)))
                .toList();
    }

    private Labels types() {
        return Labels.plain("type", design.types().stream().map(BuyerType::name).toList());
    }

    private Deal deal(String name, Node.Mapping written, String path, boolean priced) {
        for (String key : written.fields().keySet()) {
            if (!key.equals(PRICE) && !design.goods().contains(key)) {
                List<String> known = new ArrayList<>(design.goods());
                known.add(PRICE);
                throw UserMistake.at(Pointer.below(path, key), "there is no good '%s'".formatted(key))
                        .maybe(Suggestion.of(key, known));
            }
        }
        if (priced && !written.has(PRICE)) {
            throw UserMistake.at(path, "key 'price' is missing").maybe("Maybe price: 0.");
        }
        BigFraction price = priced ? price(written.fields().get(PRICE), path + "/" + PRICE) : BigFraction.ZERO;
        return new Deal(name, shares(written, path), price);
    }

    private BigFraction price(Node node, String path) {
        BigFraction price = parameters.readHoldable(node, path);
        if (price.getNumerator().signum() < 0) {
            throw UserMistake.at(path, Exact.show(price) + " found, must be at least 0: a seller asks for money");
        }
        return price;
    }

    private List<BigFraction> shares(Node.Mapping written, String path) {
        return design.goods().stream()
                .map(good -> written.has(good)
                        ? share(written.fields().get(good), Pointer.below(path, good))
                        : BigFraction.ZERO)
                .toList();
    }

    private BigFraction share(Node node, String path) {
        BigFraction share = parameters.readNonNegative(node, path);
        if (share.compareTo(BigFraction.ONE) > 0) {
            throw UserMistake.at(
                    path,
                    Exact.show(share) + " found, must be the probability with which one gets the good, from 0 to 1");
        }
        return share;
    }

    /** {@code {type: {good: share}}}, a rule without prices; a type that is left out gets nothing. */
    Allotment allotment(Node.Mapping rule, String path) {
        if (design.isContinuous()) {
            throw UserMistake.at(
                            path,
                            "values are continuous; an allocation is by type, of which there must be finitely many")
                    .maybe("Maybe goods of finitely many values: {values: {1: 1/2, 2: 1/2}}.");
        }
        Labels types = types();
        types.requireKeys(rule, path, false);
        Labels goods = Labels.plain("good", design.goods());
        List<List<BigFraction>> shares = new ArrayList<>();
        for (String type : types.names()) {
            String here = Pointer.below(path, type);
            goods.requireKeys(rule.section(type), here, false);
            shares.add(shares(rule.section(type), here));
        }
        return new Allotment(
                design.goods(),
                types.names(),
                types.names().stream().map(type -> 0).toList(),
                design.types().stream().map(BuyerType::probability).toList(),
                design.types().stream().map(BuyerType::values).toList(),
                shares,
                1);
    }
}
