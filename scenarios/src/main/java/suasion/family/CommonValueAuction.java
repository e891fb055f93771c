package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.auction.Auction;
import suasion.auction.AuctionExhibits;
import suasion.auction.AuctionSolver;
import suasion.auction.Format;
import suasion.game.Game;
import suasion.game.Suggestion;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.scenario.Node;
import suasion.scenario.Scenario;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.solve.Solver;

/**
 * A good worth the same to all bidders, whose information is not known: the lowest or highest revenue over all
 * information structures and equilibria, which are the Bayes correlated equilibria.
 *
 * <p>Source: Bergemann, Brooks and Morris (2017), "First-price auctions with general information structures:
 * implications for bidding and revenue"; Bergemann and Morris (2016).
 */
public final class CommonValueAuction implements Family {
    private static final String LOWEST = "lowest";
    private static final String HIGHEST = "highest";

    @Override
    public String name() {
        return "common-value-auction";
    }

    @Override
    public Optional<Compared> compared(Scenario scenario) {
        boolean compares = scenario.root().text(AuctionReader.FORMAT, "").equals(AuctionReader.COMPARE);
        return compares
                ? Optional.of(new Compared(
                        AuctionReader.FORMAT,
                        Arrays.stream(Format.values()).map(Format::label).toList()))
                : Optional.empty();
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        AuctionReader reader = new AuctionReader(scenario);
        reader.convergence();
        return reader.read().problem(reader.sense());
    }

    @Override
    public Solution solve(Designed designed) {
        AuctionReader reader = new AuctionReader(designed.scenario());
        Auction auction = reader.read();
        Solution solution = AuctionSolver.solve(auction, designed.problem());
        List<Exhibit> exhibits = new ArrayList<>(AuctionExhibits.of(auction, solution));
        if (!designed.isCompared()) {
            exhibits.add(0, grids(reader, auction, solution));
        }
        if (auction.format() == Format.POSTED_PRICE
                && !designed.scenario().root().has("price")) {
            exhibits.add(AuctionExhibits.prices(reader.prices(), reader.sense()));
        }
        return solution.with(exhibits);
    }

    /** The file's own grid and those that it wants beside it. */
    private static Exhibit grids(AuctionReader reader, Auction own, Solution solution) {
        List<String> names = new ArrayList<>(List.of("this file"));
        List<Auction> auctions = new ArrayList<>(List.of(own));
        List<Solution> solutions = new ArrayList<>(List.of(solution));
        for (int steps : reader.convergence()) {
            Auction auction = reader.read(steps);
            names.add(steps + (steps == 1 ? " step" : " steps"));
            auctions.add(auction);
            solutions.add(AuctionSolver.solve(auction, reader.sense()));
        }
        return AuctionExhibits.grids(names, auctions, solutions, reader.isUniform());
    }

    /** The word for a bid of everybody, a bid, or who is told what. */
    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        Game game = problem.game();
        List<String> bids = game.players().get(0).actions();
        if (node instanceof Node.Scalar told && !told.text().contains(",")) {
            int bid =
                    switch (told.text()) {
                        case LOWEST -> 0;
                        case HIGHEST -> bids.size() - 1;
                        default -> bids.indexOf(told.text());
                    };
            if (bid < 0) {
                List<String> words = new ArrayList<>(List.of(LOWEST, HIGHEST));
                words.addAll(bids);
                throw UserMistake.at(
                                path,
                                "'%s' found; everybody can be told %s, %s or a bid"
                                        .formatted(told.text(), LOWEST, HIGHEST))
                        .maybe(Suggestion.of(told.text(), words));
            }
            return everybody(game, bid);
        }
        return new Recommendations(game, scenario.parameters()).read(node, path);
    }

    private static Table everybody(Game game, int bid) {
        long outcome = 0;
        for (int i = 0; i < game.players().size(); i++) {
            outcome = game.replace(outcome, i, bid);
        }
        BigFraction[][] certain = new BigFraction[game.cells()][];
        Arrays.fill(certain, new BigFraction[] {BigFraction.ONE});
        return Table.of(game, SignalSpace.listed(game, new long[] {outcome}), certain);
    }

    /** Beside a scheme of the file stands the optimum. */
    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        Auction auction = new AuctionReader(designed.scenario()).read();
        Table best = null;
        if (auction.isSmall()) {
            Solution optimum = AuctionSolver.solve(auction, designed.problem());
            best = optimum.claim() == Claim.OPTIMAL ? optimum.table() : null;
        }
        Solution audited = Solver.audit(designed.problem(), mechanism.table(), best);
        return audited.with(AuctionExhibits.of(auction, audited));
    }

    /** Which format is best when information is at its worst. */
    @Override
    public List<Exhibit> exhibits(Variants variants, List<Solution> solutions) {
        List<Auction> auctions = new ArrayList<>();
        for (Map.Entry<String, Designed> setting : variants.designed().entrySet()) {
            auctions.add(new AuctionReader(setting.getValue().scenario()).read());
        }
        return List.of(AuctionExhibits.formats(auctions, solutions));
    }
}
