package suasion.transport;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.transport.Restricted.Answer;

/** What an engine's law tells, made a law that is calibrated exactly. */
final class Told {
    private static final double DUST = 1e-9;
    private static final double TIGHT = 1e-9;
    private static final int MOST_COLUMNS = 3_000;

    private final Generation found;
    private final Answer answer;
    private String by = "in fractions";

    Told(Generation found) {
        this.found = found;
        this.answer = found.answer;
    }

    /** Cells that are told, by state. */
    List<List<Integer>> cells() {
        List<List<Integer>> cells = List.of(new ArrayList<>(), new ArrayList<>());
        for (int j = 0; j < answer.masses().length; j++) {
            if (answer.masses()[j] > DUST) {
                cells.get(found.master.state(j)).add(found.master.cell(j));
            }
        }
        return cells;
    }

    /**
     * In fractions on the cells told; or on all listed cells that cost what they are worth, where masses were dropped
     * that are small but needed; or else mended.
     */
    Coupling law() {
        List<int[]> columns = new ArrayList<>();
        List<Integer> basic = new ArrayList<>();
        for (int j = 0; j < answer.masses().length; j++) {
            if (answer.masses()[j] > DUST) {
                basic.add(columns.size());
                columns.add(column(j));
            }
        }
        Coupling law = new ExactLaw(found.cells, columns, basic).solve();
        return law == null ? onTight() : law;
    }

    private int[] column(int j) {
        return new int[] {found.master.state(j), found.master.cell(j)};
    }

    private Coupling onTight() {
        Prices prices = found.finite();
        boolean[] isBasic = new boolean[answer.masses().length];
        answer.basis().columns().forEach(j -> isBasic[j] = true);
        List<int[]> columns = new ArrayList<>();
        List<Integer> basic = new ArrayList<>();
        for (int j = 0; j < answer.masses().length; j++) {
            int[] column = column(j);
            if (isBasic[j]) {
                basic.add(columns.size());
                columns.add(column);
            } else if (columns.size() < MOST_COLUMNS && found.cells.net(column[0], column[1], prices) >= -TIGHT) {
                columns.add(column);
            }
        }
        Coupling law = new ExactLaw(found.cells, columns, basic).solve();
        if (law != null) {
            return law;
        }
        by = "mended in fractions";
        List<int[]> told = new ArrayList<>();
        List<Double> masses = new ArrayList<>();
        for (int j = 0; j < answer.masses().length; j++) {
            if (answer.masses()[j] > 0) {
                told.add(column(j));
                masses.add(answer.masses()[j]);
            }
        }
        Coupling mended = Repair.of(
                found.cells, told, masses.stream().mapToDouble(mass -> mass).toArray());
        by += dust(mended);
        return mended;
    }

    /** Says how much of a law is no more than roundings made good. */
    private String dust(Coupling mended) {
        BigFraction prior = found.cells.design.prior();
        long small = mended.atoms().stream()
                .filter(atom -> Exact.toDouble(atom.mass(prior)) <= DUST)
                .count();
        return small == 0 ? "" : " with %d profiles told with probability %.0e or less".formatted(small, DUST);
    }

    /** How the law was made, for people. */
    String by() {
        return by;
    }
}
