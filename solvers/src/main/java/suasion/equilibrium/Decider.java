package suasion.equilibrium;

/**
 * A player who has observed his type: whoever decides in the agent normal form (Selten 1975, Harsanyi 1967).
 *
 * @param player index of the player
 * @param type index of his type
 */
record Decider(int player, int type) {}
