/** Laws of private values: continuous ones, discrete ones, and grids that stand for them. */
package suasion.value;
