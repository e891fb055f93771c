package suasion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Pricing;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Sale;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;
import suasion.value.Law;
import suasion.value.UniformLaw;

/**
 * Sales made by hand.
 *
 * <p>{@link #twoGoods}: two goods uniform on [0, 1], each for 2/3, both for 6/7. With b = 2/3 and c = 6/7 the classes
 * have the probabilities: one good alone (1 - b)(c - b) = 4/63 each; nothing b^2 - (2 b - c)^2 / 2 = 4/9 - 50/441 =
 * 146/441; both what is left, 239/441. Revenue 2 (4/63) (2/3) + (239/441) (6/7) = 5086/9261.
 */
final class SaleSamples {
    private SaleSamples() {}

    private static BigFraction f(String text) {
        return Samples.f(text);
    }

    static Deal deal(String name, String price, String... shares) {
        return new Deal(name, Arrays.stream(shares).map(Samples::f).toList(), f(price));
    }

    /** One state per class, at rounded mean values; enough for a report. */
    static PostedMenu twoGoods() {
        List<Deal> deals = List.of(
                deal("nothing", "0", "0", "0"),
                deal("first at 2/3", "2/3", "1", "0"),
                deal("second at 2/3", "2/3", "0", "1"),
                deal("both at 6/7", "6/7", "1", "1"));
        return posted(
                List.of("first", "second"),
                deals,
                List.of(new UniformLaw(BigFraction.ZERO, BigFraction.ONE), new UniformLaw(f("0"), f("1"))),
                List.of("146/441", "28/441", "28/441", "239/441"),
                List.of("3/10", "3/10", "5/6", "1/10", "1/10", "5/6", "7/10", "7/10"));
    }

    /** A curve of lotteries between nothing and both. */
    static PostedMenu lotteries() {
        List<Deal> deals = new ArrayList<>(List.of(deal("nothing", "0", "0", "0")));
        List<String> masses = new ArrayList<>(List.of("1/5"));
        List<String> values = new ArrayList<>(List.of("1/5", "1/5"));
        for (int k = 1; k <= 12; k++) {
            String price = (2400 + k * k) + "/8000";
            deals.add(deal("first, second " + k + "/40 at " + price, price, "1", k + "/40"));
            deals.add(deal("second, first " + k + "/40 at " + price, price, k + "/40", "1"));
            masses.addAll(List.of("1/100", "1/100"));
            values.addAll(List.of("2/3", "1/10", "1/10", "2/3"));
        }
        deals.add(deal("both at 11/20", "11/20", "1", "1"));
        masses.add("14/25");
        values.addAll(List.of("7/10", "7/10"));
        return posted(
                List.of("first", "second"),
                deals,
                List.of(new UniformLaw(f("0"), f("1")), new UniformLaw(f("0"), f("1"))),
                masses,
                values);
    }

    private static PostedMenu posted(
            List<String> goods, List<Deal> deals, List<Law> laws, List<String> masses, List<String> means) {
        int types = deals.size();
        List<BigFraction> values = means.stream().map(Samples::f).toList();
        List<List<BigFraction>> cells = IntStream.range(0, types)
                .mapToObj(k -> values.subList(k * goods.size(), (k + 1) * goods.size()))
                .toList();
        Sale sale = new Sale(goods, 1, deals, Collections.nCopies(types, 0), cells);
        Game game = sale.game(
                "buyer",
                deals.stream().map(Deal::name).toList(),
                List.of("sale"),
                masses.stream().map(Samples::f).toList());
        BigFraction[][] rows =
                IntStream.range(0, types).mapToObj(k -> row(types, k)).toArray(BigFraction[][]::new);
        List<List<BigFraction>> lattice =
                goods.stream().map(good -> List.of(BigFraction.ONE_HALF)).toList();
        return new PostedMenu(laws, deals, lattice, Table.of(game, SignalSpace.recommendations(game), rows));
    }

    private static BigFraction[] row(int count, int one) {
        return IntStream.range(0, count)
                .mapToObj(k -> k == one ? BigFraction.ONE : BigFraction.ZERO)
                .toArray(BigFraction[]::new);
    }

