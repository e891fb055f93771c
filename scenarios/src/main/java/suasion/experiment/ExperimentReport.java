package suasion.experiment;

import java.util.List;
import java.util.Map;

/**
 * What an experiment found, for people: the page of its folder, its figures, and a summary for the terminal.
 *
 * <p>It depends on the experiment and on its rows alone: the same rows give the same text, whoever ran them.
 *
 * @param experiment what was asked
 * @param plan its jobs
 * @param rows the rows that are there, in any order; fewer than the plan has where the experiment was interrupted
 * @param command the command line that repeats the experiment, without threads and engine
 */
public record ExperimentReport(Experiment experiment, Plan plan, List<Row> rows, String command) {
    public ExperimentReport {
        rows = List.copyOf(rows);
    }

    /** The files for the experiment's folder by name: report.html, report.md, and the figures as SVG. */
    public Map<String, String> files() {
        return Map.of();
    }

    /** Some lines for the terminal. */
    public String text(boolean colours) {
        return "";
    }

    /** The summary as one JSON document: what was asked, and for every setting what was found. */
    public String json() {
        return "";
    }
}
