package suasion.experiment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import suasion.game.UserMistake;

/**
 * The rows of an experiment as they finish: a file with a line of JSON per row that only grows. What was appended is on
 * the disk when {@link #append} returns; a last line that a kill has torn is dropped when the file is opened again.
 */
final class Journal implements AutoCloseable {
    private final FileChannel channel;
    private final List<Row> rows;

    private Journal(FileChannel channel, List<Row> rows) {
        this.channel = channel;
        this.rows = rows;
    }

    /**
     * Opens a journal, or begins one.
     *
     * @throws UserMistake if a line before the last is no row
     */
    static Journal open(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        long whole = 0;
        if (Files.exists(file)) {
            byte[] bytes = Files.readAllBytes(file);
            int start = 0;
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == '\n') {
                    String line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
                    start = at + 1;
                    if (read(line, rows)) {
                        whole = start;
                    } else if (start < bytes.length) {
                        String where = file.getFileName() + ":" + (rows.size() + 1);
                        throw UserMistake.at("", where + ": this line is no row of an experiment, and rows follow")
                                .maybe("Maybe --out names a new folder.");
                    }
                }
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        return new Journal(channel, rows);
    }

    private static boolean read(String line, List<Row> rows) {
        try {
            rows.add(RowText.read(line));
            return true;
        } catch (IllegalArgumentException torn) {
            return false;
        }
    }

    /** The rows that were there when it was opened. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Appends rows; they are on the disk when this returns. */
    void append(List<Row> more) throws IOException {
        ByteBuffer lines = ByteBuffer.wrap(text(more));
        while (lines.hasRemaining()) {
            channel.write(lines);
        }
        channel.force(false);
    }

    /** The file with these rows. */
    static byte[] text(List<Row> rows) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Row row : rows) {
            text.writeBytes((RowText.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return text.toByteArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
