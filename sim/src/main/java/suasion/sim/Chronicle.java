package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A history that is being played, chunk by chunk, and can be set aside at the end of every chunk: whoever takes it up
 * again sees the looks that he would have seen without the break, bit for bit.
 */
public final class Chronicle {
    private final List<Long> moments;
    private final PersuasionModel model;
    private final Reckoning reckoning;
    private final List<Look> looks = new ArrayList<>();
    private long played;

    /**
     * A history at its beginning.
     *
     * @param moments when to look, ascending; the last is the end
     */
    public Chronicle(Arm arm, long seed, List<Long> moments) {
        this.moments = List.copyOf(moments);
        this.model = new PersuasionModel(arm, seed, Chance.CHUNK, PersuasionModel.ENDLESS);
        this.reckoning = new Reckoning(arm);
        model.start();
    }

    /**
     * A history taken up where it was set aside; arm, seed and moments must be the same as then.
     *
     * @throws IllegalArgumentException if what was set aside cannot be of this arm
     */
    public Chronicle(Arm arm, long seed, List<Long> moments, SavedHistory saved) {
        this(arm, seed, moments);
        model.resume(saved);
        looks.addAll(saved.looks());
        played = saved.rounds();
    }

    /** Rounds played so far. */
    public long played() {
        return played;
    }

    public boolean isOver() {
        return looks.size() == moments.size();
    }

    /** Plays to the end of the chunk, or of the history if that comes first. */
    public void advance(Progress progress) {
        long before = played;
        long end = Math.min(moments.get(moments.size() - 1), (played / Chance.CHUNK + 1) * Chance.CHUNK);
        while (!isOver() && moments.get(looks.size()) <= end) {
            playTo(moments.get(looks.size()));
            looks.add(History.look(model, reckoning));
        }
        playTo(end);
        progress.played(played - before);
    }

    private void playTo(long end) {
        if (end > played) {
            model.play(played, end);
            played = end;
        }
    }

    /**
     * All that has come of it, to be taken up later.
     *
     * @throws IllegalStateException if it is over at a round that ends no chunk
     */
    public SavedHistory save() {
        if (played % Chance.CHUNK != 0) {
            throw new IllegalStateException("a history is set aside at the end of a chunk, not after " + played);
        }
        Tally tally = model.tally();
        double[][] memories = IntStream.range(0, model.strategies().size())
                .mapToObj(player -> model.mind(player).map(Mind::memory).orElseGet(() -> new double[0]))
                .toArray(double[][]::new);
        return new SavedHistory(played, looks, tally.counts(), model.reported(), memories);
    }

    /**
     * The whole history.
     *
     * @throws IllegalStateException if it is not over
     */
    public History history() {
        if (!isOver()) {
            throw new IllegalStateException("only " + played + " rounds have been played");
        }
        return new History(looks);
    }
}
