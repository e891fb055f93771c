package suasion.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;
import suasion.sim.Mind;
import suasion.sim.Seat;

/**
 * A crowd of several kinds: in every round the round's word draws who of it comes to the seat, kind k with probability
 * share(k), and each kind learns from its own rounds only, after every round or every chunk as it does alone.
 *
 * <p>A kind may learn or not; one that does not is asked once what it does. Before play, where reports are decided
 * then, everybody of a crowd reports the truth, even a kind that alone would stay out; where goods are sold the kind
 * drawn reports.
 *
 * @param kinds with positive shares that sum to 1 exactly
 */
public record Population(List<Kind> kinds) implements Learner {
    /**
     * One kind.
     *
     * @param name as people call it
     * @param share its part of the crowd
     * @param strategy what it does; not a population
     */
    public record Kind(String name, BigFraction share, suasion.sim.Strategy strategy) {}

    public Population {
        kinds = List.copyOf(kinds);
        BigFraction sum = BigFraction.ZERO;
        List<Learning> learning = new ArrayList<>();
        for (Kind kind : kinds) {
            if (kind.share().getNumerator().signum() <= 0 || kind.strategy() instanceof Population) {
                throw new IllegalArgumentException("a kind has a positive share and is no population: " + kind);
            }
            sum = sum.add(kind.share());
            learning.add(kind.strategy().learning());
        }
        if (!sum.equals(BigFraction.ONE)) {
            throw new IllegalArgumentException("shares sum to " + Exact.show(sum) + ", must be 1");
        }
    }

    @Override
    public Learning learning() {
        return kinds.stream().anyMatch(kind -> kind.strategy().learning() == Learning.EVERY_ROUND)
                ? Learning.EVERY_ROUND
                : Learning.EVERY_CHUNK;
    }

    @Override
    public Mind mind(Seat seat) {
        return new Crowd(this, seat);
    }

    @Override
    public String toString() {
        return kinds.stream()
                .map(kind -> Exact.show(kind.share()) + " " + kind.name())
                .collect(Collectors.joining(", ", "population (", ")"));
    }
}