    /** Two bidders with values 1/20, 3/20, ..., 19/20 each, the highest wins from 11/20 on and pays on report. */
    static AuctionRule auction() {
        int count = 10;
        List<List<BigFraction>> values = IntStream.range(0, count)
                .mapToObj(k -> List.of(new BigFraction(2 * k + 1, 20)))
                .toList();
        List<Deal> deals = List.of(deal("nothing", "0", "0"), deal("ad-slot", "0", "1"));
        Sale sale = new Sale(List.of("ad-slot"), 2, deals, Collections.nCopies(count, 0), values);
        Game game = sale.game(
                "bidder",
                values.stream().map(v -> Amounts.fraction(v.get(0))).toList(),
                List.of("sale"),
                Collections.nCopies(count, new BigFraction(1, count)));
        // Wins against whoever is lower, and half the time against an equal: (2 k + 1) / 20.
        BigFraction[][] rows = IntStream.range(0, count)
                .mapToObj(k -> {
                    BigFraction wins = k < 5 ? BigFraction.ZERO : new BigFraction(2 * k + 1, 20);
                    return new BigFraction[] {BigFraction.ONE.subtract(wins), wins};
                })
                .toArray(BigFraction[][]::new);
        SignalSpace signals = SignalSpace.recommendations(game);
        // Local incentives bind downwards: payment rises by value times rise of the chance.
        List<BigFraction> fees = new ArrayList<>();
        BigFraction paid = BigFraction.ZERO;
        for (int k = 0; k < count; k++) {
            BigFraction rise = k == 0 ? rows[k][1] : rows[k][1].subtract(rows[k - 1][1]);
            paid = paid.add(rise.multiply(values.get(k).get(0)));
            fees.add(paid);
        }
        Table table = Table.of(game, signals, rows)
                .withPayments(suasion.mechanism.Payments.none(signals).withFees(List.of(fees)));
        List<Integer> levels =
                IntStream.range(0, count).mapToObj(k -> k < 5 ? -1 : k).toList();
        return new AuctionRule(
                List.of(List.of(new PriorityRule.Order(BigFraction.ONE, levels))), new Pricing.OnReport(), table);
    }

    /** Two bidders, two goods, values k/4: each good to whoever values it more, from 2/4 on. */
    static AuctionRule twoByTwo() {
        int side = 5;
        List<List<BigFraction>> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (int a = 0; a < side; a++) {
            for (int b = 0; b < side; b++) {
                values.add(List.of(new BigFraction(a, 4), new BigFraction(b, 4)));
                names.add("(" + Amounts.fraction(new BigFraction(a, 4)) + ", " + Amounts.fraction(new BigFraction(b, 4))
                        + ")");
                first.add(a < 2 ? -1 : a);
                second.add(b < 2 ? -1 : b);
            }
        }
        List<Deal> deals = List.of(
                deal("nothing", "0", "0", "0"),
                deal("first", "0", "1", "0"),
                deal("second", "0", "0", "1"),
                deal("both", "0", "1", "1"));
        Sale sale = new Sale(List.of("first", "second"), 2, deals, Collections.nCopies(25, 0), values);
        Game game = sale.game("bidder", names, List.of("sale"), Collections.nCopies(25, new BigFraction(1, 25)));
        BigFraction[][] rows = IntStream.range(0, 25)
                .mapToObj(k -> {
                    BigFraction x = wins(k / side);
                    BigFraction y = wins(k % side);
                    BigFraction notX = BigFraction.ONE.subtract(x);
                    BigFraction notY = BigFraction.ONE.subtract(y);
                    return new BigFraction[] {notX.multiply(notY), x.multiply(notY), notX.multiply(y), x.multiply(y)};
                })
                .toArray(BigFraction[][]::new);
        Table table = Table.of(game, SignalSpace.recommendations(game), rows);
        return new AuctionRule(
                List.of(
                        List.of(new PriorityRule.Order(BigFraction.ONE, first)),
                        List.of(new PriorityRule.Order(BigFraction.ONE, second))),
                new Pricing.OnReport(),
                table);
    }

    private static BigFraction wins(int k) {
        return k < 2 ? BigFraction.ZERO : new BigFraction(2 * k + 1, 10);
    }

    static Solution solution(Mechanism mechanism, Claim claim, String bound, List<Exhibit> exhibits) {
        DesignProblem problem = Sale.problem(mechanism.table().game(), "seller");
        List<IncentiveLine> none = Certifier.lines(problem, mechanism.table(), List.of());
        BigFraction value =
                suasion.mechanism.Accounts.of(problem, mechanism.table()).expectedDesigner();
        List<IncentiveLine> lines =
                Certifier.lines(problem, mechanism.table(), Collections.nCopies(none.size(), BigFraction.ZERO));
        BigFraction top = bound.isEmpty() ? value : f(bound);
        return new Solution(
                problem,
                mechanism,
                claim,
                new Certificate(value, top, top.subtract(value), BigFraction.ZERO, bound.isEmpty()),
                lines,
                suasion.solve.Benchmarks.of(problem, mechanism.table()),
                List.of(new Check("closed form", value, BigFraction.ZERO, true)),
                "type grid 40 x 40, 12 polished options",
                null,
                exhibits);
    }

    static Solution menu() {
        return solution(twoGoods(), Claim.LOWER_BOUND, "11/20", List.of(mechanisms(), grids(), transport()));
    }

