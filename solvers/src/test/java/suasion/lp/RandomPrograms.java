package suasion.lp;

import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.LinearProgram.Relation;
import suasion.lp.LinearProgram.Row;

/** Programs of stated shapes, for tests and measurements. */
final class RandomPrograms {
    private RandomPrograms() {}

    /**
     * One receiver, uniform prior: x(th,i) = mu(th) phi(i|th), column th * actions + i; obedience rows (i, j), j not i,
     * first, then sum_i x(th,i) = mu(th) per state.
     *
     * @param receiver r(th,i)
     * @param sender s(th,i)
     */
    static LinearProgram persuasion(BigFraction[][] receiver, BigFraction[][] sender) {
        int states = receiver.length;
        int actions = receiver[0].length;
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int th = 0; th < states; th++) {
            for (int i = 0; i < actions; i++) {
                program.column("x(" + th + "," + i + ")", sender[th][i]);
            }
        }
        for (int i = 0; i < actions; i++) {
            for (int j = 0; j < actions; j++) {
                if (j != i) {
                    Row row = program.row("obey " + i + "," + j, Relation.AT_LEAST, BigFraction.ZERO);
                    for (int th = 0; th < states; th++) {
                        row.add(th * actions + i, receiver[th][i].subtract(receiver[th][j]));
                    }
                }
            }
        }
        for (int th = 0; th < states; th++) {
            Row row = program.row("prior " + th, Relation.EQUAL, new BigFraction(1, states));
            for (int i = 0; i < actions; i++) {
                row.add(th * actions + i, BigFraction.ONE);
            }
        }
        return program;
    }

    /** Persuasion with payoffs k/denominator, k uniform on 0..denominator*largest. */
    static LinearProgram persuasion(int states, int actions, int largest, int denominator, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return persuasion(
                table(states, actions, largest, denominator, random),
                table(states, actions, largest, denominator, random));
    }

    /** Bayes correlated equilibria of two players with {@code actions} each, a third party's mean payoff maximised. */
    static LinearProgram correlated(int states, int actions, int denominator, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int outcomes = actions * actions;
        BigFraction[][][] payoffs = new BigFraction[3][][];
        for (int i = 0; i < 3; i++) {
            payoffs[i] = table(states, outcomes, 1, denominator, random);
        }
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int th = 0; th < states; th++) {
            for (int outcome = 0; outcome < outcomes; outcome++) {
                program.column("x(" + th + "," + outcome + ")", payoffs[2][th][outcome]);
            }
        }
        for (int player = 0; player < 2; player++) {
            int own = player == 0 ? actions : 1;
            int other = player == 0 ? 1 : actions;
            for (int told = 0; told < actions; told++) {
                for (int done = 0; done < actions; done++) {
                    if (done != told) {
                        Row row = program.row(
                                player + " obeys " + told + "," + done, Relation.AT_LEAST, BigFraction.ZERO);
                        for (int th = 0; th < states; th++) {
                            for (int b = 0; b < actions; b++) {
                                int outcome = told * own + b * other;
                                int deviation = done * own + b * other;
                                row.add(
                                        th * outcomes + outcome,
                                        payoffs[player][th][outcome].subtract(payoffs[player][th][deviation]));
                            }
                        }
                    }
                }
            }
        }
        for (int th = 0; th < states; th++) {
            Row row = program.row("prior " + th, Relation.EQUAL, new BigFraction(1, states));
            for (int outcome = 0; outcome < outcomes; outcome++) {
                row.add(th * outcomes + outcome, BigFraction.ONE);
            }
        }
        return program;
    }

    /** Transport of uniform masses on n points to n points at least random cost: 2n equalities, n^2 columns. */
    static LinearProgram transport(int n, int denominator, long seed) {
        BigFraction[][] costs = table(n, n, 1, denominator, new SplittableRandom(seed));
        LinearProgram program = new LinearProgram(Sense.MIN);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                program.column("x(" + i + "," + j + ")", costs[i][j]);
            }
        }
        for (int i = 0; i < 2 * n; i++) {
            Row row = program.row("mass " + i, Relation.EQUAL, new BigFraction(1, n));
            for (int j = 0; j < n; j++) {
                row.add(i < n ? i * n + j : j * n + i - n, BigFraction.ONE);
            }
        }
        return program;
    }

    /**
     * One buyer, two goods, k random types, revenue: columns q1, q2, t per type; k^2 rows of honesty: a tall program.
     */
    static LinearProgram menu(int k, int denominator, long seed) {
        BigFraction[][] values = table(k, 2, 1, denominator, new SplittableRandom(seed));
        LinearProgram program = new LinearProgram(Sense.MAX);
        for (int i = 0; i < k; i++) {
            program.column("q1", BigFraction.ZERO);
            program.column("q2", BigFraction.ZERO);
            program.freeColumn("t", new BigFraction(1, k));
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                Row row = program.row("honest " + i + "," + j, Relation.AT_LEAST, BigFraction.ZERO);
                for (int good = 0; good < 3; good++) {
                    BigFraction value = good < 2 ? values[i][good] : BigFraction.MINUS_ONE;
                    row.add(3 * i + good, value);
                    if (j != i) {
                        row.add(3 * j + good, value.negate());
                    }
                }
            }
            program.row("q1 <= 1", Relation.AT_MOST, BigFraction.ONE).add(3 * i, BigFraction.ONE);
            program.row("q2 <= 1", Relation.AT_MOST, BigFraction.ONE).add(3 * i + 1, BigFraction.ONE);
        }
        return program;
    }

    private static BigFraction[][] table(int rows, int columns, int largest, int denominator, SplittableRandom random) {
        BigFraction[][] table = new BigFraction[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                table[i][j] = new BigFraction(random.nextInt(largest * denominator + 1), denominator);
            }
        }
        return table;
    }
}
