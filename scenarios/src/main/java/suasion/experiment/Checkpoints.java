package suasion.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import suasion.lab.Position;
import suasion.sim.ObservationCells;
import suasion.sim.SavedHistory;
import suasion.sim.Tally;

/**
 * Where long plays are set aside: a folder with a file per running job, which holds the counts of every arm.
 *
 * <p>A file is written under another name, synced and renamed, so that it is whole or not there; a check sum tells
 * whether a disk has kept its word. What cannot be read is not there: the job begins anew and finds the same.
 *
 * @param folder the folder, on a disk that whoever runs the job can reach; empty for nowhere
 */
public record Checkpoints(String folder) implements Serializable {
    /** Nothing is set aside. */
    public static final Checkpoints NONE = new Checkpoints("");

    private static final String HISTORY = "-history";
    private static final int FORMAT = 0x53554131;

    private Path file(Job job, String sort) {
        return Path.of(folder, "job-" + job.number() + sort);
    }

    /** What sets a job aside; empty where there is nowhere to. */
    Optional<Consumer<Position>> saving(Job job) {
        return folder.isEmpty() ? Optional.empty() : Optional.of(position -> save(job, position));
    }

    private void save(Job job, Position position) {
        write(job, "", out -> write(position, out));
    }

    /** Sets the history of those who learn aside; nowhere if there is nowhere to. */
    void saveHistory(Job job, SavedHistory history) {
        if (!folder.isEmpty()) {
            write(job, HISTORY, history::write);
        }
    }

    /** A history that was set aside; null where none was. */
    SavedHistory loadHistory(Job job) {
        return read(job, HISTORY, SavedHistory::read);
    }

    /** What writes itself. */
    private interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    /** What reads what was written. */
    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private void write(Job job, String sort, Written content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            content.to(out);
            CRC32 sum = new CRC32();
            sum.update(bytes.toByteArray());
            out.writeLong(sum.getValue());
            out.writeInt(FORMAT);
            Files.createDirectories(Path.of(folder));
            SafeFile.write(file(job, sort), bytes.toByteArray());
        } catch (ClosedByInterruptException stop) {
            throw new CancellationException(
                    "interrupted while " + file(job, sort).getFileName() + " was written");
        } catch (IOException e) {
            throw new UncheckedIOException("the play cannot be set aside in " + folder, e);
        }
    }

    private <T> T read(Job job, String sort, Reading<T> reading) {
        if (folder.isEmpty() || !Files.exists(file(job, sort))) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(file(job, sort));
            int length = Math.max(0, bytes.length - Long.BYTES - Integer.BYTES);
            DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, length, bytes.length - length));
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, length);
            boolean whole = tail.readLong() == sum.getValue() && tail.readInt() == FORMAT;
            return whole ? reading.from(new DataInputStream(new ByteArrayInputStream(bytes))) : null;
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException unreadable) {
            return null;
        }
    }

    /**
     * Where a job was set aside; the start where it was not.
     *
     * @param cells what is counted in every arm
     */
    Position load(Job job, Map<String, ObservationCells> cells) {
        Position position = read(job, "", in -> position(in, cells));
        return position == null ? Position.START : position;
    }

    /** Forgets a job whose row is known. */
    public void drop(int job) {
        try {
            if (!folder.isEmpty()) {
                Files.deleteIfExists(Path.of(folder, "job-" + job));
                Files.deleteIfExists(Path.of(folder, "job-" + job + HISTORY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Position position, DataOutputStream out) throws IOException {
        out.writeLong(position.decided());
        out.writeInt(position.tallies().size());
        for (Map.Entry<String, Tally> arm : position.tallies().entrySet()) {
            Tally tally = arm.getValue();
            out.writeUTF(arm.getKey());
            out.writeInt(tally.cells().size());
            // Most cells of a large game are never seen.
            for (int index = 0; index < tally.cells().size(); index++) {
                if (tally.count(index) > 0) {
                    out.writeInt(index);
                    out.writeLong(tally.count(index));
                }
            }
            out.writeInt(-1);
        }
    }

    private static Position position(DataInputStream in, Map<String, ObservationCells> cells) throws IOException {
        long decided = in.readLong();
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int arms = in.readInt(); arms > 0; arms--) {
            String name = in.readUTF();
            long[] counts = new long[in.readInt()];
            for (int index = in.readInt(); index >= 0; index = in.readInt()) {
                counts[index] = in.readLong();
            }
            ObservationCells counted = cells.get(name);
            if (counted == null
                    || counted.size() != counts.length
                    || Arrays.stream(counts).anyMatch(c -> c < 0)) {
                throw new IOException("another job's");
            }
            tallies.put(name, Tally.of(counted, counts));
        }
        return new Position(tallies, decided);
    }
}
