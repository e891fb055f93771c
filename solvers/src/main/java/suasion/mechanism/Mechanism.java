package suasion.mechanism;

/**
 * What the mediator does: a lottery over messages for everything that he can tell apart.
 *
 * <p>{@link Table} writes the lottery out per cell. Families whose cells cannot be enumerated add a rule (a function
 * from what the mediator sees and one word of chance to an outcome) as a further permitted type.
 */
public sealed interface Mechanism permits Table {}
