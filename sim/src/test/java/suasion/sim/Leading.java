package suasion.sim;

/** Follows the leader: what would have brought most so far, for every (type, signal); of reports likewise. */
record Leading(Learning learning) implements Strategy {
    @Override
    public Choice act(Seat seat, int type, int signal) {
        return Choice.pure(0, seat.actions());
    }

    @Override
    public Mind mind(Seat seat) {
        return new Leader(seat);
    }

    private static final class Leader implements Mind {
        private final Seat seat;
        private final int signals;
        private final int width;
        private double[] sums;

        Leader(Seat seat) {
            this.seat = seat;
            this.signals = seat.signals().size() + 1;
            this.width = Math.max(seat.actions(), seat.player().types().size() + 1);
            this.sums = new double[seat.player().types().size() * signals * width];
        }

        private int place(int type, int signal) {
            return (type * signals + signal + 1) * width;
        }

        @Override
        public int act(int type, int signal, long word) {
            int best = (int) (word % seat.actions());
            for (int action = 0; action < seat.actions(); action++) {
                best = sums[place(type, signal) + action] > sums[place(type, signal) + best] ? action : best;
            }
            return best;
        }

        @Override
        public int report(int type, long word) {
            int[] options = seat.options(type);
            int best = options[(int) (word % options.length)];
            for (int option : options) {
                best = sums[place(type, -1) + option + 1] > sums[place(type, -1) + best + 1] ? option : best;
            }
            return best;
        }

        @Override
        public void observe(Experience lived) {
            boolean sells = seat.problem().sale().isPresent();
            for (int round = 0; round < lived.rounds(); round++) {
                int type = lived.type(round);
                if (sells) {
                    sums[place(type, -1) + lived.report(round) + 1] += lived.payoff(round);
                } else {
                    for (int action = 0; action < seat.actions(); action++) {
                        sums[place(type, lived.signal(round)) + action] += lived.payoffIf(round, action);
                    }
                }
            }
        }

        @Override
        public double[] memory() {
            return sums.clone();
        }

        @Override
        public void remember(double[] memory) {
            sums = memory.clone();
        }
    }
}
