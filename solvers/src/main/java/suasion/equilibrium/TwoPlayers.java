package suasion.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.equilibrium.ReplyPolytope.Ray;

/**
 * All equilibria in which at most two players still have a choice: the pairs of vertices of their reply polytopes in
 * which every action is unused or a best reply. Every other equilibrium is a mixture of such pairs that share a
 * strategy, so that an equilibrium that shares none is isolated.
 *
 * <p>Source: Mangasarian (1964), "Equilibrium points of bimatrix games"; Winkels (1979); for behaviour strategies the
 * polytope has one payoff bound per type of the opponent.
 *
 * @param found the extreme equilibria
 * @param isComplete whether there are no others but mixtures of these
 * @param obstacle why the search was given up, in words; empty where it was not
 */
record TwoPlayers(List<Point> found, boolean isComplete, String obstacle) {
    /**
     * An extreme equilibrium.
     *
     * @param strategies by decider and action
     * @param continuum equal for those that share a strategy, directly or over others
     */
    record Point(List<List<BigFraction>> strategies, int continuum) {}

    /** The players who have a choice left. */
    static int[] undecided(TypeForm form, Elimination survivors) {
        return IntStream.range(0, form.deciders().size())
                .filter(d -> survivors.of(d).length > 1)
                .map(d -> form.deciders().get(d).player())
                .distinct()
                .toArray();
    }

    /** Searches; the two players must contain everybody who has a choice. */
    static TwoPlayers of(TypeForm form, Elimination survivors, int one, int two) {
        return new Search(form, survivors, one, two).run();
    }

    /** One equilibrium without enumeration; empty where even that takes too long. */
    static Optional<Point> one(TypeForm form, Elimination survivors, int one, int two) {
        return new Search(form, survivors, one, two).one();
    }

    private static TwoPlayers without(String obstacle) {
        return new TwoPlayers(List.of(), false, obstacle);
    }

    /** One player's types and what they can do. */
    private static final class Side {
        private final int player;
        private final int[] deciders;
        private final int[][] actions;
        private final int[] counts;

        Side(TypeForm form, Elimination survivors, int player) {
            this.player = player;
            deciders = IntStream.range(0, form.deciders().size())
                    .filter(d -> form.deciders().get(d).player() == player)
                    .toArray();
            actions = IntStream.of(deciders).mapToObj(survivors::of).toArray(int[][]::new);
            counts = Arrays.stream(actions).mapToInt(own -> own.length).toArray();
        }

        int size() {
            return ReplyPolytope.sum(counts);
        }

        /** The probabilities of a vertex. */
        BigFraction[] normalised(Ray ray) {
            BigInteger total = BigInteger.ZERO;
            for (int k = 0; k < counts[0]; k++) {
                total = total.add(ray.coordinates()[k]);
            }
            BigFraction[] probabilities = new BigFraction[size()];
            for (int k = 0; k < probabilities.length; k++) {
                probabilities[k] = new BigFraction(ray.coordinates()[k], total);
            }
            return probabilities;
        }
    }

    private static final class Search {
        private final TypeForm form;
        private final Elimination survivors;
        private final Side one;
        private final Side two;

        Search(TypeForm form, Elimination survivors, int one, int two) {
            this.form = form;
            this.survivors = survivors;
            this.one = new Side(form, survivors, one);
            this.two = new Side(form, survivors, two);
        }

        TwoPlayers run() {
            int m = one.size();
            int n = two.size();
            if (m + n > Long.SIZE) {
                return without("types have %d actions left, more than %d".formatted(m + n, Long.SIZE));
            }
            List<Ray> mine = new ReplyPolytope(one.counts, two.counts, payoffs(two, one)).vertices();
            List<Ray> theirs =
                    mine == null ? null : new ReplyPolytope(two.counts, one.counts, payoffs(one, two)).vertices();
            if (theirs == null) {
                return without("there are more than %,d candidate strategies".formatted(ReplyPolytope.MOST_RAYS));
            }
            return matched(mine, theirs, m, n);
        }

        Optional<Point> one() {
            if (ComplementaryPivoting.rows(one.counts, two.counts) > ComplementaryPivoting.MOST_ROWS) {
                return Optional.empty();
            }
            return new ComplementaryPivoting(one.counts, two.counts, payoffs(one, two), payoffs(two, one))
                    .run()
                    .map(all -> {
                        List<List<BigFraction>> strategies = first();
                        fill(strategies, one, all, 0);
                        fill(strategies, two, all, one.size());
                        return new Point(strategies, 0);
                    });
        }

