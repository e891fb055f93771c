/**
 * Solving and proving: from a problem to a mechanism with its certificate.
 *
 * <p>Read {@link suasion.solve.Solver} (which way is taken), {@code DesignProgram} (the linear program),
 * {@link suasion.solve.Lagrangian} and {@link suasion.solve.Certifier} (the proof, without any solver),
 * {@link suasion.solve.SecondSolvers} (whoever disagrees is told).
 */
package suasion.solve;
