package suasion.posted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
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
        if (value == null) {
            throw impossible(demand, prices.get(0));
        }
        PriceAnswer told = new PriceProgram(demand, best)
                .best(worth(demand, problem, best))
                .orElseThrow(() -> new IllegalStateException("posterior means that no signal has"));
        Solution solution = solution(demand, problem, told, bound, proved);
        BigFraction sign = new BigFraction(problem.sense().sign());
        List<Check> checks = onMeans
                ? List.of(
                        Check.of("mean-preserving contractions", value.multiply(sign), problem, solution.certificate()))
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

    private static Solution solution(
            UnknownDemand demand, DesignProblem problem, PriceAnswer best, BigFraction most, boolean proved) {
        BigFraction sign = new BigFraction(problem.sense().sign());
        Device device = PostedDevice.of(demand, problem.game(), best.price(), best.masses());
        List<IncentiveLine> lines = lines(problem, device);
        BigFraction value = device.table().expected(problem.objective());
        BigFraction bound = most.multiply(sign);
        Certificate certificate =
                new Certificate(value, bound, bound.subtract(value).abs(), Certifier.violation(problem, lines), true);
        Claim claim = Certifier.claim(problem, device.table(), certificate);
        Claim weaker = problem.sense().sign() > 0 ? Claim.LOWER_BOUND : Claim.UPPER_BOUND;
        return new Solution(
                problem,
                device,
                proved || claim == Claim.AUDITED ? claim : weaker,
                certificate,
                lines,
                Benchmarks.of(problem, device.table()).withOptimum(problem, device.table()),
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
