package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Reports;
import suasion.mechanism.Sale;
import suasion.sim.Auctioned;
import suasion.sim.Round;

/** Tells of a sale: what the goods are worth to whom, who gets them, and what he pays. */
final class Trade {
    private final Scene scene;
    private final Game game;
    private final Sale sale;
    private final double highest;

    Trade(Scene scene) {
        this.scene = scene;
        this.game = scene.problem().game();
        this.sale = scene.problem().sale().orElseThrow();
        this.highest = Math.max(1e-9, highest());
    }

    /** The value at which a bar is full; of values without end one that is seldom exceeded. */
    private double highest() {
        return scene.mechanism() instanceof PostedMenu menu
                ? menu.laws().stream()
                        .mapToDouble(law -> Exact.toDouble(law.gridEnd()))
                        .max()
                        .orElseThrow()
                : sale.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Exact::toDouble)
                        .max()
                        .orElseThrow();
    }

    private Bar bar(String label, double value, boolean marked) {
        return new Bar(label, Math.max(0, value / highest), Numbers.show(value), Double.NaN, marked);
    }

    private static Bar blank(String label) {
        return new Bar(label, 0, "", Double.NaN, false);
    }

    /** What nature draws, before the first round: every bidder's values, or the types with their probabilities. */
    List<Bar> before() {
        if (!(scene.mechanism() instanceof AuctionRule)) {
            return types(-1);
        }
        List<Bar> all = new ArrayList<>();
        for (int bidder = 0; bidder < sale.bidders(); bidder++) {
            for (int good = 0; good < sale.goods().size(); good++) {
                all.add(blank(label(bidder, good)));
            }
        }
        return all;
    }

    /** What nature drew; of bidders marked who wins. */
    List<Bar> drawn(Round round, Traded traded) {
        if (traded.auction().isEmpty()) {
            return scene.mechanism() instanceof AuctionRule ? before() : types(game.typeOf(round.cell(), 0));
        }
        Auctioned auction = traded.auction().get();
        List<Bar> all = new ArrayList<>();
        for (int bidder = 0; bidder < auction.types().size(); bidder++) {
            for (int good = 0; good < sale.goods().size(); good++) {
                double value = Exact.toDouble(
                        sale.values().get(auction.types().get(bidder)).get(good));
                all.add(bar(label(bidder, good), value, auction.winners().get(good) == bidder));
            }
        }
        return all;
    }

    private List<Bar> types(int drawn) {
        List<String> names = game.players().get(0).types();
        return IntStream.range(0, names.size())
                .mapToObj(type -> {
                    BigFraction often = probability(type);
                    return new Bar(
                            names.get(type), Exact.toDouble(often), Numbers.show(often), Double.NaN, type == drawn);
                })
                .toList();
    }

    private BigFraction probability(int type) {
        return IntStream.range(0, game.cells())
                .filter(cell -> game.typeOf(cell, 0) == type)
                .mapToObj(game.prior()::get)
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private String label(int bidder, int good) {
        return sale.goods().size() == 1
                ? bidder(bidder)
                : bidder(bidder) + ", " + sale.goods().get(good);
    }

    /** A bidder's own name where bidders are not alike, and it is before his types; else his number. */
    private String bidder(int bidder) {
        List<Integer> blocks = sale.blocks().stream().distinct().sorted().toList();
        if (blocks.size() == sale.bidders() && blocks.size() > 1) {
            int type = sale.blocks().indexOf(blocks.get(bidder));
            String name = game.players().get(0).types().get(type);
            int cut = name.indexOf(": ");
            if (cut > 0) {
                return name.substring(0, cut);
            }
        }
        return game.players().get(0).name() + " " + (bidder + 1);
    }

    /** In few words what came of it: who won, or what the values are. */
    String result(Round round, Traded traded) {
        if (traded.auction().isPresent()) {
            List<Integer> winners = traded.auction().get().winners();
            if (winners.size() == 1) {
                return winners.get(0) < 0 ? "kept" : "to " + bidder(winners.get(0));
            }
            long sold = winners.stream().filter(winner -> winner >= 0).count();
            return sold + " of " + winners.size() + " sold";
        }
        if (!traded.values().isEmpty()) {
            return traded.values().stream().map(Numbers::show).collect(Collectors.joining(", "));
        }
        return game.states().size() == 1
                ? game.players().get(0).types().get(game.typeOf(round.cell(), 0))
                : game.states().get(game.stateOf(round.cell()));
    }

    /** The buyer before the first round. */
    Moment.Hearing buyer() {
        return new Moment.Hearing(
                game.players().get(0).name(),
                "",
                "",
                "",
                sale.goods().stream().map(Trade::blank).toList(),
                "",
                "",
                "",
                true);
    }

    /** The buyer, or the bidder who is looked at, after a round. */
    Moment.Hearing buyer(Round round, Traded traded) {
        List<String> types = game.players().get(0).types();
        int type = game.typeOf(round.cell(), 0);
        int report = round.reports().get(0);
        boolean out = report == Reports.OUT;
        String lie = out ? ", stays out" : report == type ? "" : ", reports " + types.get(report);
        Deal deal = deal(round);
        BigFraction fee = fee(round);
        return new Moment.Hearing(
                traded.auction()
                        .map(auction -> bidder(auction.looked()))
                        .orElse(game.players().get(0).name()),
                (scene.mechanism() instanceof PostedMenu ? "likes best: " : "type ") + types.get(type) + lie,
                deal.name(),
                fee.getNumerator().signum() == 0 ? "" : "fee " + Numbers.show(fee),
                worths(round, traded),
                deal.name(),
                Numbers.show(deal.price().add(fee)),
                out ? "stayed out" : report == type ? "honest" : "lied",
                report == type);
    }

    private List<Bar> worths(Round round, Traded traded) {
        Deal deal = deal(round);
        return IntStream.range(0, sale.goods().size())
                .mapToObj(good -> bar(
                        sale.goods().get(good),
                        value(round, traded, good),
                        deal.shares().get(good).getNumerator().signum() > 0))
                .toList();
    }

    private double value(Round round, Traded traded, int good) {
        return traded.values().isEmpty()
                ? Exact.toDouble(sale.values().get(round.cell()).get(good))
                : traded.values().get(good);
    }

    private Deal deal(Round round) {
        return sale.deals()
                .get(
                        round.reports().get(0) == Reports.OUT
                                ? Sale.NOTHING
                                : round.actions().get(0));
    }

    private BigFraction fee(Round round) {
        int report = round.reports().get(0);
        return report == Reports.OUT || !scene.scheme().payments().hasFees()
                ? BigFraction.ZERO
                : scene.scheme().payments().fee(0, report);
    }

    /** The seller's, as if all bidders had paid what the one looked at has, then the buyer's from his own values. */
    List<Moment.Earning> earnings(Round round, Traded traded, List<Moment.Earning> promised) {
        Moment.Earning seller = promised.get(0);
        Moment.Earning buyer = promised.get(1);
        BigFraction paid = deal(round).price().add(fee(round));
        double worth = 0;
        for (int good = 0; good < sale.goods().size(); good++) {
            worth += Exact.toDouble(deal(round).shares().get(good)) * value(round, traded, good);
        }
        String times = sale.bidders() == 1 ? "" : sale.bidders() + " \u00d7 ";
        return List.of(
                new Moment.Earning(
                        seller.who(),
                        Numbers.show(paid.multiply(sale.bidders())),
                        paid.getNumerator().signum() == 0 || times.isEmpty() ? "" : times + Numbers.show(paid),
                        seller.promised()),
                new Moment.Earning(
                        buyer.who(),
                        Numbers.show(worth - Exact.toDouble(paid)),
                        paid.getNumerator().signum() == 0 ? "" : "pays " + Numbers.show(paid),
                        buyer.promised()));
    }
}
