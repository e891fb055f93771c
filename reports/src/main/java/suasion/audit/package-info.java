/**
 * Judgement: from promises and counts to verdicts.
 *
 * <p>Read {@link suasion.audit.Statistics} (a promise as something countable), {@link suasion.audit.BettingInterval}
 * (what counts say of a mean, whenever one looks), {@link suasion.audit.Judge} (the verdict), in this order.
 */
package suasion.audit;
