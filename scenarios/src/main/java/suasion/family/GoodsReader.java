package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.menu.BuyerType;
import suasion.menu.MenuDesign;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.value.DiscreteLaw;
import suasion.value.Law;

/**
 * Reads what is sold to one buyer: goods with the laws of their values, or goods and the types that the buyer may have.
 *
 * @param scenario the file
 */
record GoodsReader(Scenario scenario) {
    static final String TYPES = "types";

    private static final String GOODS = "goods";
    private static final String VALUES = "values";
    private static final int MOST_GOODS = 8;
    private static final int MOST_TYPES = 1000;
    private static final int MOST_CONTINUOUS = 3;
    private static final int MOST_CELLS = 20_000;

    /** Cells per good where the file does not say it, by the number of goods. */
    private static final List<Integer> USUAL = List.of(200, 40, 8);

    MenuDesign read() {
        Node goods = scenario.root().fields().get(GOODS);
        return goods instanceof Node.Mapping laws ? independent(laws) : types();
    }

    private Numbers numbers() {
        return scenario.parameters();
    }

    private String buyer() {
        return Labels.called(scenario.root().section("buyer"), "/buyer", "buyer");
    }

    private String seller() {
        return Labels.called(scenario.root().section("seller"), "/seller", "seller");
    }

    private MenuDesign independent(Node.Mapping section) {
        if (scenario.root().has(TYPES)) {
            throw UserMistake.at(
                            "/types", "the goods have laws of their own; types say what the buyer may value them at")
                    .maybe("Maybe goods: [%s]."
                            .formatted(String.join(", ", section.fields().keySet())));
        }
        List<String> goods = List.copyOf(section.fields().keySet());
        requireGoods(goods, name -> Pointer.below("/goods", name));
        List<Law> laws = new ArrayList<>();
        LawReader reader = new LawReader(scenario);
        for (Map.Entry<String, Node> good : section.fields().entrySet()) {
            laws.add(reader.read(good.getValue(), Pointer.below("/goods", good.getKey())));
        }
        if (laws.stream().anyMatch(law -> !(law instanceof DiscreteLaw)) && goods.size() > MOST_CONTINUOUS) {
            throw UserMistake.at(
                    "/goods",
                    "%d goods found; must be at most %d with a law that is continuous, at most %d with laws of finitely many values"
                            .formatted(goods.size(), MOST_CONTINUOUS, MOST_GOODS));
        }
        MenuDesign design = MenuDesign.independent(goods, buyer(), seller(), laws, grid(goods.size()));
        requireFew(design);
        return design;
    }

    private int grid(int goods) {
        Node written = scenario.root().fields().get("grid");
        if (written == null) {
            return USUAL.get(Math.min(goods, USUAL.size()) - 1);
        }
        int most = (int) Math.floor(Math.pow(MOST_CELLS, 1.0 / goods) + 1e-9);
        return (int) numbers().readInteger(written, "/grid", 2, most);
    }

    private MenuDesign types() {
        if (!scenario.root().has(TYPES)) {
            throw UserMistake.at("/goods", "the goods have no laws of their values, and the file has no types")
                    .maybe("Maybe goods: {first: {uniform: [0, 1]}, second: {uniform: [0, 1]}}.");
        }
        if (scenario.root().has("grid")) {
            throw UserMistake.at("/grid", "finitely many types need no grid; it is for laws that are continuous");
        }
        Labels goods = Labels.read("good", scenario.root().fields().get(GOODS), "/goods", Set.of(), numbers());
        requireGoods(goods.names(), name -> "/goods/" + goods.names().indexOf(name));
        Node.Mapping section = scenario.root().section(TYPES);
        List<BigFraction> prior = Prior.read(section, "/types", numbers());
        List<BuyerType> types = new ArrayList<>();
        for (Map.Entry<String, Node> type : section.fields().entrySet()) {
            String path = Pointer.below("/types", type.getKey());
            Labels.requireReadable(type.getKey(), path);
            if (MenuReader.RESERVED.contains(type.getKey())) {
                throw UserMistake.at(
                        path,
                        "no type can be called so: in a scheme '%s' means something else".formatted(type.getKey()));
            }
            BigFraction probability = prior.get(types.size());
            if (probability.getNumerator().signum() == 0) {
                throw UserMistake.at(path, "the probability of this type is 0; leave it out");
            }
            Node values = ((Node.Mapping) type.getValue()).fields().get(VALUES);
            types.add(new BuyerType(type.getKey(), probability, values(values, Pointer.below(path, VALUES), goods)));
        }
        MenuDesign design = MenuDesign.among(goods.names(), buyer(), seller(), types);
        requireFew(design);
        return design;
    }

    /** One number per good, as a list in their order or by name. */
    private List<BigFraction> values(Node node, String path, Labels goods) {
        if (node instanceof Node.Mapping named) {
            goods.requireKeys(named, path, true);
            return goods.names().stream()
                    .map(good -> value(named.fields().get(good), Pointer.below(path, good)))
                    .toList();
        }
        if (node instanceof Node.Scalar && goods.size() == 1) {
            return List.of(value(node, path));
        }
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of();
        if (items.size() != goods.size()) {
            throw UserMistake.at(
                    path,
                    "%s found, must be a value for each of %s"
                            .formatted(
                                    node instanceof Node.Sequence
                                            ? items.size() + (items.size() == 1 ? " value" : " values")
                                            : node.kind(),
                                    String.join(", ", goods.names())));
        }
        return IntStream.range(0, items.size())
                .mapToObj(good -> value(items.get(good), path + "/" + good))
                .toList();
    }

    private BigFraction value(Node node, String path) {
        return Numbers.requireHoldable(numbers().readNonNegative(node, path), path);
    }

    private static void requireGoods(List<String> goods, UnaryOperator<String> path) {
        if (goods.size() > MOST_GOODS) {
            throw UserMistake.at("/goods", "%d goods are too many, at most %d".formatted(goods.size(), MOST_GOODS));
        }
        for (String good : goods) {
            Labels.requireReadable(good, path.apply(good));
            if (good.equals(MenuReader.PRICE)) {
                throw UserMistake.at(path.apply(good), "no good can be called 'price', which a deal has as well");
            }
        }
    }

    private static void requireFew(MenuDesign design) {
        if (design.types().size() > MOST_TYPES) {
            throw UserMistake.at(
                    "/goods",
                    "%,d types of buyer are too many, at most %,d"
                            .formatted(design.types().size(), MOST_TYPES));
        }
        boolean worthless = !design.isContinuous()
                && design.types().stream()
                        .flatMap(type -> type.values().stream())
                        .allMatch(value -> value.getNumerator().signum() == 0);
        if (worthless) {
            throw UserMistake.at("/goods", "nobody values any good above 0, so there is nothing to earn");
        }
    }
}
