package suasion.audit;

import java.util.List;

/**
 * An arm of play: a name under which its tally stands, and what the players do in it.
 *
 * @param name "obedient", "bayesian", "deviating: convict -> acquit"
 * @param conduct how the players behave
 * @param actions in a DEVIATING arm the action really taken per player and signal, the recommended one where he obeys;
 *     only one player may deviate. Empty otherwise
 */
public record Arm(String name, Conduct conduct, List<List<Integer>> actions) {
  /** What is known of the players' behaviour before play. */
  public enum Conduct {
    /** Everybody does what is recommended. */
    OBEDIENT,
    /** Everybody best-responds to his own posterior, ties for the recommendation. */
    BAYESIAN,
    /** Players may disobey although obedience is optimal: other tie rules, learning. */
    FREE,
    /** One player deviates in a way that is known before play. */
    DEVIATING;

    /** Whether the certified value is what the arm should earn. */
    boolean earnsTheValue() {
      return this == OBEDIENT || this == BAYESIAN;
    }
  }

  public Arm {
    actions = actions.stream().map(List::copyOf).toList();
  }

  /** An arm of which no named deviation is known. */
  public static Arm of(String name, Conduct conduct) {
    return new Arm(name, conduct, List.of());
  }

  /** An arm in which one player takes {@code actions.get(player).get(signal)}. */
  public static Arm deviating(String name, List<List<Integer>> actions) {
    return new Arm(name, Conduct.DEVIATING, actions);
  }
}
