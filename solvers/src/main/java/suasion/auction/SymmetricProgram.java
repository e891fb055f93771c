package suasion.auction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Sense;
import suasion.lp.LinearProgram;
import suasion.lp.LinearProgram.Relation;

/**
 * The linear program of an {@link Auction} whose bidders are all alike, over x(v, m), the mass of a value with a
 * multiset m of bids, whoever makes which:
 *
 * <pre>
 *   optimise  sum x(v, m) revenue(m)
 *   with      sum over (v, m) of x(v, m) c(m, b) / n (u(b, m - b, v) - u(d, m - b, v)) &gt;= 0   for all bids b != d
 *             sum over m of x(v, m) = prior(v)
 * </pre>
 *
 * <p>c(m, b) is how often b occurs in m. Nothing is lost: a mechanism mixed with all its permutations is obeyed and
 * worth as much. The row is the obedience of any one bidder, so its multiplier, divided by n, is every bidder's.
 */
final class SymmetricProgram {
    private final Auction auction;
    private final List<int[]> multisets;
    private final BigFraction[] revenue;

    private final Map<Change, BigFraction[]> changes = new HashMap<>();

    /** What obeying and deviating come to, for one of {@code count} bidders with that bid. */
    private record Change(Format.Fate obeyed, Format.Fate deviated, int count) {}

    /** One bidder told {@code bid} who would bid {@code deviation}. */
    record Row(int bid, int deviation) {}

    SymmetricProgram(Auction auction) {
        this.auction = auction;
        this.multisets = multisets(auction.bids().size(), auction.bidders());
        this.revenue = multisets.stream().map(auction::revenue).toArray(BigFraction[]::new);
    }

    /** All multisets of {@code size} numbers below {@code count}, each in increasing order. */
    static List<int[]> multisets(int count, int size) {
        List<int[]> all = new ArrayList<>();
        int[] current = new int[size];
        while (true) {
            all.add(current.clone());
            int i = size - 1;
            while (i >= 0 && current[i] == count - 1) {
                i--;
            }
            if (i < 0) {
                return all;
            }
            int next = current[i] + 1;
            for (int j = i; j < size; j++) {
                current[j] = next;
            }
        }
    }

    List<int[]> multisets() {
        return multisets;
    }

    /** Column of x(value, multiset). */
    int column(int value, int multiset) {
        return value * multisets.size() + multiset;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int bids = auction.bids().size();
        for (int bid = 0; bid < bids; bid++) {
            for (int deviation = 0; deviation < bids; deviation++) {
                if (deviation != bid) {
                    rows.add(new Row(bid, deviation));
                }
            }
        }
        return rows;
    }

    /** The number of the row of a bidder told {@code bid} who would bid {@code deviation}. */
    int row(int bid, int deviation) {
        int others = auction.bids().size() - 1;
        return bid * others + (deviation < bid ? deviation : deviation - 1);
    }

    /** The program; rows of obedience come first, in the order of {@link #row}. */
    LinearProgram program(Sense sense) {
        LinearProgram lp = new LinearProgram(sense);
        for (int value = 0; value < auction.values().size(); value++) {
            for (int m = 0; m < multisets.size(); m++) {
                lp.column("x", revenue[m]);
            }
        }
        for (Row wanted : rows()) {
            LinearProgram.Row row = lp.row(wanted, Relation.AT_LEAST, BigFraction.ZERO);
            for (int m = 0; m < multisets.size(); m++) {
                add(row, wanted, m);
            }
        }
        for (int value = 0; value < auction.values().size(); value++) {
            LinearProgram.Row row = lp.row(
                    auction.values().get(value), Relation.EQUAL, auction.prior().get(value));
            for (int m = 0; m < multisets.size(); m++) {
                row.add(column(value, m), BigFraction.ONE);
            }
        }
        return lp;
    }

    private void add(LinearProgram.Row row, Row wanted, int m) {
        int[] profile = multisets.get(m);
        int count = 0;
        int at = -1;
        for (int i = 0; i < profile.length; i++) {
            if (profile[i] == wanted.bid) {
                count++;
                at = i;
            }
        }
        if (count == 0) {
            return;
        }
        int[] other = profile.clone();
        other[at] = wanted.deviation;
        Format.Fate obeyed = auction.format().fate(profile, at);
        Format.Fate deviated = auction.format().fate(other, at);
        if (obeyed.equals(deviated)) {
            return;
        }
        BigFraction[] gains = gains(new Change(obeyed, deviated, count));
        for (int value = 0; value < gains.length; value++) {
            row.add(column(value, m), gains[value]);
        }
    }

    /** Few changes of fate make up all the rows, so their fractions are held once. */
    private BigFraction[] gains(Change change) {
        return changes.computeIfAbsent(change, unseen -> {
            BigFraction weight = new BigFraction(unseen.count, auction.bidders());
            return IntStream.range(0, auction.values().size())
                    .mapToObj(value -> auction.payoff(unseen.obeyed, value)
                            .subtract(auction.payoff(unseen.deviated, value))
                            .multiply(weight))
                    .toArray(BigFraction[]::new);
        });
    }
}
