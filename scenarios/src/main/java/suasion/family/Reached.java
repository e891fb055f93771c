package suasion.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Sequence.Departure;

/**
 * Every departure of a device with its answer: a file must say those to departures that can happen; the others, which
 * nobody ever hears, are what the player is told anyway.
 */
final class Reached {
    private final Game game;
    private final List<List<Integer>> orders;
    private final Replies replies;
    private final Map<Departure, Integer> answers = new HashMap<>();

    Reached(Game game, List<List<Integer>> orders, Replies replies) {
        this.game = game;
        this.orders = orders;
        this.replies = replies;
    }

    /**
     * All answers.
     *
     * @param law probabilities of the messages, rows states and columns order by order the profiles
     * @throws suasion.game.UserMistake naming a departure that can happen and has no answer
     */
    Map<Departure, Integer> answers(BigFraction[][] law) {
        int profiles = (int) game.outcomes();
        int[] usual = new int[game.players().size()];
        for (int cell = 0; cell < law.length; cell++) {
            for (int message = law[cell].length - 1; message >= 0; message--) {
                if (law[cell][message].getNumerator().signum() > 0) {
                    int profile = message % profiles;
                    for (int player = 0; player < usual.length; player++) {
                        usual[player] = game.actionOf(profile, player);
                    }
                    reach(new Departure(cell, message / profiles, NOBODY, List.of()), profile);
                }
            }
        }
        for (int cell = 0; cell < law.length; cell++) {
            for (int order = 0; order < orders.size(); order++) {
                fill(new Departure(cell, order, NOBODY, List.of()), usual);
            }
        }
        return answers;
    }

    private static final int NOBODY = -1;

    private void reach(Departure at, long profile) {
        List<Integer> order = orders.get(at.order());
        if (at.done().size() == order.size()) {
            return;
        }
        int mover = order.get(at.done().size());
        int told = at.deviator() == NOBODY ? game.actionOf(profile, mover) : answer(at);
        for (int action = 0; action < game.players().get(mover).actions().size(); action++) {
            reach(after(at, action, action == told ? at.deviator() : mover), profile);
        }
    }

    private int answer(Departure at) {
        int told = replies.told(at).orElseThrow(() -> replies.missing(at));
        answers.put(at, told);
        return told;
    }

    private static Departure after(Departure at, int action, int deviator) {
        List<Integer> done = new ArrayList<>(at.done());
        done.add(action);
        return new Departure(at.cell(), at.order(), deviator, done);
    }

    private void fill(Departure at, int[] usual) {
        List<Integer> order = orders.get(at.order());
        if (at.done().size() == order.size()) {
            return;
        }
        int mover = order.get(at.done().size());
        for (int stage = 0; stage < at.done().size(); stage++) {
            Departure departure = new Departure(at.cell(), at.order(), order.get(stage), at.done());
            answers.computeIfAbsent(departure, any -> usual[mover]);
        }
        for (int action = 0; action < game.players().get(mover).actions().size(); action++) {
            fill(after(at, action, NOBODY), usual);
        }
    }
}
