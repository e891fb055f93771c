/** Formulas of beliefs, compiled once: quick in doubles at points, enclosed with their slopes over boxes of beliefs. */
package suasion.formula;
