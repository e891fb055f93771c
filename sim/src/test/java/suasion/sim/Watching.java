package suasion.sim;

import java.util.function.Consumer;

/** Does as another strategy does and passes on what he lives through. */
record Watching(Strategy strategy, Learning learning, Consumer<Experience> told) implements Strategy {
    @Override
    public int report(Seat seat, int type) {
        return strategy.report(seat, type);
    }

    @Override
    public Choice act(Seat seat, int type, int signal) {
        return strategy.act(seat, type, signal);
    }

    @Override
    public Mind mind(Seat seat) {
        return new Mind() {
            @Override
            public int act(int type, int signal, long word) {
                return strategy.act(seat, type, signal).action();
            }

            @Override
            public void observe(Experience experience) {
                told.accept(experience);
            }

            @Override
            public double[] memory() {
                return new double[0];
            }

            @Override
            public void remember(double[] memory) {}
        };
    }
}
