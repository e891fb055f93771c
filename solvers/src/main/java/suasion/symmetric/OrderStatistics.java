package suasion.symmetric;

import suasion.mechanism.TypeLaw;

/**
 * Laws that follow from which type stands highest among n actions, never from profiles of types one by one.
 *
 * <p>Everywhere {@code levels} has one number per type; an action of the highest level present is recommended,
 * uniformly among those.
 */
sealed interface OrderStatistics permits IndependentTypes, CountedTypes {
    static OrderStatistics of(TypeLaw law) {
        return law.isIndependent() ? IndependentTypes.of(law) : new CountedTypes(law);
    }

    /** Pr(the recommended action has type k). */
    Scaled recommended(int[] levels);

    /**
     * Pr(the recommended action has type k and another one, drawn uniformly, type l), numbered k times the number of
     * types plus l.
     */
    Scaled pairs(int[] levels);
}
