package suasion.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Incentive;
import suasion.mechanism.OffPath;
import suasion.mechanism.Promise;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.solve.Certificate;
import suasion.solve.Certifier;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/**
 * The coin-flip prisoner's dilemma (Doval and Ely 2020) with A = 3, g = 5/2 and b = 1, made by hand: whoever moves
 * after a departure is told D and believes that the other one did D.
 */
final class DeviceSamples {
    private static final int D = 1;
    private static final List<List<Integer>> BOTH = List.of(List.of(0, 1), List.of(1, 0));

    private DeviceSamples() {}

    static DesignProblem problem() {
        List<Player> players =
                List.of(Player.uninformed("row", List.of("C", "D")), Player.uninformed("column", List.of("C", "D")));
        Game game = new Game(
                List.of("always"),
                players,
                Samples.fs("1"),
                List.of(Payoff.of(Samples.table("5/2 0 3 1")), Payoff.of(Samples.table("5/2 3 0 1"))));
        Payoff both = Payoff.of(Samples.table("1 0 0 0"));
        return new DesignProblem(game, "mediator", both, Sense.MAX, Samples.f("0")).withSequence(answering(D));
    }

    /** What the second mover is told after a departure to D; nobody departs to C. */
    private static Sequence answering(int answer) {
        Map<Departure, Integer> answers = new HashMap<>();
        for (int order = 0; order < 2; order++) {
            for (int done = 0; done < 2; done++) {
                answers.put(new Departure(0, order, BOTH.get(order).get(0), List.of(done)), answer);
            }
        }
        return new Sequence(BOTH, answers);
    }

    /** The coin with an answer to D. */
    static Device device(int answer) {
        Game game = problem().game();
        Table table =
                Table.of(game, SignalSpace.inSequence(game, answering(answer)), Samples.table("1/2 0 0 0 1/2 0 0 0"));
        List<OffPath> offPath = answer == D
                ? List.of(believing(game, 0, "column first, did D"), believing(game, 1, "row first, did D"))
                : List.of();
        return new Device(table, offPath);
    }

    /** Where the other one did D, D brings 1 and C nothing. */
    private static OffPath believing(Game game, int player, String node) {
        return OffPath.of(game.players().get(player), D, List.of(node), Samples.fs("1"), Samples.table("0 1"));
    }

    static Solution solution() {
        Device device = device(D);
        List<IncentiveLine> lines =
                new ArrayList<>(Certifier.lines(problem(), device.table(), Samples.fs("0", "0", "0", "0")));
        lines.addAll(Certifier.credibility(device));
        return new Solution(
                problem(),
                device,
                Claim.OPTIMAL,
                new Certificate(Samples.f("1"), Samples.f("1"), Samples.f("0"), Samples.f("0"), true),
                lines,
                null,
                List.of(),
                "by hand",
                null);
    }

    private static Report report(Run run) {
        Provenance from =
                Samples.provenance("doval-ely-2020/prisoners-dilemma", "The prisoner's dilemma", "Doval & Ely 2020");
        return new Report(from, solution(), Claim.OPTIMAL, List.of(), run);
    }

    static Report solved() {
        return report(null);
    }

    /** Every promise as announced; the device that forgives is refuted by -1/2 = 5/2 - 3. */
    static Report played() {
        List<Verdict> verdicts = new ArrayList<>();
        for (IncentiveLine line : solution().incentives()) {
            if (line.conditionalGain() != null) {
                boolean off = line.incentive().kind() == Incentive.Kind.CREDIBILITY;
                String arm = off ? "off the path: " + line.incentive().player() + " told D" : "obedient";
                verdicts.add(verdict(line.incentive(), arm, Ruling.CONFIRMED, Exact.toDouble(line.conditionalGain())));
            }
        }
        Verdict refuted = verdict(verdicts.get(0).promise(), "obedient", Ruling.REFUTED, -0.5);
        Broken forgiving = new Broken("forgiving", device(0), Ruling.REFUTED, List.of(refuted));
        return report(new Run(
                1_000_000,
                81,
                "bayesian",
                "recommendation, within 1e-9",
                0.05,
                verdicts,
                List.of(forgiving),
                List.of(),
                1));
    }

    private static Verdict verdict(Promise promise, String arm, Ruling ruling, double gain) {
        return new Verdict(promise, arm, ruling, gain, gain, gain - 0.01, gain + 0.01, 0.03, 1_000_000, 0, 0.04);
    }
}
