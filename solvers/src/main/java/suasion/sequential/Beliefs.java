package suasion.sequential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.OffPath;
import suasion.mechanism.Sequence;
import suasion.mechanism.Sequence.Departure;
import suasion.mechanism.Table;

/**
 * Beliefs of players who hear what is said only after somebody has not followed.
 *
 * <p>Where a recommendation has probability 0 Bayes' rule is silent, so any belief about where one is will do (weak
 * perfect Bayesian equilibrium; Doval and Ely 2020). The one that is named speaks most for following
 * ({@link StrongestBelief}); where even that does not make it best, it is the belief of smallest regret.
 */
public final class Beliefs {
    private final Form form;
    private final Table table;
    private final Sequence sequence;

    private Beliefs(Table table) {
        this.table = table;
        this.sequence = table.signals()
                .sequence()
                .orElseThrow(() -> new IllegalArgumentException("players move at once, nobody hears anything later"));
        this.form = new Form(table.game(), sequence.orders());
    }

    /**
     * Every recommendation that a table with a sequence makes only off the path, with a belief over the nodes at which
     * it is made; only nodes of positive weight are listed. What is told on the path too, or never, has none.
     *
     * @param problem the problem, whose players move in sequence
     * @param table a table whose signals carry a sequence with an answer to every departure that can happen
     * @throws IllegalArgumentException if the players move at once, or an answer is missing
     */
    public static List<OffPath> offPath(DesignProblem problem, Table table) {
        if (problem.sequence().isEmpty()) {
            throw new IllegalArgumentException("players move at once, nobody hears anything later");
        }
        Beliefs beliefs = new Beliefs(table);
        Set<Departure> departures = beliefs.departures();
        Game game = table.game();
        List<OffPath> offPath = new ArrayList<>();
        for (int player = 0; player < game.players().size(); player++) {
            List<BigFraction> onPath = table.signalMass(player, 0);
            for (int action = 0; action < onPath.size(); action++) {
                if (onPath.get(action).getNumerator().signum() == 0) {
                    List<Departure> told = beliefs.telling(departures, player, action);
                    if (!told.isEmpty()) {
                        offPath.add(beliefs.at(told, player, action));
                    }
                }
            }
        }
        return offPath;
    }

    /** Whether following is best at the belief that is named. */
    static boolean isCredible(OffPath offPath) {
        return offPath.gains().stream().allMatch(gain -> {
            BigFraction sum = BigFraction.ZERO;
            for (int node = 0; node < offPath.game().cells(); node++) {
                sum = sum.add(offPath.game().prior().get(node).multiply(gain.exact(node, 0)));
            }
            return sum.getNumerator().signum() >= 0;
        });
    }

    /** Every departure that can happen in the table's form and leaves somebody to answer it. */
    static Set<Departure> departures(Table table) {
        return new Beliefs(table).departures();
    }

    private Set<Departure> departures() {
        Set<Departure> found = new LinkedHashSet<>();
        for (int cell = 0; cell < table.game().cells(); cell++) {
            for (int message = 0; message < table.signals().messages(); message++) {
                if (table.mass(cell, message).getNumerator().signum() > 0) {
                    first(cell, message, found);
                }
            }
        }
        List<Departure> open = new ArrayList<>(found);
        for (int k = 0; k < open.size(); k++) {
            Departure departure = open.get(k);
            Node node = node(departure);
            int mover = form.mover(node);
            for (int action = 0; action < form.actions(mover); action++) {
                Departure next = next(departure, mover, action);
                if (!form.isEnd(node(next)) && found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private void first(int cell, int message, Set<Departure> found) {
        List<Integer> movers = table.signals().order(message);
        Node node = new Node(cell, sequence.orders().indexOf(movers), List.of());
        for (int mover : movers.subList(0, movers.size() - 1)) {
            int told = table.signals()
                    .of(mover)
                    .get(table.signals().signalOf(message, mover))
                    .action();
            for (int action = 0; action < form.actions(mover); action++) {
                if (action != told) {
                    found.add(new Departure(
                            cell, node.order(), mover, node.then(action).done()));
                }
            }
            node = node.then(told);
        }
    }

    private static Node node(Departure departure) {
        return new Node(departure.cell(), departure.order(), departure.done());
    }

    /** What has happened once the next mover has acted as well: following leaves the deviator who he was. */
    private Departure next(Departure departure, int mover, int action) {
        int deviator = action == sequence.answer(departure) ? departure.deviator() : mover;
        return new Departure(departure.cell(), departure.order(), deviator, Form.longer(departure.done(), action));
    }

    private List<Departure> telling(Set<Departure> departures, int player, int action) {
        return departures.stream()
                .filter(departure -> form.mover(node(departure)) == player && sequence.answer(departure) == action)
                .toList();
    }

    private OffPath at(List<Departure> told, int player, int action) {
        List<BigFraction[]> payoffs = told.stream()
                .map(departure -> IntStream.range(0, form.actions(player))
                        .mapToObj(other -> payoff(player, next(departure, player, other)))
                        .toArray(BigFraction[]::new))
                .toList();
        List<String> names = told.stream().map(this::name).toList();
        return named(form, player, action, names, payoffs);
    }

    private BigFraction payoff(int player, Departure departure) {
        Departure at = departure;
        while (!form.isEnd(node(at))) {
            at = next(at, form.mover(node(at)), sequence.answer(at));
        }
        return form.payoff(player, node(at));
    }

    private String name(Departure departure) {
        String name = name(form, node(departure));
        return departure.done().size() < 2
                ? name
                : name + "; last departed "
                        + form.game().players().get(departure.deviator()).name();
    }

    /** The belief that speaks most for an action, given what every action pays at every node. */
    static OffPath named(Form form, int player, int action, List<String> names, List<BigFraction[]> payoffs) {
        StrongestBelief belief = StrongestBelief.of(payoffs.stream()
                .map(row -> IntStream.range(0, row.length)
                        .filter(other -> other != action)
                        .mapToObj(other -> row[action].subtract(row[other]))
                        .toArray(BigFraction[]::new))
                .toList());
        int[] held = IntStream.range(0, names.size())
                .filter(node -> belief.weights().get(node).getNumerator().signum() > 0)
                .toArray();
        return OffPath.of(
                form.game().players().get(player),
                action,
                IntStream.of(held).mapToObj(names::get).toList(),
                IntStream.of(held).mapToObj(belief.weights()::get).toList(),
                IntStream.of(held).mapToObj(payoffs::get).toArray(BigFraction[][]::new));
    }

    /** "ann first, did C; bob second, did D; guilty"; the state only where there are several. */
    static String name(Form form, Node node) {
        String[] places = {"first", "second", "third", "fourth"};
        Game game = form.game();
        List<String> parts = new ArrayList<>();
        for (int stage = 0; stage < node.done().size(); stage++) {
            int mover = form.orders().get(node.order()).get(stage);
            String action = game.players().get(mover).actions().get(node.done().get(stage));
            String place = stage < places.length ? places[stage] : "number " + (stage + 1);
            parts.add(game.players().get(mover).name() + " " + place + ", did " + action);
        }
        if (game.states().size() > 1) {
            parts.add(game.cellName(node.cell()));
        }
        return String.join("; ", parts);
    }
}
