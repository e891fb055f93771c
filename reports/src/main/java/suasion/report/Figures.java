package suasion.report;

import java.util.List;

/** Stub. */
final class Figures {
  private Figures() {}

  static List<Part> ofScheme(Report report) {
    return List.of();
  }

  static List<Part> ofPlay(Report report) {
    return List.of();
  }
}
