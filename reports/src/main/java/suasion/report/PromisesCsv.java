package suasion.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suasion.audit.Verdict;
import suasion.mechanism.Promise;

/**
 * Every verdict as a line of comma-separated values (RFC 4180: lines end in CRLF, fields with commas, quotes or line
 * ends are quoted). Broken mechanisms follow the announced one. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front.
 */
public final class PromisesCsv {
    private static final List<String> HEAD = List.of(
            "mechanism",
            "promise",
            "kind",
            "player",
            "type",
            "report",
            "recommendation",
            "deviation",
            "arm",
            "verdict",
            "promised",
            "estimate",
            "low",
            "high",
            "margin",
            "heard",
            "rounds_needed",
            "detectable");

    private PromisesCsv() {}

    /** The whole file; only the heading where nothing was played. */
    public static String of(Report report) {
        Stream<String> lines = Stream.of(Csv.line(HEAD.stream()));
        if (report.run() != null) {
            lines = Stream.of(
                            lines,
                            report.run().verdicts().stream().map(v -> line("announced", v)),
                            report.run().broken().stream()
                                    .flatMap(b -> b.verdicts().stream().map(v -> line("broken: " + b.name(), v))))
                    .flatMap(s -> s);
        }
        return lines.collect(Collectors.joining());
    }

    private static String line(String mechanism, Verdict v) {
        Promise promise = v.promise();
        Stream<String> texts = Stream.of(
                        mechanism,
                        promise.id(),
                        promise.sort(),
                        promise.player(),
                        empty(promise.type()),
                        empty(promise.report()),
                        empty(promise.recommendation()),
                        empty(promise.deviation()),
                        v.arm(),
                        v.ruling().name())
                .map(Csv::harmless);
        Stream<String> numbers = Stream.of(
                number(v.promised()),
                number(v.estimate()),
                number(v.low()),
                number(v.high()),
                number(v.margin()),
                Long.toString(v.heard()),
                Long.toString(v.roundsNeeded()),
                number(v.detectable()));
        return Csv.line(Stream.concat(texts, numbers));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }
}
