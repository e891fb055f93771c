package suasion.experiment;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one job found, with everything that is needed to find it again.
 *
 * @param number number of the job, from 0
 * @param scenario name of the scenario
 * @param hash SHA-256 of the scenario and the files that it names, in hexadecimal
 * @param setting factor -> value
 * @param strategy name of the strategy; empty where the experiment does not vary it
 * @param replication number of the repetition, from 0
 * @param seed seed of all chance
 * @param version version of Suasion that found it
 * @param error why the job failed, in one line; empty where it did not
 * @param values column -> value as text: a decimal that reads back as the same double, a fraction or a word; empty
 *     where there is none; no columns where the job failed
 */
public record Row(
        int number,
        String scenario,
        String hash,
        Map<String, String> setting,
        String strategy,
        int replication,
        long seed,
        String version,
        String error,
        Map<String, String> values)
        implements Serializable {
    /** How the error of a defect begins. */
    static final String DEFECT = "a defect of the program: ";

    public Row {
        setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether the job failed. */
    public boolean failed() {
        return !error.isEmpty();
    }

    /** Whether its job died of a defect of the program, after whose mending it may be run again. */
    boolean isDefect() {
        return error.startsWith(DEFECT);
    }

    /** Refuses a row whose job died of a defect of the program, which is nobody's mistake. */
    void requireNoDefect() {
        if (isDefect()) {
            throw new IllegalStateException("row " + number + ": " + error);
        }
    }

    /** A value as a number; NaN where there is none or it is a word. */
    public double number(String column) {
        try {
            return Double.parseDouble(values.getOrDefault(column, ""));
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }
}
