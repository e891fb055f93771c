package suasion.bench;

/**
 * One line of the bench: a ratio of speeds measured in one run, beside what is asked of it.
 *
 * @param name what is compared with what
 * @param ratio the ratio; larger is better
 * @param target what the ratio should reach
 * @param how how it was measured
 */
public record Measurement(String name, double ratio, double target, String how) {
    /** Whether the target is reached. */
    public boolean met() {
        return ratio >= target;
    }
}
