package suasion.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.Sequence.Departure;

/**
 * Where players can be after somebody has not followed a device, what they are told there and what they get: the device
 * and the base game followed move by move, nothing else.
 *
 * <p>Somebody who hears a recommendation that is made only off the path of play is at one of the departures at which
 * <em>this</em> device makes it; other places are no part of what he believes.
 */
public final class Departures {
    private final Table table;
    private final Game game;
    private final Sequence sequence;
    private final Set<Departure> all = new LinkedHashSet<>();

    private Departures(Table table) {
        this.table = table;
        this.game = table.game();
        this.sequence = table.signals()
                .sequence()
                .orElseThrow(() -> new IllegalArgumentException("players move at once, nobody hears anything later"));
    }

    /**
     * The departures of a table.
     *
     * @param table a table whose signals carry a sequence with an answer to every departure that can happen
     * @throws IllegalArgumentException if the players move at once, or an answer is missing
     */
    public static Departures of(Table table) {
        Departures departures = new Departures(table);
        for (int cell = 0; cell < table.game().cells(); cell++) {
            for (int message = 0; message < table.signals().messages(); message++) {
                if (table.mass(cell, message).getNumerator().signum() > 0) {
                    departures.addFirst(cell, message);
                }
            }
        }
        departures.addLater();
        return departures;
    }

    private void addFirst(int cell, int message) {
        List<Integer> movers = table.signals().order(message);
        int order = sequence.orders().indexOf(movers);
        List<Integer> done = List.of();
        for (int mover : movers.subList(0, movers.size() - 1)) {
            int signal = table.signals().signalOf(message, mover);
            int told = table.signals().of(mover).get(signal).action();
            for (int action = 0; action < actions(mover); action++) {
                if (action != told) {
                    all.add(new Departure(cell, order, mover, longer(done, action)));
                }
            }
            done = longer(done, told);
        }
    }

    private void addLater() {
        List<Departure> open = new ArrayList<>(all);
        for (int k = 0; k < open.size(); k++) {
            for (int action = 0; action < actions(mover(open.get(k))); action++) {
                Departure next = after(open.get(k), action);
                if (!isEnd(next) && all.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    private int actions(int player) {
        return game.players().get(player).actions().size();
    }

    private static List<Integer> longer(List<Integer> done, int action) {
        List<Integer> longer = new ArrayList<>(done);
        longer.add(action);
        return longer;
    }

    private boolean isEnd(Departure departure) {
        return departure.done().size() == sequence.players();
    }

    /** Every departure that can happen and leaves somebody who is told what to do then, in the order of play. */
    public Set<Departure> all() {
        return Collections.unmodifiableSet(all);
    }

    /** Whoever moves next. */
    public int mover(Departure departure) {
        return sequence.orders().get(departure.order()).get(departure.done().size());
    }

    /** Whether whoever moves next is the last. */
    public boolean isLast(Departure departure) {
        return departure.done().size() == sequence.players() - 1;
    }

    /** Where the device tells a player to do something after a departure. */
    public List<Departure> telling(int player, int action) {
        return all.stream()
                .filter(departure -> mover(departure) == player && sequence.answer(departure) == action)
                .toList();
    }

    /** What has happened once the next mover has acted: following leaves him who departed last who he was. */
    private Departure after(Departure departure, int action) {
        int deviator = action == sequence.answer(departure) ? departure.deviator() : mover(departure);
        return new Departure(departure.cell(), departure.order(), deviator, longer(departure.done(), action));
    }

    /**
     * What the next mover gets from an action if those after him follow what they are told then.
     *
     * @throws IllegalArgumentException if an answer is missing
     */
    public BigFraction payoff(Departure departure, int action) {
        Departure at = after(departure, action);
        while (!isEnd(at)) {
            at = after(at, sequence.answer(at));
        }
        List<Integer> movers = sequence.orders().get(at.order());
        long outcome = 0;
        for (int stage = 0; stage < movers.size(); stage++) {
            outcome = game.replace(outcome, movers.get(stage), at.done().get(stage));
        }
        return game.payoffs().get(mover(departure)).exact(at.cell(), outcome);
    }

    /** What the next mover gets from every action. */
    public BigFraction[] payoffs(Departure departure) {
        BigFraction[] payoffs = new BigFraction[actions(mover(departure))];
        for (int action = 0; action < payoffs.length; action++) {
            payoffs[action] = payoff(departure, action);
        }
        return payoffs;
    }

    /** "ann first, did C; bob second, did D; guilty; last departed ann"; the state only where there are several. */
    public String name(Departure departure) {
        String[] places = {"first", "second", "third", "fourth"};
        List<String> parts = new ArrayList<>();
        for (int stage = 0; stage < departure.done().size(); stage++) {
            int mover = sequence.orders().get(departure.order()).get(stage);
            String action =
                    game.players().get(mover).actions().get(departure.done().get(stage));
            String place = stage < places.length ? places[stage] : "number " + (stage + 1);
            parts.add(game.players().get(mover).name() + " " + place + ", did " + action);
        }
        if (game.states().size() > 1) {
            parts.add(game.cellName(departure.cell()));
        }
        if (departure.done().size() > 1) {
            parts.add(
                    "last departed " + game.players().get(departure.deviator()).name());
        }
        return String.join("; ", parts);
    }

    /**
     * A recommendation that the device makes only off the path, with a belief; what every action pays at its nodes is
     * worked out here, by following the device.
     *
     * @param player index of who hears it
     * @param action index of what he is told to do
     * @param nodes where he believes that he may be
     * @param belief their probabilities, which sum to 1
     * @throws IllegalArgumentException if a node cannot be reached, or the device does not tell him that there
     */
    public OffPath believed(int player, int action, List<Departure> nodes, List<BigFraction> belief) {
        for (Departure node : nodes) {
            if (!all.contains(node) || mover(node) != player || sequence.answer(node) != action) {
                throw new IllegalArgumentException("%s is not told %s at %s"
                        .formatted(
                                game.players().get(player).name(),
                                game.players().get(player).actions().get(action),
                                node));
            }
        }
        OffPath told = OffPath.of(
                game.players().get(player),
                action,
                nodes.stream().map(this::name).toList(),
                belief,
                nodes.stream().map(this::payoffs).toArray(BigFraction[][]::new));
        return new OffPath(told.game(), action, nodes);
    }
}
