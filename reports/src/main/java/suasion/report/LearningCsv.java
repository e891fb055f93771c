package suasion.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import suasion.game.Exact;

/**
 * What came of learners as comma-separated values: a line per strategy, margin and moment, see {@link Csv}; a number
 * that does not exist is left out.
 */
final class LearningCsv {
    private static final List<String> BANDS = List.of("obedience", "designer", "regret");

    private LearningCsv() {}

    /** The whole file. */
    static String of(LearningCurves learning) {
        Stream<String> head = Stream.of(
                        Stream.of("strategy", "as_played", "robustness", "promised", "rounds"),
                        BANDS.stream().flatMap(name -> Stream.of(name, name + "_error", name + "_low", name + "_high")),
                        Stream.of("bound"))
                .flatMap(names -> names);
        return Csv.line(head)
                + learning.curves().stream()
                        .flatMap(curve -> curve.moments().stream().map(moment -> line(curve, moment)))
                        .collect(Collectors.joining());
    }

    private static String line(LearningCurve curve, LearningCurve.Moment moment) {
        String robustness = curve.robustness() == null ? "" : Exact.fraction(curve.robustness());
        return Csv.line(Stream.of(
                        Stream.of(
                                Csv.harmless(curve.name()),
                                Csv.harmless(curve.strategy()),
                                robustness,
                                number(curve.promised()),
                                Long.toString(moment.rounds())),
                        Stream.of(moment.obedience(), moment.designer(), moment.regret())
                                .flatMap(LearningCsv::numbers),
                        Stream.of(number(moment.bound())))
                .flatMap(fields -> fields));
    }

    private static Stream<String> numbers(Band band) {
        return DoubleStream.of(band.mean(), band.error(), band.low(), band.high())
                .mapToObj(LearningCsv::number);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
