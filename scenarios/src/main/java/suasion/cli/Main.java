package suasion.cli;

/** The command line. */
public final class Main {
  private Main() {}

  /** Prints its arguments, one per line. */
  public static void main(String[] args) {
    for (String arg : args) {
      System.out.println(arg);
    }
  }
}
