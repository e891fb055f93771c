/** Implementability: which allocation rules transfers can make worth reporting the truth to. */
package suasion.implement;
