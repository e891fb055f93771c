/**
 * Many receivers with two actions each and externalities: payoffs as functions of the set of those who act, their
 * maxima with certificates, and column generation where the sets cannot be enumerated.
 *
 * <p>Source: Dughmi, Niazadeh, Psomas and Weinberg (2019), section 7 and appendix B.
 */
package suasion.receivers;
