package suasion.mechanism;

/**
 * What the mediator does.
 *
 * <p>{@link Table} writes a lottery over messages out for every cell that he can tell apart. Where those cannot be
 * enumerated a rule says how he draws: {@link PriorityRule}. Where players move one after the other, {@link Device}
 * adds what makes its answers to those who do not follow believable. {@link AuctionRule} says who wins among bidders,
 * {@link PostedMenu} what is offered to buyers whose values are a continuum. Every mechanism has a table of what its
 * promises are about, which is what players are told, what is audited and what is tallied.
 */
public sealed interface Mechanism permits Table, PriorityRule, Device, AuctionRule, PostedMenu {
    /** The announced law of everything that a promise is about. */
    Table table();
}
