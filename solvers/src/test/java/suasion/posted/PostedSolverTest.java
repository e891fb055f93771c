package suasion.posted;

import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

class PostedSolverTest {
    @Test
    void trial() {
        for (int n : new int[] {5, 10, 20, 40}) {
            long start = System.nanoTime();
            UnknownDemand demand = uniform(n, n);
            DesignProblem problem = new DesignProblem(
                    demand.game(), "nature", demand.game().payoffs().get(1), Sense.MAX, BigFraction.ZERO);
            Solution solution = PostedSolver.solve(
                    demand, problem, IntStream.range(0, n).boxed().toList());
            System.out.println(n + " " + solution.claim() + " " + Exact.show(solution.value()) + " " + solution.checks()
                    + " " + solution.method() + " " + solution.certificate().violation() + " gap "
                    + solution.certificate().gap() + " s " + (System.nanoTime() - start) / 1e9);
            for (Exhibit e : solution.exhibits()) {
                System.out.println(e.title());
                e.rows()
                        .forEach(r -> System.out.println("   "
                                + r.stream()
                                        .map(x -> x instanceof BigFraction f ? Exact.show(f) : String.valueOf(x))
                                        .toList()));
            }
        }
        System.out.println(RoeslerSzentes.uniform());
    }

    static UnknownDemand uniform(int n, int m) {
        return new UnknownDemand(
                IntStream.rangeClosed(1, n)
                        .mapToObj(k -> Exact.show(new BigFraction(2 * k - 1, 2 * n)))
                        .toList(),
                IntStream.rangeClosed(1, n)
                        .mapToObj(k -> new BigFraction(2 * k - 1, 2 * n))
                        .toList(),
                java.util.Collections.nCopies(n, new BigFraction(1, n)),
                IntStream.rangeClosed(1, m).mapToObj(k -> new BigFraction(k, m)).toList(),
                "seller",
                "buyer");
    }
}
