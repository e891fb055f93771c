package suasion.extensive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.UserMistake;
import suasion.mechanism.Accounts;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Mechanism;
import suasion.mechanism.OffPath;
import suasion.mechanism.PriorityRule;
import suasion.mechanism.Signal;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;
import suasion.mechanism.Types;

/**
 * The canonical extensive form of a mechanism: chance draws the cell and the message, then players move one after the
 * other, knowing nothing but their type and what they hear.
 *
 * <p>Where a message says who moves when they move in that order, and those after somebody who has not followed hear
 * the mechanism's answer; otherwise everybody hears his signal and the order does not matter, for nobody sees what
 * others do. Obedience is an equilibrium of the tree iff the mechanism's incentives hold: Myerson (1982), Doval and Ely
 * (2020).
 *
 * <p>Moves of chance with one possibility are left out, and so are messages of probability 0 unless a belief off the
 * path of play needs them. The designer, where there is one, is the last player; he has no move.
 */
public final class CanonicalForm {
    /** The most nodes that a tree is built with. */
    public static final long LARGEST = 500_000;

    private static final List<String> PLACES = List.of("first", "second", "third", "fourth");

    private final DesignProblem problem;
    private final Game game;
    private final Table table;
    private final SignalSpace signals;
    private final Accounts accounts;
    private final boolean withDesigner;
    private final Map<Integer, Event> draws = new HashMap<>();
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<InformationSet.Key, InformationSet> sets = new HashMap<>();
    private final Map<InformationSet.Key, List<BigFraction>> obedient = new HashMap<>();
    private final Map<InformationSet.Key, List<String>> nodes = new HashMap<>();

    private CanonicalForm(DesignProblem problem, Table table, boolean withDesigner) {
        this.problem = problem;
        this.table = table;
        this.game = table.game();
        this.signals = table.signals();
        this.accounts = Accounts.of(problem, table);
        this.withDesigner = withDesigner && problem.hasDesigner();
    }

    /**
     * The tree of a mechanism.
     *
     * @param problem what the mechanism was made for
     * @param withDesigner whether a designer is to be a player without moves, so that the tree shows his payoff
     * @param title what the tree is called
     * @throws UserMistake if the mechanism is a rule without a table, asks for reports, or its tree is too large
     */
    public static Induced of(DesignProblem problem, Mechanism mechanism, boolean withDesigner, String title) {
        if (mechanism instanceof PriorityRule) {
            throw UserMistake.at(
                    "", "the scheme is a rule for too many outcomes to be drawn as a tree; a table of them is needed");
        }
        if (problem.sale().isPresent()) {
            throw UserMistake.at(
                            "",
                            "what is sold goes by what buyers report or choose; a tree is drawn where types are known or there are none")
                    .maybe("Maybe ./suasion solve --format json, which holds the whole sale.");
        }
        if (problem.types() == Types.REPORTED) {
            throw UserMistake.at(
                    "", "types are reported to a mediator here; a tree is drawn where the mediator knows them");
        }
        Table table = mechanism.table();
        CanonicalForm form = new CanonicalForm(problem.over(table.game()), table, withDesigner);
        form.requireHoldable();
        return form.induced(title, mechanism instanceof Device device ? device.offPath() : List.of());
    }

    private void requireHoldable() {
        long each = 1;
        long profiles = 1;
        for (Player player : game.players()) {
            profiles = Math.min(LARGEST, profiles * player.actions().size());
            each = Math.min(LARGEST, each + profiles);
        }
        long messages = IntStream.range(0, game.cells())
                .mapToLong(cell -> drawn(cell).length)
                .sum();
        if (messages * each >= LARGEST) {
            throw UserMistake.at(
                    "",
                    "the tree would have %,d nodes for each of %,d messages; %,d nodes in all are the most"
                            .formatted(each, messages, LARGEST));
        }
    }

    private Induced induced(String title, List<OffPath> offPath) {
        int[] cells = IntStream.range(0, game.cells())
                .filter(cell -> game.prior().get(cell).getNumerator().signum() > 0)
                .toArray();
        List<TreeNode> below = IntStream.of(cells).mapToObj(this::message).toList();
        TreeNode root = below.get(0);
        if (cells.length > 1) {
            Event nature = new Event(
                    1,
                    "state",
                    IntStream.of(cells).mapToObj(game::cellName).toList(),
                    IntStream.of(cells).mapToObj(game.prior()::get).toList());
            root = new TreeNode.Chance("", nature, Outcome.NONE, below);
        }
        List<String> players =
                new ArrayList<>(game.players().stream().map(Player::name).toList());
        if (withDesigner) {
            players.add(problem.designer());
        }
        Tree tree = new Tree(title, "", players, root);
        return new Induced(tree, new Behavior(obedient), beliefs(offPath));
    }

    private int[] drawn(int cell) {
        return IntStream.range(0, signals.messages())
                .filter(message ->
                        table.probability(cell, message).getNumerator().signum() > 0)
                .toArray();
    }

    private TreeNode message(int cell) {
        int[] drawn = drawn(cell);
        List<TreeNode> below = IntStream.of(drawn)
                .mapToObj(message -> move(cell, message, List.of()))
                .toList();
        if (drawn.length == 1) {
            return below.get(0);
        }
        Event draw = draws.computeIfAbsent(
                cell,
                c -> new Event(
                        2 + c,
                        "message",
                        IntStream.of(drawn).mapToObj(signals::name).toList(),
                        IntStream.of(drawn)
                                .mapToObj(message -> table.probability(c, message))
                                .toList()));
        return new TreeNode.Chance("", draw, Outcome.NONE, below);
    }

