package suasion.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.reduced.ContinuumExhibits;
import suasion.reduced.ManyGoods;
import suasion.reduced.ManyGoodsSolver;
import suasion.reduced.ManyGoodsSolver.Incentives;
import suasion.scenario.Node;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;
import suasion.solve.Exhibit;
import suasion.solve.Solution;
import suasion.value.DiscreteLaw;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Several goods for several bidders who are alike, with values independent across bidders and goods: the auction of
 * most revenue with Bayesian or with dominant-strategy incentives.
 *
 * <p>Source: Border (1991) for reduced forms; Yao (2017) for what dominant strategies cost.
 */
public final class MultiItemAuction implements Family {
    private static final String GOODS = "goods";
    private static final String INCENTIVES = "incentives";
    private static final String AUCTION = "auction";
    private static final String PAYMENTS = "payments";
    private static final String FEE = "fee";
    private static final int MOST_BIDDERS = 10;
    private static final int MOST_GRID = 40;
    private static final int DEFAULT_GRID = 5;
    private static final int MOST_TYPES = 1_000;
    private static final int MOST_REMEMBERED = 2;

    /** Best auctions found last: reading a file whose broken auctions are made of the best one solves it already. */
    private final Map<ManyGoodsSolver, Solution> remembered = new LinkedHashMap<>();

    @Override
    public String name() {
        return "multi-item-auction";
    }

    @Override
    public DesignProblem design(Scenario scenario) {
        return solver(scenario).problem();
    }

    @Override
    public boolean isOnGrid(Scenario scenario) {
        return !laws(scenario).values().stream().allMatch(DiscreteLaw.class::isInstance);
    }

    private static ManyGoodsSolver solver(Scenario scenario) {
        ManyGoods auction = auction(scenario);
        String incentives = scenario.root().text(INCENTIVES, Incentives.BAYESIAN.label());
        return new ManyGoodsSolver(auction, Incentives.valueOf(incentives.toUpperCase(Locale.ROOT)));
    }

    private static ManyGoods auction(Scenario scenario) {
        Node.Mapping root = scenario.root();
        long bidders = scenario.parameters().readInteger(root.fields().get("bidders"), "/bidders", 2, MOST_BIDDERS);
        Map<String, Law> laws = laws(scenario);
        int grid = root.has("grid")
                ? (int) scenario.parameters().readInteger(root.fields().get("grid"), "/grid", 2, MOST_GRID)
                : DEFAULT_GRID;
        boolean written = laws.values().stream().allMatch(DiscreteLaw.class::isInstance);
        if (written && root.has("grid")) {
            throw UserMistake.at("/grid", "all values are written out, so there is nothing to cut into cells");
        }
        List<DiscreteLaw> grids =
                laws.values().stream().map(law -> law.onGrid(grid)).toList();
        double types = grids.stream().mapToDouble(law -> law.values().size()).reduce(1, (a, b) -> a * b);
        if (types > MOST_TYPES) {
            throw UserMistake.at(
                            written ? "/" + GOODS : root.has("grid") ? "/grid" : "/" + GOODS,
                            "%,.0f types are too many, at most %,d can be held".formatted(types, MOST_TYPES))
                    .maybe(written ? "Maybe fewer values." : "Maybe a smaller grid.");
        }
        if (grids.stream().allMatch(law -> law.high() == 0)) {
            throw UserMistake.at("/" + GOODS, "no good is worth anything to anybody");
        }
        return new ManyGoods(
                List.copyOf(laws.keySet()),
                grids,
                (int) bidders,
                Labels.called(root.section("bidder"), "/bidder", "bidder"),
                Labels.called(root.section("seller"), "/seller", "seller"));
    }

