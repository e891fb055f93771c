package suasion.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone cluster of Spark on loopback: a master and workers of one core, as processes that know Spark only. */
final class Standalone implements AutoCloseable {
    private static final Pattern OURS = Pattern.compile(
            "(suasion|ortools|protobuf|jna|mason|jfreechart|jcommon|freemarker|xmlgraphics|snakeyaml|EvalEx|picocli"
                    + "|progressbar|jline)-.*");

    private final Path home;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    /** Starts a cluster with its home in the folder of the build. */
    Standalone(int workers) {
        this.home = Path.of("target", "standalone").toAbsolutePath();
        this.port = freePort();
        layOut();
        this.master = serve("master", "org.apache.spark.deploy.master.Master", "--port", Integer.toString(port));
        await();
        for (int k = 0; k < workers; k++) {
            String folder = home.resolve("work" + k).toString();
            this.workers.add(serve(
                    "worker" + k,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder,
                    address()));
        }
    }

    String address() {
        return "spark://127.0.0.1:" + port;
    }

    /** What the workers get from the driver: the jar that goes to spark-submit. */
    static Path submitJar() {
        return jars(Path.of("target", "suasion"))
                .filter(jar -> jar.toString().endsWith("-submit.jar"))
                .findFirst()
                .orElseThrow();
    }

    /** Ends a worker and what it computes as a loss of power does. */
    void kill(int worker) {
        end(workers.get(worker));
    }

    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        workers.forEach(Standalone::end);
        end(master);
    }

    private static Stream<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The home of a Spark: its jars, and nothing of ours. */
    private void layOut() {
        try {
            Path spark = Files.createDirectories(home.resolve("jars"));
            for (Path jar : jars(Path.of("target", "suasion", "lib")).toList()) {
                if (!OURS.matcher(jar.getFileName().toString()).matches()) {
                    Path link = spark.resolve(jar.getFileName());
                    Files.deleteIfExists(link);
                    Files.createSymbolicLink(link, jar.toAbsolutePath());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process serve(String name, String type, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        all.addAll(List.of(arguments));
        return start(home, name, List.of("-Xmx256m"), type, all);
    }

    /**
     * The jar for spark-submit as spark-submit starts it: a process that knows Spark and is given the jar.
     *
     * @param folder where it is started
     * @param arguments of Suasion's command line
     */
    Process submit(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--master", address(), "--conf", "spark.executor.memory=512m"));
        all.add(submitJar().toAbsolutePath().toString());
        all.addAll(List.of(arguments));
        List<String> options = List.of("-Xmx512m", "-Dsuasion.spark.least=0");
        return start(folder, "submit", options, "org.apache.spark.deploy.SparkSubmit", all);
    }

    /** What a process said on both channels. */
    String said(String name) {
        try {
            return Files.readString(home.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(Path folder, String name, List<String> options, String type, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", home.resolve("jars") + "/*", type));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until the master answers. */
    private void await() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (true) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException notYet) {
                if (!master.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("no master; see " + home.resolve("master.log"));
                }
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
