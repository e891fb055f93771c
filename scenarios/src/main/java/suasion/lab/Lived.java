package suasion.lab;

import java.io.Serializable;
import java.util.List;
import suasion.report.LearningSummary;
import suasion.sim.History;
import suasion.sim.Look;

/**
 * What came of one history of those who learn.
 *
 * @param rounds rounds played
 * @param obedience share of the last window's rounds in which a learner did what he was told, which nobody does who
 *     stays out and is told nothing, mean over the learners; where goods are sold, reported the truth
 * @param obedienceThroughout the same over all rounds
 * @param designer what the designer got per round, in payoff units
 * @param designerAtEnd the same over the last window
 * @param regrets cumulative regret of every player at the end, learner or not, in payoff units
 * @param obeyedAfter rounds after which at least {@link LearningSummary#OBEYED} of every further window was obeyed;
 *     {@link LearningSummary#NEVER} if the last was not
 */
public record Lived(
        long rounds,
        double obedience,
        double obedienceThroughout,
        double designer,
        double designerAtEnd,
        List<Double> regrets,
        long obeyedAfter)
        implements Serializable {
    /** Before the first round. */
    static final Look START = new Look(0, List.of(), 0);

    private static final long serialVersionUID = 1;

    public Lived {
        regrets = List.copyOf(regrets);
    }

    /**
     * Sums up a history.
     *
     * @param learners indices of the players who learn; the others' obedience is not counted
     */
    public static Lived of(History history, List<Integer> learners) {
        List<Look> looks = history.looks();
        Look end = looks.get(looks.size() - 1);
        Look last = looks.size() == 1 ? START : looks.get(looks.size() - 2);
        long after = 0;
        for (int k = 0; k < looks.size(); k++) {
            Look before = k == 0 ? START : looks.get(k - 1);
            if (obedience(before, looks.get(k), learners) < LearningSummary.OBEYED) {
                after = looks.get(k).rounds();
            }
        }
        return new Lived(
                end.rounds(),
                obedience(last, end, learners),
                obedience(START, end, learners),
                designer(START, end),
                designer(last, end),
                end.players().stream().map(Look.Sums::regret).toList(),
                after == end.rounds() ? LearningSummary.NEVER : after);
    }

    /** Share of the rounds between two looks in which a learner did what he was told, mean over the learners. */
    static double obedience(Look before, Look after, List<Integer> learners) {
        long followed = 0;
        for (int learner : learners) {
            followed += after.players().get(learner).followed();
            followed -= before.rounds() == 0 ? 0 : before.players().get(learner).followed();
        }
        return (double) followed / ((after.rounds() - before.rounds()) * learners.size());
    }

    /** What the designer got per round between two looks. */
    static double designer(Look before, Look after) {
        return (after.designer() - before.designer()) / (after.rounds() - before.rounds());
    }
}