    private static Map<String, Law> laws(Scenario scenario) {
        Node.Mapping goods = (Node.Mapping) scenario.root().fields().get(GOODS);
        LawReader reader = new LawReader(scenario);
        Map<String, Law> laws = new LinkedHashMap<>();
        goods.fields().forEach((good, law) -> laws.put(good, reader.read(law, Pointer.below("/" + GOODS, good))));
        if (laws.size() < 2) {
            throw UserMistake.at("/" + GOODS, "one good; this family sells several")
                    .maybe("Maybe family: auction.");
        }
        return laws;
    }

    /** Both kinds of incentives side by side. */
    @Override
    public Optional<Compared> compared(Scenario scenario) {
        return scenario.root().text(INCENTIVES, "").equals("compare")
                ? Optional.of(new Compared(
                        INCENTIVES,
                        Arrays.stream(Incentives.values())
                                .map(Incentives::label)
                                .toList()))
                : Optional.empty();
    }

    /** {@code {auction: best, payments: 5/4, fee: 1/10}}. */
    @Override
    public Mechanism mechanism(Scenario scenario, DesignProblem problem, Node node, String path) {
        Node.Mapping written = (Node.Mapping) node;
        ManyGoodsSolver solver = solver(scenario);
        BigFraction factor = number(scenario, written, PAYMENTS, BigFraction.ONE, path);
        BigFraction fee = number(scenario, written, FEE, BigFraction.ZERO, path);
        boolean best = written.text(AUCTION, "best").equals("best");
        if (!best && solver.incentives() == Incentives.DOMINANT) {
            throw UserMistake.at(
                    Pointer.below(path, AUCTION),
                    "goods sold one by one have fees for the report, which are Bayesian; incentives are dominant");
        }
        Mechanism base = best ? best(solver).mechanism() : solver.separately();
        return ManyGoodsSolver.recharged(base, factor, fee);
    }

    private static BigFraction number(
            Scenario scenario, Node.Mapping written, String key, BigFraction otherwise, String path) {
        if (!written.has(key)) {
            return otherwise;
        }
        String here = Pointer.below(path, key);
        BigFraction number = scenario.parameters().readHoldable(written.fields().get(key), here);
        if (key.equals(PAYMENTS) && number.getNumerator().signum() < 0) {
            throw UserMistake.at(here, Exact.show(number) + " found, must be at least 0");
        }
        return number;
    }

    @Override
    public Solution solve(Designed designed) {
        ManyGoodsSolver solver = solver(designed.scenario());
        Solution best = best(solver);
        return solver.shown(best).with(continuum(designed.scenario(), solver, best));
    }

    /** Of two uniform goods, where no best auction is known: what grids prove of values anywhere. */
    private static List<Exhibit> continuum(Scenario scenario, ManyGoodsSolver solver, Solution best) {
        List<Law> laws = List.copyOf(laws(scenario).values());
        if (solver.incentives() != Incentives.BAYESIAN
                || laws.size() != 2
                || !laws.stream().allMatch(UniformLaw.class::isInstance)) {
            return List.of();
        }
        ManyGoods own = solver.auction();
        List<Exhibit> exhibits = new ArrayList<>(List.of(ContinuumExhibits.grids(
                grid -> new ManyGoods(
                        own.goods(),
                        laws.stream().map(law -> law.onGrid(grid)).toList(),
                        own.bidders(),
                        own.bidder(),
                        own.seller()),
                own.laws().get(0).values().size(),
                best)));
        Law unit = new UniformLaw(BigFraction.ZERO, BigFraction.ONE);
        if (own.bidders() == 2 && laws.stream().allMatch(unit::equals)) {
            exhibits.add(ContinuumExhibits.published());
        }
        return exhibits;
    }

    @Override
    public Solution audit(Designed designed, Mechanism mechanism) {
        ManyGoodsSolver solver = solver(designed.scenario());
        return solver.audit(mechanism, best(solver));
    }

    private Solution best(ManyGoodsSolver solver) {
        synchronized (remembered) {
            Solution known = remembered.remove(solver);
            Solution best = known == null ? solver.best() : known;
            remembered.put(solver, best);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
            return best;
        }
    }
}
