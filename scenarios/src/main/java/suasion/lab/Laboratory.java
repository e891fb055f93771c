package suasion.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Judge;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.family.Family;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.report.Broken;
import suasion.report.Expectation;
import suasion.report.ObservedPayment;
import suasion.report.Provenance;
import suasion.report.Report;
import suasion.report.Run;
import suasion.scenario.ExpectedValue;
import suasion.scenario.Scenario;
import suasion.sim.Arm;
import suasion.sim.Progress;
import suasion.sim.Tally;
import suasion.solve.Benchmarks;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.Solution;

/** The path of a designed scenario: DesignProblem -> Solution -> play -> Tally -> Verdicts -> Report. */
public final class Laboratory {
    private static final long LARGE = 1_000;

    private final Designed designed;
    private final Scenario scenario;
    private final String command;

    /**
     * A laboratory for one scenario.
     *
     * @param command the command line that repeats what is done here, for the report
     */
    public Laboratory(Designed designed, String command) {
        this.designed = designed;
        this.scenario = designed.scenario();
        this.command = command;
    }

    /**
     * The optimal mechanism with its certificate; where the file brings a scheme of its own, the audit of that.
     *
     * @throws UserMistake with the place in the file, if what it asks for is impossible
     */
    public Solution solve() {
        Family family = Families.of(scenario);
        return located(() -> designed.scheme()
                .map(scheme -> family.audit(designed, scheme))
                .orElseGet(() -> family.solve(designed)));
    }

    /** A report of the audit of a scheme; nothing is played. */
    public Report audit(Mechanism mechanism) {
        Solution audited = located(() -> Families.of(scenario).audit(designed, mechanism));
        return new Report(provenance(), audited, Claim.AUDITED, List.of(), null);
    }

    /** Whether solving may take long enough to be watched. */
    public boolean isLarge() {
        Game game = designed.problem().game();
        return game.outcomes() > LARGE / game.cells();
    }

    /** A report of the solution alone; nothing is played. */
    public Report report(Solution solution) {
        return report(solution, null);
    }

    /**
     * Plays the solution and every broken mechanism, and judges what was promised; then those who learn play, of whom
     * nothing is judged.
     */
    public Report run(Solution solution, PlaySettings settings, Progress progress) {
        return located(() -> {
            Optional<LearningPlay> learning =
                    scenario.learning().map(plan -> new LearningPlay(designed, plan, solution));
            Arms arms = arms(solution.mechanism());
            List<Arm> played = arms.of(solution.mechanism(), Exact.toDouble(solution.toleratedViolation()));
            Trial.Outcome outcome = trial(solution.mechanism(), played).play(settings, progress);
            Arm own = arms.own(played);
            return report(
                    solution,
                    new Run(
                            outcome.rounds(),
                            settings.seed(),
                            arms.receiver(),
                            arms.ties(),
                            scenario.simulation().alpha(),
                            outcome.verdicts(),
                            broken(settings, progress),
                            outcome.convergence(),
                            Arms.obedience(own, outcome.tallies().get(own.name())),
                            payments(played.get(0), own, outcome.tallies()),
                            learning.map(play -> play.play(settings.seed(), settings.threads(), progress))));
        });
    }

    /** The play of the solution alone, in parts that can be set aside and resumed. */
    public LongPlay longPlay(Solution solution) {
        return located(() -> {
            Arms arms = arms(solution.mechanism());
            List<Arm> played = arms.of(solution.mechanism(), Exact.toDouble(solution.toleratedViolation()));
            return new LongPlay(trial(solution.mechanism(), played), arms.own(played));
        });
    }

    /** The arms of a mechanism; the law of what it is about is its own. */
    private Arms arms(Mechanism mechanism) {
        return new Arms(designed.problem().over(mechanism.table().game()), scenario.simulation());
    }

    private static List<ObservedPayment> payments(Arm obedient, Arm own, Map<String, Tally> tallies) {
        return Stream.of(obedient, own)
                .limit(own == obedient ? 1 : 2)
                .flatMap(arm -> Arms.payments(arm, tallies.get(arm.name())).stream())
                .toList();
    }

    private List<Broken> broken(PlaySettings settings, Progress progress) {
        List<Broken> broken = new ArrayList<>();
        for (Map.Entry<String, Mechanism> entry : designed.broken().entrySet()) {
            Mechanism mechanism = entry.getValue();
            Trial.Outcome outcome =
                    trial(mechanism, arms(mechanism).ofBroken(mechanism)).play(settings, progress);
            broken.add(new Broken(entry.getKey(), mechanism, Judge.broken(outcome.verdicts()), outcome.verdicts()));
        }
        return broken;
    }

    /** Rounds of all arms together in which a solution is played, for a progress bar. */
    public long rounds(Solution solution, PlaySettings settings) {
        Arms arms = new Arms(designed.problem(), scenario.simulation());
        long broken = designed.broken().values().stream()
                .mapToLong(mechanism -> arms.countOfBroken() + Excursion.count(mechanism))
                .sum();
        long learning = scenario.learning().map(LearningPlay::rounds).orElse(0L);
        return settings.rounds() * (arms.count() + Excursion.count(solution.mechanism()) + broken) + learning;
    }

    private Trial trial(Mechanism mechanism, List<Arm> arms) {
        return new Trial(designed.problem().over(mechanism.table().game()), mechanism, arms, scenario.simulation());
    }

    private Report report(Solution solution, Run run) {
        return new Report(provenance(), solution, designed.promisedClaim(), expectations(solution), run);
    }

    private Provenance provenance() {
        return provenance(scenario, command);
    }

    /** Where a report on a scenario comes from. */
    static Provenance provenance(Scenario scenario, String command) {
        return new Provenance(
                scenario.name(),
                scenario.title(),
                scenario.source(),
                scenario.family(),
                scenario.text(),
                scenario.hash(),
                Version.current(),
                command);
    }

    private List<Expectation> expectations(Solution solution) {
        return scenario.expectations().stream()
                .map(expected -> expectation(expected, solution))
                .toList();
    }

    /** A number is compared exactly where it is exact, else within the certificate's tolerance. */
    private Expectation expectation(ExpectedValue expected, Solution solution) {
        DesignProblem problem = designed.problem();
        int player =
                problem.game().players().stream().map(Player::name).toList().indexOf(expected.player());
        BigFraction found = expected.isPayoff() ? payoff(solution, player, expected) : solution.value();
        BigFraction scale = expected.isPayoff()
                ? problem.game().range(problem.game().payoffs().get(player))
                : problem.scale();
        BigFraction slack = solution.isExact() || solution.certificate().bound() == null
                ? BigFraction.ZERO
                : scale.multiply(Certifier.TOLERANCE);
        BigFraction tolerance = expected.tolerance().compareTo(slack) > 0 ? expected.tolerance() : slack;
        boolean met = expected.value().subtract(found).abs().compareTo(tolerance) <= 0;
        return new Expectation(expected.what(), expected.value(), found, expected.where(), met, tolerance);
    }

    private BigFraction payoff(Solution solution, int player, ExpectedValue expected) {
        Benchmarks benchmarks = solution.benchmarks();
        if (benchmarks == null
                || benchmarks.players() == null
                || benchmarks.players().get(player) == null) {
            throw scenario.located(UserMistake.at(
                    expected.path(), "what " + expected.player() + " gets is not computed for a game of this kind"));
        }
        return benchmarks.players().get(player);
    }

    private <T> T located(Supplier<T> work) {
        try {
            return work.get();
        } catch (UserMistake mistake) {
            throw scenario.located(mistake);
        }
    }
}
