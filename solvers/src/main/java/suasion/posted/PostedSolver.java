package suasion.posted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.Mechanism;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * The best information for a buyer whose demand the seller does not know, over the prices that are allowed: one linear
 * program per price ({@link PriceProgram}), the best of them, and for every price the proof that no information does
 * better there or that none makes the seller post it.
 *
 * <p>Source: Roesler and Szentes (2017), "Buyer-optimal learning and monopoly pricing".
 */
public final class PostedSolver {
    /** Values x prices up to which the optimum is found just to stand beside something else. */
    private static final int SMALL = 150;

    private PostedSolver() {}

    /**
     * The best information and the price that the seller then posts.
     *
     * @param demand the market
     * @param problem an objective over {@code demand.game()}
     * @param prices indices of the prices that may be posted, ascending
     * @throws UserMistake at /price if no information makes the seller post any of them
     */
    public static Solution solve(UnknownDemand demand, DesignProblem problem, List<Integer> prices) {
        Found found = search(demand, problem, prices);
        if (found.value() == null) {
            throw impossible(demand, prices.get(0));
        }
        PriceAnswer told = told(demand, problem, found.price());
        Solution solution = solution(demand, problem, told, found);
        BigFraction sign = new BigFraction(problem.sense().sign());
        List<Check> checks = found.onMeans()
                ? List.of(Check.of(
                        "mean-preserving contractions", found.value().multiply(sign), problem, solution.certificate()))
                : List.of();
        return new Solution(
                problem,
                solution.mechanism(),
                solution.claim(),
                solution.certificate(),
                solution.incentives(),
                solution.benchmarks(),
                checks,
                "%s; %d prices, %d values x %d thresholds"
                        .formatted(told.method(), prices.size(), demand.values().size(), demand.thresholds()),
                null,
                exhibits(demand, told, (Device) solution.mechanism()));
    }

    /**
     * The best information and price, on grids of at most 150 values times prices; empty on larger ones and where none
     * is proved to be best.
     */
    public static Optional<Mechanism> optimum(UnknownDemand demand, DesignProblem problem, List<Integer> prices) {
        if (demand.values().size() * demand.prices().size() > SMALL) {
            return Optional.empty();
        }
        Found found = search(demand, problem, prices);
        if (found.value() == null) {
            return Optional.empty();
        }
        Solution best = solution(demand, problem, told(demand, problem, found.price()), found);
        return best.claim() == Claim.OPTIMAL ? Optional.of(best.mechanism()) : Optional.empty();
    }

    /**
     * The best of all prices.
     *
     * @param price its index
     * @param value what is reached there, the objective's sign turned where it is minimised; null if no information
     *     supports any price
     * @param bound what no price passes
     * @param proved whether every other price is ruled out or bounded
     * @param onMeans whether laws of posterior means found it
     */
    private record Found(int price, BigFraction value, BigFraction bound, boolean proved, boolean onMeans) {}

    private static Found search(UnknownDemand demand, DesignProblem problem, List<Integer> prices) {
        Contraction contraction = new Contraction(demand);
        boolean onMeans = prices.stream().allMatch(price -> contraction.applies(worth(demand, problem, price)));
        int best = -1;
        BigFraction value = null;
        BigFraction bound = null;
        boolean proved = true;
        for (int price : prices) {
            BigFraction[][] worth = worth(demand, problem, price);
            BigFraction[] found = onMeans
                    ? contraction
                            .best(price, worth)
                            .map(means -> new BigFraction[] {means.value(), means.bound()})
                            .orElse(null)
                    : new PriceProgram(demand, price)
                            .best(worth)
                            .map(answer -> new BigFraction[] {answer.value(), answer.bound()})
                            .orElse(null);
            if (found == null) {
                proved &= contraction.temptation(price).getNumerator().signum() > 0;
            } else {
                best = value == null || found[0].compareTo(value) > 0 ? price : best;
                value = value == null || found[0].compareTo(value) > 0 ? found[0] : value;
                bound = bound == null || found[1].compareTo(bound) > 0 ? found[1] : bound;
            }
        }
        return new Found(best, value, bound, proved, onMeans);
    }

    private static PriceAnswer told(UnknownDemand demand, DesignProblem problem, int price) {
        return new PriceProgram(demand, price)
                .best(worth(demand, problem, price))
                .orElseThrow(() -> new IllegalStateException("posterior means that no signal has"));
    }

