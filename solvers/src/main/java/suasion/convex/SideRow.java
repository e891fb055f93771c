package suasion.convex;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One more row of a {@link ConvexProgram}: sum of coefficient times column at most a number.
 *
 * @param name anything that prints itself
 * @param terms columns by their numbers in the program, each at most once
 * @param most the right-hand side
 */
public record SideRow(Object name, List<Term> terms, BigFraction most) {
    public SideRow {
        terms = List.copyOf(terms);
    }

    /**
     * A coefficient of a column.
     *
     * @param column {@link ConvexProgram#u}, {@link ConvexProgram#x} or what {@link ConvexProgram#column} gave
     * @param coefficient not 0
     */
    public record Term(int column, BigFraction coefficient) {}
}
