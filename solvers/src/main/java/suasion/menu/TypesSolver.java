package suasion.menu;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.Accounts;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Gain;
import suasion.mechanism.Incentive;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.IncentiveLine;
import suasion.solve.SaleLagrangian;
import suasion.solve.Solution;

/** The best menu for finitely many types, proved from multipliers of the rows that no type envies another. */
final class TypesSolver {
    private static final int FEW_TYPES = 9;
    private static final int MOST_TYPES_WHOLE = 12;

    private final MenuDesign design;
    private final TypeOptimum optimum;
    private final Served served;
    private final Table table;
    private final DesignProblem problem;

    private TypesSolver(MenuDesign design) {
        this.design = design;
        this.optimum = optimum(design);
        List<Deal> deals = Served.distinct(design.goods(), Closing.deals(design, optimum));
        Served all = Served.choosing(design, deals);
        this.served = Served.choosing(design, used(all));
        this.table = served.table(design);
        this.problem = Sale.problem(table.game(), design.seller());
    }

    /** Few types are solved with all rows, in fractions, where rows as they are broken leave a doubt. */
    private static TypeOptimum optimum(MenuDesign design) {
        TypeOptimum found = TypePrograms.solve(design);
        return found.isExact() || design.types().size() > MOST_TYPES_WHOLE ? found : WholeProgram.solve(design);
    }

    /** Deals that nobody takes are not offered. */
    private static List<Deal> used(Served all) {
        return IntStream.range(0, all.deals().size())
                .filter(k -> k == Sale.NOTHING || all.gets().contains(k))
                .mapToObj(all.deals()::get)
                .toList();
    }

    static Solution solve(MenuDesign design) {
        return new TypesSolver(design).solution();
    }

    private Solution solution() {
        List<IncentiveLine> lines = Certifier.lines(problem, table, multipliers());
        BigFraction value = Accounts.of(problem, table).expectedDesigner();
        BigFraction violation = WorstBuyer.violation(Certifier.violation(problem, lines), table);
        BigFraction bound = design.types().size() > Served.MOST_TYPES
                ? bound(design, optimum)
                : SaleLagrangian.bound(problem.game(), lines);
        Certificate certificate =
                new Certificate(value, bound, bound.subtract(value).abs(), violation, true);
        TypeBenchmarks benchmarks = new TypeBenchmarks(design);
        List<Check> checks = new ArrayList<>();
        if (design.goods().size() == 1) {
            checks.add(Check.of("best posted price", benchmarks.separately(), problem, certificate));
        } else if (design.types().size() <= FEW_TYPES) {
            BigFraction whole = WholeProgram.solve(design).bound();
            checks.add(Check.of("all rows at once, in fractions", whole, problem, certificate));
        }
        if (design.goods().size() > 1) {
            checks.add(Check.notBelow(
                    "every good at its best price: no more", benchmarks.separately(), problem, certificate));
            checks.add(Check.notBelow(
                    "all goods together at the best price: no more", benchmarks.bundled(), problem, certificate));
        }
        return new Solution(
                problem,
                table,
                Certifier.claim(problem, table, certificate),
                certificate,
                lines,
                benchmarks(problem, table),
                checks,
                optimum.method(),
                null,
                List.of(benchmarks.exhibit(value)));
    }

    /**
     * What no menu earns more than, from the multipliers of all pairs of types, where these are too many for the lines
     * of incentives to be about them.
     */
    static BigFraction bound(MenuDesign design, TypeOptimum optimum) {
        List<BuyerType> types = design.types();
        SaleLagrangian lagrangian = new SaleLagrangian(
                1,
                Collections.nCopies(types.size(), 0),
                types.stream().map(BuyerType::probability).toList(),
                types.stream().map(BuyerType::values).toList());
        optimum.envy().forEach(envy -> lagrangian.add(envy.type(), envy.report(), envy.multiplier()));
        for (int type = 0; type < types.size(); type++) {
            lagrangian.add(type, SaleLagrangian.OUT, optimum.out().get(type));
        }
        return lagrangian.bound();
    }

    /** What the buyer has; there is nothing to be informed of. */
    static Benchmarks benchmarks(DesignProblem problem, Table table) {
        return new Benchmarks(
                null, null, null, null, List.of(Accounts.of(problem, table).expectedPlayer(0)));
    }

    /** Rows in the game are weighted with the type's probability, in the program they are not. */
    private List<BigFraction> multipliers() {
        boolean pooled = design.types().size() > Served.MOST_TYPES;
        List<Integer> classes = served.gets().stream().distinct().sorted().toList();
        int[] own = IntStream.range(0, design.types().size())
                .map(k -> pooled ? classes.indexOf(served.gets().get(k)) : k)
                .toArray();
        List<String> names = table.game().players().get(0).types();
        BigFraction[] mass = new BigFraction[names.size()];
        Map<Incentive, BigFraction> sums = new HashMap<>();
        for (int k = 0; k < own.length; k++) {
            BigFraction f = design.types().get(k).probability();
            mass[own[k]] = mass[own[k]] == null ? f : mass[own[k]].add(f);
            Incentive out = Incentive.participation(design.buyer(), names.get(own[k]));
            sums.merge(out, optimum.out().get(k), BigFraction::add);
        }
        for (TypeOptimum.Envy envy : optimum.envy()) {
            if (own[envy.type()] != own[envy.report()]) {
                Incentive honesty =
                        Incentive.honesty(design.buyer(), names.get(own[envy.type()]), names.get(own[envy.report()]));
                sums.merge(honesty, envy.multiplier(), BigFraction::add);
            }
        }
        List<BigFraction> multipliers = new ArrayList<>();
        for (Gain gain : problem.gains(table)) {
            int type = names.indexOf(gain.incentive().type());
            multipliers.add(
                    sums.getOrDefault(gain.incentive(), BigFraction.ZERO).divide(mass[type]));
        }
        return multipliers;
    }
}
