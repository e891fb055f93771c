package suasion.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.audit.Ruling;
import suasion.audit.Verdict;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Payoff;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.BestResponse;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Incentive;
import suasion.mechanism.ObedienceGain;
import suasion.mechanism.Plausibility;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Value;
import suasion.solve.Benchmarks;
import suasion.solve.Certificate;
import suasion.solve.Check;
import suasion.solve.Claim;
import suasion.solve.IncentiveLine;
import suasion.solve.Solution;

/** Reports made by hand: nothing in them was solved or played by the program. */
final class Samples {
    private Samples() {}

    static BigFraction f(String text) {
        return Exact.parse(text);
    }

    static List<BigFraction> fs(String... texts) {
        return Arrays.stream(texts).map(Exact::parse).toList();
    }

    static BigFraction[][] table(String... rows) {
        return Arrays.stream(rows)
                .map(r -> fs(r.split(" ")).toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
    }

    static DesignProblem problem(
            String designer,
            String player,
            List<String> states,
            List<String> actions,
            List<BigFraction> prior,
            BigFraction[][] receiver,
            BigFraction[][] sender) {
        Game game = new Game(states, List.of(Player.uninformed(player, actions)), prior, List.of(Payoff.of(receiver)));
        return new DesignProblem(game, designer, Payoff.of(sender), Sense.MAX, BigFraction.ZERO);
    }

    /**
     * Gains from the formula, multipliers as given, by (recommendation, deviation) in the order of the problem's gains.
     */
    static List<IncentiveLine> incentives(DesignProblem problem, Table table, List<BigFraction> multipliers) {
        List<IncentiveLine> lines = new ArrayList<>();
        List<ObedienceGain> gains =
                problem.gains(table).stream().map(ObedienceGain.class::cast).toList();
        for (int k = 0; k < gains.size(); k++) {
            ObedienceGain gain = gains.get(k);
            BigFraction sum = BigFraction.ZERO;
            for (int cell = 0; cell < problem.game().cells(); cell++) {
                for (int message : gain.messages()) {
                    sum = sum.add(table.mass(cell, message).multiply(gain.exact(cell, message)));
                }
            }
            BigFraction probability =
                    table.signalMass(gain.player(), gain.type()).get(gain.signal());
            BigFraction conditional = probability.equals(BigFraction.ZERO) ? null : sum.divide(probability);
            BigFraction multiplier = multipliers == null ? null : multipliers.get(k);
            lines.add(new IncentiveLine(gain.incentive(), probability, sum, conditional, multiplier));
        }
        return lines;
    }

    /**
     * Every promise of a table as if play had shown exactly what was announced, with intervals of a plausible width.
     */
    static List<Verdict> verdicts(DesignProblem problem, Table table, double value, String arm) {
        List<Verdict> verdicts = new ArrayList<>();
        for (IncentiveLine line : incentives(problem, table, null)) {
            if (line.conditionalGain() == null) {
                verdicts.add(new Verdict(
                        line.incentive(),
                        arm,
                        Ruling.VACUOUS,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0.01,
                        0,
                        0,
                        Double.NaN));
                continue;
            }
            double gain = Exact.toDouble(line.conditionalGain());
            long heard = Math.round(1_000_000 * Exact.toDouble(line.probability()));
            double half = 4 / Math.sqrt(Math.max(1, heard));
            Ruling ruling = gain - half >= -0.01
                    ? Ruling.CONFIRMED
                    : gain + half < -0.01 ? Ruling.REFUTED : Ruling.INCONCLUSIVE;
            verdicts.add(new Verdict(
                    line.incentive(),
                    arm,
                    ruling,
                    gain,
                    gain + half / 9,
                    gain + half / 9 - half,
                    gain + half / 9 + half,
                    0.01,
                    heard,
                    ruling == Ruling.INCONCLUSIVE ? 4_000_000 : 0,
                    0.0171));
        }
        Game game = problem.game();
        String player = game.players().get(0).name();
        for (int signal = 0; signal < table.signals().of(0).size(); signal++) {
            List<BigFraction> posterior = table.posterior(0, 0, signal);
            for (int cell = 0; cell < posterior.size(); cell++) {
                double p = Exact.toDouble(posterior.get(cell));
                double half = p == 0 || p == 1 ? 0.00004 : 0.0025;
                Incentive promise = Incentive.calibration(
                        player, "", table.signals().of(0).get(signal).name(), game.cellName(cell));
                verdicts.add(new Verdict(
                        promise,
                        arm,
                        Ruling.CONFIRMED,
                        p,
                        Math.max(0, Math.min(1, p - half / 5)),
                        Math.max(0, p - half),
                        Math.min(1, p + half),
                        0.01,
                        500_000,
                        0,
                        0.011));
            }
        }
        for (int cell = 0; cell < game.cells(); cell++) {
            double p = Exact.toDouble(game.prior().get(cell));
            verdicts.add(new Verdict(
                    new Plausibility(player, game.cellName(cell)),
                    arm,
                    Ruling.CONFIRMED,
                    p,
                    p + 0.0003,
                    p - 0.002,
                    p + 0.0024,
                    0.01,
                    1_000_000,
                    0,
                    0.011));
        }
        verdicts.add(new Verdict(
                new Value(problem.designer()),
                arm,
                Ruling.CONFIRMED,
                value,
                value + 0.0004,
                value - 0.0021,
                value + 0.0029,
                0.01,
                1_000_000,
                0,
                0.0125));
        return verdicts;
    }

    static List<Convergence> convergence(double value) {
        List<Convergence> points = new ArrayList<>();
        for (long rounds = 4096; rounds < 1_000_000; rounds *= 2) {
            points.add(at(rounds, value));
        }
        points.add(at(1_000_000, value));
        return points;
    }

    private static Convergence at(long rounds, double value) {
        double half = 2.2 / Math.sqrt(rounds);
        double mean = value + 0.3 * half * Math.sin(rounds);
        return new Convergence(rounds, mean, mean - half, mean + half);
    }

    static Provenance provenance(String name, String title, String source) {
        return new Provenance(
                name,
                title,
                source,
                "persuasion",
                "suasion: 1\ntitle: \"" + title.replace("\"", "\\\"") + "\"\n",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "0.1.0",
                "suasion run " + name + " --seed 42");
    }

    static DesignProblem courtProblem() {
        return problem(
                "prosecutor",
                "judge",
                List.of("innocent", "guilty"),
                List.of("acquit", "convict"),
                fs("3/4", "1/4"),
                table("1 0", "0 1"),
                table("0 1", "0 1"));
    }

    /**
     * Kamenica and Gentzkow (2011), introduction: value 1/2, phi(convict given innocent) = 1/3. The multiplier of "told
     * convict, not acquit" is 1: the bound is 3/4 max(0, 1 - 1) + 1/4 max(0, 1 + 1) = 1/2.
     */
    static Solution courtSolution() {
        DesignProblem problem = courtProblem();
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table("2/3 1/3", "0 1"));
        return new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(f("1/2"), f("1/2"), f("0"), f("0"), true),
                incentives(problem, table, fs("0", "1")),
                new Benchmarks(f("0"), f("1/4"), fs("3/4"), fs("1"), fs("3/4")),
                List.of(new Check("concavification", f("1/2"), f("0"), true)),
                "exact simplex, 4 columns x 4 rows",
                null);
    }

    static Report court() {
        Solution s = courtSolution();
        return new Report(
                provenance(
                        "kamenica-gentzkow-2011/court",
                        "Prosecutor and judge",
                        "Kamenica & Gentzkow 2011, American Economic Review 101(6), pp. 2590-2615"),
                s,
                Claim.OPTIMAL,
                List.of(new Expectation("value", f("1/2"), f("1/2"), "introduction of the paper", true, f("0"))),
                run(s, "always-convict", table("0 1", "0 1")));
    }

    /** The same without play. */
    static Report courtSolved() {
        Report r = court();
        return new Report(r.provenance(), r.solution(), r.promisedClaim(), r.expectations(), null);
    }

    static Run run(Solution s, String brokenName, BigFraction[][] broken) {
        double value = Exact.toDouble(s.value());
        List<Verdict> verdicts = new ArrayList<>(verdicts(s.problem(), s.table(), value, "obedient"));
        verdicts.addAll(verdicts(s.problem(), s.table(), value, "bayesian"));
        Table table = Table.of(s.problem().game(), s.table().signals(), broken);
        Broken b = new Broken(brokenName, table, Ruling.REFUTED, verdicts(s.problem(), table, 1, "obedient"));
        return new Run(
                1_000_000,
                42,
                "bayesian",
                "ties within 1e-9 of the payoff range for the recommendation",
                0.05,
                verdicts,
                List.of(b),
                convergence(value),
                1);
    }

    /**
     * States 0, 1, 2 equally likely, r = -(a - theta)^2, s = a. Multipliers 1/2 on "told middle, not low" and on "told
     * high, not middle": L(middle) = 1 + (2 theta - 1)/2, L(high) = 2 + (2 theta - 3)/2, the larger is 1/2, 3/2, 5/2;
     * the bound is their mean, 3/2, and the scheme below reaches it.
     */
    static Report threeStates() {
        BigFraction[][] r = table("0 -1 -4", "-1 0 -1", "-4 -1 0");
        DesignProblem problem = problem(
                "sender",
                "receiver",
                List.of("zero", "one", "two"),
                List.of("low", "middle", "high"),
                fs("1/3", "1/3", "1/3"),
                r,
                table("0 1 2", "0 1 2", "0 1 2"));
        Table table = Table.of(
                problem.game(), SignalSpace.recommendations(problem.game()), table("0 3/4 1/4", "0 3/4 1/4", "0 0 1"));
        Solution s = new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(f("3/2"), f("3/2"), f("0"), f("0"), true),
                incentives(problem, table, fs("0", "0", "1/2", "0", "0", "1/2")),
                new Benchmarks(f("1"), f("1"), fs("-2/3"), fs("0"), fs("-2/3")),
                List.of(new Check("vertices of best-response regions", f("3/2"), f("0"), true)),
                "GLOP, 9 columns x 9 rows",
                null);
        return new Report(
                provenance("three-states", "Three states, three actions", "constructed"),
                s,
                Claim.OPTIMAL,
                List.of(),
                run(s, "always-high", table("0 0 1", "0 0 1", "0 0 1")));
    }

    /** Names that every format must escape. */
    static Report nasty() {
        DesignProblem problem = problem(
                "O'Hara & \"Sons\"",
                "=SUM(A1)|<script>alert(1)</script>",
                List.of("a<b>&\"c\"", "d,e\nf | *g* 判決"),
                List.of("-stay\r\nput", "go, \"now\" ${7*7}"),
                fs("3/4", "1/4"),
                table("1 0", "0 1"),
                table("0 1", "0 1"));
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table("2/3 1/3", "0 1"));
        Solution s = new Solution(
                problem,
                table,
                Claim.OPTIMAL,
                new Certificate(f("1/2"), f("1/2"), f("0"), f("0"), true),
                incentives(problem, table, fs("0", "1")),
                new Benchmarks(f("0"), f("1/4"), fs("3/4"), fs("1"), fs("3/4")),
                List.of(new Check("<concavification>", f("1/2"), f("0"), true)),
                "exact & small",
                null);
        return new Report(
                provenance("nasty/<name>", "</title><b>Fish & \"Chips\"</b> \u001b[31m", "=cmd|' /C calc'!A0 & Söns"),
                s,
                Claim.OPTIMAL,
                List.of(new Expectation("value", f("1/2"), f("1/2"), "p. <3> & \"4\"", true, f("0"))),
                run(s, "always \"<convict>\"", table("0 1", "0 1")));
    }

    /** A user's scheme, audited: nothing optimised, no multipliers, no bound. */
    static Report audited() {
        DesignProblem problem = courtProblem();
        Game game = problem.game();
        SignalSpace said = SignalSpace.of(
                game,
                List.of(List.of(
                        new suasion.mechanism.Signal("weak case", 0), new suasion.mechanism.Signal("strong case", 1))));
        Table table = Table.of(game, said, table("3/4 1/4", "0 1"));
        assert BestResponse.to(problem, table.posterior(0, 0, 1)) == 1;
        Solution s = new Solution(
                problem,
                table,
                Claim.AUDITED,
                new Certificate(f("7/16"), null, null, f("0"), true),
                incentives(problem, table, null),
                new Benchmarks(f("0"), f("1/4"), fs("3/4"), fs("1"), fs("13/16")),
                List.of(),
                "given",
                null);
        return new Report(provenance("my-court.yaml", "My court", ""), s, Claim.AUDITED, List.of(), null);
    }

    /** The broken scheme of the court, audited: Bayes' rule leaves the prior, at which acquitting is worth 1/2 more. */
    static Report disobeyed() {
        DesignProblem problem = courtProblem();
        Table table = Table.of(problem.game(), SignalSpace.recommendations(problem.game()), table("0 1", "0 1"));
        Solution s = new Solution(
                problem,
                table,
                Claim.AUDITED,
                new Certificate(f("1"), null, null, f("1/2"), true),
                incentives(problem, table, null),
                new Benchmarks(f("0"), f("1/4"), fs("3/4"), fs("1"), fs("1/4")),
                List.of(),
                "audited as given",
                null);
        return new Report(provenance("court", "Always convict", ""), s, Claim.AUDITED, List.of(), null);
    }
}
