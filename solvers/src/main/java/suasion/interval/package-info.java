/**
 * Arithmetic of intervals, rounded outward: what a formula can be on a whole box of numbers, as a proof needs it.
 *
 * <p>Source: Moore, Kearfott and Cloud (2009), "Introduction to Interval Analysis".
 */
package suasion.interval;
