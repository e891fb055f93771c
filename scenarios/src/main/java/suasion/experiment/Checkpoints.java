package suasion.experiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import suasion.lab.Position;
import suasion.sim.ObservationCells;
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

    private static final int FORMAT = 0x53554131;

    private Path file(Job job) {
        return Path.of(folder, "job-" + job.number());
    }

    /** What sets a job aside; empty where there is nowhere to. */
    Optional<Consumer<Position>> saving(Job job) {
        return folder.isEmpty() ? Optional.empty() : Optional.of(position -> save(job, position));
    }

    private void save(Job job, Position position) {
        try {
            Files.createDirectories(Path.of(folder));
            SafeFile.write(file(job), bytes(position));
        } catch (IOException e) {
            throw new UncheckedIOException("the play cannot be set aside in " + folder, e);
        }
    }

    /**
     * Where a job was set aside; the start where it was not.
     *
     * @param cells what is counted in every arm
     */
    Position load(Job job, Map<String, ObservationCells> cells) {
        if (folder.isEmpty() || !Files.exists(file(job))) {
            return Position.START;
        }
        try {
            return position(Files.readAllBytes(file(job)), cells);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Position.START;
        }
    }

    /** Forgets a job whose row is known. */
    void drop(int job) {
        try {
            if (!folder.isEmpty()) {
                Files.deleteIfExists(Path.of(folder, "job-" + job));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Position position) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
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
        CRC32 sum = new CRC32();
        sum.update(bytes.toByteArray());
        out.writeLong(sum.getValue());
        out.writeInt(FORMAT);
        return bytes.toByteArray();
    }

    private static Position position(byte[] bytes, Map<String, ObservationCells> cells) throws IOException {
        int length = Math.max(0, bytes.length - Long.BYTES - Integer.BYTES);
        DataInputStream tail = new DataInputStream(new ByteArrayInputStream(bytes, length, bytes.length - length));
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        if (tail.readLong() != sum.getValue() || tail.readInt() != FORMAT) {
            throw new IOException("not what was written");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
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
