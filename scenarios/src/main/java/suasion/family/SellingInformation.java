package suasion.family;

import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Payoff;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Regime;
import suasion.mechanism.Table;
import suasion.mechanism.Types;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.selling.MenuExhibits;
import suasion.selling.SellingSolver;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * One buyer with private types, and a seller who knows the state and offers a menu: a fee and an experiment per type.
 *
 * <p>maximise sum f(type) fee(type), where every type does best by reporting itself, paying its fee and obeying what
 * its experiment recommends, against any other report with any use of what is then heard, and against staying out.
 *
 * <p>Source: Babaioff, Kleinberg and Paes Leme (2012), "Optimal mechanisms for selling information"; Bergemann, Bonatti
 * and Smolin (2018), "The design and price of information".
 */
public final class SellingInformation implements Family {
    @Override
    public String name() {
        return "selling-information";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        Node.Mapping root = scenario.root();
        SellingSolver.requireParticipation(root.text("participation", "true").equals("true"));
        Buyer buyer = Buyer.read(root, scenario.parameters());
        DesignProblem problem = new DesignProblem(
                buyer.game(),
                Labels.called(root.section("seller"), "/seller", "seller"),
                Payoff.zero(buyer.game()),
                Sense.MAX,
                BigFraction.ZERO,
                Regime.NONE,
                Types.REPORTED);
        requireSolvable(problem, root);
        return problem;
    }

    private static void requireSolvable(DesignProblem problem, Node.Mapping root) {
        try {
            SellingSolver.requireSolvable(problem);
        } catch (UserMistake mistake) {
            throw root.has("generate")
                    ? UserMistake.at("/generate", mistake.getMessage()).maybe(mistake.guess())
                    : mistake;
        }
    }

    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        return new Menus(problem, scenario.parameters()).read(node, path);
    }

    @Override
    public Solution solve(Designed designed) {
        return SellingSolver.solve(designed.problem());
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        Table optimum = SellingSolver.optimum(designed.problem()).orElse(null);
        Solution audited = Solver.audit(designed.problem(), mechanism.table(), optimum);
        return audited.with(MenuExhibits.of(audited));
    }
}
