package suasion.symmetric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Game;
import suasion.mechanism.DesignProblem;

/**
 * A written-out game of one receiver as a law of profiles: in every state, action i has the type (s_i, r_i); states of
 * the same profile are one.
 *
 * @param wanted s of every type, with the sign that makes more better
 * @param receives r of every type
 * @param law the probability of every profile that can happen, a profile being one type per action
 */
record Profiles(List<BigFraction> wanted, List<BigFraction> receives, Map<List<Integer>, BigFraction> law) {
    /** States times actions up to which profiles are looked at. */
    private static final long LARGEST = 200_000;

    /** Whether a problem can be read like that: one receiver without private information, plain obedience, a choice. */
    static boolean fits(DesignProblem problem) {
        Game game = problem.game();
        return game.players().size() == 1
                && game.players().get(0).types().size() == 1
                && game.outcomes() >= 2
                && game.outcomes() <= LARGEST / game.cells()
                && problem.robustness().getNumerator().signum() == 0;
    }

    static Profiles of(DesignProblem problem) {
        Game game = problem.game();
        BigFraction sign = new BigFraction(problem.sense().sign());
        Map<List<BigFraction>, Integer> types = new HashMap<>();
        List<BigFraction> wanted = new ArrayList<>();
        List<BigFraction> receives = new ArrayList<>();
        Map<List<Integer>, BigFraction> law = new LinkedHashMap<>();
        for (int cell = 0; cell < game.cells(); cell++) {
            if (game.prior().get(cell).getNumerator().signum() > 0) {
                List<Integer> profile = new ArrayList<>();
                for (int action = 0; action < game.outcomes(); action++) {
                    BigFraction s = problem.objective().exact(cell, action).multiply(sign);
                    BigFraction r = game.payoffs().get(0).exact(cell, action);
                    Integer type = types.putIfAbsent(List.of(s, r), types.size());
                    if (type == null) {
                        wanted.add(s);
                        receives.add(r);
                    }
                    profile.add(type == null ? types.size() - 1 : type);
                }
                law.merge(profile, game.prior().get(cell), BigFraction::add);
            }
        }
        return new Profiles(wanted, receives, law);
    }

    int actions() {
        return law.keySet().iterator().next().size();
    }

    /** Whether swapping any two neighbouring actions changes nothing, and so no permutation does. */
    boolean isSymmetric() {
        for (int i = 0; i + 1 < actions(); i++) {
            for (Map.Entry<List<Integer>, BigFraction> entry : law.entrySet()) {
                List<Integer> swapped = new ArrayList<>(entry.getKey());
                swapped.set(i, entry.getKey().get(i + 1));
                swapped.set(i + 1, entry.getKey().get(i));
                if (!entry.getValue().equals(law.get(swapped))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the types of the actions are independent and identically distributed. */
    boolean isIndependent() {
        Map<Integer, BigFraction> first = new HashMap<>();
        law.forEach((profile, probability) -> first.merge(profile.get(0), probability, BigFraction::add));
        if (law.size() != Math.pow(first.size(), actions())) {
            return false;
        }
        return law.entrySet().stream().allMatch(entry -> entry.getKey().stream()
                .map(type -> first.getOrDefault(type, BigFraction.ZERO))
                .reduce(BigFraction.ONE, BigFraction::multiply)
                .equals(entry.getValue()));
    }

    /** E[r] over states and actions alike. */
    BigFraction meanReceived() {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<List<Integer>, BigFraction> entry : law.entrySet()) {
            for (int type : entry.getKey()) {
                sum = sum.add(entry.getValue().multiply(receives.get(type)));
            }
        }
        return sum.divide(actions());
    }

    /** E[s] and E[r] of recommending, in every profile, the type with the highest score; tied ones as told. */
    BigFraction[] recommending(BigFraction kappa, boolean tiesForSender) {
        BigFraction[] means = {BigFraction.ZERO, BigFraction.ZERO};
        for (Map.Entry<List<Integer>, BigFraction> entry : law.entrySet()) {
            int best = -1;
            for (int type : entry.getKey()) {
                best = best < 0 || isBetter(type, best, kappa, tiesForSender) ? type : best;
            }
            means[0] = means[0].add(entry.getValue().multiply(wanted.get(best)));
            means[1] = means[1].add(entry.getValue().multiply(receives.get(best)));
        }
        return means;
    }

    private boolean isBetter(int type, int than, BigFraction kappa, boolean tiesForSender) {
        BigFraction sender = wanted.get(type).subtract(wanted.get(than));
        BigFraction receiver = receives.get(type).subtract(receives.get(than));
        int score = sender.add(kappa.multiply(receiver)).compareTo(BigFraction.ZERO);
        return score > 0 || score == 0 && (tiesForSender ? sender : receiver).compareTo(BigFraction.ZERO) > 0;
    }

    /** 0 and every positive number at which two types score alike, in no order. */
    Set<BigFraction> crossings() {
        Set<BigFraction> crossings = new HashSet<>(List.of(BigFraction.ZERO));
        for (int k = 0; k < wanted.size(); k++) {
            for (int l = 0; l < wanted.size(); l++) {
                BigFraction lost = wanted.get(k).subtract(wanted.get(l));
                BigFraction gained = receives.get(l).subtract(receives.get(k));
                if (lost.getNumerator().signum() > 0 && gained.getNumerator().signum() > 0) {
                    crossings.add(lost.divide(gained));
                }
            }
        }
        return crossings;
    }
}
