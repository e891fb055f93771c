package suasion.family;

import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.implement.Allotment;
import suasion.implement.RankRule;
import suasion.implement.StatedRule;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.myerson.Bidders;
import suasion.myerson.DirectAuction;
import suasion.scenario.Scenario;

/**
 * The rule of an auction's file that gives the good to the highest, the second-highest or the lowest value.
 *
 * @param scenario the file
 */
record RuleOfRank(Scenario scenario) {
    private static final String HIGHEST = "highest";
    private static final String LOWEST = "lowest";

    /** The rule against every profile of the others' values, and given their odds. */
    List<StatedRule> rules() {
        RankRule rule = rule();
        return List.of(
                new StatedRule("whatever the others report", rule.whateverTheOthersReport()),
                new StatedRule("given the odds of the others' values", rule.givenTheOdds()));
    }

    /** @throws UserMistake if a rule and a format both say who gets the good */
    static void requireNoFormat(Scenario scenario) {
        if (ImplementedRule.isAskedBy(scenario) && scenario.root().has(PrivateValueReader.FORMAT)) {
            throw UserMistake.at(
                    "/" + PrivateValueReader.FORMAT, "allocation says who gets the good; only one of both can stay");
        }
    }

    private RankRule rule() {
        requireNoFormat(scenario);
        Bidders bidders = new PrivateValueReader(scenario).read().bidders();
        String written = scenario.root().text(ImplementedRule.KEY, HIGHEST);
        int rank =
                switch (written) {
                    case HIGHEST -> 0;
                    case LOWEST -> bidders.count() - 1;
                    default -> 1;
                };
        if (rank >= bidders.count()) {
            throw UserMistake.at(ImplementedRule.PATH, "there is no second-highest value with one bidder")
                    .maybe("Maybe " + HIGHEST + ".");
        }
        return new RankRule(bidders, rank);
    }

    /**
     * The rule at the highest transfers given the odds, charged on report.
     *
     * @throws UserMistake if there are none, naming the cycle
     */
    AuctionRule sold() {
        RankRule rule = rule();
        Allotment odds = rule.givenTheOdds();
        List<BigFraction> fees = ImplementedRule.payments(new StatedRule("", odds));
        if (rule.rank() > 0) {
            throw UserMistake.at(
                            ImplementedRule.PATH,
                            "transfers exist, but only an auction that the highest value wins can be played")
                    .maybe("Maybe ./suasion feasible, which prints them.");
        }
        Bidders bidders = rule.bidders();
        List<BigFraction> ladder = List.copyOf(
                new TreeSet<>(bidders.values().stream().map(v -> v.get(0)).toList()));
        PriorityRule.Order order = new PriorityRule.Order(
                BigFraction.ONE,
                bidders.values().stream().map(v -> ladder.indexOf(v.get(0))).toList());
        String buyer = bidders.count() == 1 ? "buyer" : "bidder";
        return DirectAuction.of(bidders, buyer, List.of(List.of(order)), new Pricing.OnReport(), fees);
    }
}