    private static Solution solution(UnknownDemand demand, DesignProblem problem, PriceAnswer best, Found found) {
        BigFraction sign = new BigFraction(problem.sense().sign());
        Device device = PostedDevice.of(demand, problem.game(), best.price(), best.masses());
        List<IncentiveLine> lines =
                lines(problem, device).stream().map(multipliers(demand, best)).toList();
        BigFraction value = device.table().expected(problem.objective());
        BigFraction bound = found.bound().multiply(sign);
        Certificate certificate =
                new Certificate(value, bound, bound.subtract(value).abs(), Certifier.violation(problem, lines), true);
        Claim certified = Certifier.claim(problem, device.table(), certificate);
        Claim weaker = problem.sense().sign() > 0 ? Claim.LOWER_BOUND : Claim.UPPER_BOUND;
        Claim claim = found.proved() || certified == Claim.AUDITED ? certified : weaker;
        return new Solution(
                problem,
                device,
                claim,
                certificate,
                lines,
                Benchmarks.of(problem, device.table())
                        .withOptimum(problem, claim == Claim.OPTIMAL ? device.table() : null),
                List.of(),
                best.method(),
                null);
    }

    private static List<Exhibit> exhibits(UnknownDemand demand, PriceAnswer best, Device device) {
        PostedExhibits exhibits = new PostedExhibits(demand);
        List<Exhibit> all = new ArrayList<>(List.of(exhibits.signal(device), exhibits.corners()));
        all.addAll(exhibits.regions());
        if (ClosedForm.applies(demand)) {
            all.add(ClosedForm.convergence(demand));
            all.add(ClosedForm.law(demand, device));
        }
        exhibits.multipliers(best).ifPresent(all::add);
        return all;
    }

    /**
     * What given information is worth, whether the seller posts the price and the buyer follows, at other prices too.
     *
     * @param optimum the best information where somebody knows it, else null
     */
    public static Solution audit(UnknownDemand demand, DesignProblem problem, Device device, Mechanism optimum) {
        List<IncentiveLine> lines = lines(problem, device);
        return new Solution(
                problem,
                device,
                Claim.AUDITED,
                Certifier.audit(problem, device.table(), lines),
                lines,
                Benchmarks.of(problem, device.table()).withOptimum(problem, optimum == null ? null : optimum.table()),
                List.of(),
                "audited as given",
                null,
                List.of(new PostedExhibits(demand).signal(device), new PostedExhibits(demand).corners()));
    }

    /**
     * Every line with the multiplier of its condition in the program of the price; 0 where others imply the incentive,
     * which is then no row.
     */
    private static UnaryOperator<IncentiveLine> multipliers(UnknownDemand demand, PriceAnswer best) {
        Conditions conditions = new Conditions(demand, best.price());
        Map<Incentive, BigFraction> multipliers = new HashMap<>();
        for (int k = 0; k < conditions.all().size(); k++) {
            multipliers.put(
                    conditions.all().get(k).incentive(demand, best.price()),
                    best.multipliers().get(k));
        }
        return line -> new IncentiveLine(
                line.incentive(),
                line.probability(),
                line.gain(),
                line.conditionalGain(),
                multipliers.getOrDefault(line.incentive(), BigFraction.ZERO));
    }

    private static List<IncentiveLine> lines(DesignProblem problem, Device device) {
        List<IncentiveLine> lines = new ArrayList<>(Certifier.lines(problem, device.table(), List.of()));
        lines.addAll(Certifier.credibility(device));
        return lines;
    }

    /** What is maximised at a price, rows values and columns thresholds. */
    private static BigFraction[][] worth(UnknownDemand demand, DesignProblem problem, int price) {
        BigFraction sign = new BigFraction(problem.sense().sign());
        BigFraction[][] worth = new BigFraction[demand.values().size()][demand.thresholds()];
        for (int v = 0; v < worth.length; v++) {
            for (int j = 0; j < worth[v].length; j++) {
                worth[v][j] =
                        problem.objective().exact(v, demand.outcome(price, j)).multiply(sign);
            }
        }
        return worth;
    }

    private static UserMistake impossible(UnknownDemand demand, int price) {
        String asked = Exact.show(demand.prices().get(price));
        Contraction contraction = new Contraction(demand);
        BigFraction least = contraction.temptation(price);
        UserMistake mistake = UserMistake.at(
                "/price",
                "whatever %s knows, %s does not post %s: another price earns at least %s more"
                        .formatted(demand.buyer(), demand.seller(), asked, Exact.show(least)));
        BigFraction[][] nothing = new BigFraction[demand.values().size()][demand.thresholds()];
        for (BigFraction[] row : nothing) {
            Arrays.fill(row, BigFraction.ZERO);
        }
        return IntStream.range(0, demand.prices().size())
                .boxed()
                .sorted(Comparator.comparingInt(other -> Math.abs(other - price)))
                .filter(other -> contraction.best(other, nothing).isPresent())
                .findFirst()
                .map(other ->
                        mistake.maybe("Maybe " + Exact.show(demand.prices().get(other)) + ", which is possible."))
                .orElse(mistake);
    }
}
