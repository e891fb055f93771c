/** The best menu for one buyer of several goods. */
package suasion.menu;
