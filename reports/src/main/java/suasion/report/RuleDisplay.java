package suasion.report;

import java.util.ArrayList;
import java.util.List;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PriorityRule;
import suasion.solve.Solution;

/** A rule that recommends an action by the priority of its type. */
record RuleDisplay(PriorityRule rule) implements Display {
    private static final int MOST_ORDERS = 3;
    private static final int MOST_ROWS = 6;

    /** The orders in words where they are short; the table tells them anyway. */
    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> orders = RuleTables.orders(rule);
        if (orders.size() <= MOST_ORDERS && orders.stream().allMatch(order -> order.length() <= TextReport.WIDTH)) {
            lines.addAll(orders);
        }
        lines.addAll(TextTable.lines(RuleTables.types(rule), TextReport.WIDTH, MOST_ROWS));
        return lines;
    }

    @Override
    public Grid small() {
        return RuleTables.types(rule);
    }

    @Override
    public List<Part> parts(Report report) {
        return RuleTables.parts(rule);
    }

    @Override
    public String setting(DesignProblem problem) {
        String what = RuleTables.law(rule) + "; "
                + problem.game().players().get(0).name()
                + " is told one of them and takes it or another";
        return TableDisplay.announced(problem, what, "the type of every action");
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        return List.of(RuleTables.payoffs(solution, rule).limited(SchemeTables.MOST_CELLS, "scenario.yaml"));
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of(
                new Terms.Entry("Priority rule", "recommends an action whose type comes first in an announced order"));
    }
}
