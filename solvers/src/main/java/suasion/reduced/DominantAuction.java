package suasion.reduced;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Payments;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.ExPostLagrangian;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/**
 * The best auction of several goods in which it pays to be honest and to take part whatever the others report, among
 * few bidders who are alike and have few types.
 *
 * <p>A type of the game is "own | others"; only the own part can be misreported.
 *
 * <p>Source: Yao (2017), "Dominant-strategy versus Bayesian multi-item auctions", for what that costs.
 */
public final class DominantAuction {
    /** Types times what others may report, up to which the program is written. */
    private static final int MOST_TYPES = 2_000;

    private static final int MOST_PROFILES_SHOWN = 40;

    private final ManyGoods auction;
    private final Rivals rivals;

    private DominantAuction(ManyGoods auction) {
        this.auction = auction;
        this.rivals = Rivals.of(auction);
    }

    /**
     * The problem of one bidder who knows what the others report.
     *
     * @throws UserMistake if there are too many profiles
     */
    public static DesignProblem problem(ManyGoods auction) {
        requireSmall(auction);
        return new DominantAuction(auction).problem();
    }

    private static void requireSmall(ManyGoods auction) {
        double types = auction.types() * Rivals.count(auction.types(), auction.bidders() - 1);
        if (types > MOST_TYPES) {
            throw UserMistake.at(
                            "/bidders",
                            "%d bidders of %,d types are too many for dominant strategies: %,.0f combinations of own and others' types, at most %,d can be held"
                                    .formatted(auction.bidders(), auction.types(), types, MOST_TYPES))
                    .maybe("Maybe incentives: bayesian.");
        }
    }

    /**
     * Solves it.
     *
     * @throws UserMistake if there are too many profiles
     */
    public static Solution solve(ManyGoods auction) {
        requireSmall(auction);
        return new DominantAuction(auction).solve();
    }

    private DesignProblem problem() {
        List<Integer> blocks = new ArrayList<>();
        List<List<BigFraction>> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<BigFraction> prior = new ArrayList<>();
        for (int block = 0; block < rivals.size(); block++) {
            String others = names(rivals.lists().get(block));
            for (int t = 0; t < auction.types(); t++) {
                blocks.add(block);
                values.add(auction.values(t));
                names.add(auction.name(t) + " | " + others);
                prior.add(rivals.probabilities().get(block).multiply(auction.probability(t)));
            }
        }
        Sale sale = new Sale(auction.goods(), auction.bidders(), auction.bundles(), blocks, values);
        Game game = sale.game(auction.bidder(), names, List.of("auction"), prior);
        return Sale.problem(game, auction.seller());
    }

    private String names(List<Integer> types) {
        return String.join(", ", types.stream().map(auction::name).toList());
    }

    private Solution solve() {
        DesignProblem problem = problem();
        DominantProgram program = new DominantProgram(auction, rivals);
        ProgramAnswer answer = new RowGeneration(
                        program.gains(), program.rows(), point -> program.cut(point, RowGeneration.tolerance()))
                .solve();
        BigFraction shrunk = oversold(program, answer);
        Table table = table(problem, program, answer, shrunk);
        Solution solution =
                Proved.solution(problem, table, multipliers(program, answer), ExPostLagrangian::bound, answer.method());
        return solution.with(List.of(allocation(program, answer, shrunk)));
    }

    /** By how much everything must be divided so that no good is sold more than once; at least 1. */
    private static BigFraction oversold(DominantProgram program, ProgramAnswer answer) {
        BigFraction worst = BigFraction.ONE;
        for (Inequality row : program.rows()) {
            if (row.name() instanceof DominantProgram.Supply) {
                BigFraction sold = BigFraction.ZERO;
                for (Map.Entry<Integer, BigFraction> term : row.terms().entrySet()) {
                    sold = sold.add(term.getValue().multiply(answer.point().get(term.getKey())));
                }
                worst = sold.compareTo(worst) > 0 ? sold : worst;
            }
        }
        return worst;
    }

