package suasion.selling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import suasion.solve.Exhibit;

/** Which of a menu's experiments is more informative than which, in Blackwell's (1953) order, as a square table. */
final class InformativenessOrder {
    /** More different experiments than this are not compared. */
    static final int MOST_EXPERIMENTS = 8;

    private final OfferedMenu menu;
    private final Garbling garbling;
    private final boolean exact;
    private boolean undecided;

    private InformativenessOrder(OfferedMenu menu, boolean exact) {
        this.menu = menu;
        this.garbling = new Garbling(exact);
        this.exact = exact;
    }

    /**
     * The table; empty where all types get equivalent experiments, or more than eight different ones.
     *
     * @param exact whether likelihoods mean what they say, or were computed in doubles
     */
    static Optional<Exhibit> of(OfferedMenu menu, boolean exact) {
        List<List<Integer>> groups = experiments(menu);
        return groups.size() < 2 || groups.size() > MOST_EXPERIMENTS
                ? Optional.empty()
                : Optional.of(new InformativenessOrder(menu, exact).exhibit(groups));
    }

    /** Types whose experiments are equivalent: the same columns once signals of one posterior are merged. */
    static List<List<Integer>> experiments(OfferedMenu menu) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int t = 0; t < menu.demand().types(); t++) {
            int type = t;
            List<Integer> group = groups.stream()
                    .filter(other -> areSame(menu.experiment(other.get(0)), menu.experiment(type)))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Integer> fresh = new ArrayList<>();
                        groups.add(fresh);
                        return fresh;
                    });
            group.add(type);
        }
        return groups;
    }

    private static boolean areSame(Experiment one, Experiment other) {
        return one.equals(other) || (one.revealsAll() && other.revealsAll());
    }

    private Exhibit exhibit(List<List<Integer>> groups) {
        List<String> names = groups.stream()
                .map(group -> group.stream().map(menu.demand()::name).collect(Collectors.joining(", ")))
                .toList();
        List<String> columns = new ArrayList<>(List.of("experiment of"));
        columns.addAll(names);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Object> row = new ArrayList<>(List.of(names.get(i)));
            for (int j = 0; j < groups.size(); j++) {
                row.add(
                        i == j
                                ? null
                                : relation(groups.get(i).get(0), groups.get(j).get(0)));
            }
            rows.add(row);
        }
        return new Exhibit(
                "informativeness",
                "Which experiment is more informative: the row's, than the column's",
                columns,
                rows,
                "Blackwell 1953: one experiment is more informative than another iff the other is a garbling of it, a"
                        + " stochastic matrix applied to its signals; then everybody, whatever he believes and wants,"
                        + " values it at least as highly. Decided by a linear program in fractions"
                        + (exact ? "." : ", likelihoods computed in doubles counting as equal within 1e-8.")
                        + (undecided ? " '?': too many signals to decide quickly." : ""));
    }

    private String relation(int one, int other) {
        boolean above = !menu.somebodyPrefers(other, one);
        boolean below = !menu.somebodyPrefers(one, other);
        Experiment a = menu.experiment(one);
        Experiment b = menu.experiment(other);
        Optional<Boolean> more = above ? garbling.isGarbling(b, a) : Optional.of(false);
        Optional<Boolean> less = below ? garbling.isGarbling(a, b) : Optional.of(false);
        if (more.isEmpty() || less.isEmpty()) {
            undecided = true;
            return "?";
        }
        if (more.get() && less.get()) {
            return "equivalent";
        }
        return more.get() ? "more" : less.get() ? "less" : "not comparable";
    }
}
