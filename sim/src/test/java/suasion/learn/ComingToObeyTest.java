package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Table;
import suasion.sim.Arm;
import suasion.sim.Games;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Progress;
import suasion.sim.Strategy;

/**
 * Judges who do not know the scheme: with a prior worth one round, convict on being told so iff more of those of whom
 * they were told so were guilty than innocent, -1/2 + W_n &gt;= 0; W_n is a random walk.
 */
class ComingToObeyTest {
    private static final DesignProblem COURT = Games.court();

    /**
     * Obedience strict by 1/10: (1 - 3 x) / (1 + 3 x) = 1/10 at phi(convict | innocent) = x = 3/11. Told to convict in
     * 5/11 of the rounds, and then guilty with probability 11/20.
     */
    private static final Table STRICT = Games.scheme(COURT, "8/11 3/11", "0 1");

    private static List<Look> played(Table scheme, Strategy judge, int replication, Long... rounds) {
        Arm arm = new Arm("court", COURT, scheme, List.of(judge), replication);
        return History.play(arm, 3, List.of(rounds), Progress.NONE).looks();
    }

    private static long disobeyed(Look look) {
        return look.rounds() - look.players().get(0).followed();
    }

    /**
     * After 10,000 rounds the walk has made some 4,545 steps of mean 1/10: W_n &lt;= 0 with probability at most exp(-n
     * / 200) (Hoeffding), summed over n from 4,000 on 200 exp(-20) = 4e-7; fewer steps than 4,000 have probability
     * 1e-26. Twenty histories: false alarms 1e-5.
     */
    @Test
    void empiricalBayesObeysForEverWhereTheSchemeIsStrict() {
        for (int replication = 0; replication < 20; replication++) {
            List<Look> looks = played(STRICT, Strategies.of("empirical-bayes"), replication, 10_000L, 30_000L);
            assertEquals(disobeyed(looks.get(0)), disobeyed(looks.get(1)));
        }
    }

    /**
     * A walk of steps +1 with p = 11/20, -1 with q = 9/20, is at 0 1/(p - q) = 10 times on average, its start counted,
     * and 10 (q/p)^k times at -k: 10 / (1 - q/p) = 55 times at 0 or below, each a disobedience. Cut at 10,000 rounds
     * the tail is less than 1e-6. Five standard errors of 300 histories: false alarms 6e-7.
     */
    @Test
    void whereTheSchemeIsStrictTheMeanNumberOfDisobediencesIsFiftyFive() {
        double[] counts = IntStream.range(0, 300)
                .mapToDouble(replication ->
                        disobeyed(played(STRICT, Strategies.of("empirical-bayes"), 1000 + replication, 10_000L)
                                .get(0)))
                .toArray();
        double mean = IntStream.range(0, 300).mapToDouble(k -> counts[k]).sum() / 300;
        double variance = IntStream.range(0, 300)
                        .mapToDouble(k -> (counts[k] - mean) * (counts[k] - mean))
                        .sum()
                / 299;
        assertEquals(55, mean, 5 * Math.sqrt(variance / 300), "mean " + mean);
        assertTrue(variance < 100 * 100, "the test has power: standard deviation " + Math.sqrt(variance));
    }

    /**
     * At the optimum the walk is fair and spends half of its time on either side, however long: of n some N/2 rounds in
     * which he is told to convict he disobeys with probability 1/2 + Pr(W = 0)/2, on average 1/2 + 1/sqrt(2 pi n) of
     * them, standard deviation sqrt(1/8); in a third of histories he obeys less than a quarter of the time (arcsine
     * law, Feller 1968, chapter III: 2/pi arcsin sqrt(1/4)). Five standard errors of 400 histories: false alarms 1e-6
     * per comparison; the number of rounds heard, sqrt(N)/2 around N/2, moves shares by less than 1e-2.
     */
    @Test
    void empiricalBayesDoesNotComeToObeyWhereTheSchemeBinds() {
        int histories = 400;
        for (long rounds : new long[] {2000, 8000}) {
            double heard = rounds / 2.;
            double[] shares = IntStream.range(0, histories)
                    .mapToDouble(replication -> disobeyed(
                                    played(Games.courtOptimum(), Strategies.of("empirical-bayes"), replication, rounds)
                                            .get(0))
                            / heard)
                    .toArray();
            double mean =
                    IntStream.range(0, histories).mapToDouble(k -> shares[k]).sum() / histories;
            double expected = .5 + 1 / Math.sqrt(2 * Math.PI * heard);
            assertEquals(expected, mean, 5 * Math.sqrt(1. / 8 / histories), rounds + " rounds");
            double seldom =
                    IntStream.range(0, histories).filter(k -> shares[k] > .75).count() / (double) histories;
            assertEquals(1. / 3, seldom, 5 * Math.sqrt(2. / 9 / histories) + .02, rounds + " rounds");
        }
    }

    /**
     * Bandits explore for ever, ever less: in the last half of 40,000 rounds Thompson disobeys on a signal that costs
     * 1/10 by some multiple of ln N / (1/10), Hedge within his regret bound / (1/10) of the whole; a share of 1/10 is
     * far above both, a third of that which never learns. Seeds are fixed.
     */
    @Test
    void thoseWithoutRegretComeToObeyWhereTheSchemeIsStrict() {
        for (String name : List.of("hedge", "thompson", "fictitious-play")) {
            for (int replication = 0; replication < 5; replication++) {
                List<Look> looks = played(STRICT, Strategies.of(name), replication, 20_000L, 40_000L);
                double late = (disobeyed(looks.get(1)) - disobeyed(looks.get(0))) / 20_000.;
                assertTrue(late < .1, name + " disobeys in " + late);
            }
        }
    }
}
