package suasion.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;

/** What has not been proved to be incredible so far; it begins with everything and shrinks by one {@link Step}s. */
final class Credibility {
    private final DesignProblem problem;
    private final BigFraction[][] outcome;
    private final Form form;
    private final Reach reach;
    private final List<SortedSet<Integer>> replies = new ArrayList<>();

    /**
     * Everything.
     *
     * @param outcome Pr(outcome | cell) where it is given, else null
     */
    Credibility(DesignProblem problem, BigFraction[][] outcome) {
        this.problem = problem;
        this.outcome = outcome;
        this.form = Form.of(problem);
        this.reach = Reach.everything(form);
        for (int player = 0; player < form.players(); player++) {
            SortedSet<Integer> all = new TreeSet<>();
            for (int action = 0; action < form.actions(player); action++) {
                all.add(action);
            }
            replies.add(all);
        }
    }

    Form form() {
        return form;
    }

    Reach reach() {
        return reach;
    }

    CredibleSets sets() {
        List<SortedSet<Integer>> sent = new ArrayList<>();
        for (int player = 0; player < form.players(); player++) {
            sent.add(reach.sent(player));
        }
        return new CredibleSets(replies, sent);
    }

    /** The devices whose answers are the harshest of what is left. */
    MessageProgram program() {
        DesignProblem answered = problem.withSequence(Answers.harshest(form, sets().all(), (node, action) -> 0));
        return new MessageProgram(answered, reach, outcome);
    }

    /** The gains of an action over every other at every node at which the player can be after a departure. */
    List<BigFraction[]> gains(int player, int action) {
        Continuations continuations = new Continuations(form, sets().all());
        return reach.nodes(player).stream()
                .map(node -> continuations.gains(action, node))
                .toList();
    }

    void removeReply(int player, int action) {
        replies.get(player).remove(action);
    }
}
