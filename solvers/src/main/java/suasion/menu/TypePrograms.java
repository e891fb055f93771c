package suasion.menu;

/** Which program finds the best menu for finitely many types. */
final class TypePrograms {
    private TypePrograms() {}

    static TypeOptimum solve(MenuDesign design) {
        return WholeProgram.solve(design);
    }
}