    private Table table(DesignProblem problem, DominantProgram program, ProgramAnswer answer, BigFraction shrunk) {
        int bundles = auction.bundles().size();
        List<BigFraction> fees = new ArrayList<>();
        BigFraction[][] rows = new BigFraction[rivals.size() * auction.types()][bundles];
        for (int block = 0; block < rivals.size(); block++) {
            for (int t = 0; t < auction.types(); t++) {
                BigFraction fee = answer.point()
                        .get(program.payoff(block, t))
                        .divide(shrunk)
                        .negate();
                BigFraction[] odds = rows[fees.size()];
                for (int bundle = 0; bundle < bundles; bundle++) {
                    odds[bundle] = BigFraction.ONE;
                }
                for (int j = 0; j < auction.goods().size(); j++) {
                    BigFraction chance =
                            answer.point().get(program.chance(block, t, j)).divide(shrunk);
                    fee = fee.add(chance.multiply(auction.value(t, j)));
                    for (int bundle = 0; bundle < bundles; bundle++) {
                        odds[bundle] = odds[bundle].multiply(
                                (bundle >> j & 1) == 1 ? chance : BigFraction.ONE.subtract(chance));
                    }
                }
                fees.add(fee);
            }
        }
        SignalSpace signals = SignalSpace.recommendations(problem.game());
        return Table.of(problem.game(), signals, rows)
                .withPayments(Payments.none(signals).withFees(List.of(fees)));
    }

    /** One multiplier per incentive, weighted by mass: honesty block by block, then participation. */
    private List<BigFraction> multipliers(DominantProgram program, ProgramAnswer answer) {
        Map<Object, BigFraction> known = new HashMap<>();
        for (int k = 0; k < answer.rows().size(); k++) {
            known.put(answer.rows().get(k).name(), answer.multipliers().get(k));
        }
        List<BigFraction> charged = answer.charged(program.gains().size());
        List<BigFraction> honesty = new ArrayList<>();
        List<BigFraction> participation = new ArrayList<>();
        for (int block = 0; block < rivals.size(); block++) {
            for (int s = 0; s < auction.types(); s++) {
                BigFraction mass = program.mass(block, s);
                for (int t = 0; t < auction.types(); t++) {
                    if (t != s) {
                        honesty.add(known.getOrDefault(new DominantProgram.Honesty(block, s, t), BigFraction.ZERO)
                                .divide(mass));
                    }
                }
                int column = program.payoff(block, s);
                BigFraction left = charged.get(column).subtract(program.gains().get(column));
                participation.add(left.getNumerator().signum() > 0 ? left.divide(mass) : BigFraction.ZERO);
            }
        }
        honesty.addAll(participation);
        return honesty;
    }

    /** Who gets what in every profile, where there are not too many. */
    private Exhibit allocation(DominantProgram program, ProgramAnswer answer, BigFraction shrunk) {
        List<String> columns = new ArrayList<>(List.of("values", "probability"));
        for (int i = 1; i <= auction.bidders(); i++) {
            for (String good : auction.goods()) {
                columns.add(i + " gets " + good);
            }
            columns.add(i + " pays");
        }
        List<List<Object>> rows = new ArrayList<>();
        List<List<Integer>> profiles = Rivals.profiles(auction);
        for (List<Integer> profile : profiles.subList(0, Math.min(profiles.size(), MOST_PROFILES_SHOWN))) {
            List<Object> row = new ArrayList<>(List.of(names(profile), shown(probability(profile), true)));
            for (int i = 0; i < profile.size(); i++) {
                int block = rivals.without(profile, i);
                BigFraction pays = answer.point()
                        .get(program.payoff(block, profile.get(i)))
                        .divide(shrunk)
                        .negate();
                for (int j = 0; j < auction.goods().size(); j++) {
                    BigFraction chance = answer.point()
                            .get(program.chance(block, profile.get(i), j))
                            .divide(shrunk);
                    pays = pays.add(chance.multiply(auction.value(profile.get(i), j)));
                    row.add(shown(chance, answer.exact()));
                }
                row.add(shown(pays, answer.exact()));
            }
            rows.add(row);
        }
        String note = "bidders are alike: a profile stands for all orders of it; goods are drawn independently";
        return new Exhibit(
                "allocation",
                "Who gets what",
                columns,
                rows,
                profiles.size() > rows.size() ? note + "; the first " + rows.size() + " of " + profiles.size() : note);
    }

    private BigFraction probability(List<Integer> profile) {
        int own = profile.get(0);
        int equal = (int) profile.stream().filter(t -> t == own).count();
        return auction.probability(own)
                .multiply(rivals.probabilities().get(rivals.without(profile, 0)))
                .multiply(auction.bidders())
                .divide(equal);
    }

    private static Object shown(BigFraction number, boolean exact) {
        return exact ? number : new BigDecimal(Exact.toDouble(number)).round(new MathContext(9));
    }
}
