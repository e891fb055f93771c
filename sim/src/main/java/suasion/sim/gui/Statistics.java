package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.SignalSpace;
import suasion.sim.ObservationCells;
import suasion.sim.Tally;

/**
 * What a tally says about the promises of a scene, for the eye: no judgement.
 *
 * @param rounds rounds counted
 * @param obeyed rounds in which every receiver did what was recommended
 * @param signals Pr(signal), per receiver and signal
 * @param beliefs Pr(state | signal), per receiver, signal and state (see Kinds), without those that are 0 by promise
 * @param payoffs means per round, payments included, the designer's first
 */
record Statistics(
        long rounds, long obeyed, List<Comparison> signals, List<Comparison> beliefs, List<Comparison> payoffs) {

    /** Means and frequencies of a tally of the scene's play. */
    static Statistics of(Scene scene, Tally tally) {
        Counts counts = new Counts(scene, tally);
        return new Statistics(counts.rounds, counts.obeyed, counts.signals(), counts.beliefs(), counts.payoffs());
    }

    /** Counts by (cell, message), and sums of payoffs. */
    private static final class Counts {
        private final Scene scene;
        private final Game game;
        private final SignalSpace space;
        private final Kinds kinds;
        private final Accounts accounts;
        private final long[][] told;
        private final double[] sums;
        private long rounds;
        private long obeyed;

        Counts(Scene scene, Tally tally) {
            this.scene = scene;
            this.game = scene.problem().game();
            this.space = scene.scheme().signals();
            this.kinds = Kinds.of(scene);
            this.accounts = scene.accounts();
            this.told = new long[game.cells()][space.messages()];
            this.sums = new double[1 + game.players().size()];
            ObservationCells cells = tally.cells();
            for (int index = 0; index < cells.size(); index++) {
                long count = tally.count(index);
                if (count > 0) {
                    count(cells.cell(index), cells.message(index), cells.outcome(index), count);
                }
            }
        }

        private void count(int cell, int message, long outcome, long count) {
            rounds += count;
            told[cell][message] += count;
            if (outcome == space.outcome(message)) {
                obeyed += count;
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] += count * payoff(k, cell, message, outcome);
            }
        }

        private double payoff(int k, int cell, int message, long outcome) {
            return k == 0
                    ? accounts.approxDesigner(cell, message, outcome)
                    : accounts.approxPlayer(k - 1, cell, message, outcome);
        }

        private String label(int player, int signal) {
            String name = space.of(player).get(signal).name();
            return game.players().size() == 1
                    ? name
                    : game.players().get(player).name() + ": " + name;
        }

        List<Comparison> signals() {
            List<Comparison> all = new ArrayList<>();
            for (int player = 0; player < game.players().size(); player++) {
                for (int signal = 0; signal < space.of(player).size(); signal++) {
                    Heard heard = new Heard(player, signal);
                    all.add(new Comparison(label(player, signal), heard.promised, (double) heard.count / rounds));
                }
            }
            return List.copyOf(all);
        }

        List<Comparison> beliefs() {
            List<Comparison> all = new ArrayList<>();
            for (int player = 0; player < game.players().size(); player++) {
                for (int signal = 0; signal < space.of(player).size(); signal++) {
                    Heard heard = new Heard(player, signal);
                    String said = scene.mechanism() instanceof PriorityRule ? "" : " | " + label(player, signal);
                    for (int kind = 0; kind < kinds.names().size(); kind++) {
                        if (heard.joint[kind] > 0) {
                            all.add(new Comparison(
                                    kinds.names().get(kind) + said,
                                    heard.joint[kind] / heard.promised,
                                    (double) heard.together[kind] / heard.count));
                        }
                    }
                }
            }
            return List.copyOf(all);
        }

        List<Comparison> payoffs() {
            List<Comparison> all = new ArrayList<>();
            all.add(new Comparison(scene.problem().designer(), scene.promised(), sums[0] / rounds));
            for (int i = 0; i < game.players().size(); i++) {
                double promised = Exact.toDouble(scene.promised(i));
                all.add(new Comparison(game.players().get(i).name(), promised, sums[1 + i] / rounds));
            }
            return List.copyOf(all);
        }

        /** One signal of one player: how often it is promised and was heard, alone and together with every cell. */
        private final class Heard {
            private final double[] joint = new double[kinds.names().size()];
            private final long[] together = new long[kinds.names().size()];
            private double promised;
            private long count;

            Heard(int player, int signal) {
                for (int message : space.hearing(player, signal)) {
                    for (int cell = 0; cell < game.cells(); cell++) {
                        int kind = kinds.of().applyAsInt(cell);
                        joint[kind] += Exact.toDouble(scene.scheme().mass(cell, message));
                        together[kind] += told[cell][message];
                    }
                }
                for (int kind = 0; kind < joint.length; kind++) {
                    promised += joint[kind];
                    count += together[kind];
                }
            }
        }
    }
}
