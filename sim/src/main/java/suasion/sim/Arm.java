package suasion.sim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Game;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * One way to play: a mechanism and a strategy for every player. Arms of the same replication see the same chance and
 * are thereby paired.
 *
 * @param name what reports call it
 * @param problem the game and what its designer wants
 * @param mechanism what the mediator announces and plays
 * @param strategies one per player
 * @param replication number of the independent repetition, 0 for the first
 * @param reports what the players tell the mediator; the truth where he knows their types
 */
public record Arm(
        String name,
        DesignProblem problem,
        Mechanism mechanism,
        List<Strategy> strategies,
        int replication,
        Reports reports) {
    /** The largest number of observation cells that is tallied. */
    public static final long LARGEST_TALLY = 1 << 25;

    /** Up to so many triples (cell, message, outcome) are all tallied, whatever the policies. */
    public static final long DENSE = 1 << 16;

    public Arm {
        strategies = List.copyOf(strategies);
        requireFit(problem, mechanism, strategies);
        requireTallied(problem, mechanism, strategies, reports);
    }

    /** An arm whose strategies are asked what they report. */
    public Arm(String name, DesignProblem problem, Mechanism mechanism, List<Strategy> strategies, int replication) {
        this(name, problem, mechanism, strategies, replication, asked(problem, mechanism, strategies));
    }

    private static Reports asked(DesignProblem problem, Mechanism mechanism, List<Strategy> strategies) {
        Game game = problem.game();
        if (problem.types() == Types.KNOWN) {
            return Reports.honest(game);
        }
        requireFit(problem, mechanism, strategies);
        List<List<Integer>> reported = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            Strategy strategy = strategies.get(i);
            Seat seat = new Seat(problem, mechanism, i);
            reported.add(IntStream.range(0, game.players().get(i).types().size())
                    .mapToObj(type -> asked(strategy, seat, type))
                    .toList());
        }
        return new Reports(reported);
    }

    private static int asked(Strategy strategy, Seat seat, int type) {
        int report = strategy.report(seat, type);
        if (report < Reports.OUT || report >= seat.player().types().size()) {
            throw new IllegalArgumentException(strategy + " reports a type that " + seat + " has not: " + report);
        }
        return report;
    }

    private static void requireFit(DesignProblem problem, Mechanism mechanism, List<Strategy> strategies) {
        if (!mechanism.table().game().equals(problem.game())) {
            throw new IllegalArgumentException("the scheme is for another game");
        }
        if (strategies.size() != problem.game().players().size()) {
            throw new IllegalArgumentException(strategies.size() + " strategies for "
                    + problem.game().players().size() + " players");
        }
    }

    private static void requireTallied(
            DesignProblem problem, Mechanism mechanism, List<Strategy> strategies, Reports reports) {
        Table table = mechanism.table();
        long pairs = (long) problem.game().cells() * table.signals().messages();
        long outcomes = problem.game().outcomes();
        if (outcomes <= LARGEST_TALLY / pairs) {
            return;
        }
        if (pairs > LARGEST_TALLY) {
            throw UserMistake.at(
                    "",
                    "the play is too large to tally: %,d cells x %,d messages is more than %,d"
                            .formatted(problem.game().cells(), table.signals().messages(), LARGEST_TALLY));
        }
        if (learns(strategies) || !isPure(policies(problem, mechanism, strategies, reports))) {
            throw UserMistake.at(
                            "",
                            "the play is too large to tally: %,d cells x %,d messages x %,d outcomes is more than %,d where somebody mixes or learns"
                                    .formatted(
                                            problem.game().cells(),
                                            table.signals().messages(),
                                            outcomes,
                                            LARGEST_TALLY))
                    .maybe("Maybe set ties to recommendation or adversarial, which never mix.");
        }
    }

    private static List<Policy> policies(
            DesignProblem problem, Mechanism mechanism, List<Strategy> strategies, Reports reports) {
        return IntStream.range(0, strategies.size())
                .mapToObj(i -> Policy.of(strategies.get(i), new Seat(problem, mechanism, i, reports)))
                .toList();
    }

    private static boolean isPure(List<Policy> policies) {
        return policies.stream().allMatch(Policy::isPure);
    }

    private static boolean learns(List<Strategy> strategies) {
        return strategies.stream().anyMatch(strategy -> strategy.learning() != Strategy.Learning.NEVER);
    }

    /** Everybody plays the same strategy; replication 0. */
    public static Arm of(String name, DesignProblem problem, Mechanism mechanism, Strategy strategy) {
        return new Arm(
                name,
                problem,
                mechanism,
                Collections.nCopies(problem.game().players().size(), strategy),
                0);
    }

    /** The same arm with other strategies. */
    public Arm with(List<Strategy> others) {
        return new Arm(name, problem, mechanism, others, replication);
    }

    /** The same arm in another independent repetition. */
    public Arm replicated(int other) {
        return other == replication ? this : new Arm(name, problem, mechanism, strategies, other, reports);
    }

    /** The law of everything that a promise is about, as the players are told it. */
    public Table announced() {
        return mechanism.table();
    }

    /** The law of what is drawn given what the players report. */
    public Table drawn() {
        return reports.isHonest() ? announced() : announced().under(reports);
    }

    /**
     * What can be observed in a round: all triples (cell, message, outcome) where they are at most {@link #DENSE} or
     * somebody mixes or learns, else the pairs (cell, message), the outcome being a function of them.
     */
    public ObservationCells cells() {
        int cells = problem.game().cells();
        int messages = announced().signals().messages();
        long outcomes = problem.game().outcomes();
        if (outcomes > DENSE / ((long) cells * messages) && !learns()) {
            List<Policy> policies = policies(problem, mechanism, strategies, reports);
            if (isPure(policies)) {
                return ObservationCells.fixed(cells, messages, outcomes(policies));
            }
        }
        return new ObservationCells(cells, messages, Math.toIntExact(outcomes));
    }

    /**
     * The action profile of every (cell, message) under pure policies; what is recommended where the pair never occurs,
     * because a device need not have answers to departures that cannot happen.
     */
    private long[] outcomes(List<Policy> policies) {
        Game game = problem.game();
        SignalSpace signals = announced().signals();
        boolean inSequence = signals.sequence().isPresent();
        long[] outcomes = new long[game.cells() * signals.messages()];
        for (int pair = 0; pair < outcomes.length; pair++) {
            int cell = pair / signals.messages();
            int message = pair % signals.messages();
            outcomes[pair] = inSequence
                            && announced().mass(cell, message).getNumerator().signum() == 0
                    ? signals.outcome(message)
                    : signals.played(cell, message, (player, signal) -> {
                        boolean typed = game.players().get(player).types().size() > 1;
                        int type = typed ? game.typeOf(cell, player) : 0;
                        return policies.get(player).action(type, signal);
                    });
        }
        return outcomes;
    }

    /** The seat of a player, who knows what he reports in this arm. */
    public Seat seat(int player) {
        return new Seat(problem, mechanism, player, reports);
    }

    /** Whether somebody learns, so that the rounds are one history to be played in order. */
    public boolean learns() {
        return learns(strategies);
    }

    @Override
    public String toString() {
        return name + ": " + strategies + ", replication " + replication;
    }
}
