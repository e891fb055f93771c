package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Regime;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.TypeLaw;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** Reports of rules and of many receivers, made by hand. */
final class CrowdSamples {
    private CrowdSamples() {}

    /**
     * Two independent actions of types (s, r), uniform on {0,1}^2, any payments: the order of s + 2 r. A type is
     * recommended with probability 1/16 (what the other is alike) + 1/8 for each type that comes later: 7/16, 5/16,
     * 3/16, 1/16. The sender gets 10/16; following brings 12/16, switching 4/16, so the receiver is charged 1/2: 9/8.
     * Dughmi et al. (2019), section 4.1.
     */
    static Report rule() {
        List<String> types = List.of("(0,0)", "(0,1)", "(1,0)", "(1,1)");
        List<Integer> levels = List.of(0, 2, 1, 3);
        List<String> cells = new ArrayList<>();
        List<BigFraction> prior = new ArrayList<>();
        BigFraction[][] r = new BigFraction[16][];
        BigFraction[][] s = new BigFraction[16][];
        for (int k = 0; k < 4; k++) {
            for (int l = 0; l < 4; l++) {
                cells.add(types.get(k) + " over " + types.get(l));
                prior.add(new BigFraction(k == l ? 1 : levels.get(k) > levels.get(l) ? 2 : 0, 16));
                s[4 * k + l] = new BigFraction[] {new BigFraction(k / 2), new BigFraction(l / 2)};
                r[4 * k + l] = new BigFraction[] {new BigFraction(k % 2), new BigFraction(l % 2)};
            }
        }
        DesignProblem problem = Samples.problem("sender", "receiver", cells, List.of("follow", "switch"), prior, r, s)
                .withRegime(Regime.UNRESTRICTED);
        Game game = problem.game();
        SignalSpace follow = SignalSpace.of(game, List.of(List.of(new Signal("follow", 0))));
        BigFraction[][] always = new BigFraction[16][1];
        Arrays.stream(always).forEach(row -> row[0] = BigFraction.ONE);
        Table table = Table.of(game, follow, always).withPayments(Payments.of(List.of(Samples.fs("-1/2"))));
        TypeLaw law = TypeLaw.independent(2, types, Collections.nCopies(4, new BigFraction(1, 4)));
        PriorityRule rule = new PriorityRule(law, List.of(new PriorityRule.Order(BigFraction.ONE, levels)), table);
        Exhibit scores = new Exhibit(
                "scores",
                "Scores of the types",
                List.of("type", "s", "r", "s + 2 r"),
                IntStream.range(0, 4)
                        .mapToObj(k -> List.<Object>of(
                                types.get(k),
                                new BigFraction(k / 2),
                                new BigFraction(k % 2),
                                new BigFraction(k / 2 + 2 * (k % 2))))
                        .toList(),
                "kappa = n/(n-1) = 2");
        Exhibit propositions = new Exhibit(
                "propositions",
                "Propositions that apply",
                List.of("proposition", "applies", "why", "value"),
                List.of(
                        Arrays.asList("5", "yes", "symmetric actions and unrestricted payments", Samples.f("9/8")),
                        Arrays.asList("6", "no", "it is about payments that charge nobody", null)),
                "");
        Solution solution = new Solution(
                problem,
                rule,
                Claim.OPTIMAL,
                new Certificate(
                        Samples.f("9/8"), Samples.f("9/8"), BigFraction.ZERO, BigFraction.ZERO, true, BigFraction.ONE),
                Samples.incentives(problem, table, Samples.fs("1")),
                new Benchmarks(
                        Samples.f("1/2"), Samples.f("5/8"), Samples.fs("1/2"), Samples.fs("3/4"), Samples.fs("1/4")),
                List.of(),
                "order statistics of 4 types",
                null,
                List.of(scores, propositions));
        return new Report(
                Samples.provenance("iid-two-actions", "Two i.i.d. actions", "Dughmi et al. 2019, section 4.1"),
                solution,
                Claim.OPTIMAL,
                List.of(),
                null);
    }

    /**
     * The size of the set of those who take their second action, minus a cost in the second state: a function, since no
     * table of 2^n outcomes could be held.
     */
    private record Size(long outcomes, int cost) implements Payoff {
        @Override
        public int cells() {
            return 2;
        }

        @Override
        public BigFraction exact(int cell, long outcome) {
            return new BigFraction(Long.bitCount(outcome) - cell * cost);
        }

        @Override
        public double approx(int cell, long outcome) {
            return Exact.toDouble(exact(cell, outcome));
        }

        @Override
        public BigFraction smallest(int cell) {
            return new BigFraction(-cell * cost);
        }

        @Override
        public BigFraction largest(int cell) {
            return new BigFraction(Long.numberOfTrailingZeros(outcomes) - cell * cost);
        }
    }

    /** N receivers; in the good state all adopt, in the bad one of N + 1 sets, whose numbers are made up. */
    static Report many(int receivers) {
        List<Player> players = IntStream.range(0, receivers)
                .mapToObj(i -> Player.uninformed("r%02d".formatted(i + 1), List.of("wait", "adopt")))
                .toList();
        long outcomes = 1L << receivers;
        Game game = new Game(
                List.of("good", "bad"),
                players,
                Samples.fs("1/3", "2/3"),
                Collections.nCopies(receivers, new Size(outcomes, 2)));
        DesignProblem problem = new DesignProblem(game, "platform", new Size(outcomes, 0), Sense.MAX, BigFraction.ZERO);
        long[] sets = LongStream.concat(
                        LongStream.of(outcomes - 1, 0),
                        IntStream.range(0, receivers).mapToLong(i -> outcomes - 1 - (1L << i)))
                .toArray();
        BigFraction[][] phi = new BigFraction[2][sets.length];
        for (int m = 0; m < sets.length; m++) {
            phi[0][m] = m == 0 ? BigFraction.ONE : BigFraction.ZERO;
            phi[1][m] = m == 0 ? BigFraction.ZERO : m == 1 ? BigFraction.ONE_HALF : new BigFraction(1, 2 * receivers);
        }
        Table table = Table.of(game, SignalSpace.listed(game, sets), phi);
        BigFraction value = table.expected(problem.objective());
        Solution solution = new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(value, value, BigFraction.ZERO, BigFraction.ZERO, true),
                Samples.incentives(problem, table, Collections.nCopies(2 * receivers, BigFraction.ZERO)),
                new Benchmarks(null, null, null, null, Collections.nCopies(receivers, Samples.f("5/3"))),
                List.of(),
                "column generation, made up",
                null,
                List.of(information()));
        return new Report(
                Samples.provenance("network", receivers + " receivers on a network", "constructed"),
                solution,
                Claim.OPTIMAL,
                List.of(),
                null);
    }

    private static Exhibit information() {
        return new Exhibit(
                "information",
                "Other ways to inform",
                List.of("signals", "value"),
                List.of(
                        Arrays.asList("private", Samples.f("40")),
                        Arrays.asList("public", null),
                        Arrays.asList("none", Samples.f("0"))),
                "Public signals have no pure equilibrium here.");
    }
}
