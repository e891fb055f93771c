package suasion.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import suasion.game.Game;

/**
 * What every player tells the mediator, per true type: a type of his, or {@link #OUT} where he does not take part.
 *
 * <p>Whoever stays out pays no fee and hears nothing; what the mediator then draws for his true type is told to nobody.
 *
 * @param reported one list per player, one report per type
 */
public record Reports(List<List<Integer>> reported) {
    /** Not taking part. */
    public static final int OUT = -1;

    public Reports {
        reported = reported.stream().map(List::copyOf).toList();
    }

    /** Everybody tells the truth. */
    public static Reports honest(Game game) {
        return new Reports(game.players().stream()
                .map(player -> IntStream.range(0, player.types().size()).boxed().toList())
                .toList());
    }

    /** The same except that a player of one type tells something else. */
    public Reports with(int player, int type, int report) {
        List<List<Integer>> others = new ArrayList<>(reported);
        List<Integer> own = new ArrayList<>(reported.get(player));
        own.set(type, report);
        others.set(player, own);
        return new Reports(others);
    }

    /** Everybody tells the truth but one player, who tells the same whatever his type. */
    public static Reports always(Game game, int player, int report) {
        List<List<Integer>> all = new ArrayList<>(honest(game).reported);
        all.set(player, Collections.nCopies(all.get(player).size(), report));
        return new Reports(all);
    }

    /** What a player of a type tells. */
    public int of(int player, int type) {
        return reported.get(player).get(type);
    }

    /** Whether nobody ever tells anything but his type. */
    public boolean isHonest() {
        return reported.stream()
                .allMatch(own -> IntStream.range(0, own.size()).allMatch(type -> own.get(type) == type));
    }

    /** The cell that the mediator takes it to be: the true state and the types reported, the true one of who is out. */
    public int heardIn(Game game, int cell) {
        int heard = cell;
        for (int player = 0; player < reported.size(); player++) {
            heard = heardIn(game, heard, player, of(player, game.typeOf(cell, player)));
        }
        return heard;
    }

    /**
     * The cell that the mediator takes it to be where one player reports a type, or stays out, and all else is true.
     */
    public static int heardIn(Game game, int cell, int player, int report) {
        return report == OUT ? cell : game.withType(cell, player, report);
    }
}
