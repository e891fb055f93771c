package suasion.sim;

import java.util.Arrays;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.PriorityRule;

/**
 * The mediator who plays a {@link PriorityRule}: in every round he draws an order of priorities, looks for the highest
 * priority among the types of all actions, and recommends one of the actions that have it, each with the same
 * probability.
 */
final class PriorityMediator implements Steppable {
    private final transient Profiles profiles;
    private final transient Chance orders;
    private final transient Chance choices;
    private final transient StepFunction order;
    private final transient int[][] levels;
    private final transient int[] best;

    PriorityMediator(PriorityRule rule, Profiles profiles, long seed, int replication) {
        this.profiles = profiles;
        this.orders = Chance.of(seed, replication, Chance.mediator(0));
        this.choices = Chance.of(seed, replication, Chance.mediator(1));
        this.order = Lottery.of(
                        rule.orders().stream().map(PriorityRule.Order::weight).toList())
                .draw(k -> k);
        this.levels = rule.orders().stream()
                .map(o -> o.levels().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.best = new int[profiles.actions];
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        long first = model.chunk() * Chance.CHUNK + model.from();
        int rows = model.to() - model.from();
        for (int row = 0; row < rows; row++) {
            int[] priorities = levels[(int) order.at(orders.word(first + row))];
            int tied = collectBest(priorities, row * profiles.actions);
            profiles.recommended[row] = best[Chance.below(tied, choices.word(first + row))];
        }
        Arrays.fill(columns.messages, model.from(), model.to(), 0);
    }

    /** Collects the actions of the highest priority of a row, and returns how many they are. */
    private int collectBest(int[] priorities, int at) {
        long[] types = profiles.types;
        int[] tied = best;
        int highest = Integer.MIN_VALUE;
        int n = 0;
        for (int action = 0; action < tied.length; action++) {
            int priority = priorities[(int) types[at + action]];
            if (priority > highest) {
                highest = priority;
                n = 0;
            }
            tied[n] = action;
            n += priority == highest ? 1 : 0;
        }
        return n;
    }
}
