package suasion.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Pooled;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/** Random menus, which need not be good ones, for buyers with few and with many types. */
class ManyTypesTest {
    private static DesignProblem problem(int types, int states, int actions, Random random) {
        Player buyer = new Player("buyer", names("t", types), names("a", actions));
        int[][] payoff = IntStream.range(0, states * types)
                .mapToObj(cell -> random.ints(actions, 0, 10).toArray())
                .toArray(int[][]::new);
        int[] weights = random.ints((long) states * types, 0, 4).toArray();
        weights[0]++;
        int sum = IntStream.of(weights).sum();
        return Menus.selling(new Game(
                names("s", states),
                List.of(buyer),
                IntStream.of(weights).mapToObj(w -> new BigFraction(w, sum)).toList(),
                List.of(Payoff.of(payoff))));
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static Table menu(Game game, Random random) {
        SignalSpace signals = SignalSpace.recommendations(game);
        BigFraction[][] phi = new BigFraction[game.cells()][];
        for (int cell = 0; cell < phi.length; cell++) {
            int[] weights = random.ints(signals.messages(), 0, 4).toArray();
            weights[random.nextInt(weights.length)]++;
            int sum = IntStream.of(weights).sum();
            phi[cell] =
                    IntStream.of(weights).mapToObj(w -> new BigFraction(w, sum)).toArray(BigFraction[]::new);
        }
        List<BigFraction> fees = random.ints(game.players().get(0).types().size(), 0, 8)
                .mapToObj(fee -> new BigFraction(fee, 4))
                .toList();
        return Table.of(game, signals, phi).withPayments(Payments.none(signals).withFees(List.of(fees)));
    }

    private static Map<String, Statistic> byId(List<Statistic> all) {
        return all.stream().collect(Collectors.toMap(s -> s.promise().id(), s -> s));
    }

    /** The liar's own Bayes in doubles finds a reply as good as the exact one, so both announce the same gain. */
    @Test
    void liesBringWhatTheMechanismAnnounces() {
        int compared = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            DesignProblem problem = problem(2 + seed % 3, 2 + seed % 2, 2 + seed % 3, random);
            Table table = menu(problem.game(), random);
            Statistics statistics = Statistics.of(problem, table, Games.STANDARD);
            Map<String, Statistic> counterfactual = byId(statistics.reporting(Games.OBEDIENT));
            List<Statistic> realised = new ArrayList<>();
            Menus.arms(problem, table).stream()
                    .map(KnownArm::of)
                    .filter(arm -> arm.conduct() == KnownArm.Conduct.DEVIATING)
                    .forEach(arm -> statistics.realised(arm).stream()
                            .filter(s -> !s.promise().sort().equals("OBEDIENCE"))
                            .forEach(realised::add));
            assertEquals(counterfactual.keySet(), byId(realised).keySet());
            for (Statistic real : realised) {
                Statistic said = counterfactual.get(real.promise().id());
                assertEquals(said.standing(), real.standing());
                assertEquals(
                        said.promised(), real.promised(), 1e-12, real.promise().id());
                assertEquals(said.probability(), real.probability(), 0);
                compared++;
            }
        }
        // Ten games each with 2, 3 and 4 types: 10 (2 x 2 + 3 x 3 + 4 x 4).
        assertEquals(290, compared);
    }

