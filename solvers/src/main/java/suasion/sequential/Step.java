package suasion.sequential;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.ExactSum;

/**
 * One step of the elimination of what is not credible, with a proof that can be checked without solving a program.
 *
 * <p>Everything is monotone: with less credible, answers are milder, so less is a best reply to anything and fewer
 * devices are obeyed. A step that is right when it is taken therefore stays right, and whatever the order of steps,
 * nothing that some device can make use of is ever removed.
 */
sealed interface Step {
    /**
     * Checks the proof and removes what it is about.
     *
     * @throws IllegalStateException if the proof is none
     */
    void apply(Credibility left);

    /**
     * An action is no best reply: a mixture of the others is better at every node, in the best case for the action and
     * the worst for the others.
     *
     * @param mixture weights of the other actions, at least 0; empty where there is no node
     */
    record NoReply(int player, int action, List<BigFraction> mixture) implements Step {
        public NoReply {
            mixture = List.copyOf(mixture);
        }

        @Override
        public void apply(Credibility left) {
            boolean proved =
                    mixture.stream().allMatch(weight -> weight.getNumerator().signum() >= 0);
            for (BigFraction[] gains : left.gains(player, action)) {
                ExactSum sum = new ExactSum();
                for (int k = 0; k < mixture.size(); k++) {
                    sum.addProduct(mixture.get(k), gains[k]);
                }
                proved &= sum.value().getNumerator().signum() < 0;
            }
            require(proved, this);
            left.removeReply(player, action);
        }
    }

    /**
     * Some recommendations are never made: the Lagrangian bounds the mass of all messages with one of them by 0.
     *
     * @param told the recommendations
     * @param multipliers one per gain
     */
    record NeverTold(Set<Reach.Told> told, List<BigFraction> multipliers) implements Step {
        public NeverTold {
            told = Set.copyOf(told);
            multipliers = List.copyOf(multipliers);
        }

        @Override
        public void apply(Credibility left) {
            MessageProgram program = left.program();
            int players = left.form().players();
            BigFraction bound = program.bound(weight(program, players, told), multipliers);
            require(bound.getNumerator().signum() <= 0, this);
            told.forEach(left.reach()::remove);
        }

        /** Of how many of the recommendations a message is one. */
        static MessageProgram.Weight weight(MessageProgram program, int players, Set<Reach.Told> told) {
            Set<Reach.Told> copy = new HashSet<>(told);
            return (cell, message) -> {
                int count = 0;
                for (int player = 0; player < players; player++) {
                    count += copy.contains(program.told(cell, message, player)) ? 1 : 0;
                }
                return new BigFraction(count);
            };
        }
    }

    private static void require(boolean proved, Step step) {
        if (!proved) {
            throw new IllegalStateException("not proved: " + step);
        }
    }
}
