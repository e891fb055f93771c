package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suasion.game.Exact;
import suasion.solve.Solution;

/**
 * A sale as lines of comma-separated values ({@link Csv}): a line per type with its probability, the mean value and the
 * chance of every good, what it pays and what is left to it, as the nearest doubles.
 */
final class SaleCsv {
    private SaleCsv() {}

    static String of(Solution solution) {
        Sold sold = Sold.of(solution.mechanism());
        List<String> head = new ArrayList<>(List.of("type", "probability"));
        sold.sale().goods().forEach(good -> head.add(Csv.harmless("value_" + good)));
        sold.sale().goods().forEach(good -> head.add(Csv.harmless("share_" + good)));
        head.addAll(List.of("payment", "payoff"));
        return Stream.concat(
                        Stream.of(Csv.line(head.stream())),
                        sold.entries().stream().map(SaleCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(Sold.Entry entry) {
        Stream<String> numbers = Stream.of(
                        Stream.of(entry.probability()),
                        entry.values().stream(),
                        entry.shares().stream(),
                        Stream.of(entry.payment(), entry.payoff()))
                .flatMap(all -> all)
                .map(number -> Double.toString(Exact.toDouble(number)));
        return Csv.line(Stream.concat(Stream.of(Csv.harmless(entry.name())), numbers));
    }
}
