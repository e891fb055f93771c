package suasion.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import suasion.lab.Version;
import suasion.report.Csv;
import suasion.report.JsonReport;
import suasion.scenario.ScenarioText;

/**
 * All rows of an experiment as tables, in the order of the plan.
 *
 * @param experiment the experiment
 * @param rows its rows in the order of their numbers
 */
record Results(Experiment experiment, List<Row> rows) {
    Results {
        rows = List.copyOf(rows);
    }

    /** A heading and a line per row. */
    String csv() {
        List<String> factors = experiment.factors().stream().map(Factor::path).toList();
        List<String> columns = experiment.task().columns();
        StringBuilder text = new StringBuilder();
        text.append(Csv.line(Stream.of(
                        Stream.of("row", "scenario"),
                        factors.stream(),
                        Stream.of("strategy", "replication", "seed", "version", "hash", "error"),
                        columns.stream())
                .flatMap(part -> part)));
        for (Row row : rows) {
            List<String> fields = new ArrayList<>(List.of(Integer.toString(row.number()), row.scenario()));
            factors.forEach(path -> fields.add(number(row.setting().get(path))));
            fields.addAll(List.of(
                    Csv.harmless(row.strategy()),
                    Integer.toString(row.replication()),
                    Long.toString(row.seed()),
                    row.version(),
                    row.hash(),
                    Csv.harmless(row.error())));
            columns.forEach(column -> fields.add(number(row.values().getOrDefault(column, ""))));
            text.append(Csv.line(fields.stream()));
        }
        return text.toString();
    }

    /** A number may begin with a minus. */
    private static String number(String text) {
        return text.matches("-?[0-9][0-9./eE+-]*|-Infinity") ? text : Csv.harmless(text);
    }

    /** One document with an object per row; numbers as numbers. */
    String json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("format", "suasion-experiment/1");
        document.put("experiment", experiment.name());
        document.put("question", experiment.question());
        document.put("source", experiment.source());
        document.put("version", Version.current());
        ObjectNode scenarios = document.putObject("scenarios");
        for (ScenarioText scenario : experiment.scenarios()) {
            scenarios.put(scenario.name(), scenario.hash());
        }
        ArrayNode list = document.putArray("rows");
        for (Row row : rows) {
            ObjectNode object = list.addObject();
            object.put("row", row.number()).put("scenario", row.scenario());
            ObjectNode setting = object.putObject("setting");
            row.setting().forEach(setting::put);
            object.put("strategy", row.strategy().isEmpty() ? null : row.strategy());
            object.put("replication", row.replication()).put("seed", row.seed());
            object.put("status", row.failed() ? "failed" : "ok");
            object.put("error", row.failed() ? row.error() : null);
            values(row, object.putObject("values"));
        }
        return JsonReport.text(document);
    }

    private void values(Row row, ObjectNode values) {
        for (Measure measure : experiment.measures()) {
            for (String column : measure.columns()) {
                String text = row.values().getOrDefault(column, "");
                double number = row.number(column);
                if (text.isEmpty()) {
                    values.putNull(column);
                } else if (measure.isWord() || Double.isNaN(number) || Double.isInfinite(number)) {
                    values.put(column, text);
                } else if (text.matches("-?[0-9]{1,18}")) {
                    values.put(column, Long.parseLong(text));
                } else {
                    values.put(column, number);
                }
            }
        }
    }
}
