/** Linear programs over convex functions: what buyers get of every mechanism, rows of incentives as they are needed. */
package suasion.convex;
