package suasion.sim;

import java.util.Collections;
import java.util.List;
import suasion.game.UserMistake;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Table;

/**
 * One way to play: a mechanism and a strategy for every player. Arms of the same replication see the same chance and
 * are thereby paired.
 *
 * @param name what reports call it
 * @param problem the game and what its designer wants
 * @param mechanism what the mediator announces and plays
 * @param strategies one per player
 * @param replication number of the independent repetition, 0 for the first
 */
public record Arm(String name, DesignProblem problem, Mechanism mechanism, List<Strategy> strategies, int replication) {
    /** The largest number of observation cells that is tallied. */
    public static final long LARGEST_TALLY = 1 << 25;

    public Arm {
        strategies = List.copyOf(strategies);
        if (!mechanism.table().game().equals(problem.game())) {
            throw new IllegalArgumentException("the scheme is for another game");
        }
        if (strategies.size() != problem.game().players().size()) {
            throw new IllegalArgumentException(strategies.size() + " strategies for "
                    + problem.game().players().size() + " players");
        }
        long cells = problem.game().cells();
        long messages = mechanism.table().signals().messages();
        long outcomes = problem.game().outcomes();
        if (cells * messages > LARGEST_TALLY / outcomes) {
            throw UserMistake.at(
                    "",
                    "the play is too large to tally: %,d cells x %,d messages x %,d outcomes is more than %,d"
                            .formatted(cells, messages, outcomes, LARGEST_TALLY));
        }
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

    /** The law of everything that a promise is about, as the players are told it. */
    public Table announced() {
        return mechanism.table();
    }

    /** What can be observed in a round. */
    public ObservationCells cells() {
        return new ObservationCells(
                problem.game().cells(),
                announced().signals().messages(),
                Math.toIntExact(problem.game().outcomes()));
    }

    public Seat seat(int player) {
        return new Seat(problem, announced(), player);
    }

    /** Whether somebody learns, so that the rounds are one history to be played in order. */
    public boolean learns() {
        return strategies.stream().anyMatch(strategy -> strategy.learning() != Strategy.Learning.NEVER);
    }

    @Override
    public String toString() {
        return name + ": " + strategies + ", replication " + replication;
    }
}
