package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Deal;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.mechanism.Table;

/** What a sale announces: how often who reports a type gets every deal and every good, and what he pays on average. */
final class Offer {
    /** Between many types there is little to see. */
    private static final int MOST = FrequencyChart.MOST;

    private final Game game;
    private final Sale sale;
    private final Table table;
    private final List<String> types;
    private final double[] prior;
    private final double[][] joint;

    Offer(Scene scene) {
        game = scene.problem().game();
        sale = scene.problem().sale().orElseThrow();
        table = scene.scheme();
        types = game.players().get(0).types();
        prior = new double[types.size()];
        joint = new double[types.size()][sale.deals().size()];
        for (int cell = 0; cell < game.cells(); cell++) {
            int type = game.typeOf(cell, 0);
            double mass = Exact.toDouble(game.prior().get(cell));
            prior[type] += mass;
            for (int message = 0; mass > 0 && message < table.signals().messages(); message++) {
                int deal = (int) table.signals().outcome(message);
                joint[type][deal] += mass * Exact.toDouble(table.probability(cell, message));
            }
        }
    }

    private double share(int deal, int good) {
        return Exact.toDouble(sale.deals().get(deal).shares().get(good));
    }

    /** A row per type: the odds of every good and the mean payment, fee included. */
    Moment.Grid grid() {
        double stake = Math.max(1e-9, Exact.toDouble(sale.stake(table.game())));
        List<List<Double>> values = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (int type = 0; type < types.size(); type++) {
            double mass = Math.max(1e-300, prior[type]);
            double[] row = new double[sale.goods().size() + 1];
            int last = row.length - 1;
            row[last] = Exact.toDouble(table.payments().fee(0, type));
            for (int deal = 0; deal < sale.deals().size(); deal++) {
                double often = joint[type][deal] / mass;
                for (int good = 0; often > 0 && good < last; good++) {
                    row[good] += often * share(deal, good);
                }
                row[last] += often * Exact.toDouble(sale.deals().get(deal).price());
            }
            texts.add(IntStream.range(0, row.length)
                    .mapToObj(k -> Numbers.show(row[k]))
                    .toList());
            row[last] = Math.max(0, row[last] / stake);
            values.add(IntStream.range(0, row.length).mapToObj(k -> row[k]).toList());
        }
        return new Moment.Grid(
                sale.bidders() == 1
                        ? "what each type gets, and pays on average"
                        : "odds of winning by report, and the mean payment",
                types,
                weights(),
                Stream.concat(sale.goods().stream(), Stream.of("pays")).toList(),
                values,
                texts,
                -1,
                -1);
    }

    /** Of many types those that are spread evenly from the last one down are shown first. */
    private List<Double> weights() {
        int last = types.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(type -> (double) Integer.numberOfTrailingZeros(last - type))
                .toList();
    }

    /** How often every deal is made, as promised and of so many rounds per cell and message. */
    List<Comparison> deals(long[][] counts, Reports reports, long rounds) {
        double[] promised = new double[sale.deals().size()];
        for (double[] row : joint) {
            for (int deal = 0; deal < row.length; deal++) {
                promised[deal] += row[deal];
            }
        }
        long[][] got = got(counts, reports);
        List<Comparison> all = new ArrayList<>();
        for (int deal = 0; deal < promised.length; deal++) {
            long times = 0;
            for (long[] row : got) {
                times += row[deal];
            }
            Deal made = sale.deals().get(deal);
            all.add(new Comparison(made.name(), promised[deal], (double) times / rounds));
        }
        return List.copyOf(all);
    }

    /** Deals made per report. */
    private long[][] got(long[][] counts, Reports reports) {
        long[][] got = new long[types.size()][sale.deals().size()];
        for (int cell = 0; cell < counts.length; cell++) {
            int report = reports.of(0, game.typeOf(cell, 0));
            for (int message = 0; report != Reports.OUT && message < counts[cell].length; message++) {
                got[report][(int) table.signals().outcome(message)] += counts[cell][message];
            }
        }
        return got;
    }

    /**
     * How often the buyer gets every good, whatever he reports, and by report where that does not settle it; of many
     * types some, spread evenly.
     */
    List<Comparison> goods(long[][] counts, Reports reports) {
        long[][] got = got(counts, reports);
        int[] all = IntStream.range(0, types.size()).toArray();
        List<Comparison> shown = new ArrayList<>();
        for (int good = 0; good < sale.goods().size(); good++) {
            shown.add(comparison(sale.goods().get(good), good, all, got));
        }
        int room = types.size() == 1 || isSettled()
                ? 0
                : (MOST - shown.size()) / sale.goods().size();
        int rows = Math.min(room, types.size());
        for (int good = 0; good < sale.goods().size(); good++) {
            for (int k = 0; k < rows; k++) {
                int type = rows == 1 ? 0 : (int) Math.round((double) k * (types.size() - 1) / (rows - 1));
                String label = sale.goods().get(good) + " | " + types.get(type);
                shown.add(comparison(label, good, new int[] {type}, got));
            }
        }
        return List.copyOf(shown);
    }

    /** Whether every report leads to one deal. */
    private boolean isSettled() {
        return Stream.of(joint)
                .allMatch(row -> DoubleStream.of(row).filter(often -> often > 0).count() <= 1);
    }

    private Comparison comparison(String label, int good, int[] reports, long[][] got) {
        double promised = 0;
        double mass = 0;
        double won = 0;
        long times = 0;
        for (int report : reports) {
            mass += prior[report];
            for (int deal = 0; deal < sale.deals().size(); deal++) {
                promised += joint[report][deal] * share(deal, good);
                won += got[report][deal] * share(deal, good);
                times += got[report][deal];
            }
        }
        return new Comparison(label, mass > 0 ? promised / mass : 0, won / times);
    }
}