    static Exhibit mechanisms() {
        return new Exhibit(
                "mechanisms",
                "Revenue by mechanism",
                List.of("mechanism", "revenue", "of the best"),
                List.of(
                        List.of("announced menu", d("0.549195"), d("1")),
                        List.of("separately", f("1/2"), d("0.9104")),
                        List.of("bundle", d("0.544331"), d("0.9911"))),
                "");
    }

    static Exhibit grids() {
        return new Exhibit(
                "grids",
                "Bounds by grid",
                List.of("grid", "best on the grid", "lower bound", "upper bound", "gap"),
                List.of(
                        List.of("8 x 8", f("153/256"), d("0.5488"), d("0.5601"), d("0.0113")),
                        List.of("16 x 16", d("0.5735"), d("0.54917"), d("0.5521"), d("0.0029")),
                        List.of("32 x 32", d("0.5613"), d("0.549201"), d("0.54991"), d("0.0007"))),
                "");
    }

    static Exhibit transport() {
        List<List<Object>> rows = new ArrayList<>();
        for (int a = 1; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                rows.add(List.of(
                        new BigFraction(2 * a + 1, 24),
                        new BigFraction(2 * b + 1, 24),
                        new BigFraction(2 * a - 1, 24),
                        new BigFraction(2 * b + 1, 24),
                        d(String.valueOf(0.001 * (a + b % 3)))));
            }
        }
        return new Exhibit(
                "transport",
                "The multipliers as a transport plan",
                List.of("from first", "from second", "to first", "to second", "mass"),
                rows,
                "");
    }

    static Exhibit virtual() {
        List<List<Object>> rows = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            BigFraction v = new BigFraction(2 * k + 1, 20);
            BigFraction phi = v.multiply(2).subtract(new BigFraction(19, 20));
            rows.add(Arrays.asList(
                    null,
                    v,
                    f("1/10"),
                    k == 3 ? phi.add(f("3/10")) : phi,
                    k == 3 || k == 4 ? phi.add(k == 3 ? f("1/5") : f("0")) : phi,
                    v.multiply(2).subtract(BigFraction.ONE),
                    k < 5 ? BigFraction.ZERO : v));
        }
        return new Exhibit(
                "virtual-values",
                "Virtual values",
                List.of("bidder", "value", "probability", "virtual value", "ironed", "continuous", "chance to win"),
                rows,
                "");
    }

    static Exhibit ironed() {
        return new Exhibit(
                "ironed",
                "Ironed intervals",
                List.of("bidder", "from", "to", "ironed value"),
                List.of(Arrays.asList(null, f("7/20"), f("9/20"), f("-1/20"))),
                "");
    }

    private static BigDecimal d(String text) {
        return new BigDecimal(text);
    }

    static Report report(Solution s, boolean played, Mechanism broken) {
        Provenance from = Samples.provenance(
                "two-goods", "Two goods for one buyer", "Daskalakis et al. 2017, Econometrica 85(3)");
        return new Report(from, s, s.claim(), List.of(), played ? run(s, broken) : null);
    }

    private static Run run(Solution s, Mechanism broken) {
        Run court = Samples.run(Samples.courtSolution(), "always", Samples.table("0 1", "0 1"));
        List<Verdict> refuted = verdicts(s, broken, "obedient");
        return new Run(
                court.rounds(),
                court.seed(),
                "choosing",
                court.ties(),
                court.alpha(),
                verdicts(s, s.mechanism(), "obedient"),
                List.of(new Broken("too-dear", broken, Ruling.REFUTED, refuted)),
                Samples.convergence(Exact.toDouble(s.value())),
                1);
    }

    private static List<Verdict> verdicts(Solution s, Mechanism mechanism, String arm) {
        List<Verdict> verdicts = new ArrayList<>();
        DesignProblem problem = Sale.problem(mechanism.table().game(), "seller");
        for (IncentiveLine line : Certifier.lines(problem, mechanism.table(), List.of())) {
            if (line.conditionalGain() != null) {
                double gain = Exact.toDouble(line.conditionalGain());
                Ruling ruling = gain >= 0 ? Ruling.CONFIRMED : Ruling.REFUTED;
                verdicts.add(new Verdict(
                        line.incentive(), arm, ruling, gain, gain, gain - 0.003, gain + 0.003, 0.01, 1000, 0, 0.011));
            }
        }
        double value = Exact.toDouble(s.value());
        verdicts.add(new Verdict(
                new Value("seller"),
                arm,
                Ruling.CONFIRMED,
                value,
                value,
                value - 0.002,
                value + 0.002,
                0.01,
                1_000_000,
                0,
                0.012));
        return verdicts;
    }
}
