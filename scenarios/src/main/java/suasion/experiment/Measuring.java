package suasion.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.lab.Laboratory;
import suasion.lab.LongPlay;
import suasion.lab.PlaySettings;
import suasion.mechanism.DesignProblem;
import suasion.report.SaleCertificate;
import suasion.scenario.Simulation;
import suasion.solve.Benchmarks;
import suasion.solve.Solution;

/** The measures of one job, taken: solved once, played once as far as some measure needs it. */
final class Measuring {
    private final Job job;
    private final int threads;
    private final Checkpoints checkpoints;
    private Solved solved;
    private LongPlay.Found found;
    private Histories histories;

    Measuring(Job job, int threads, Checkpoints checkpoints) {
        this.job = job;
        this.threads = threads;
        this.checkpoints = checkpoints;
    }

    /** The seed of all chance, known once {@link #values} has been asked for. */
    long seed() {
        return job.seed() == null ? simulation().seed() : job.seed();
    }

    private Simulation simulation() {
        return solved.designed().scenario().simulation();
    }

    /** Column -> value. */
    Map<String, String> values() {
        solved = Solved.of(job.setting());
        Map<String, String> values = new LinkedHashMap<>();
        for (Measure measure : job.task().measures()) {
            List<String> columns = measure.columns();
            List<String> taken = take(measure);
            for (int k = 0; k < columns.size(); k++) {
                values.put(columns.get(k), taken.get(k));
            }
        }
        return values;
    }

    private List<String> take(Measure measure) {
        Solution solution = solved.solution();
        return switch (measure.kind()) {
            case VALUE -> List.of(decimal(solution.value()));
            case BOUND -> List.of(decimal(solution.certificate().bound()));
            case GAP -> List.of(decimal(solution.certificate().gap()));
            case CLAIM -> List.of(SaleCertificate.claim(solution));
            case EXACT_VALUE -> List.of(solution.isExact() ? Exact.fraction(solution.value()) : "");
            case EXIT_CODE ->
                List.of(Integer.toString(
                        new Laboratory(solved.designed(), "").report(solution).exitCode()));
            case PAYOFF ->
                List.of(job.setting().strategy().isEmpty() ? decimal(payoff(measure.of())) : learned(measure));
            case EXACT_PAYOFF -> List.of(Exact.fraction(payoff(measure.of())));
            case REGRET -> List.of(learned(measure));
            case OBEDIENCE ->
                List.of(job.setting().strategy().isEmpty() ? decimal(found().obedience()) : learned(measure));
            case ESTIMATE -> estimate(found().on(measure.of()));
            case VERDICT -> List.of(ruling(found().on(measure.of())));
            case VERDICTS -> List.of(count(Ruling.REFUTED), count(Ruling.INCONCLUSIVE));
            case ROUNDS -> List.of(Long.toString(found().rounds()));
            case DECIDED -> List.of(found().decided() == 0 ? "" : Long.toString(found().decided()));
        };
    }

    private String learned(Measure measure) {
        if (histories == null) {
            histories = Histories.play(job, solved, seed(), checkpoints);
        }
        return decimal(
                switch (measure.kind()) {
                    case OBEDIENCE -> histories.obedience();
                    case REGRET -> histories.regret(measure.of());
                    default -> histories.payoff(measure.of());
                });
    }

    private static String decimal(BigFraction value) {
        return value == null ? "" : decimal(Exact.toDouble(value));
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** What a player, or the designer, gets when everybody obeys. */
    private BigFraction payoff(String name) {
        DesignProblem problem = solved.designed().problem();
        int player =
                problem.game().players().stream().map(Player::name).toList().indexOf(name);
        if (player < 0 && problem.hasDesigner() && problem.designer().equals(name)) {
            return solved.solution().value();
        }
        Benchmarks benchmarks = solved.solution().benchmarks();
        List<BigFraction> players = benchmarks == null ? null : benchmarks.players();
        if (player < 0) {
            throw UserMistake.at("", "nobody is called '" + name + "' under this setting");
        }
        if (players == null || players.get(player) == null) {
            throw UserMistake.at("", "what " + name + " gets is not computed for a game of this kind");
        }
        return players.get(player);
    }

    private static List<String> estimate(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return List.of("", "", "");
        }
        Verdict first = verdicts.get(0);
        return List.of(decimal(first.estimate()), decimal(first.low()), decimal(first.high()));
    }

    /** The worst over the arms in which a promise is judged. */
    private static String ruling(List<Verdict> verdicts) {
        List<Ruling> worstFirst =
                List.of(Ruling.REFUTED, Ruling.INCONCLUSIVE, Ruling.CONFIRMED, Ruling.VACUOUS, Ruling.UNJUDGED);
        return worstFirst.stream()
                .filter(ruling -> verdicts.stream().anyMatch(verdict -> verdict.ruling() == ruling))
                .findFirst()
                .map(ruling -> ruling.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private String count(Ruling ruling) {
        return Long.toString(found().verdicts().stream()
                .filter(verdict -> verdict.ruling() == ruling)
                .count());
    }

    /** What play shows, of everything that the measures ask. */
    private LongPlay.Found found() {
        if (found == null) {
            LongPlay play = asked(new Laboratory(solved.designed(), "").longPlay(solved.solution()));
            Stop stop = job.task().stop();
            long rounds = stop.rounds() == 0 ? simulation().rounds() : stop.rounds();
            LongPlay.Until until = new LongPlay.Until(
                    stop.rule() == Stop.Rule.DECIDED, stop.of(), stop.precision(), asks(Measure.Kind.DECIDED));
            PlaySettings settings = new PlaySettings(rounds, seed(), threads, false, job.replication());
            found = play.play(settings, until, checkpoints.load(job, play.cells()), checkpoints.saving(job));
        }
        return found;
    }

    private boolean asks(Measure.Kind kind) {
        return job.task().measures().stream().anyMatch(measure -> measure.kind() == kind);
    }

    private LongPlay asked(LongPlay play) {
        Stop stop = job.task().stop();
        for (Measure measure : job.task().measures()) {
            switch (measure.kind()) {
                case ESTIMATE -> play.estimate(measure.of());
                case VERDICT -> play.verdict(measure.of());
                case VERDICTS, DECIDED -> play.all();
                case OBEDIENCE -> {
                    if (job.setting().strategy().isEmpty()) {
                        play.own();
                    }
                }
                default -> {}
            }
        }
        if (stop.rule() == Stop.Rule.DECIDED) {
            play.all();
        } else if (stop.rule() == Stop.Rule.PRECISION) {
            play.estimate(stop.of());
        }
        return play;
    }
}