        private TwoPlayers matched(List<Ray> mine, List<Ray> theirs, int m, int n) {
            long everything = m + n == Long.SIZE ? -1L : (1L << (m + n)) - 1;
            // Bits of the second player's labels: his own actions first; put the first player's first.
            long[] turned = theirs.stream()
                    .mapToLong(ray -> n == Long.SIZE || m == Long.SIZE
                            ? ray.labels()
                            : ray.labels() >>> n | (ray.labels() & ((1L << n) - 1)) << m)
                    .toArray();
            List<int[]> pairs = new ArrayList<>();
            for (int x = 0; x < mine.size(); x++) {
                TypeForm.requireUninterrupted();
                long missing = everything & ~mine.get(x).labels();
                for (int y = 0; y < turned.length; y++) {
                    if ((missing & ~turned[y]) == 0) {
                        pairs.add(new int[] {x, y});
                        if (pairs.size() > PureSearch.MOST_FOUND) {
                            return without("there are more than %,d".formatted(PureSearch.MOST_FOUND));
                        }
                    }
                }
            }
            int[] component = IntStream.range(0, mine.size() + theirs.size()).toArray();
            for (int[] pair : pairs) {
                component[root(component, pair[0])] = root(component, mine.size() + pair[1]);
            }
            List<Point> points = pairs.stream()
                    .map(pair ->
                            new Point(strategies(mine.get(pair[0]), theirs.get(pair[1])), root(component, pair[0])))
                    .toList();
            return new TwoPlayers(points, true, "");
        }

        private static int root(int[] component, int at) {
            int root = at;
            while (component[root] != root) {
                component[root] = component[component[root]];
                root = component[root];
            }
            return root;
        }

        private List<List<BigFraction>> strategies(Ray mine, Ray theirs) {
            List<List<BigFraction>> all = first();
            fill(all, one, one.normalised(mine), 0);
            fill(all, two, two.normalised(theirs), 0);
            return all;
        }

        /** Everybody does the first action left to him, which for others than the two is the only one. */
        private List<List<BigFraction>> first() {
            List<List<BigFraction>> all = new ArrayList<>();
            for (int d = 0; d < form.deciders().size(); d++) {
                BigFraction[] lottery = new BigFraction[form.actions(d)];
                Arrays.fill(lottery, BigFraction.ZERO);
                lottery[survivors.of(d)[0]] = BigFraction.ONE;
                all.add(List.of(lottery));
            }
            return all;
        }

        private void fill(List<List<BigFraction>> all, Side side, BigFraction[] probabilities, int offset) {
            int at = offset;
            for (int p = 0; p < side.deciders.length; p++) {
                BigFraction[] lottery = new BigFraction[form.actions(side.deciders[p])];
                Arrays.fill(lottery, BigFraction.ZERO);
                for (int action : side.actions[p]) {
                    lottery[action] = probabilities[at++];
                }
                all.set(side.deciders[p], List.of(lottery));
            }
        }

        /** What the actions of {@code who} (rows) bring against those of {@code against} (columns). */
        private BigInteger[][] payoffs(Side who, Side against) {
            BigInteger[][] sums = new BigInteger[who.size()][against.size()];
            for (BigInteger[] row : sums) {
                Arrays.fill(row, BigInteger.ZERO);
            }
            int[] actions = IntStream.range(0, form.deciders().size())
                    .map(d -> survivors.of(d)[0])
                    .toArray();
            int row = 0;
            for (int p = 0; p < who.deciders.length; p++) {
                int column = 0;
                for (int q = 0; q < against.deciders.length; q++) {
                    for (int tau : form.concerned(who.deciders[p])) {
                        if (form.deciderIn(tau, against.player) == against.deciders[q]) {
                            add(sums, new int[] {row, column}, tau, who, p, against, q, actions);
                        }
                    }
                    column += against.counts[q];
                }
                row += who.counts[p];
            }
            return sums;
        }

        private void add(BigInteger[][] sums, int[] at, int tau, Side who, int p, Side against, int q, int[] actions) {
            for (int a = 0; a < who.counts[p]; a++) {
                for (int b = 0; b < against.counts[q]; b++) {
                    actions[who.deciders[p]] = who.actions[p][a];
                    actions[against.deciders[q]] = against.actions[q][b];
                    BigInteger stake = form.exact(who.player, tau, form.outcome(tau, actions));
                    sums[at[0] + a][at[1] + b] = sums[at[0] + a][at[1] + b].add(stake);
                }
            }
        }
    }
}
