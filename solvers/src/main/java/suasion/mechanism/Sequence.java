package suasion.mechanism;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A play in sequence: in which orders the device may let players move, and what it tells those who are left after
 * somebody has not followed.
 *
 * <p>The device draws an order and an action profile. As long as everybody follows, everybody is told his action of the
 * profile. After a departure the next mover is told an <em>answer</em>, which depends on the state, the order, who
 * departed last and what has been done; whoever does not do what he is told, be it an answer, is the next who departed.
 * Nobody sees the order or what the others did: a recommendation is all that he learns.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 *
 * @param orders permutations of the players, first mover first; each once
 * @param answers index of the action that the next mover is told after a departure; one for every departure that can
 *     happen
 */
public record Sequence(List<List<Integer>> orders, Map<Departure, Integer> answers) {
    /**
     * That somebody has not followed.
     *
     * @param cell the cell of the game, which is its state
     * @param order index of the order
     * @param deviator index of the player who departed last
     * @param done what those who have moved did, in the order in which they moved
     */
    public record Departure(int cell, int order, int deviator, List<Integer> done) {
        public Departure {
            done = List.copyOf(done);
        }
    }

    public Sequence {
        orders = orders.stream().map(List::copyOf).toList();
        answers = Map.copyOf(answers);
        if (orders.isEmpty() || new HashSet<>(orders).size() != orders.size()) {
            throw new IllegalArgumentException("no order, or one twice: " + orders);
        }
        int players = orders.get(0).size();
        List<Integer> all = IntStream.range(0, players).boxed().toList();
        for (List<Integer> order : orders) {
            if (!order.stream().sorted().toList().equals(all)) {
                throw new IllegalArgumentException("not an order of " + players + " players: " + order);
            }
        }
    }

    /** Number of players. */
    public int players() {
        return orders.get(0).size();
    }

    /**
     * What the next mover is told.
     *
     * @param order index of the order
     * @param profile what is recommended to every player as long as everybody follows
     * @param done what those before him did, in the order in which they moved
     */
    int told(int cell, int order, int[] profile, List<Integer> done) {
        List<Integer> movers = orders.get(order);
        int deviator = -1;
        for (int stage = 0; stage < done.size(); stage++) {
            if (done.get(stage) != next(cell, order, profile, deviator, done.subList(0, stage))) {
                deviator = movers.get(stage);
            }
        }
        return next(cell, order, profile, deviator, done);
    }

    private int next(int cell, int order, int[] profile, int deviator, List<Integer> done) {
        return deviator < 0
                ? profile[orders.get(order).get(done.size())]
                : answer(new Departure(cell, order, deviator, done));
    }

    /**
     * The answer to a departure.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int answer(Departure departure) {
        Integer answer = answers.get(departure);
        if (answer == null) {
            throw new IllegalArgumentException("no answer to " + departure);
        }
        return answer;
    }
}
