package suasion.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suasion.experiment.Engine.Setup;
import suasion.game.UserMistake;

/**
 * The address of who hands out Spark's work: "local[2]" (threads of this process), "spark://host:7077" (a standalone
 * cluster), or what else Spark knows.
 *
 * @param address the address
 */
record Master(String address) {
    private static final Pattern STANDALONE = Pattern.compile("spark://([^:,/]+):(\\d{1,5})");
    private static final Pattern KNOWN = Pattern.compile("local|local\\[.+]|spark://.+|k8s://.+|yarn");
    private static final int PATIENCE_MILLISECONDS = 5_000;

    /**
     * The master asked for; else that of spark-submit; else this process.
     *
     * @throws UserMistake if it is none, or nobody answers there
     */
    static Master of(Setup setup) {
        String asked = setup.master().isBlank() ? System.getProperty("spark.master", "") : setup.master();
        Master master = new Master(asked.isBlank() ? "local[" + setup.threads() + "]" : asked.strip());
        master.requireAnswer();
        return master;
    }

    /** Whether all work is done in this process. */
    boolean isLocal() {
        return address.equals("local") || address.startsWith("local[");
    }

    /** Whether this machine talks to itself only. */
    boolean isLoopback() {
        Matcher standalone = STANDALONE.matcher(address);
        if (!standalone.matches()) {
            return isLocal();
        }
        try {
            return InetAddress.getByName(standalone.group(1)).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Spark itself would wait for a minute, and then say less. */
    private void requireAnswer() {
        if (!KNOWN.matcher(address).matches()) {
            throw UserMistake.at("", "--master " + address + ": Spark knows no such master")
                    .maybe("Maybe spark://HOST:7077, or local[*].");
        }
        Matcher standalone = STANDALONE.matcher(address);
        if (standalone.matches()) {
            InetSocketAddress where = new InetSocketAddress(standalone.group(1), Integer.parseInt(standalone.group(2)));
            try (Socket socket = new Socket()) {
                socket.connect(where, PATIENCE_MILLISECONDS);
            } catch (IOException e) {
                throw UserMistake.at("", "--master " + address + ": nobody answers there (" + reason(e) + ")");
            }
        }
    }

    private static String reason(IOException e) {
        return e instanceof UnknownHostException ? "there is no such host" : e.getMessage();
    }
}
