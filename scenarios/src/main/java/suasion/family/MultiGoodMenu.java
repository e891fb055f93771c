package suasion.family;

import java.util.List;
import java.util.Optional;
import suasion.implement.StatedRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.menu.MenuDesign;
import suasion.menu.MenuSolver;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Claim;
import suasion.solve.Solution;

/**
 * One buyer of several goods, whose values for them add up and are his secret, and a seller who offers a menu: options,
 * each a probability of every good and a price.
 *
 * <p>maximise E[price of the option that the buyer likes best], which is what he has of it, u(v) = max over options of
 * (sum_j share_j v_j - price), taken from what the goods in it are worth to him.
 *
 * <p>Source: Rochet and Chone (1998), "Ironing, sweeping, and multidimensional screening"; Daskalakis, Deckelbaum and
 * Tzamos (2017), "Strong duality for a multiple-good monopolist".
 */
public final class MultiGoodMenu implements Family {
    @Override
    public String name() {
        return "menu";
    }

    @Override
    public Claim promisedClaim(Scenario scenario) {
        if (scenario.root().has("scheme") || ImplementedRule.isAskedBy(scenario)) {
            return Claim.AUDITED;
        }
        return menus(scenario).isContinuous() ? Claim.LOWER_BOUND : Claim.OPTIMAL;
    }

    @Override
    public Optional<Compared> compared(Scenario scenario) {
        return Optional.empty();
    }

    /** The problem before anything is offered: solutions and schemes bring their own deals and types. */
    @Override
    public DesignProblem design(Scenario scenario) {
        rules(scenario);
        return menus(scenario).problem();
    }

    private static MenuDesign menus(Scenario scenario) {
        return new GoodsReader(scenario).read();
    }

    @Override
    public List<StatedRule> rules(Scenario scenario) {
        return ImplementedRule.node(scenario)
                .map(node -> new StatedRule(
                        "",
                        new MenuReader(menus(scenario), scenario.parameters())
                                .allotment((Node.Mapping) node, ImplementedRule.PATH)))
                .stream()
                .toList();
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new MenuReader(menus(scenario), scenario.parameters()).read(node, path);
    }

    /** A rule that is asked about is sold at its highest transfers, where no scheme says what is sold. */
    @Override
    public Optional<Mechanism> scheme(Scenario scenario, DesignProblem problem) {
        return scenario.root().has("scheme")
                ? Family.super.scheme(scenario, problem)
                : rules(scenario).stream().findFirst().map(stated -> menus(scenario)
                        .assigned(ImplementedRule.deals(stated)));
    }

    @Override
    public Solution solve(Designed designed) {
        return MenuSolver.solve(menus(designed.scenario()));
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        return MenuSolver.audit(menus(designed.scenario()), mechanism);
    }
}
