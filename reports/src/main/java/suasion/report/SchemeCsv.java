package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.solve.Solution;

/**
 * What players are told to believe as lines of comma-separated values ({@link Csv}): a line per profile of beliefs and
 * a column per player, then the probability in each state and overall, as the nearest doubles.
 */
final class SchemeCsv {
    private SchemeCsv() {}

    static String of(Solution solution) {
        Told told = Told.of(solution.table());
        List<String> head = new ArrayList<>();
        told.players().forEach(player -> head.add(Csv.harmless(player)));
        head.addAll(List.of("probability_low", "probability_high", "probability"));
        return Stream.concat(
                        Stream.of(Csv.line(head.stream())),
                        told.profiles().stream().map(SchemeCsv::line))
                .collect(Collectors.joining());
    }

    private static String line(Told.Profile profile) {
        Stream<BigFraction> masses = Stream.of(profile.low(), profile.high(), profile.mass());
        return Csv.line(Stream.concat(profile.beliefs().stream(), masses)
                .map(number -> Double.toString(Exact.toDouble(number))));
    }
}
