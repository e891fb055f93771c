package suasion.learn;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.sim.Experience;
import suasion.sim.Mind;
import suasion.sim.Seat;
import suasion.sim.Strategy.Learning;

/** The minds of a {@link Population}, one per kind; its memory is theirs one after another. */
final class Crowd implements Mind {
    private static final BigFraction WORDS = new BigFraction(BigInteger.ONE.shiftLeft(63));

    private final Mind[] minds;
    private final Learning[] paces;
    private final boolean everyRound;
    private final long[] below;

    Crowd(Population population, Seat seat) {
        List<Population.Kind> kinds = population.kinds();
        minds = kinds.stream()
                .map(Population.Kind::strategy)
                .map(kind -> kind.learning() == Learning.NEVER ? LotteryMind.of(kind, seat) : kind.mind(seat))
                .toArray(Mind[]::new);
        paces = kinds.stream().map(kind -> kind.strategy().learning()).toArray(Learning[]::new);
        everyRound = population.learning() == Learning.EVERY_ROUND;
        // the last of them is whoever no other kind is
        below = new long[kinds.size() - 1];
        BigFraction sum = BigFraction.ZERO;
        for (int kind = 0; kind < below.length; kind++) {
            sum = sum.add(kinds.get(kind).share());
            BigFraction words = sum.multiply(WORDS);
            below[kind] = words.getNumerator().divide(words.getDenominator()).longValueExact();
        }
    }

    /** Who comes in the round of a word; the word itself is his chance. */
    int who(long word) {
        long drawn = Words.first(word, Words.WHO);
        int kind = 0;
        while (kind < below.length && drawn >= below[kind]) {
            kind++;
        }
        return kind;
    }

    @Override
    public int act(int type, int signal, long word) {
        return minds[who(word)].act(type, signal, word);
    }

    @Override
    public int report(int type, long word) {
        return minds[who(word)].report(type, word);
    }

    @Override
    public void observe(Experience experience) {
        if (!everyRound) {
            observe(experience, Learning.EVERY_CHUNK);
            return;
        }
        observe(experience, Learning.EVERY_ROUND);
        experience.chunk().ifPresent(chunk -> observe(chunk, Learning.EVERY_CHUNK));
    }

    /** Those who learn at that pace are told of their own rounds. */
    private void observe(Experience experience, Learning pace) {
        if (experience.rounds() == 1) {
            int kind = who(experience.word(0));
            if (paces[kind] == pace) {
                minds[kind].observe(experience);
            }
            return;
        }
        for (int kind = 0; kind < minds.length; kind++) {
            int own = kind;
            int[] rounds = paces[kind] != pace
                    ? new int[0]
                    : IntStream.range(0, experience.rounds())
                            .filter(round -> who(experience.word(round)) == own)
                            .toArray();
            if (rounds.length > 0) {
                minds[kind].observe(experience.of(rounds));
            }
        }
    }

    @Override
    public double[] memory() {
        return Arrays.stream(minds)
                .flatMapToDouble(mind -> Arrays.stream(mind.memory()))
                .toArray();
    }

    @Override
    public void remember(double[] memory) {
        int at = 0;
        for (Mind mind : minds) {
            int length = mind.memory().length;
            if (at + length > memory.length) {
                throw new IllegalArgumentException("a memory of " + memory.length + " numbers is too short");
            }
            mind.remember(Arrays.copyOfRange(memory, at, at + length));
            at += length;
        }
    }
}
