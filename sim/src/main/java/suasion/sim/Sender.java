package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * The mediator: reads the message off the draw by the announced scheme, see {@link Nature}. Where players report their
 * types, it sees to it that the message is one that it sends in this state after these reports. Where players move in
 * sequence the message says who moves when, and every round begins at the root of its tree.
 */
final class Sender implements Steppable {
    private final transient Packing packing;
    private final transient long[] never;
    private final transient Stages stages;

    /** The mediator; {@code stages} is null where everybody moves at once. */
    Sender(Arm arm, ObservationCells cells, Stages stages) {
        packing = new Packing(cells);
        this.stages = stages;
        never = arm.problem().types() == Types.REPORTED ? never(arm.announced(), packing) : new long[0];
    }

    /** By packed cell and message, 1 where the message is not sent. */
    private static long[] never(Table table, Packing packing) {
        int messages = table.signals().messages();
        long[] never = new long[packing.draws()];
        for (int pair = 0; pair < table.game().cells() * messages; pair++) {
            boolean sent = table.probability(pair / messages, pair % messages)
                            .getNumerator()
                            .signum()
                    > 0;
            never[(int) packing.draw(pair)] = sent ? 0 : 1;
        }
        return never;
    }

    @Override
    public void step(SimState state) {
        PersuasionModel model = (PersuasionModel) state;
        Columns columns = model.columns();
        packing.messages(columns.draws, columns.messages, model.from(), model.to());
        if (never.length > 0) {
            packing.draws(columns.told, columns.messages, columns.heard, model.from(), model.to());
            requireSent(columns.heard, model.from(), model.to());
        }
        if (stages != null) {
            stages.begin(columns.draws, columns.nodes, model.from(), model.to());
        }
    }

    private void requireSent(long[] draws, int from, int to) {
        long wrong = 0;
        for (int i = from; i < to; i++) {
            wrong |= never[(int) draws[i]];
        }
        if (wrong != 0) {
            throw new IllegalStateException("the mediator said what it does not say after these reports");
        }
    }
}
