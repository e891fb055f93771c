package suasion.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All pure equilibria: every combination of the strategies of all players but the one who has most; his types reply
 * independently of one another, so that only their best replies are looked at.
 *
 * @param found actions by decider
 * @param isComplete whether there are no others
 */
record PureSearch(List<int[]> found, boolean isComplete) {
    /** Combinations that are looked at. */
    static final long MOST_COMBINATIONS = 1_000_000;

    /** Equilibria that are listed. */
    static final int MOST_FOUND = 10_000;

    private static final double MOST_WORK = 4e9;

    /** Searches; nothing is found, incompletely, where there is too much to look at. */
    static PureSearch of(TypeForm form, Elimination survivors) {
        int players = form.game().players().size();
        double[] strategies = new double[players];
        java.util.Arrays.fill(strategies, 1);
        double replies = 0;
        for (int d = 0; d < form.deciders().size(); d++) {
            strategies[form.deciders().get(d).player()] *= survivors.of(d).length;
            replies += (double) survivors.of(d).length * form.concerned(d).length * players;
        }
        int last = 0;
        double combinations = 1;
        for (int i = 0; i < players; i++) {
            last = strategies[i] > strategies[last] ? i : last;
            combinations *= strategies[i];
        }
        combinations /= strategies[last];
        if (!(combinations <= MOST_COMBINATIONS && combinations * replies <= MOST_WORK)) {
            return new PureSearch(List.of(), false);
        }
        return new Search(form, survivors, last).run();
    }

    /** The search itself: an odometer over the first deciders, then the product of the last player's best replies. */
    private static final class Search {
        private final TypeForm form;
        private final int[][] choices;
        private final int[] first;
        private final int[] last;
        private final int[] actions;
        private final List<int[]> found = new ArrayList<>();
        private long looked;

        Search(TypeForm form, Elimination survivors, int lastPlayer) {
            this.form = form;
            int count = form.deciders().size();
            choices = IntStream.range(0, count).mapToObj(survivors::of).toArray(int[][]::new);
            first = IntStream.range(0, count)
                    .filter(d -> form.deciders().get(d).player() != lastPlayer)
                    .toArray();
            last = IntStream.range(0, count)
                    .filter(d -> form.deciders().get(d).player() == lastPlayer)
                    .toArray();
            actions = new int[count];
        }

        PureSearch run() {
            int[] at = new int[first.length];
            do {
                for (int k = 0; k < first.length; k++) {
                    actions[first[k]] = choices[first[k]][at[k]];
                }
                if (!replies()) {
                    return new PureSearch(List.copyOf(found), false);
                }
            } while (next(at, k -> choices[first[k]].length));
            return new PureSearch(List.copyOf(found), true);
        }

        private static boolean next(int[] at, java.util.function.IntUnaryOperator size) {
            for (int k = at.length - 1; k >= 0; k--) {
                if (++at[k] < size.applyAsInt(k)) {
                    return true;
                }
                at[k] = 0;
            }
            return false;
        }

        /** False where there are more than can be listed. */
        private boolean replies() {
            int[][] best = new int[last.length][];
            for (int k = 0; k < last.length; k++) {
                best[k] = best(last[k]);
            }
            int[] at = new int[last.length];
            do {
                if ((looked++ & 0xfff) == 0) {
                    TypeForm.requireUninterrupted();
                }
                for (int k = 0; k < last.length; k++) {
                    actions[last[k]] = best[k][at[k]];
                }
                if (IntStream.of(first).allMatch(this::isBest)) {
                    found.add(actions.clone());
                }
                if (found.size() > MOST_FOUND || looked > 4 * MOST_COMBINATIONS) {
                    return false;
                }
            } while (next(at, k -> best[k].length));
            return true;
        }

        private int[] best(int decider) {
            int[] tied = new int[choices[decider].length];
            int count = 0;
            for (int action : choices[decider]) {
                int better = count == 0 ? 1 : form.compare(decider, action, tied[0], actions);
                count = better > 0 ? 0 : count;
                if (better >= 0) {
                    tied[count++] = action;
                }
            }
            return java.util.Arrays.copyOf(tied, count);
        }

        private boolean isBest(int decider) {
            for (int action : choices[decider]) {
                if (action != actions[decider] && form.compare(decider, action, actions[decider], actions) > 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
