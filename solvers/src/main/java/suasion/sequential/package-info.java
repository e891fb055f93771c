/**
 * Sequential information design: a device chooses who moves when and what everybody is told, and answers those who do
 * not follow by what it tells the movers after them, as far as those believe it.
 *
 * <p>Source: Doval and Ely (2020), "Sequential information design", Econometrica 88(6).
 */
package suasion.sequential;
