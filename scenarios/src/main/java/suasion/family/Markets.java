package suasion.family;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.posted.UnknownDemand;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * Reads the values and the prices of a market: {@code values: {1: 1/3, 2: 1/3, 3: 1/3}} or {@code values: {uniform:
 * {points: 10}}}, {@code prices: [1, 2, 3]} or {@code prices: {from: 1/10, to: 1, step: 1/10}}.
 *
 * @param root the file
 * @param parameters what formulas may use
 */
record Markets(Node.Mapping root, Numbers parameters) {
    /** The most values and the most prices. */
    private static final int MOST = 100;

    private static final String UNIFORM = "uniform";

    UnknownDemand read() {
        Node.Mapping values = root.section("values");
        Node.Mapping uniform = values.section(UNIFORM);
        List<BigFraction> numbers;
        List<BigFraction> prior;
        List<BigFraction> usual;
        List<String> names;
        if (values.has(UNIFORM)) {
            if (values.fields().size() > 1) {
                throw UserMistake.at("/values", "uniform and other values; only one of both can stay");
            }
            BigFraction from = bound(uniform, "from", BigFraction.ZERO);
            BigFraction to = bound(uniform, "to", BigFraction.ONE);
            if (to.compareTo(from) <= 0) {
                throw UserMistake.at(
                        "/values/uniform", "from %s to %s is no interval".formatted(Exact.show(from), Exact.show(to)));
            }
            int points =
                    (int) parameters.readInteger(uniform.fields().get("points"), "/values/uniform/points", 1, MOST);
            BigFraction step = to.subtract(from).divide(points);
            numbers = IntStream.range(0, points)
                    .mapToObj(k -> from.add(step.multiply(new BigFraction(2 * k + 1, 2))))
                    .toList();
            names = numbers.stream().map(Exact::show).toList();
            prior = Collections.nCopies(points, new BigFraction(1, points));
            usual = IntStream.rangeClosed(1, points)
                    .mapToObj(k -> from.add(step.multiply(k)))
                    .toList();
        } else {
            List<String> written = sorted(values);
            names = written;
            numbers = written.stream().map(Markets::number).toList();
            prior = Prior.read(values, "/values", parameters);
            List<String> order = List.copyOf(values.fields().keySet());
            List<BigFraction> inFile = prior;
            prior = written.stream()
                    .map(name -> inFile.get(order.indexOf(name)))
                    .toList();
            requirePossible(written, prior);
            usual = numbers.stream()
                    .filter(value -> value.getNumerator().signum() > 0)
                    .toList();
        }
        String seller = Labels.called(root.section("seller"), "/seller", "seller");
        String buyer = Labels.called(root.section("buyer"), "/buyer", "buyer");
        if (seller.equals(buyer)) {
            String section = root.has("buyer") ? "/buyer" : "/seller";
            throw UserMistake.at(section, "seller and buyer are both called '%s'".formatted(buyer));
        }
        return new UnknownDemand(names, numbers, prior, prices(usual), seller, buyer);
    }

    private BigFraction bound(Node.Mapping uniform, String key, BigFraction otherwise) {
        return uniform.has(key)
                ? parameters.readNonNegative(uniform.fields().get(key), "/values/uniform/" + key)
                : otherwise;
    }

    private static List<String> sorted(Node.Mapping values) {
        List<String> names = new ArrayList<>(values.fields().keySet());
        if (names.size() > MOST) {
            throw UserMistake.at("/values", "%,d values; at most %d can be held".formatted(names.size(), MOST));
        }
        for (String name : names) {
            String path = Pointer.below("/values", name);
            try {
                if (number(name).getNumerator().signum() < 0) {
                    throw UserMistake.at(path, "a value is negative, must be at least 0");
                }
            } catch (UserMistake mistake) {
                throw mistake.path().isEmpty()
                        ? UserMistake.at(
                                path, "'%s' is no number; values are written {value: probability}".formatted(name))
                        : mistake;
            }
        }
        names.sort(Comparator.comparing(Markets::number));
        for (int k = 1; k < names.size(); k++) {
            if (Exact.same(number(names.get(k)), number(names.get(k - 1)))) {
                throw UserMistake.at(
                        Pointer.below("/values", names.get(k)), "the value %s is there twice".formatted(names.get(k)));
            }
        }
        return names;
    }

    private static BigFraction number(String name) {
        return Numbers.requireHoldable(Exact.parse(name), Pointer.below("/values", name));
    }

    private static void requirePossible(List<String> names, List<BigFraction> prior) {
        for (int v = 0; v < names.size(); v++) {
            if (prior.get(v).getNumerator().signum() == 0) {
                throw UserMistake.at(
                        Pointer.below("/values", names.get(v)),
                        "value %s has probability 0; leave it out".formatted(names.get(v)));
            }
        }
    }

    private List<BigFraction> prices(List<BigFraction> usual) {
        Node node = root.fields().get("prices");
        if (node == null) {
            if (usual.isEmpty()) {
                throw UserMistake.at("/values", "no value is positive, so there is no price")
                        .maybe("Maybe prices: [1].");
            }
            return usual;
        }
        List<BigFraction> prices = node instanceof Node.Sequence list ? listed(list) : steps((Node.Mapping) node);
        if (prices.size() > MOST) {
            throw UserMistake.at("/prices", "%,d prices; at most %d can be held".formatted(prices.size(), MOST));
        }
        return prices;
    }

    private List<BigFraction> listed(Node.Sequence list) {
        List<BigFraction> prices = new ArrayList<>();
        for (int k = 0; k < list.items().size(); k++) {
            String path = Pointer.below("/prices", String.valueOf(k));
            BigFraction price = positive(list.items().get(k), path);
            if (k > 0 && price.compareTo(prices.get(k - 1)) <= 0) {
                throw UserMistake.at(
                        path,
                        "prices must ascend, %s follows %s"
                                .formatted(Exact.show(price), Exact.show(prices.get(k - 1))));
            }
            prices.add(price);
        }
        return prices;
    }

    private List<BigFraction> steps(Node.Mapping section) {
        Map<String, Node> fields = section.fields();
        BigFraction from = positive(fields.get("from"), "/prices/from");
        BigFraction to = positive(fields.get("to"), "/prices/to");
        BigFraction step = positive(fields.get("step"), "/prices/step");
        if (to.compareTo(from) < 0) {
            throw UserMistake.at(
                    "/prices", "from %s to %s there is no price".formatted(Exact.show(from), Exact.show(to)));
        }
        if (Exact.toDouble(to.subtract(from).divide(step)) >= MOST) {
            throw UserMistake.at("/prices", "more than %d prices; at most %d can be held".formatted(MOST, MOST));
        }
        List<BigFraction> prices = new ArrayList<>();
        for (BigFraction price = from; price.compareTo(to) <= 0; price = price.add(step)) {
            prices.add(price);
        }
        return prices;
    }

    private BigFraction positive(Node node, String path) {
        BigFraction price = parameters.readHoldable(node, path);
        if (price.getNumerator().signum() <= 0) {
            throw UserMistake.at(path, Exact.show(price) + " found, must be more than 0");
        }
        return price;
    }
}
