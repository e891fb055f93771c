package suasion.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Sense;

/**
 * A linear program with named columns and rows: optimise sum c_j x_j subject to rows sum a_kj x_j (>=, <= or =) b_k,
 * each x_j >= 0 or free.
 *
 * <p>Numbers are exact; engines read the nearest doubles. Names are made only when somebody prints them.
 */
public final class LinearProgram {
    /** How a row's sum compares with its right-hand side. */
    public enum Relation {
        AT_LEAST,
        AT_MOST,
        EQUAL
    }

    /**
     * One column.
     *
     * @param name anything that prints itself
     * @param objective c_j
     * @param free whether the column may be negative
     */
    public record Column(Object name, BigFraction objective, boolean free) {}

    /** One row: its name, relation and right-hand side, and its non-zero entries by column number. */
    public static final class Row {
        private final Object name;
        private final Relation relation;
        private final BigFraction rightHandSide;
        private final List<Entry> entries = new ArrayList<>();

        private Row(Object name, Relation relation, BigFraction rightHandSide) {
            this.name = name;
            this.relation = relation;
            this.rightHandSide = rightHandSide;
        }

        /** Adds a_kj; a zero is left out. A column appears at most once in a row. */
        public Row add(int column, BigFraction coefficient) {
            if (coefficient.getNumerator().signum() != 0) {
                entries.add(new Entry(column, () -> coefficient, Exact.toDouble(coefficient)));
            }
            return this;
        }

        /**
         * Adds a_kj whose fraction is worked out only when somebody asks: programs of millions of coefficients go to
         * engines, which read doubles, and would not fit into memory as fractions.
         *
         * @param exact a_kj; a zero is left out
         * @param approx a double within a few roundings of the terms of a_kj, 0 if a_kj is 0
         */
        public Row add(int column, Supplier<BigFraction> exact, double approx) {
            if (approx != 0 || exact.get().getNumerator().signum() != 0) {
                entries.add(new Entry(column, exact, approx));
            }
            return this;
        }

        public Object name() {
            return name;
        }

        public Relation relation() {
            return relation;
        }

        public BigFraction rightHandSide() {
            return rightHandSide;
        }

        public List<Entry> entries() {
            return entries;
        }
    }

    /** A non-zero coefficient and a double close to it. */
    public static final class Entry {
        private final int column;
        private final Supplier<BigFraction> exact;
        private final double approx;

        private Entry(int column, Supplier<BigFraction> exact, double approx) {
            this.column = column;
            this.exact = exact;
            this.approx = approx;
        }

        public int column() {
            return column;
        }

        /** The coefficient itself. */
        public BigFraction exact() {
            return exact.get();
        }

        /** A double within a few roundings of the coefficient's terms. */
        public double approx() {
            return approx;
        }
    }

    private final Sense sense;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    public LinearProgram(Sense sense) {
        this.sense = sense;
    }

    /** Adds a column with x_j >= 0 and returns its number. */
    public int column(Object name, BigFraction objective) {
        columns.add(new Column(name, objective, false));
        return columns.size() - 1;
    }

    /** Adds a column that may be negative and returns its number. */
    public int freeColumn(Object name, BigFraction objective) {
        columns.add(new Column(name, objective, true));
        return columns.size() - 1;
    }

    /** Adds an empty row, to be filled by {@link Row#add}. */
    public Row row(Object name, Relation relation, BigFraction rightHandSide) {
        Row row = new Row(name, relation, rightHandSide);
        rows.add(row);
        return row;
    }

    public Sense sense() {
        return sense;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return sense + " over " + columns.size() + " columns, " + rows.size() + " rows";
    }
}
