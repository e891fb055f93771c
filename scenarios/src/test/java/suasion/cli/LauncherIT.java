package suasion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a toy repository, with a java that prints its arguments and an mvn that writes down its calls. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX shell script")
class LauncherIT {
    @TempDir
    Path folder;

    private Path home;
    private Path jdk;
    private Path tools;

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a folder/suasion home"));
        jdk = Files.createDirectories(folder.resolve("jdk"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Repository.root().resolve("suasion"), home.resolve("suasion"), StandardCopyOption.COPY_ATTRIBUTES);
        write(home.resolve("pom.xml"), "");
        write(home.resolve("scenarios/pom.xml"), "");
        write(home.resolve("scenarios/src/main/java/Main.java"), "");
        java("17.0.9", "case \"$*\" in *LoadedClassList*|*-Xshare:dump*) exit 0;; esac; printf '<%s>\\n' \"$@\"");
        script(jdk.resolve("bin/javac"), "exit 0");
        mvn("mkdir -p scenarios/target/suasion && : >scenarios/target/suasion/suasion.jar");
    }

    private void java(String version, String body) throws IOException {
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), body);
    }

    private void mvn(String body) throws IOException {
        script(tools.resolve("mvn"), "echo \"$@\" >>'" + folder.resolve("calls") + "'\n" + body);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Repository.Outcome start(String... arguments) {
        return start(home.resolve("suasion"), Map.of("JAVA_HOME", jdk.toString()), arguments);
    }

    private Repository.Outcome start(Path launcher, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("PATH", tools + ":/usr/bin:/bin");
        all.putIfAbsent("SUASION_NO_BUILD", "");
        return Repository.run(folder, all, 60, command);
    }

    private long builds() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
    }

    @Test
    void argumentsArriveAsTheyWereTyped() {
        String[] typed = {"solve", "a b", "it's", "say \"no\"", "", "*", "$HOME", "\\", "ä"};
        String out = start(typed).out();
        String jar = "suasion.jar>\n";
        String passed = out.substring(out.indexOf(jar) + jar.length());
        assertEquals("<" + String.join(">\n<", typed) + ">\n", passed);
    }

    @Test
    void buildsOnceAndIsThenSilent() throws IOException {
        Repository.Outcome first = start("list");
        assertEquals(0, first.code(), first.toString());
        assertEquals(1, first.err().lines().count(), first.err());
        assertTrue(first.err().startsWith("suasion: building once"), first.err());
        assertEquals("", start("list").err());
        assertEquals(1, builds());
    }

    @Test
    void buildsWithoutTests() throws IOException {
        start("list");
        String call = Files.readString(folder.resolve("calls"));
        assertTrue(call.contains("-Dmaven.test.skip=true") && call.strip().endsWith("package"), call);
    }

    @Test
    void sparkIsBuiltAndStartedOnlyWhereItIsAskedFor() throws IOException {
        String cluster = "mkdir -p cluster/target/suasion && : >cluster/target/suasion/suasion-cluster.jar";
        mvn("case \"$*\" in *'-pl cluster'*) " + cluster
                + ";; *) mkdir -p scenarios/target/suasion && : >scenarios/target/suasion/suasion.jar;; esac");
        start("experiment", "spark.yaml", "--engine", "local");
        start("experiment", "--engine");
        assertEquals(1, builds());
        assertFalse(Files.readString(folder.resolve("calls")).contains("cluster"));
        Repository.Outcome first = start("experiment", "x.yaml", "--engine", "spark");
        assertTrue(first.err().startsWith("suasion: building the engine for clusters once"), first.err());
        assertTrue(first.out().contains("/cluster/target/suasion/suasion-cluster.jar>"), first.out());
        assertEquals("", start("experiment", "--engine=spark", "x.yaml").err());
        assertEquals(2, builds());
        assertTrue(start("list").out().contains("/scenarios/target/suasion/suasion.jar>"));
    }

    @Test
    void aNewerSourceIsBuilt() throws IOException {
        start("list");
        Path source = home.resolve("scenarios/src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        assertTrue(start("list").err().contains("sources have changed"));
        assertEquals(2, builds());
    }

    @Test
    void aDeletedSourceIsBuilt() throws IOException, InterruptedException {
        start("list");
        Thread.sleep(20);
        Files.delete(home.resolve("scenarios/src/main/java/Main.java"));
        start("list");
        assertEquals(2, builds());
    }

    @Test
    void aTouchedFileThatLeavesTheJarAsItWasIsBuiltOnce() throws IOException, InterruptedException {
        start("list");
        mvn("exit 0");
        Thread.sleep(20);
        write(home.resolve("scenarios/src/main/java/Main.java"), " ");
        start("list");
        start("list");
        assertEquals(2, builds());
    }

    @Test
    void twoStartsBuildOnce() throws IOException {
        // One builds until the other one waits, however late that one is.
        String waited = "'" + folder.resolve("waited") + "'";
        script(tools.resolve("sleep"), ": >" + waited + "; exec /bin/sleep \"$@\"");
        mvn("until [ -f " + waited + " ]; do /bin/sleep 0.1; done"
                + "; mkdir -p scenarios/target/suasion && : >scenarios/target/suasion/suasion.jar");
        CompletableFuture<Repository.Outcome> other = CompletableFuture.supplyAsync(() -> start("list"));
        Repository.Outcome one = start("list");
        Repository.Outcome two = other.join();
        assertEquals(List.of(0, 0), List.of(one.code(), two.code()));
        assertEquals(1, builds());
        assertTrue((one.err() + two.err()).contains("waiting for it"), one.err() + two.err());
    }

    @Test
    void aLockOfADeadProcessIsBroken() throws IOException {
        write(home.resolve("target/building/pid"), "99999999\n");
        assertEquals(0, start("list").code());
    }

    @Test
    void aLockWhoseProcessWasKilledBeforeItNamedItselfIsBroken() throws IOException {
        Path lock = Files.createDirectories(home.resolve("target/building"));
        Path breaking = Files.createDirectories(home.resolve("target/building.breaking"));
        for (Path left : List.of(lock, breaking)) {
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(300)));
        }
        assertEquals(0, start("list").code());
        assertEquals(1, builds());
        assertFalse(Files.exists(lock) || Files.exists(breaking));
    }

    @Test
    void aFailedBuildShowsWhatMavenSaid() throws IOException {
        mvn("echo 'COMPILATION ERROR here'; exit 1");
        Repository.Outcome outcome = start("list");
        assertEquals(70, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("COMPILATION ERROR here"), outcome.err());
        assertEquals(70, start("list").code(), "and again, with no lock left behind");
    }

    @Test
    void worksThroughSymbolicLinks() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), home.resolve("suasion"));
        Path two = Files.createSymbolicLink(tools.resolve("two"), Path.of("../one"));
        assertTrue(one.isAbsolute());
        assertEquals(0, start(two, Map.of("JAVA_HOME", jdk.toString()), "list").code());
    }

    @Test
    void anOldJavaIsNamed() throws IOException {
        java("1.8.0_402", "exit 1");
        Repository.Outcome outcome = start("list");
        assertEquals(69, outcome.code());
        assertTrue(outcome.err().contains("is Java 1.8.0_402, 17 or later is needed"), outcome.err());
    }

    @Test
    void aWrongJavaHomeIsNamed() {
        Repository.Outcome outcome = start(
                home.resolve("suasion"),
                Map.of("JAVA_HOME", folder.resolve("nowhere").toString()),
                "list");
        assertEquals(69, outcome.code());
        assertTrue(outcome.err().contains("nowhere, but there is no bin/java in it"), outcome.err());
    }

    @Test
    void aMissingJavaIsNamed() throws IOException {
        Repository.Outcome outcome =
                start(home.resolve("suasion"), Map.of("JAVA_HOME", "", "PATH", bare().toString()), "list");
        assertEquals(69, outcome.code());
        assertTrue(outcome.err().contains("no java on the path"), outcome.err());
    }

    @Test
    void aMissingMavenIsNamed() throws IOException {
        Repository.Outcome outcome =
                start(home.resolve("suasion"), Map.of("JAVA_HOME", jdk.toString(), "PATH", bare().toString()), "list");
        assertEquals(69, outcome.code());
        assertTrue(outcome.err().contains("mvn is not on the path"), outcome.err());
    }

    @Test
    void aMovedRepositoryIsTrainedAnewButNotBuilt() throws IOException {
        java("17.0.9", "case \"$*\" in *-Xshare:dump*) echo trained >>'" + folder.resolve("trainings") + "';; esac");
        start("list");
        start("list");
        Path moved = Files.move(home, folder.resolve("moved"));
        start(moved.resolve("suasion"), Map.of("JAVA_HOME", jdk.toString()), "list");
        assertEquals(1, builds());
        assertEquals(2, Files.readAllLines(folder.resolve("trainings")).size());
    }

    /** A path with the tools that any POSIX system has, and no others. */
    private Path bare() throws IOException {
        for (String tool :
                List.of("dirname", "readlink", "find", "head", "mkdir", "rm", "mv", "cat", "awk", "sed", "sleep")) {
            Path usual = Path.of("/usr/bin", tool);
            script(folder.resolve("bin/" + tool), "exec " + (Files.exists(usual) ? usual : "/bin/" + tool) + " \"$@\"");
        }
        return folder.resolve("bin");
    }
}
