package suasion.feasible;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.transport.Coupling;
import suasion.transport.Coupling.Atom;

/**
 * Whether some information structure brings a joint distribution of posteriors about, with a witness for either answer.
 *
 * <p>It does iff the weight m(x) of every point splits into a part h(x) in [0, m(x)] of the second state such that, for
 * every receiver i and belief b, sum of h over the points with x_i = b is b P_i(b). Then nu_high = h / p and nu_low =
 * (m - h) / (1 - p) are its conditional laws.
 *
 * <p>Source: Arieli, Babichenko, Sandomirskiy and Tamuz (2021), "Feasible joint posterior beliefs".
 *
 * @param stated the question
 * @param prior the stated prior, else the mean of the first receiver's beliefs
 * @param structure the conditional laws; empty where it is infeasible
 * @param contradiction why not; empty where it is feasible
 * @param mixture whether it is an extreme point; empty where it is infeasible, or not asked
 */
public record PosteriorsAnswer(
        StatedPosteriors stated,
        BigFraction prior,
        Optional<Coupling> structure,
        Optional<Contradiction> contradiction,
        Optional<Mixture> mixture) {

    /**
     * Whether some structure brings it about, which is less work than {@link #of}; whether it is extreme is not asked.
     *
     * @throws suasion.game.UserMistake if the points are too many
     */
    public static PosteriorsAnswer structureOf(StatedPosteriors stated) {
        return answer(stated, false);
    }

    /**
     * The same, and whether it is an extreme point.
     *
     * @throws suasion.game.UserMistake if the points are too many
     */
    public static PosteriorsAnswer of(StatedPosteriors stated) {
        return answer(stated, true);
    }

    private static PosteriorsAnswer answer(StatedPosteriors stated, boolean asksExtreme) {
        JointPosteriors law = stated.law();
        BigFraction prior = stated.prior().orElseGet(() -> law.mean(0));
        Optional<Contradiction> means = means(law, prior);
        if (means.isPresent()) {
            return new PosteriorsAnswer(stated, prior, Optional.empty(), means, Optional.empty());
        }
        Split split = Split.of(law);
        Optional<List<BigFraction>> high = split.high();
        Optional<Contradiction> contradiction =
                high.isPresent() ? Optional.empty() : Optional.of(split.contradiction());
        // No solver is believed: both witnesses are checked against the distribution alone.
        if (!high.map(law::isSplitBy).orElseGet(() -> contradiction.get().holds(law, prior))) {
            throw new IllegalStateException("a witness that does not hold of " + law);
        }
        return new PosteriorsAnswer(
                stated,
                prior,
                high.map(h -> coupling(law, h, prior)),
                contradiction,
                high.filter(h -> asksExtreme).map(h -> Mixing.of(law, split)));
    }

    /** Two receivers who disagree on average, or one who disagrees with the prior. */
    private static Optional<Contradiction> means(JointPosteriors law, BigFraction prior) {
        int receivers = law.receivers().size();
        for (int i = 1; i < receivers; i++) {
            int sign = law.mean(i).compareTo(law.mean(0));
            if (sign != 0) {
                return Optional.of(constant(law, Contradiction.Kind.MEANS, i, sign, 0));
            }
        }
        int sign = law.mean(0).compareTo(prior);
        return sign == 0 ? Optional.empty() : Optional.of(constant(law, Contradiction.Kind.PRIOR, 0, sign, -1));
    }

    // f_i = sign, and -sign for the other receiver, or the prior where there is none.
    private static Contradiction constant(
            JointPosteriors law, Contradiction.Kind kind, int receiver, int sign, int other) {
        List<Map<BigFraction, BigFraction>> functions = new ArrayList<>();
        for (int i = 0; i < law.receivers().size(); i++) {
            BigFraction value = new BigFraction(i == receiver ? sign : i == other ? -sign : 0);
            Map<BigFraction, BigFraction> own = new TreeMap<>();
            law.marginal(i).keySet().forEach(belief -> own.put(belief, value));
            functions.add(own);
        }
        return new Contradiction(kind, functions, new BigFraction(other < 0 ? -sign : 0), Optional.empty());
    }

    // A state that never occurs goes with what is believed otherwise.
    private static Coupling coupling(JointPosteriors law, List<BigFraction> high, BigFraction prior) {
        BigFraction rest = BigFraction.ONE.subtract(prior);
        List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < law.size(); k++) {
            BigFraction mass = law.weights().get(k);
            atoms.add(new Atom(
                    law.points().get(k),
                    rest.getNumerator().signum() == 0
                            ? mass
                            : mass.subtract(high.get(k)).divide(rest),
                    prior.getNumerator().signum() == 0 ? mass : high.get(k).divide(prior)));
        }
        return new Coupling(atoms);
    }

    public boolean isFeasible() {
        return structure.isPresent();
    }
}
