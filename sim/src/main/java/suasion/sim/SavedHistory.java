package suasion.sim;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A history set aside at the end of a chunk: all that is needed to play on as if nothing had happened.
 *
 * @param rounds rounds played
 * @param looks what the history has shown so far
 * @param counts how often every observation cell was counted
 * @param reported how often every type reported each, see {@link PersuasionModel#reported}
 * @param memories what every player knows, see {@link Mind#memory}; of one who does not learn nothing
 */
public record SavedHistory(long rounds, List<Look> looks, long[] counts, long[][] reported, double[][] memories)
        implements Serializable {
    private static final long serialVersionUID = 1;

    public SavedHistory {
        looks = List.copyOf(looks);
    }

    /** Writes it in a fixed form, bit for bit. */
    public void write(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeInt(looks.size());
        for (Look look : looks) {
            write(look, out);
        }
        write(counts, out);
        out.writeInt(reported.length);
        for (long[] row : reported) {
            write(row, out);
        }
        out.writeInt(memories.length);
        for (double[] memory : memories) {
            out.writeInt(memory.length);
            for (double number : memory) {
                out.writeDouble(number);
            }
        }
    }

    private static void write(Look look, DataOutput out) throws IOException {
        out.writeLong(look.rounds());
        out.writeDouble(look.designer());
        out.writeInt(look.players().size());
        for (Look.Sums sums : look.players()) {
            out.writeLong(sums.followed());
            out.writeDouble(sums.payoff());
            out.writeDouble(sums.regret());
        }
    }

    private static void write(long[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static SavedHistory read(DataInput in) throws IOException {
        long rounds = in.readLong();
        List<Look> looks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            looks.add(look(in));
        }
        long[] counts = longs(in);
        long[][] reported = new long[in.readInt()][];
        for (int type = 0; type < reported.length; type++) {
            reported[type] = longs(in);
        }
        double[][] memories = new double[in.readInt()][];
        for (int player = 0; player < memories.length; player++) {
            memories[player] = new double[in.readInt()];
            for (int i = 0; i < memories[player].length; i++) {
                memories[player][i] = in.readDouble();
            }
        }
        return new SavedHistory(rounds, looks, counts, reported, memories);
    }

    private static Look look(DataInput in) throws IOException {
        long rounds = in.readLong();
        double designer = in.readDouble();
        List<Look.Sums> players = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            players.add(new Look.Sums(in.readLong(), in.readDouble(), in.readDouble()));
        }
        return new Look(rounds, players, designer);
    }

    private static long[] longs(DataInput in) throws IOException {
        long[] numbers = new long[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }
}
