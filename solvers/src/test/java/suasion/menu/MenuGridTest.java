package suasion.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import suasion.solve.Claim;
import suasion.solve.Solution;
import suasion.value.Law;

/** Menus for types in the middles of cells of two uniform goods: from above to .549201005 of the continuum. */
class MenuGridTest {
    static Solution solve(int cells) {
        List<Law> laws = Collections.nCopies(2, ClosedFormTest.UNIFORM);
        MenuDesign design = MenuDesign.independent(List.of("first", "second"), "buyer", "seller", laws, cells);
        return MenuSolver.solve(Grids.grid(design, cells));
    }

    /** 21/32 is the optimum of 16 types, found by two solvers in fractions. */
    @Test
    void sixteenTypesPay21Of32() {
        Solution solution = solve(4);
        assertEquals(new BigFraction(21, 32), solution.value());
        assertTrue(solution.isExact());
    }

    /** Beyond 32 types the game is one of classes: 153/256 and 503/864, as linear programs of all rows say too. */
    @Test
    void moreTypesAreClassesOfWhatTheyTake() {
        Solution solution = solve(8);
        assertEquals(Claim.OPTIMAL, solution.claim());
        assertEquals(0.59765625, solution.value().doubleValue(), 1e-9);
        assertEquals(4, solution.table().game().players().get(0).types().size(), "nothing, either good, both");
        Solution larger = solve(12);
        assertEquals(Claim.OPTIMAL, larger.claim());
        assertEquals(0.582175926, larger.value().doubleValue(), 1e-9);
    }
}
