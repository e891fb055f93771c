package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import suasion.game.Player;
import suasion.learn.Learner;
import suasion.sim.Look;
import suasion.sim.PersuasionModel;
import suasion.sim.Seat;
import suasion.sim.Strategy;

/**
 * What comes of those who play, looked at after 1, 2, 3, 4, 6, 8, 12, ... rounds: how often they did what they were
 * told since the last look, and what they regret of all rounds so far. Where there are many players, of all on average.
 */
final class Lessons {
    /** Players with lines of their own. */
    private static final int MOST = 4;

    private final List<Strategy> strategies;
    private final List<Seat> seats;
    private final long begun;
    private final boolean worthwhile;
    private volatile List<Look> looks = List.of();
    private long next = 1;

    /**
     * From the next round of a play on.
     *
     * @param worthwhile whether there is anything to look at: who cannot but take what he asked for has nothing to
     *     learn
     */
    Lessons(PersuasionModel model, boolean worthwhile) {
        this.strategies = model.strategies();
        this.seats = IntStream.range(0, strategies.size())
                .mapToObj(model.arm()::seat)
                .toList();
        this.begun = model.played();
        this.worthwhile = worthwhile;
    }

    /** The round of the play after which to look next; never where there is nothing to look at. */
    long next() {
        return worthwhile ? begun + next : PersuasionModel.ENDLESS;
    }

    /** To be called after every step, where the play is; looks where it is time to. */
    void observe(PersuasionModel model) {
        long rounds = model.played() - begun;
        if (!worthwhile || rounds < next) {
            return;
        }
        List<Look> more = new ArrayList<>(looks);
        more.add(model.look());
        looks = List.copyOf(more);
        next = after(rounds);
    }

    /** The first of 1, 2, 3, 4, 6, 8, 12, ... after so many rounds. */
    static long after(long rounds) {
        long power = Long.highestOneBit(rounds);
        long middle = power / 2 * 3;
        return rounds < middle ? middle : 2 * power;
    }

    /** Share of the rounds since the look before in which a player did what he was told, per player. */
    List<Line> obedience() {
        List<Look> seen = looks;
        return lines((player, k) -> {
            long before = k == 0 ? 0 : seen.get(k - 1).players().get(player).followed();
            long rounds = seen.get(k).rounds() - (k == 0 ? 0 : seen.get(k - 1).rounds());
            return (double) (seen.get(k).players().get(player).followed() - before) / rounds;
        });
    }

    /** What every player regrets of all rounds so far, in payoff units; dashed the most that theory allows him. */
    List<Line> regret() {
        List<Look> seen = looks;
        List<Line> all = new ArrayList<>(
                lines((player, k) -> seen.get(k).players().get(player).regret()));
        if (seats.size() == 1) {
            List<Line.Point> bound = new ArrayList<>();
            for (Look look : seen) {
                bound(look.rounds()).ifPresent(most -> bound.add(new Line.Point(look.rounds(), most)));
            }
            if (!bound.isEmpty()) {
                all.add(new Line("the most that theory allows", true, bound));
            }
        }
        return all;
    }

    private OptionalDouble bound(long rounds) {
        return strategies.get(0) instanceof Learner learner
                ? learner.regretBound(seats.get(0), rounds)
                : OptionalDouble.empty();
    }

    private List<Line> lines(Number number) {
        List<Look> seen = looks;
        int players = seats.size();
        if (players > MOST) {
            return List.of(
                    new Line("mean of " + players + " players", false, points(seen, k -> IntStream.range(0, players)
                            .mapToDouble(player -> number.of(player, k))
                            .average()
                            .orElseThrow())));
        }
        return IntStream.range(0, players)
                .mapToObj(player -> {
                    Player own = seats.get(player).player();
                    return new Line(own.name(), false, points(seen, k -> number.of(player, k)));
                })
                .toList();
    }

    private static List<Line.Point> points(List<Look> seen, IntToDoubleFunction value) {
        return IntStream.range(0, seen.size())
                .mapToObj(k -> new Line.Point(seen.get(k).rounds(), value.applyAsDouble(k)))
                .toList();
    }

    /** A number of a player at a look. */
    private interface Number {
        double of(int player, int look);
    }
}