    /** 12 types with 10 actions have 12 x 10 x 9 = 1,080 disobediences, 9 arms of 12 x 10. */
    @Test
    void muchDisobedienceIsPooledByTypeAndByArm() {
        Random random = new Random(2);
        DesignProblem problem = problem(12, 2, 10, random);
        Table table = menu(problem.game(), random);
        List<Statistic> all = Menus.statistics(problem, table, Games.STANDARD);
        Map<String, List<Statistic>> obedience = all.stream()
                .filter(s -> s.promise().sort().equals("OBEDIENCE"))
                .collect(Collectors.groupingBy(Statistic::arm));
        assertEquals(1 + 9, obedience.size(), "one arm of obedience and 9 of disobedience");
        assertEquals(120, obedience.get("obedient").size(), "per type and signal");
        double said = 0;
        double real = 0;
        for (Map.Entry<String, List<Statistic>> arm : obedience.entrySet()) {
            boolean obeyed = arm.getKey().equals("obedient");
            for (Statistic statistic : arm.getValue()) {
                Pooled pooled = (Pooled) statistic.promise();
                assertEquals(obeyed ? 9 : 10, pooled.size());
                assertEquals(obeyed, pooled.recommendation() != null);
                double weighted = statistic.standing() == Statistic.Standing.VACUOUS
                        ? 0
                        : statistic.promised() * statistic.probability();
                said += obeyed ? 9 * weighted : 0;
                real += obeyed ? 0 : weighted;
            }
            assertEquals(obeyed ? 120 : 12, arm.getValue().size());
        }
        assertEquals(
                "OBEDIENCE buyer (t0): obeys every signal (10 pooled)",
                obedience
                        .get("deviating (recommendation + 1 mod 10)")
                        .get(0)
                        .promise()
                        .id());
        assertEquals(said, real, 1e-9, "every disobedience is played in one arm");
    }

    /**
     * What is lost by disobeying is judged by what was played: pooled means are those of the counts, within an
     * interval.
     */
    @Test
    void pooledDisobedienceIsWhatPlayShows() {
        Random random = new Random(2);
        DesignProblem problem = problem(12, 2, 10, random);
        Table table = menu(problem.game(), random);
        long judged = 0;
        for (Verdict verdict : Menus.judged(problem, table, Games.STANDARD, 3, 200_000)) {
            if (verdict.promise() instanceof Pooled pooled
                    && pooled.sort().equals("OBEDIENCE")
                    && pooled.recommendation() == null
                    && verdict.ruling() != Ruling.VACUOUS) {
                assertTrue(
                        verdict.low() <= verdict.promised() && verdict.promised() <= verdict.high(),
                        verdict.arm() + " " + pooled.id());
                judged++;
            }
        }
        assertTrue(judged >= 9 * 10, "most of the 12 types can happen: " + judged);
    }

    /** 33 types could tell 33 x 32 = 1,056 lies. */
    @Test
    void manyLiesArePooledByTypeAndByArm() {
        Random random = new Random(1);
        DesignProblem problem = problem(33, 2, 2, random);
        Table table = menu(problem.game(), random);
        List<Statistic> all = Menus.statistics(problem, table, Games.STANDARD);
        Map<String, List<Statistic>> honesty = all.stream()
                .filter(s -> s.promise().sort().equals("HONESTY"))
                .collect(Collectors.groupingBy(Statistic::arm));
        assertEquals(33, honesty.get("obedient").size());
        assertEquals(1 + 32, honesty.size(), "one arm without lies and 32 with");
        Statistic first = honesty.get("obedient").get(0);
        assertEquals(new Pooled(first.promise().kind(), "buyer", "t0", null, 32), first.promise());
        double mean = problem.gains(table).stream()
                .filter(gain ->
                        gain.incentive().type().equals("t0") && gain.incentive().report() != null)
                .mapToDouble(gain -> IntStream.range(0, 66)
                        .filter(gain::concerns)
                        .mapToDouble(cell -> IntStream.range(0, 2)
                                .mapToDouble(
                                        message -> table.mass(cell, message).doubleValue() * gain.approx(cell, message))
                                .sum())
                        .sum())
                .average()
                .orElseThrow();
        assertEquals(mean / first.probability(), first.promised(), 1e-12);
        double lies = 0;
        double means = 0;
        for (Statistic statistic : all) {
            if (statistic.promise() instanceof Pooled pooled && pooled.sort().equals("HONESTY")) {
                boolean real = pooled.type() == null;
                assertEquals(real ? 33 : 32, pooled.size());
                double weighted = statistic.standing() == Statistic.Standing.VACUOUS
                        ? 0
                        : statistic.promised() * statistic.probability();
                lies += real ? weighted : 0;
                means += real ? 0 : weighted * 32;
            }
        }
        assertEquals(means, lies, 1e-9, "every lie is told in one arm");
    }
}
