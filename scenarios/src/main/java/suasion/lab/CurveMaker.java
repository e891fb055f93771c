package suasion.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.family.Lineup;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.learn.Hedge;
import suasion.learn.Learner;
import suasion.learn.Population;
import suasion.mechanism.DesignProblem;
import suasion.report.Band;
import suasion.report.LearningCurve;
import suasion.report.LearningCurve.Moment;
import suasion.report.LearningSummary;
import suasion.report.LearningSummary.Regret;
import suasion.sim.History;
import suasion.sim.Look;
import suasion.sim.Seat;
import suasion.solve.Solution;

/** Sums up the histories of one line-up, one per replication. */
final class CurveMaker {
    private final Lineup lineup;
    private final Solution solution;
    private final DesignProblem problem;
    private final List<History> histories;
    private final List<Seat> seats;

    CurveMaker(Lineup lineup, Solution solution, List<History> histories) {
        this.lineup = lineup;
        this.solution = solution;
        this.problem = solution.problem().over(solution.table().game());
        this.histories = List.copyOf(histories);
        this.seats = lineup.learners().stream()
                .map(learner -> new Seat(problem, solution.mechanism(), learner))
                .toList();
    }

    LearningCurve curve(BigFraction robustness) {
        double promised = problem.hasDesigner() ? Exact.toDouble(solution.value()) : Double.NaN;
        int looks = histories.get(0).looks().size();
        List<Moment> moments = IntStream.range(0, looks).mapToObj(this::moment).toList();
        return new LearningCurve(lineup.name(), played(), robustness, promised, moments, summary(promised, looks - 1));
    }

    /** The strategy with all settings; a population names its kinds, and here also what they are. */
    private String played() {
        return lineup.learners().stream()
                .map(learner -> lineup.strategies().get(learner))
                .map(strategy -> strategy instanceof Population population ? kinds(population) : strategy.toString())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String kinds(Population population) {
        return population.kinds().stream()
                .map(kind -> {
                    String strategy = kind.strategy().toString();
                    return "%s %s"
                            .formatted(
                                    Exact.show(kind.share()),
                                    kind.name().equals(strategy) ? strategy : kind.name() + ": " + strategy);
                })
                .collect(Collectors.joining(", ", "population (", ")"));
    }

    private Moment moment(int k) {
        long rounds = look(histories.get(0), k).rounds();
        return new Moment(
                rounds,
                band(history -> obedience(history, k)),
                designer(k - 1, k),
                band(history -> worst(look(history, k))),
                // what bounds everybody's mean does not bound the mean of whoever happens to regret most
                seats.size() == 1 ? bound(0, rounds) : Double.NaN);
    }

    private LearningSummary summary(double promised, int end) {
        List<Lived> lived = histories.stream()
                .map(history -> Lived.of(history, lineup.learners()))
                .toList();
        long[] after = lived.stream()
                .mapToLong(one -> one.obeyedAfter() == LearningSummary.NEVER ? Long.MAX_VALUE : one.obeyedAfter())
                .sorted()
                .toArray();
        int obeyed = (int)
                Arrays.stream(after).filter(rounds -> rounds < Long.MAX_VALUE).count();
        // half of the replications, or one more, had come to obey by then
        long median =
                LearningSummary.isMost(obeyed, after.length) ? after[(after.length - 1) / 2] : LearningSummary.NEVER;
        List<Regret> regrets = new ArrayList<>();
        for (int index = 0; index < seats.size(); index++) {
            int learner = lineup.learners().get(index);
            regrets.add(new Regret(
                    seats.get(index).player().name(),
                    band(history -> look(history, end).players().get(learner).regret()),
                    bound(index, look(histories.get(0), end).rounds())));
        }
        return new LearningSummary(
                band(history -> obedience(history, end)),
                median,
                obeyed,
                lost(promised, -1, end),
                lost(promised, end - 1, end),
                regrets);
    }

    private Band lost(double promised, int from, int to) {
        double sign = problem.sense() == Sense.MIN ? -1 : 1;
        return problem.hasDesigner()
                ? band(history -> sign * (promised - Lived.designer(look(history, from), look(history, to))))
                : Band.NONE;
    }

    private Band designer(int from, int to) {
        return problem.hasDesigner()
                ? band(history -> Lived.designer(look(history, from), look(history, to)))
                : Band.NONE;
    }

    private double obedience(History history, int k) {
        return Lived.obedience(look(history, k - 1), look(history, k), lineup.learners());
    }

    /** Regret of the learner who regrets most. */
    private double worst(Look look) {
        return lineup.learners().stream()
                .mapToDouble(learner -> look.players().get(learner).regret())
                .max()
                .orElseThrow();
    }

    /**
     * Nothing is known where players move in sequence and several learn: what another action would have brought then
     * supposes that those who move later do what they are told. Where they move at once and several learn, Hedge keeps
     * its bound against whatever the others do; that of Exp3 is on what a fixed answer would have brought in
     * expectation (Bubeck and Cesa-Bianchi 2012, theorem 3.1), which is regret only where nobody reacts to him.
     */
    private double bound(int index, long rounds) {
        if (problem.sequence().isPresent() && seats.size() > 1) {
            return Double.NaN;
        }
        return lineup.strategies().get(lineup.learners().get(index)) instanceof Learner learner
                        && (seats.size() == 1 || learner instanceof Hedge)
                ? learner.regretBound(seats.get(index), rounds).orElse(Double.NaN)
                : Double.NaN;
    }

    private Band band(ToDoubleFunction<History> number) {
        return Band.of(histories.stream().mapToDouble(number).toArray());
    }

    /** A look; the one before the first is at nothing. */
    private static Look look(History history, int k) {
        return k < 0 ? Lived.START : history.looks().get(k);
    }
}
