package suasion.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suasion.lab.Version;
import suasion.report.Amounts;
import suasion.report.Ansi;
import suasion.report.HtmlReport;
import suasion.report.JsonReport;
import suasion.report.MarkdownReport;
import suasion.report.Page;

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

    private Findings findings() {
        return new Findings(new Design(experiment, plan), plan, rows);
    }

    /** The version that found the rows. */
    String version() {
        return rows.isEmpty() ? Version.current() : rows.get(0).version();
    }

    /** The files for the experiment's folder by name: report.html, report.md, and the figures as SVG. */
    public Map<String, String> files() {
        Findings findings = findings();
        List<QuantityChapter> quantities = QuantityChapter.of(experiment, findings);
        Page page = page(findings, new ExperimentChapters(this, findings, quantities));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("report.html", HtmlReport.of(page));
        files.put("report.md", MarkdownReport.of(page));
        for (QuantityChapter quantity : QuantityChapter.telling(quantities)) {
            quantity.figure().ifPresent(drawn -> files.put(figureName(quantity.quantity()), drawn.file()));
        }
        return files;
    }

    /** The file of a quantity's figure; a number tells apart those of which letters and digits alone do not. */
    String figureName(Quantity quantity) {
        List<String> slugs = new ArrayList<>();
        for (Quantity other : Quantity.of(experiment)) {
            if (other.equals(quantity)) {
                break;
            }
            slugs.add(other.slug());
        }
        long before = slugs.stream().filter(quantity.slug()::equals).count();
        return quantity.slug() + (before == 0 ? "" : "-" + (before + 1)) + ".svg";
    }

    private Page page(Findings findings, ExperimentChapters chapters) {
        List<Page.Badge> badges = new ArrayList<>();
        badges.add(
                findings.isComplete()
                        ? new Page.Badge("finished", Page.Tone.GOOD)
                        : new Page.Badge("not finished", Page.Tone.OPEN));
        int failed = findings.failures().size();
        if (failed > 0) {
            badges.add(new Page.Badge(Amounts.counted(failed, "row") + " failed", Page.Tone.BAD));
        }
        String title = experiment.question().isEmpty() ? experiment.name() : experiment.question();
        return new Page(
                title,
                experiment.source(),
                badges,
                ExperimentChapters.rows(findings),
                chapters.all(),
                "Suasion %s, experiment %s. This file needs no network.".formatted(version(), experiment.name()));
    }

    /** Some lines for the terminal. */
    public String text(boolean colours) {
        Findings findings = findings();
        List<QuantityChapter> quantities = QuantityChapter.of(experiment, findings);
        return ExperimentText.of(
                experiment,
                findings,
                new ExperimentChapters(this, findings, quantities),
                quantities,
                colours ? Ansi.ON : Ansi.OFF);
    }

    /** The summary as one JSON document: what was asked, and for every setting what was found. */
    public String json() {
        Findings findings = findings();
        List<QuantityChapter> quantities = QuantityChapter.of(experiment, findings);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", "suasion-experiment-summary/1");
        document.put("experiment", experiment.name());
        document.put("question", experiment.question());
        document.put("version", version());
        document.put("rows", rows.size());
        document.put("planned", findings.planned());
        document.put("failed", findings.failures().size());
        ArrayNode settings = document.putArray("settings");
        for (int s = 0; s < plan.settings().size(); s++) {
            Setting setting = plan.settings().get(s);
            ObjectNode object = settings.addObject();
            object.put("scenario", setting.scenario().name());
            ObjectNode values = object.putObject("setting");
            setting.values().forEach(values::put);
            object.put("strategy", setting.strategy().isEmpty() ? null : setting.strategy());
            ObjectNode measures = object.putObject("measures");
            for (QuantityChapter quantity : quantities) {
                put(measures.putObject(quantity.quantity().column()), quantity, s);
            }
        }
        return JsonReport.text(document);
    }

    private static void put(ObjectNode object, QuantityChapter quantity, int setting) {
        if (quantity.quantity().isWord() || quantity.quantity().isExact()) {
            quantity.counts(setting).forEach(object::put);
            return;
        }
        Spread spread = quantity.spreads().get(setting);
        object.put("rows", spread.rows());
        object.put("mean", number(spread.mean()));
        object.put("standardError", number(spread.standardError()));
        object.put("least", number(spread.least()));
        object.put("greatest", number(spread.greatest()));
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
