package suasion.lab;

import java.util.Objects;

/** The version of this build, as its jar says. */
public final class Version {
    private Version() {}

    /** The version of the jar; "development" when run from loose classes. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
