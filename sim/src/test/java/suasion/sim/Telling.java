package suasion.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.interval.Interval;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.transport.BeliefDesign;
import suasion.transport.Coupling;
import suasion.transport.Coupling.Atom;
import suasion.transport.EnclosedPayoff;

/**
 * A scheme that tells receivers what to believe, and the game whose actions are beliefs.
 *
 * @param problem the game and what the sender wants
 * @param scheme what is told
 */
public record Telling(DesignProblem problem, Table scheme) {
    /** A payoff of tests, within [-1, 1]. */
    private record Formula(Function<List<BigFraction>, BigFraction> exact, ToDoubleFunction<double[]> near)
            implements EnclosedPayoff {
        @Override
        public BigFraction exact(List<BigFraction> beliefs) {
            return exact.apply(beliefs);
        }

        @Override
        public double approx(double[] beliefs) {
            return near.applyAsDouble(beliefs);
        }

        @Override
        public Interval over(Interval[] box) {
            return new Interval(-1, 1);
        }

        @Override
        public Interval[] slopes(Interval[] box) {
            Interval[] slopes = new Interval[box.length];
            Arrays.fill(slopes, Interval.ALL);
            return slopes;
        }
    }

    /**
     * The smallest covariance of two receivers at prior 1/2, -1/32 (Arieli, Babichenko, Sandomirskiy and Tamuz 2021):
     * told (0, 3/4), (1/2, 3/4), (1/2, 1/4), (1, 1/4).
     */
    public static Telling covariance() {
        return of("1/2", "0 3/4 1/4 0", "1/2 3/4 0 3/4", "1/2 1/4 3/4 0", "1 1/4 0 1/4");
    }

    /**
     * A lie that leaves every receiver's mean told belief at the prior: 0 and 1 are told as above, but 3/4 and 1/4 to
     * bob whatever the state, so that he learns nothing from them.
     */
    public static Telling miscalibrated() {
        return of(
                "1/2",
                "0 3/4 1/8 0",
                "0 1/4 1/8 0",
                "1/2 3/4 3/8 3/8",
                "1/2 1/4 3/8 3/8",
                "1 3/4 0 1/8",
                "1 1/4 0 1/8");
    }

    /** Rows of what each is told and the probability of that in the low and in the high state. */
    public static Telling of(String prior, String... rows) {
        List<Atom> atoms = Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" ")).map(Exact::parse).toList())
                .map(row -> new Atom(row.subList(0, row.size() - 2), row.get(row.size() - 2), row.get(row.size() - 1)))
                .toList();
        return of(Exact.parse(prior), new Coupling(atoms));
    }

    /**
     * A calibrated scheme at prior 1/2 of as many told beliefs per receiver, 1/2 and all different, and twice as many
     * messages: two profiles for every belief of the first, random masses.
     */
    public static Telling large(int receivers, int beliefs, long seed) {
        Random random = new Random(seed);
        int[][] told = new int[2 * beliefs][receivers];
        long[][] mass = new long[told.length][2];
        for (int k = 0; k < told.length; k++) {
            for (int i = 0; i < receivers; i++) {
                told[k][i] = k < beliefs ? k : (k + 1 + i) % beliefs;
            }
            mass[k][0] = 1 + random.nextInt(1000);
            mass[k][1] = 1 + random.nextInt(1000);
        }
        BigFraction low = sum(mass, 0, k -> true);
        BigFraction high = sum(mass, 1, k -> true);
        List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < told.length; k++) {
            List<BigFraction> posteriors = new ArrayList<>();
            for (int i = 0; i < receivers; i++) {
                int who = i;
                int said = told[k][i];
                BigFraction inLow = sum(mass, 0, m -> told[m][who] == said).divide(low);
                BigFraction inHigh = sum(mass, 1, m -> told[m][who] == said).divide(high);
                posteriors.add(inHigh.divide(inLow.add(inHigh)));
            }
            atoms.add(new Atom(
                    posteriors, new BigFraction(mass[k][0]).divide(low), new BigFraction(mass[k][1]).divide(high)));
        }
        return of(BigFraction.ONE_HALF, new Coupling(atoms));
    }

    /** The same with the two states exchanged: who is told x should believe 1 - x. */
    public Telling lying() {
        int messages = scheme.signals().messages();
        BigFraction[][] rows = IntStream.of(1, 0)
                .mapToObj(cell -> IntStream.range(0, messages)
                        .mapToObj(message -> scheme.probability(cell, message))
                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
        return new Telling(problem, Table.of(scheme.game(), scheme.signals(), rows));
    }

    private static BigFraction sum(long[][] mass, int state, Function<Integer, Boolean> counts) {
        return new BigFraction(IntStream.range(0, mass.length)
                .filter(counts::apply)
                .mapToLong(k -> mass[k][state])
                .sum());
    }

    private static Telling of(BigFraction prior, Coupling coupling) {
        double p = Exact.toDouble(prior);
        Formula product = new Formula(
                x -> x.stream().map(prior::subtract).reduce(BigFraction.ONE, BigFraction::multiply),
                x -> Arrays.stream(x).map(own -> p - own).reduce(1, (a, b) -> a * b));
        List<String> names =
                List.of("ann", "bob", "carl", "dora").subList(0, coupling.told().size());
        BeliefDesign design =
                new BeliefDesign("analyst", names, List.of("low", "high"), prior, List.of(product, product), Sense.MIN);
        DesignProblem problem = design.problem(coupling.told());
        return new Telling(problem, coupling.scheme(problem));
    }
}
