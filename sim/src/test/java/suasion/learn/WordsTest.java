package suasion.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;
import suasion.sim.Chance;

class WordsTest {
    /** Kolmogorov and Smirnov's test on 20,000 draws; false alarms 1e-5 per law. */
    @Test
    void drawsFromBetaLawsFollowThem() {
        Chance chance = Chance.of(5, 0, Chance.player(0));
        Words words = new Words();
        for (double[] law : new double[][] {{1, 1}, {3, 5}, {1, 40}, {2000, 2100}}) {
            double[] draws = new double[20_000];
            for (int k = 0; k < draws.length; k++) {
                words.begin(chance.word(k), Words.ACTING);
                words.beta(7, 2);
                draws[k] = words.beta(law[0], law[1]);
            }
            double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new BetaDistribution(law[0], law[1]), draws);
            assertEquals(1, p, 1 - 1e-5, law[0] + ", " + law[1]);
        }
    }

    /** What one word is used for says nothing about another use: correlations within five standard errors of 0. */
    @Test
    void purposesOfAWordAreUncorrelated() {
        Chance chance = Chance.of(6, 0, Chance.player(0));
        int count = 100_000;
        double[] sums = new double[3];
        for (int k = 0; k < count; k++) {
            long word = chance.word(k);
            double self = Words.unit(word) - .5;
            double who = Words.unit(Words.first(word, Words.WHO)) - .5;
            double learning = Words.unit(Words.first(word, Words.LEARNING)) - .5;
            sums[0] += self * who;
            sums[1] += self * learning;
            sums[2] += who * learning;
        }
        for (double sum : sums) {
            // the product of two uniforms has variance 1/144
            assertEquals(0, sum * 12 / Math.sqrt(count), 5);
        }
    }
}
