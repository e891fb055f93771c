/**
 * Scenario files: from a text to a checked {@link suasion.scenario.Scenario}.
 *
 * <p>The path: {@link suasion.scenario.ScenarioText} (file, standard input or {@link suasion.scenario.Catalogue}),
 * {@link suasion.scenario.Node} (a tree that knows its places), {@link suasion.scenario.Overrides} ({@code --set}),
 * {@link suasion.scenario.Schema}, {@link suasion.scenario.Scenario}. What the game is, is the business of
 * {@code suasion.family}.
 */
package suasion.scenario;
