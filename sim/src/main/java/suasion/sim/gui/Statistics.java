package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.mechanism.Accounts;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Reports;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.ToldBeliefs;
import suasion.sim.Arm;
import suasion.sim.Look;
import suasion.sim.ObservationCells;
import suasion.sim.PersuasionModel;
import suasion.sim.Strategy;
import suasion.sim.Tally;

/**
 * What a tally says about the promises of a scene, for the eye: no judgement.
 *
 * @param rounds rounds counted
 * @param obeyed rounds in which every receiver was honest and did what was recommended
 * @param signals Pr(signal), per receiver and signal; who stays out hears none
 * @param beliefs Pr(state | type, signal), per receiver, type, signal and state (see Kinds), without those that are 0
 *     by promise; where information is given, given the type alone; where players move in turn, Pr(place | signal) too,
 *     and the state given what was drawn for him; of one state, what others are told given the signal; where players
 *     are told what to believe, that against Pr(second state | told) of a sale how often each deal is made, and how
 *     often the buyer gets each good, by report
 * @param payoffs means per round, payments and fees included, the designer's first if there is one
 */
record Statistics(
        long rounds, long obeyed, List<Comparison> signals, List<Comparison> beliefs, List<Comparison> payoffs) {

    private static final int ANY = -1;

    /** What is promised, before anything has been observed. */
    static Statistics before(Scene scene) {
        Arm first = scene.arm(0);
        return of(scene, first.reports(), Tally.empty(first.cells()));
    }

    /** Means and frequencies of a play of the scene since it began, or since the strategies were changed. */
    static Statistics of(Scene scene, PersuasionModel model) {
        Statistics counted = of(scene, model.reports(), model.tally());
        return model.reported().length == 0 ? counted : counted.choosing(scene, model.look());
    }

    /** Of a buyer who decides anew in every round what he reports, which a tally does not tell. */
    private Statistics choosing(Scene scene, Look look) {
        Look.Sums buyer = look.players().get(0);
        List<Comparison> means = List.of(
                new Comparison(scene.designerName(), scene.promised(), look.designer() / rounds),
                new Comparison(
                        payoffs.get(payoffs.size() - 1).label(),
                        Exact.toDouble(scene.promised(0)),
                        buyer.payoff() / rounds));
        return new Statistics(rounds, buyer.followed(), signals, beliefs, means);
    }

    /** Means and frequencies of a tally of the scene's play, in which players report so. */
    static Statistics of(Scene scene, Reports reports, Tally tally) {
        Counts counts = new Counts(scene, reports, tally);
        return new Statistics(counts.rounds, counts.obeyed, counts.signals(), counts.beliefs(), counts.payoffs());
    }

    /** Counts by (cell, message), and sums of payoffs. */
    private static final class Counts {
        private final Scene scene;
        private final Game game;
        private final SignalSpace space;
        private final Called called;
        private final Kinds kinds;
        private final Reports reports;
        private final Accounts accounts;
        private final long[][] told;
        private final HeardInTurn inTurn;
        private final Others others;
        private final double[] sums;
        private final boolean isSale;
        private long rounds;
        private long obeyed;

        Counts(Scene scene, Reports reports, Tally tally) {
            this.scene = scene;
            this.game = scene.problem().game();
            this.space = scene.scheme().signals();
            this.called = new Called(scene);
            this.kinds = Kinds.of(scene);
            this.isSale = scene.problem().sale().isPresent();
            this.reports = reports;
            this.accounts = scene.accounts().under(reports);
            this.told = new long[game.cells()][space.messages()];
            this.inTurn = space.sequence().isPresent() ? new HeardInTurn(scene.scheme()) : null;
            this.others = scene.isOneState() && !isSale ? new Others(scene) : null;
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
            // a deal that was drawn and not carried out was drawn for nobody
            told[cell][message] += !isSale || outcome == space.outcome(message) ? count : 0;
            if (inTurn != null) {
                inTurn.count(cell, message, outcome, count);
            }
            if (outcome == space.outcome(message) && isHonest(cell)) {
                obeyed += count;
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] += count * payoff(k, cell, message, outcome);
            }
        }

        private boolean isHonest(int cell) {
            return IntStream.range(0, game.players().size())
                    .allMatch(i -> reports.of(i, game.typeOf(cell, i)) == game.typeOf(cell, i));
        }

        private double payoff(int k, int cell, int message, long outcome) {
            return k == 0
                    ? accounts.approxDesigner(cell, message, outcome)
                    : accounts.approxPlayer(k - 1, cell, message, outcome);
        }

        private String label(int player, String what) {
            return Stream.of(
                            game.players().size() == 1
                                    ? ""
                                    : game.players().get(player).name(),
                            what)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(": "));
        }

        private String signalName(int player, int signal) {
            return called.signal(player, signal);
        }

        List<Comparison> signals() {
            if (scene.problem().sale().isPresent()) {
                return new Offer(scene).deals(told, reports, rounds);
            }
            List<Comparison> all = new ArrayList<>();
            for (int player = 0; player < game.players().size(); player++) {
                for (int signal = 0; signal < space.of(player).size(); signal++) {
                    Heard heard = new Heard(player, ANY, space.hearing(player, signal));
                    long times = inTurn == null ? heard.count : inTurn.heard(player, signal);
                    all.add(new Comparison(
                            label(player, signalName(player, signal)), heard.promised, (double) times / rounds));
                }
            }
            return List.copyOf(all);
        }

        List<Comparison> beliefs() {
            if (scene.problem().sale().isPresent()) {
                return new Offer(scene).goods(told, reports);
            }
            boolean given = Wording.of(scene) == Wording.GIVEN;
            List<Comparison> all = new ArrayList<>();
            for (int player = 0; player < game.players().size(); player++) {
                List<String> types = game.players().get(player).types();
                for (int type = 0; type < types.size(); type++) {
                    for (int signal = 0; signal < (given ? 1 : space.of(player).size()); signal++) {
                        String heard = given ? "" : signalName(player, signal);
                        String event =
                                types.size() == 1 ? heard : given ? types.get(type) : types.get(type) + ", " + heard;
                        if (called.isBelief()) {
                            all.add(calibration(player, signal));
                            continue;
                        }
                        int[] messages =
                                given ? IntStream.range(0, space.messages()).toArray() : space.hearing(player, signal);
                        if (inTurn == null && others != null) {
                            int own = given ? Strategy.NOTHING : signal;
                            all.addAll(others.comparisons(player, type, own, label(player, event), told));
                            continue;
                        }
                        if (inTurn != null) {
                            all.addAll(inTurn.beliefs(player, signal, label(player, event)));
                        }
                        if (inTurn == null || kinds.names().size() > 1) {
                            addBeliefs(all, label(player, event), new Heard(player, type, messages));
                        }
                    }
                }
            }
            return List.copyOf(all);
        }

        /** How often the second state is the case given what a player is told, against that. */
        private Comparison calibration(int player, int signal) {
            Heard heard = new Heard(player, ANY, space.hearing(player, signal));
            return new Comparison(
                    game.states().get(ToldBeliefs.HIGH) + " | " + label(player, signalName(player, signal)),
                    Exact.toDouble(called.belief(player, signal)),
                    (double) heard.together[ToldBeliefs.HIGH] / heard.count);
        }

        private void addBeliefs(List<Comparison> all, String event, Heard heard) {
            String given = scene.mechanism() instanceof PriorityRule ? "" : " | " + event;
            for (int kind = 0; kind < kinds.names().size(); kind++) {
                if (heard.joint[kind] > 0) {
                    all.add(new Comparison(
                            kinds.names().get(kind) + given,
                            heard.joint[kind] / heard.promised,
                            (double) heard.together[kind] / heard.count));
                }
            }
        }

        List<Comparison> payoffs() {
            List<Comparison> all = new ArrayList<>();
            if (scene.problem().hasDesigner()) {
                all.add(new Comparison(scene.designerName(), scene.promised(), sums[0] / rounds));
            }
            for (int i = 0; i < game.players().size(); i++) {
                double promised = Exact.toDouble(scene.promised(i));
                all.add(new Comparison(game.players().get(i).name(), promised, sums[1 + i] / rounds));
            }
            return List.copyOf(all);
        }

        /**
         * Some messages for one player of one type, or any: how often promised and heard, alone and with every kind.
         */
        private final class Heard {
            private final double[] joint = new double[kinds.names().size()];
            private final long[] together = new long[kinds.names().size()];
            private double promised;
            private long count;

            Heard(int player, int type, int[] messages) {
                for (int message : messages) {
                    for (int cell = 0; cell < game.cells(); cell++) {
                        int own = game.typeOf(cell, player);
                        int kind = kinds.of().applyAsInt(cell);
                        if (type == ANY || type == own) {
                            joint[kind] += Exact.toDouble(scene.scheme().mass(cell, message));
                            together[kind] += reports.of(player, own) == Reports.OUT ? 0 : told[cell][message];
                        }
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
