/**
 * Games in extensive form: trees of chance moves, decisions and endings, what an information set believes and what its
 * actions are worth; and the tree that a mechanism makes of its game.
 *
 * <p>Sources: Kuhn (1953), "Extensive games and the problem of information"; Myerson (1982) for the mediator as a move
 * of chance.
 */
package suasion.extensive;
