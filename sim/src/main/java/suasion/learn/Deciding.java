package suasion.learn;

import suasion.sim.Experience;
import suasion.sim.Mind;

/** A mind that learns for every context on its own: {@code width} numbers each, one after another in its memory. */
abstract class Deciding implements Mind {
    final Decisions decisions;
    final double[] known;
    private final int width;

    Deciding(Decisions decisions, int width) {
        this.decisions = decisions;
        this.width = width;
        this.known = new double[Math.multiplyExact(decisions.contexts(), width)];
    }

    /** Where in the memory a context begins. */
    final int at(int context) {
        return context * width;
    }

    /** The option that is taken now, by a word of chance. */
    abstract int choose(int context, long word);

    /** Learns from one round. */
    abstract void learn(int context, int option, Experience lived, int round);

    @Override
    public final int act(int type, int signal, long word) {
        return decisions.areReports()
                ? decisions.seat().recommended(signal)
                : choose(decisions.context(type, signal), word);
    }

    @Override
    public final int report(int type, long word) {
        return decisions.areReports() ? decisions.report(type, choose(type, word)) : type;
    }

    @Override
    public void observe(Experience experience) {
        for (int round = 0; round < experience.rounds(); round++) {
            int context = decisions.context(experience, round);
            learn(context, decisions.taken(experience, round, context), experience, round);
        }
    }

    @Override
    public final double[] memory() {
        return known.clone();
    }

    @Override
    public final void remember(double[] memory) {
        if (memory.length != known.length) {
            throw new IllegalArgumentException("a memory of " + memory.length + " numbers, not " + known.length);
        }
        System.arraycopy(memory, 0, known, 0, known.length);
    }
}