    /** The next mover, given what those before him did, in the order in which they moved. */
    private TreeNode move(int cell, int message, List<Integer> done) {
        if (done.size() == game.players().size()) {
            return new TreeNode.Ending("", outcome(cell, message, done));
        }
        int player = signals.order(message).get(done.size());
        int type = game.typeOf(cell, player);
        int signal = signals.told(cell, message, done);
        InformationSet set = set(player, type, signal);
        String name = name(cell, message, done);
        nodes.computeIfAbsent(set.key(), key -> new ArrayList<>()).add(name);
        List<TreeNode> below = new ArrayList<>();
        for (int action = 0; action < set.actions().size(); action++) {
            List<Integer> longer = new ArrayList<>(done);
            longer.add(action);
            below.add(move(cell, message, longer));
        }
        return new TreeNode.Decision(name, set, Outcome.NONE, below);
    }

    private InformationSet set(int player, int type, int signal) {
        Player who = game.players().get(player);
        int number = 1 + type * signals.of(player).size() + signal;
        return sets.computeIfAbsent(new InformationSet.Key(player, number), key -> {
            Signal heard = signals.of(player).get(signal);
            obedient.put(key, Behavior.surely(heard.action(), who.actions().size()));
            String known = who.types().size() > 1 ? who.types().get(type) + ", " : "";
            return new InformationSet(player, number, known + "told " + heard.name(), who.actions());
        });
    }

    /**
     * "row first, did D; guilty" where players move in sequence; where two have moved and somebody has not followed it
     * ends with who was the last: his departure is what later movers answer.
     */
    private String name(int cell, int message, List<Integer> done) {
        if (signals.sequence().isEmpty()) {
            return "";
        }
        List<Integer> order = signals.order(message);
        List<String> parts = new ArrayList<>();
        String departed = "";
        for (int stage = 0; stage < done.size(); stage++) {
            int player = order.get(stage);
            Player mover = game.players().get(player);
            int action = done.get(stage);
            int told = signals.told(cell, message, done.subList(0, stage));
            departed = signals.of(player).get(told).action() == action ? departed : mover.name();
            String place = stage < PLACES.size() ? PLACES.get(stage) : "number " + (stage + 1);
            parts.add(mover.name() + " " + place + ", did " + mover.actions().get(action));
        }
        if (done.isEmpty()) {
            parts.add("first to move");
        }
        if (game.cells() > 1) {
            parts.add(game.cellName(cell));
        }
        if (done.size() > 1 && !departed.isEmpty()) {
            parts.add("last departed " + departed);
        }
        return String.join("; ", parts);
    }

    private Outcome outcome(int cell, int message, List<Integer> done) {
        long outcome = 0;
        for (int stage = 0; stage < done.size(); stage++) {
            outcome = game.replace(outcome, signals.order(message).get(stage), done.get(stage));
        }
        List<BigFraction> payoffs = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            payoffs.add(accounts.player(player, cell, message, outcome));
        }
        if (withDesigner) {
            payoffs.add(accounts.designer(cell, message, outcome));
        }
        String what = (game.cells() > 1 ? game.cellName(cell) + ": " : "") + game.outcomeName(outcome);
        return outcomes.computeIfAbsent(what + payoffs, key -> {
            // What is paid for following makes one outcome of the game several.
            int times = named.merge(what, 1, Integer::sum);
            return new Outcome(outcomes.size() + 1, times == 1 ? what : what + " (" + times + ")", payoffs);
        });
    }

    private Map<InformationSet.Key, List<BigFraction>> beliefs(List<OffPath> offPath) {
        Map<InformationSet.Key, List<BigFraction>> beliefs = new HashMap<>();
        for (OffPath off : offPath) {
            List<String> players = game.players().stream().map(Player::name).toList();
            int player = players.indexOf(off.player());
            for (int signal = 0; signal < signals.of(player).size(); signal++) {
                InformationSet.Key key = new InformationSet.Key(player, 1 + signal);
                if (signals.of(player).get(signal).action() == off.action() && nodes.containsKey(key)) {
                    spread(off, nodes.get(key)).ifPresent(belief -> beliefs.put(key, belief));
                }
            }
        }
        return beliefs;
    }

    /**
     * A belief over named nodes as one over the nodes of the tree; nodes of one name, which differ in what would have
     * been said, share its probability evenly. Empty where the tree does not have a node of a name.
     */
    private static Optional<List<BigFraction>> spread(OffPath off, List<String> nodes) {
        List<String> believed = off.game().states();
        List<BigFraction> belief = new ArrayList<>();
        BigFraction sum = BigFraction.ZERO;
        for (String node : nodes) {
            int same = (int) nodes.stream().filter(node::equals).count();
            int at = believed.indexOf(node);
            BigFraction p =
                    at < 0 ? BigFraction.ZERO : off.game().prior().get(at).divide(same);
            belief.add(p);
            sum = sum.add(p);
        }
        return Exact.same(sum, BigFraction.ONE) ? Optional.of(belief) : Optional.empty();
    }
}
