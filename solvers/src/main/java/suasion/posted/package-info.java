/**
 * Unknown demand: one seller posts a price, and nature has told the buyer something about his value beforehand. What
 * the buyer knows does not depend on the price, so the outcomes that some information makes possible are a union over
 * prices. {@link suasion.posted.PostedSolver} is the way in; {@link suasion.posted.RoeslerSzentes} has the closed form
 * for uniform values.
 */
package suasion.posted;
