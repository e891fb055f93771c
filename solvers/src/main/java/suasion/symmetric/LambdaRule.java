package suasion.symmetric;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Regime;
import suasion.solve.SecondSolver;

/**
 * n actions alike before the state is drawn, no payments or balanced ones: the smallest kappa = n lambda >= 0 at which
 * recommending the largest s + kappa r, ties for the receiver, gives him at least E[r]; if it is positive, ties are
 * mixed between sender's and receiver's favourite until he gets exactly that. Profiles are enumerated, kappas tried one
 * after the other.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), Proposition 3, whose tie-break it corrects.
 */
public final class LambdaRule implements SecondSolver {
    @Override
    public String name() {
        return "lambda* rule (Proposition 3, ties mixed)";
    }

    @Override
    public boolean applies(DesignProblem problem) {
        return (problem.regime() == Regime.NONE || problem.regime() == Regime.BALANCED)
                && Profiles.fits(problem)
                && Profiles.of(problem).isSymmetric();
    }

    @Override
    public Optional<BigFraction> value(DesignProblem problem) {
        Propositions.require(this, problem);
        BigFraction sign = new BigFraction(problem.sense().sign());
        return Optional.of(unpaid(Profiles.of(problem)).multiply(sign));
    }

    /** The rule's signed value. */
    static BigFraction unpaid(Profiles profiles) {
        BigFraction needed = profiles.meanReceived();
        List<BigFraction> kappas = profiles.crossings().stream().sorted().toList();
        // The larger kappa, the more the receiver gets: the first that persuades him is found by halving.
        int below = -1;
        int persuades = kappas.size();
        while (persuades - below > 1) {
            int middle = (below + persuades) / 2;
            if (profiles.recommending(kappas.get(middle), false)[1].compareTo(needed) >= 0) {
                persuades = middle;
            } else {
                below = middle;
            }
        }
        if (persuades == kappas.size()) {
            throw new IllegalStateException("the receiver's favourites do not pay him the mean");
        }
        BigFraction kappa = kappas.get(persuades);
        BigFraction[] generous = profiles.recommending(kappa, false);
        if (kappa.getNumerator().signum() == 0) {
            return generous[0];
        }
        BigFraction[] greedy = profiles.recommending(kappa, true);
        BigFraction share = generous[1].subtract(needed).divide(generous[1].subtract(greedy[1]));
        return share.multiply(greedy[0]).add(BigFraction.ONE.subtract(share).multiply(generous[0]));
    }
}
