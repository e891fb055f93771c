package suasion.implement;

/**
 * An allocation rule that a file states, and against what its transfers must hold.
 *
 * @param against what a bidder knows when he reports, such as "given the odds of the others' values"; empty where there
 *     is one buyer
 * @param rule who gets what
 */
public record StatedRule(String against, Allotment rule) {}
