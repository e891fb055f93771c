package suasion.sequential;

import java.util.*;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.game.*;
import suasion.mechanism.*;
import suasion.solve.*;

class ScratchTest {
    void pd() {
        for (int[] g : new int[][] {{2, 1}, {5, 2}, {199, 100}}) {
            Game game = Sequential.prisoners(new BigFraction(3), new BigFraction(g[0], g[1]), BigFraction.ONE);
            Solution s = SequentialSolver.solve(
                    Sequential.problem(game, Payoff.of(new int[][] {{1, 0, 0, 0}}), Sense.MAX, Sequential.anyOrder(2)));
            System.out.println(s);
            System.out.println(s.method() + " " + s.checks() + " " + s.certificate());
            s.incentives().forEach(System.out::println);
            s.exhibits().forEach(System.out::println);
        }
    }

    @Test
    void random() {
        Map<String, Integer> count = new TreeMap<>();
        long t0 = System.currentTimeMillis();
        for (int seed = 0; seed < 300; seed++) {
            Random r = new Random(seed);
            int states = 1 + r.nextInt(2);
            boolean three = seed % 3 == 0;
            int[] a = three ? new int[] {2, 2, 2} : new int[] {2 + r.nextInt(2), 2 + r.nextInt(2)};
            int n = 1;
            for (int x : a) n *= x;
            Game game = Sequential.random(r, states, 4, a);
            DesignProblem p = Sequential.problem(
                    game,
                    Sequential.payoff(r, states, n, 4),
                    r.nextBoolean() ? Sense.MAX : Sense.MIN,
                    Sequential.anyOrder(a.length));
            Solution s = SequentialSolver.solve(p);
            for (Check c : s.checks())
                if (!c.agrees()) System.out.println("DISAGREE " + seed + " " + c + " " + s.certificate());
            String key = (three ? "3 " : "2 ") + s.claim() + " "
                    + s.method().substring(s.method().lastIndexOf(';')) + " exact="
                    + s.certificate().exact() + " viol="
                    + s.certificate().violation().getNumerator().signum() + " steps>0="
                    + (!Elimination.of(p, null).steps().isEmpty());
            count.merge(key, 1, Integer::sum);
            if (s.method().contains("1/1000"))
                System.out.println(seed + " " + states + Arrays.toString(a) + " " + s.claim());
        }
        count.forEach((k, v) -> System.out.println(v + " " + k));
        System.out.println("ms " + (System.currentTimeMillis() - t0));
    }
}
