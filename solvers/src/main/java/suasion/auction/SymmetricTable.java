package suasion.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Shares;

/**
 * Masses of values and multisets as a scheme over profiles of bids, every order of a multiset equally likely.
 *
 * <p>Only profiles that are sent are listed as messages.
 */
final class SymmetricTable {

    private final Auction auction;
    private final Game game;
    private final SymmetricProgram program;

    SymmetricTable(Auction auction, Game game, SymmetricProgram program) {
        this.auction = auction;
        this.game = game;
        this.program = program;
    }

    /** Exact masses. */
    Table of(BigFraction[] masses) {
        int multisets = program.multisets().size();
        BigFraction[][] shares = new BigFraction[auction.values().size()][multisets];
        for (int value = 0; value < shares.length; value++) {
            for (int m = 0; m < multisets; m++) {
                BigFraction mass = masses[program.column(value, m)];
                shares[value][m] = mass.getNumerator().signum() == 0
                        ? BigFraction.ZERO
                        : mass.divide(auction.prior().get(value));
            }
        }
        return table(shares);
    }

    /** An engine's masses, without specks below 1e-12 of a value's mass, as multiples of 2^-60 that sum to 1. */
    Table of(double[] masses) {
        int multisets = program.multisets().size();
        BigFraction[][] shares = new BigFraction[auction.values().size()][];
        for (int value = 0; value < shares.length; value++) {
            int first = program.column(value, 0);
            shares[value] = Arrays.stream(Shares.parts(Arrays.copyOfRange(masses, first, first + multisets)))
                    .map(part -> part.signum() == 0 ? BigFraction.ZERO : new BigFraction(part, Shares.UNIT))
                    .toArray(BigFraction[]::new);
        }
        return table(shares);
    }

    private Table table(BigFraction[][] shares) {
        TreeMap<Integer, Integer> sent = new TreeMap<>();
        List<int[]> multisets = program.multisets();
        for (int m = 0; m < multisets.size(); m++) {
            int column = m;
            if (Arrays.stream(shares).anyMatch(row -> row[column].getNumerator().signum() > 0)) {
                for (int[] order : orders(multisets.get(m))) {
                    sent.put(auction.outcome(order), m);
                }
            }
        }
        long[] outcomes = sent.keySet().stream().mapToLong(Integer::longValue).toArray();
        int[] kinds = sent.values().stream().mapToInt(Integer::intValue).toArray();
        BigFraction[][] table = new BigFraction[shares.length][kinds.length];
        for (int value = 0; value < table.length; value++) {
            for (int message = 0; message < kinds.length; message++) {
                BigFraction share = shares[value][kinds[message]];
                table[value][message] = share.getNumerator().signum() == 0
                        ? BigFraction.ZERO
                        : share.divide(new BigFraction(
                                orders(multisets.get(kinds[message])).size()));
            }
        }
        return Table.of(game, SignalSpace.listed(game, outcomes), table);
    }

    /** All different orders of a multiset in increasing order. */
    static List<int[]> orders(int[] multiset) {
        List<int[]> all = new ArrayList<>();
        int[] current = multiset.clone();
        while (true) {
            all.add(current.clone());
            int i = current.length - 2;
            while (i >= 0 && current[i] >= current[i + 1]) {
                i--;
            }
            if (i < 0) {
                return all;
            }
            int j = current.length - 1;
            while (current[j] <= current[i]) {
                j--;
            }
            swap(current, i, j);
            for (int low = i + 1, high = current.length - 1; low < high; low++, high--) {
                swap(current, low, high);
            }
        }
    }

    private static void swap(int[] array, int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }
}
