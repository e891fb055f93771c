package suasion.menu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suasion.solve.Exhibit;
import suasion.value.Law;

/** What simple menus earn on continuous laws: every good at a price of its own, or only all goods together. */
final class ContinuumBenchmarks {
    static final int DIGITS = 9;
    private static final int BUDGET = 60;
    private static final int SCAN = 32;

    private final MenuDesign design;

    ContinuumBenchmarks(MenuDesign design) {
        this.design = design;
    }

    /** Revenue of the best price for every good. */
    double separately() {
        Map<Law, Double> revenues = new HashMap<>();
        return design.laws().stream()
                .mapToDouble(law ->
                        revenues.computeIfAbsent(law, own -> PostedPrice.of(own).revenue()))
                .sum();
    }

    /** Revenue of the best price for all goods together. */
    double bundled() {
        double[] all = new double[design.goods().size()];
        Arrays.fill(all, 1);
        double mean = design.laws().stream().mapToDouble(Law::mean).sum();
        Polish polish = new Polish(design.laws(), new Symmetry(design.laws()));
        Polish.Earning best = null;
        for (int k = 1; k <= SCAN; k++) {
            Polish.Earning earning = polish.earning(List.of(new Offer(all, 2 * mean * k / SCAN)));
            best = best == null || earning.revenue() > best.revenue() ? earning : best;
        }
        return polish.improved(best, BUDGET).revenue();
    }

    Exhibit exhibit(double best) {
        List<List<Object>> rows = new ArrayList<>(List.of(row("the best menu found", best, best)));
        if (design.goods().size() > 1) {
            rows.add(row("every good at its best price", separately(), best));
            rows.add(row("all goods together at the best price", bundled(), best));
        } else {
            rows.add(row("the best price", separately(), best));
        }
        return TypeBenchmarks.exhibit(rows);
    }

    private static List<Object> row(String name, double revenue, double best) {
        return Arrays.asList(name, rounded(revenue), best == 0 ? null : rounded(revenue / best));
    }

    static BigDecimal rounded(double number) {
        return new BigDecimal(number).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
