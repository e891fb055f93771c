package suasion.menu;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.mechanism.Accounts;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Sale;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * The best menu that is found for a buyer whose values are a continuum, and what no menu can exceed.
 *
 * <p>Grids of types are solved and proved; the menu of few deals read off each is polished on the laws themselves. What
 * the best one earns there is the value, less the estimated error of its integrals. The bound is one of the laws too,
 * so the claim is LOWER_BOUND unless the two meet, as they do with one good.
 */
final class ContinuumSolver {
    private final MenuDesign design;

    ContinuumSolver(MenuDesign design) {
        this.design = design;
    }

    /** A menu, what it earns, and what is known of all others. */
    private record Found(List<Deal> menu, BigFraction bound, List<Exhibit> exhibits, String method) {}

    Solution solution() {
        Found found = design.goods().size() == 1 ? atPrice() : offGrids();
        PostedMenu mechanism = (PostedMenu) design.offered(found.menu());
        DesignProblem problem = Sale.problem(mechanism.table().game(), design.seller());
        List<IncentiveLine> lines = Certifier.lines(problem, mechanism.table(), List.of());
        BigFraction error = PostedMenus.error(mechanism);
        BigFraction value =
                Accounts.of(problem, mechanism.table()).expectedDesigner().subtract(error);
        BigFraction gap = found.bound().subtract(value).abs();
        BigFraction violation = WorstBuyer.violation(Certifier.violation(problem, lines), mechanism);
        Certificate certificate = new Certificate(value, found.bound(), gap, violation, false, null, error);
        List<Exhibit> exhibits = new ArrayList<>(found.exhibits());
        exhibits.add(new ContinuumBenchmarks(design).exhibit(Exact.toDouble(value)));
        return new Solution(
                problem,
                mechanism,
                Certifier.claim(problem, mechanism.table(), certificate),
                certificate,
                lines,
                TypesSolver.benchmarks(problem, mechanism.table()),
                checks(certificate, problem),
                found.method(),
                null,
                exhibits);
    }

    private Found atPrice() {
        PostedPrice best = PostedPrice.of(design.laws().get(0));
        Polish polish = new Polish(design.laws(), new Symmetry(design.laws()));
        Readable readable = new Readable(polish, design.laws());
        Polish.Earning earning = readable.rounded(polish.earning(List.of(new Offer(new double[] {1}, best.price()))));
        return new Found(
                readable.menu(earning, design.laws()),
                Exact.of(best.bound()),
                List.of(),
                "the best price, its bound by intervals of prices");
    }

    private Found offGrids() {
        Grids grids = new Grids(design);
        List<Exhibit> exhibits = new ArrayList<>(List.of(grids.exhibit()));
        Transport.exhibit(design).ifPresent(exhibits::add);
        return new Found(grids.menu(), grids.bound(), exhibits, grids.method());
    }

    /** A closed form is the revenue of the best menu: at least the value, at most the bound. */
    private List<Check> checks(Certificate certificate, DesignProblem problem) {
        List<Check> checks = new ArrayList<>();
        BigFraction rounding = problem.scale().multiply(Certifier.TOLERANCE);
        for (ClosedForm form : ClosedForm.all()) {
            form.revenue(design.laws()).ifPresent(revenue -> {
                BigFraction known = Exact.of(revenue);
                boolean between = certificate.value().compareTo(known.add(rounding)) <= 0
                        && known.compareTo(certificate.bound().add(rounding)) <= 0;
                checks.add(new Check(
                        form.name() + ": closed form lies between value and bound",
                        known,
                        known.subtract(certificate.value()),
                        between));
            });
        }
        return checks;
    }
}
