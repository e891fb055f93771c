package suasion.reduced;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What no auction of one or two goods with uniform values brings more than, from averages over the cells of a grid.
 *
 * <p>U_c and X_c are averages of u and its gradient over cell c, of width h and middle m_c; A are averages of u over
 * the faces between cells, so that h X_cj = A_r - A_l. What every auction on the continuum keeps:
 *
 * <pre>
 *   U_c &gt;= U_d + X_d . (m_c - m_d)             honesty of v + m_c - m_d against v, averaged over v in d
 *   U_c &gt;= A_l + h/2 X_{c - e_j}               u is convex along good j: its slope at the left face is at least that
 *   U_c &gt;= A_r - h/2 X_{c + e_j}               of the cell before, at the right face at most that of the cell behind
 *   n sum_{c in S} f_c X_cj &lt;= 1 - (1 - F(S))^n   Border, for unions of cells
 *   E_c[v_j x_j] = (b A_r - a A_l) / h - U_c      by parts, a and b the ends of the cell
 * </pre>
 *
 * <p>Beyond the last cell the slope is at most 1, before the first at least 0. Nothing is rounded but the multipliers,
 * so the bound is true whatever the engine says; it is off by about the square of h.
 */
final class CellAverages {
    private static final BigFraction HALF = BigFraction.ONE_HALF;

    private final ManyGoods auction;
    private final InterimProgram program;
    private final Orbits orbits;
    private final List<BigFraction> boxes;
    private final Map<List<Integer>, Integer> faces = new HashMap<>();
    private final Map<Integer, BigFraction> gains = new HashMap<>();

    /** @param auction on a grid of the middles of equal cells of uniform laws, one or two goods */
    CellAverages(ManyGoods auction) {
        this.auction = auction;
        this.program = new InterimProgram(auction);
        this.orbits = program.orbits();
        this.boxes = new ArrayList<>(program.boxes());
        for (int c = 0; c < auction.types(); c++) {
            add(gains, orbits.payoff(c), weight(c).negate());
            for (int j = 0; j < auction.goods().size(); j++) {
                faces(c, j);
                add(gains, orbits.payoff(c), weight(c).negate());
                BigFraction scale = weight(c).divide(width(j)).multiply(end(c, j));
                right(c, j).forEach((column, a) -> add(gains, column, a.multiply(scale)));
            }
        }
    }

    private BigFraction weight(int cell) {
        return auction.probability(cell).multiply(auction.bidders());
    }

    private BigFraction width(int good) {
        List<BigFraction> values = auction.laws().get(good).values();
        return values.get(1).subtract(values.get(0));
    }

    private BigFraction end(int cell, int good) {
        return auction.value(cell, good).add(width(good).multiply(HALF));
    }

    private static void add(Map<Integer, BigFraction> terms, int column, BigFraction coefficient) {
        terms.merge(column, coefficient, BigFraction::add);
    }

    private int moved(int cell, int good, int place) {
        int[] places = new int[auction.goods().size()];
        for (int j = 0; j < places.length; j++) {
            places[j] = j == good ? place : auction.place(cell, j);
        }
        return auction.type(places);
    }

    /** The first face of a line of cells, the column of A there. */
    private int first(int cell, int good) {
        int other = auction.goods().size() == 1 ? 0 : auction.place(cell, 1 - good);
        return faces.computeIfAbsent(List.of(orbits.leader(good), other), key -> {
            boxes.add(auction.goods().size() == 1 ? BigFraction.ONE : auction.value(cell, 1 - good));
            return boxes.size() - 1;
        });
    }

    /** A at the left face of a cell: that of the first cell, and h X of all before. */
    private Map<Integer, BigFraction> left(int cell, int good) {
        Map<Integer, BigFraction> sum = new HashMap<>();
        add(sum, first(cell, good), BigFraction.ONE);
        for (int place = 0; place < auction.place(cell, good); place++) {
            add(sum, orbits.chance(moved(cell, good, place), good), width(good));
        }
        return sum;
    }

    private Map<Integer, BigFraction> right(int cell, int good) {
        Map<Integer, BigFraction> sum = left(cell, good);
        add(sum, orbits.chance(cell, good), width(good));
        return sum;
    }

    /** The rows of a cell's two faces along a good, and what its left face takes from revenue. */
    private void faces(int cell, int good) {
        int place = auction.place(cell, good);
        int last = auction.laws().get(good).values().size() - 1;
        BigFraction half = width(good).multiply(HALF);
        BigFraction start = end(cell, good).subtract(width(good));
        BigFraction scale = weight(cell).divide(width(good)).multiply(start).negate();
        left(cell, good).forEach((column, a) -> add(gains, column, a.multiply(scale)));
        Inequality.Builder before = new Inequality.Builder().add(orbits.payoff(cell), BigFraction.MINUS_ONE);
        left(cell, good).forEach(before::add);
        if (place > 0) {
            before.add(orbits.chance(moved(cell, good, place - 1), good), half);
        }
        program.rows().add(before.atMost("left face of " + cell + " along " + good, BigFraction.ZERO));
        Inequality.Builder behind = new Inequality.Builder().add(orbits.payoff(cell), BigFraction.MINUS_ONE);
        right(cell, good).forEach(behind::add);
        if (place < last) {
            behind.add(orbits.chance(moved(cell, good, place + 1), good), half.negate());
        }
        program.rows()
                .add(behind.atMost("right face of " + cell + " along " + good, place < last ? BigFraction.ZERO : half));
    }

    /** Solves it. */
    Bounds bounds() {
        List<BigFraction> objective = new ArrayList<>();
        for (int column = 0; column < boxes.size(); column++) {
            objective.add(gains.getOrDefault(column, BigFraction.ZERO));
        }
        ProgramAnswer answer = new RowGeneration(
                        objective, program.rows(), point -> program.cut(point, RowGeneration.tolerance()))
                .solve();
        double lower = auction.goods().size() == 2 ? new OpenMenu(auction).revenue(auction, orbits, answer.point()) : 0;
        return new Bounds(answer.bound(objective, boxes), lower);
    }

    /**
     * What the continuum's best auction brings.
     *
     * @param upper no auction brings more
     * @param lower the averages read as a menu bring so much; 0 with one good
     */
    record Bounds(BigFraction upper, double lower) {}
}
