package suasion.selling;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.solve.Lie;

/**
 * How the honesty rows of the consulting program are written: what a lie brings is a maximum over plans, A^A of them
 * for every pair of types, and a linear program needs each below what honesty brings.
 */
sealed interface HonestyRows permits PlanCuts, ReplyRows {
    /** The program with the rows so far. */
    ConsultingProgram consulting();

    /** Adds what keeps a lie from paying; false where it is there already. */
    boolean add(Temptation lie);

    /** The multipliers of the lies from shadow prices of the rows so far, each at least 0. */
    List<Lie> lies(BigFraction[] prices);
}
