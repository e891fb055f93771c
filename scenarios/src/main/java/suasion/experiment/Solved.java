package suasion.experiment;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import suasion.family.Designed;
import suasion.family.Families;
import suasion.lab.Laboratory;
import suasion.solve.Solution;

/**
 * A scenario under a setting, solved; solved once for all the rows that are about it as long as memory allows.
 *
 * @param designed the game
 * @param solution its solution
 */
record Solved(Designed designed, Solution solution) {
    /** More settings than this are not remembered. */
    private static final int MOST = 4_096;

    private static final Map<Key, SoftReference<CompletableFuture<Solved>>> KNOWN = new LinkedHashMap<>();

    private record Key(String hash, String name, List<String> changes) {}

    /**
     * Solves, or remembers.
     *
     * @throws suasion.game.UserMistake if the scenario cannot be read or solved under the setting
     */
    static Solved of(Setting setting) {
        Key key = new Key(setting.scenario().hash(), setting.scenario().origin(), setting.changes());
        CompletableFuture<Solved> mine = new CompletableFuture<>();
        CompletableFuture<Solved> found;
        synchronized (KNOWN) {
            SoftReference<CompletableFuture<Solved>> reference = KNOWN.get(key);
            found = reference == null ? null : reference.get();
            if (found == null) {
                KNOWN.put(key, new SoftReference<>(mine));
                if (KNOWN.size() > MOST) {
                    KNOWN.remove(KNOWN.keySet().iterator().next());
                }
            }
        }
        if (found != null) {
            Solved solved = found.join();
            if (solved != null) {
                return solved;
            }
        }
        try {
            Solved solved = solve(setting);
            mine.complete(solved);
            return solved;
        } finally {
            // Whoever waits for a failure finds nothing, and fails by himself with a mistake of his own; or, if it was
            // only an interruption, succeeds and is remembered.
            if (mine.complete(null)) {
                forget(key, mine);
            }
        }
    }

    private static void forget(Key key, CompletableFuture<Solved> failed) {
        synchronized (KNOWN) {
            SoftReference<CompletableFuture<Solved>> reference = KNOWN.get(key);
            if (reference != null && reference.get() == failed) {
                KNOWN.remove(key);
            }
        }
    }

    private static Solved solve(Setting setting) {
        Designed designed = Families.design(Families.read(setting.scenario(), setting.changes()));
        return new Solved(designed, new Laboratory(designed, "").solve());
    }
}
