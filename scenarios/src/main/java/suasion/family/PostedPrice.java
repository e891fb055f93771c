package suasion.family;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.posted.PostedDevice;
import suasion.posted.PostedSolver;
import suasion.posted.UnknownDemand;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.solve.Solution;

/**
 * A seller who posts a price and a buyer who has been told something about his value beforehand: which prices, profits
 * and surpluses some information makes possible, and the best information.
 *
 * <p>max over prices of E[objective] over signals at which the seller posts the price and the buyer, seeing any price,
 * buys iff his posterior mean is worth it.
 *
 * <p>Source: Roesler and Szentes (2017), "Buyer-optimal learning and monopoly pricing".
 */
public final class PostedPrice implements Family {
    private static final String PRICE = "price";
    private static final String TOLD = "told";
    private static final String NEVER = "never";
    private static final String UP_TO = "up to ";

    @Override
    public String name() {
        return "posted-price";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        UnknownDemand demand = demand(scenario);
        DesignProblem problem = new Trade(demand, scenario.parameters()).objective(scenario.root());
        prices(scenario, demand);
        return problem;
    }

    private static UnknownDemand demand(Scenario scenario) {
        return new Markets(scenario.root(), scenario.parameters()).read();
    }

    /** The prices that may be posted: all, or the one that the file asks about. */
    private static List<Integer> prices(Scenario scenario, UnknownDemand demand) {
        Node asked = scenario.root().fields().get(PRICE);
        return asked == null
                ? IntStream.range(0, demand.prices().size()).boxed().toList()
                : List.of(price(demand, scenario.parameters(), asked, "/price"));
    }

    private static int price(UnknownDemand demand, Numbers parameters, Node node, String path) {
        return index(demand, parameters.read(node, path), path);
    }

    private static int index(UnknownDemand demand, BigFraction price, String path) {
        for (int i = 0; i < demand.prices().size(); i++) {
            if (Exact.same(demand.prices().get(i), price)) {
                return i;
            }
        }
        double wanted = Exact.toDouble(price);
        BigFraction nearest = demand.prices().stream()
                .min((a, b) ->
                        Double.compare(Math.abs(Exact.toDouble(a) - wanted), Math.abs(Exact.toDouble(b) - wanted)))
                .orElseThrow();
        throw UserMistake.at(path, Exact.show(price) + " is not one of the prices")
                .maybe("Maybe " + Exact.show(nearest) + ".");
    }

    /** {@code {price: 1/2, told: {value: {never: ..., up to 1/2: ...}}}}. */
    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        UnknownDemand demand = demand(scenario);
        Node.Mapping mapping = (Node.Mapping) node;
        int price = price(demand, scenario.parameters(), mapping.fields().get(PRICE), Pointer.below(path, PRICE));
        String below = Pointer.below(path, TOLD);
        Labels values = Labels.plain("value", demand.names());
        Node told = mapping.fields().get(TOLD);
        List<Map<String, BigFraction>> rows = new Lotteries(values, scenario.parameters()).read(told, below);
        BigFraction[][] masses = new BigFraction[rows.size()][demand.thresholds()];
        for (int v = 0; v < masses.length; v++) {
            BigFraction prior = demand.prior().get(v);
            Arrays.fill(masses[v], BigFraction.ZERO);
            String here = told instanceof Node.Mapping
                    ? Pointer.below(below, demand.names().get(v))
                    : below;
            for (Map.Entry<String, BigFraction> signal : rows.get(v).entrySet()) {
                int j = threshold(demand, signal.getKey(), here);
                masses[v][j] = masses[v][j].add(signal.getValue().multiply(prior));
            }
        }
        return PostedDevice.of(demand, problem.game(), price, masses);
    }

    /** "never", "up to 1/2". */
    private static int threshold(UnknownDemand demand, String name, String path) {
        if (name.equals(NEVER)) {
            return 0;
        }
        if (!name.startsWith(UP_TO)) {
            throw UserMistake.at(path, "'%s' found; a buyer is told never or up to a price".formatted(name))
                    .maybe(Suggestion.of(name, demand.thresholdNames()));
        }
        try {
            return 1 + index(demand, Exact.parse(name.substring(UP_TO.length())), path);
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty() ? mistake.below(path) : mistake;
        }
    }

    @Override
    public Solution solve(Designed designed) {
        UnknownDemand demand = demand(designed.scenario());
        return PostedSolver.solve(demand, designed.problem(), prices(designed.scenario(), demand));
    }

    /** Beside information of the file stands the best, where that is quickly found. */
    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        UnknownDemand demand = demand(designed.scenario());
        Mechanism best = PostedSolver.optimum(demand, designed.problem(), prices(designed.scenario(), demand))
                .orElse(null);
        return PostedSolver.audit(demand, designed.problem(), (Device) mechanism, best);
    }
}
