package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import suasion.implement.StatedRule;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.myerson.Format;
import suasion.myerson.MyersonExhibits;
import suasion.myerson.MyersonSolver;
import suasion.myerson.PrivateValues;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/**
 * One good and bidders who know what it is worth to them, alike or not: the auction of the highest revenue, or a format
 * that is audited beside it.
 *
 * <p>maximise E[what all bidders pay] over allocations and payments that make honesty and participation pay; the bidder
 * of the highest ironed virtual value wins if it is at least 0.
 *
 * <p>Source: Myerson (1981), "Optimal auction design"; Vickrey (1961), "Counterspeculation, auctions, and competitive
 * sealed tenders".
 */
public final class PrivateValueAuction implements Family {
    @Override
    public String name() {
        return "auction";
    }

    @Override
    public Claim promisedClaim(Scenario scenario) {
        if (ImplementedRule.isAskedBy(scenario)) {
            return Claim.AUDITED;
        }
        boolean best = PrivateValueReader.format(scenario.root(), Format.OPTIMAL) == Format.OPTIMAL;
        return best ? Claim.OPTIMAL : Claim.AUDITED;
    }

    /** All formats; the first price only where it is known what is bid there. */
    @Override
    public Optional<Compared> compared(Scenario scenario) {
        PrivateValueReader reader = new PrivateValueReader(scenario);
        if (!reader.compares()) {
            return Optional.empty();
        }
        RuleOfRank.requireNoFormat(scenario);
        boolean alike = reader.read().names().isEmpty();
        return Optional.of(new Compared(
                PrivateValueReader.FORMAT,
                Arrays.stream(Format.values())
                        .filter(format -> alike || format != Format.FIRST_PRICE)
                        .map(Format::label)
                        .toList()));
    }

    /** Against each profile of the others' values, and given their odds only. */
    @Override
    public List<StatedRule> rules(Scenario scenario) {
        return ImplementedRule.isAskedBy(scenario) ? new RuleOfRank(scenario).rules() : List.of();
    }

    @Override
    public boolean isOnGrid(Scenario scenario) {
        return market(scenario).isContinuous();
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        PrivateValues market = market(scenario);
        return market.problem(rule(scenario, market));
    }

    private static PrivateValues market(Scenario scenario) {
        return new PrivateValueReader(scenario).read();
    }

    private static AuctionRule rule(Scenario scenario, PrivateValues market) {
        Format format = new PrivateValueReader(scenario).format();
        SoldAs sold = new SoldAs(market, scenario.parameters());
        // A file that names its format may be one of several settings, and has keys for the others.
        return scenario.root().has(PrivateValueReader.FORMAT)
                ? sold.unchecked(scenario.root(), format, "")
                : sold.read(scenario.root(), format, "");
    }

    /** {@code {format: second-price, fee: 1/5}}; the file's own format where it names none. */
    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        Node.Mapping section = (Node.Mapping) node;
        Format own = PrivateValueReader.format(scenario.root(), Format.OPTIMAL);
        return new SoldAs(market(scenario), scenario.parameters())
                .read(section, PrivateValueReader.format(section, own), path);
    }

    /** A format that is not the best one is audited as it is, a rule that is asked about at its highest transfers. */
    @Override
    public Optional<Mechanism> scheme(Scenario scenario, DesignProblem problem) {
        if (ImplementedRule.isAskedBy(scenario)) {
            return Optional.of(new RuleOfRank(scenario).sold());
        }
        return promisedClaim(scenario) == Claim.OPTIMAL
                ? Optional.empty()
                : Optional.of(rule(scenario, market(scenario)));
    }

    @Override
    public Solution solve(Designed designed) {
        PrivateValues market = market(designed.scenario());
        return shown(designed, market, MyersonSolver.solve(market, designed.problem()));
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        PrivateValues market = market(designed.scenario());
        DesignProblem own = designed.problem().over(mechanism.table().game());
        return shown(designed, market, MyersonSolver.audit(market, own, (AuctionRule) mechanism));
    }

    private static Solution shown(Designed designed, PrivateValues market, Solution solution) {
        MyersonExhibits exhibits = new MyersonExhibits(market);
        List<Exhibit> all = new ArrayList<>(exhibits.ofValues((AuctionRule) solution.mechanism()));
        if (!designed.isCompared()) {
            all.addAll(exhibits.ofRevenue());
        }
        return solution.with(all);
    }

    /** What every format brings, with and without reserves. */
    @Override
    public List<Exhibit> exhibits(Variants variants, List<Solution> solutions) {
        return new MyersonExhibits(market(variants.scenario())).ofRevenue();
    }
}
