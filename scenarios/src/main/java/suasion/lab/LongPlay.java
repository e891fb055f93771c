package suasion.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import suasion.audit.Judge;
import suasion.audit.Ruling;
import suasion.audit.Statistic;
import suasion.audit.Verdict;
import suasion.mechanism.Promise;
import suasion.sim.Arm;
import suasion.sim.MonteCarlo;
import suasion.sim.ObservationCells;
import suasion.sim.Progress;
import suasion.sim.Tally;

/**
 * The play of one mechanism as far as questions are asked about it, which can be set aside at any moment and resumed:
 * the outcome is the same bit for bit however often that happens.
 *
 * <p>Only the arms that the questions need are played. Whether play stops early is asked only at fixed places, those of
 * {@link Trial}, and answered from the counts up to there alone. Limits have the errors that they have when all
 * promises of the mechanism are judged.
 */
public final class LongPlay {
    private final Trial trial;
    private final Arm own;
    private final double limit;
    private final Set<String> arms = new LinkedHashSet<>();
    private final List<Statistic> judged = new ArrayList<>();

    LongPlay(Trial trial, Arm own) {
        this.trial = trial;
        this.own = own;
        this.limit = trial.limit();
    }

    /** All promises that are judged or listed, in order. */
    public List<Promise> promises() {
        return trial.statistics().stream().map(Statistic::promise).distinct().toList();
    }

    /** Asks for the verdicts on every promise. */
    public LongPlay all() {
        trial.statistics().forEach(this::ask);
        return this;
    }

    /**
     * Asks for the verdicts on one promise in every arm in which it is judged; a promise that is not there has none.
     */
    public LongPlay verdict(String promise) {
        of(promise).forEach(this::ask);
        return this;
    }

    /** Asks for the estimate of one promise, in the first arm in which it is judged. */
    public LongPlay estimate(String promise) {
        of(promise).stream().limit(1).forEach(this::ask);
        return this;
    }

    /** Asks for the counts of the file's own receiver. */
    public LongPlay own() {
        arms.add(own.name());
        return this;
    }

    private static List<Verdict> on(String promise, List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> isCalled(verdict.promise(), promise))
                .sorted(Comparator.comparing(verdict -> verdict.ruling() == Ruling.UNJUDGED))
                .toList();
    }

    /** What is counted in every arm that is played. */
    public Map<String, ObservationCells> cells() {
        Map<String, ObservationCells> cells = new LinkedHashMap<>();
        trial.arms().stream()
                .filter(arm -> arms.contains(arm.name()))
                .forEach(arm -> cells.put(arm.name(), arm.cells()));
        return cells;
    }

    private void ask(Statistic statistic) {
        arms.add(statistic.arm());
        if (!judged.contains(statistic)) {
            judged.add(statistic);
        }
    }

    /** Whether a name means a promise: all of what is printed, or only its sort, as in "VALUE". */
    public static boolean isCalled(Promise promise, String name) {
        return promise.id().equals(name) || promise.sort().equals(name);
    }

    /** Where it is judged; where it is nowhere, the first arm in which it is listed. */
    private List<Statistic> of(String promise) {
        List<Statistic> all = trial.statistics().stream()
                .filter(statistic -> isCalled(statistic.promise(), promise))
                .toList();
        List<Statistic> some = all.stream()
                .filter(statistic -> statistic.standing() == Statistic.Standing.JUDGED)
                .toList();
        return some.isEmpty() ? all.stream().limit(1).toList() : some;
    }

    /**
     * When to stop before the last round.
     *
     * @param decided whether to stop once no promise that was asked for is inconclusive
     * @param promise the promise whose estimate should be precise; empty where none
     * @param precision the half-width that its interval should have
     * @param watched whether to note when all is decided, even if play goes on
     */
    public record Until(boolean decided, String promise, double precision, boolean watched) {
        boolean looks() {
            return decided || watched || !promise.isEmpty();
        }
    }

    /**
     * What was found.
     *
     * @param rounds rounds played per arm
     * @param decided the first look at which no promise was inconclusive; 0 where there was none, or nobody looked
     * @param verdicts on what was asked for
     * @param obedience share of rounds of the file's own receiver in which the recommendation was followed; NaN where
     *     that was not asked for
     */
    public record Found(long rounds, long decided, List<Verdict> verdicts, double obedience) {
        public Found {
            verdicts = List.copyOf(verdicts);
        }

        /** The verdicts on one promise, the one whose estimate counts first. */
        public List<Verdict> on(String promise) {
            return LongPlay.on(promise, verdicts);
        }
    }

    /**
     * Plays from a position to the end.
     *
     * @param from where an earlier play was set aside
     * @param aside is given the position now and then; empty where nobody wants it
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public Found play(PlaySettings settings, Until until, Position from, Optional<Consumer<Position>> aside) {
        List<Arm> played = trial.arms().stream()
                .filter(arm -> arms.contains(arm.name()))
                .map(arm -> arm.replicated(settings.replication()))
                .toList();
        Playing playing = new Playing(played, settings, from, aside);
        return until.looks() ? playing.looking(until) : playing.throughout();
    }

    /** One play, its counts changing. */
    private final class Playing {
        private final List<Arm> played;
        private final PlaySettings settings;
        private final Map<String, Tally> tallies;
        private final Paced paced;
        private long decided;

        Playing(List<Arm> played, PlaySettings settings, Position from, Optional<Consumer<Position>> aside) {
            this.played = played;
            this.settings = settings;
            this.tallies = new LinkedHashMap<>(from.tallies());
            this.decided = from.decided();
            this.paced = aside.map(consumer -> new Paced(() -> consumer.accept(new Position(tallies, decided))))
                    .orElse(null);
        }

        private MonteCarlo open(Arm arm) {
            ObservationCells cells = arm.cells();
            Tally before = tallies.getOrDefault(arm.name(), Tally.empty(cells));
            return new MonteCarlo(arm, settings.seed(), settings.threads(), before);
        }

        private void advance(Arm arm, MonteCarlo play, long look) {
            if (paced == null) {
                tallies.put(arm.name(), play.advanceTo(look, Progress.NONE));
            } else {
                paced.advance(play, look, tally -> tallies.put(arm.name(), tally));
            }
        }

        private long played(Arm arm) {
            return tallies.containsKey(arm.name()) ? tallies.get(arm.name()).rounds() : 0;
        }

        /** One arm after the other, because many players need much room. */
        Found throughout() {
            for (Arm arm : played) {
                if (played(arm) < settings.rounds()) {
                    try (MonteCarlo play = open(arm)) {
                        advance(arm, play, settings.rounds());
                    }
                }
            }
            return found(settings.rounds(), Judge.judgeSome(judged, tallies, limit));
        }

        /** All arms side by side. */
        Found looking(Until until) {
            List<MonteCarlo> plays = new ArrayList<>();
            try {
                played.forEach(arm -> plays.add(open(arm)));
                return looking(until, plays);
            } finally {
                plays.forEach(MonteCarlo::close);
            }
        }

        private Found looking(Until until, List<MonteCarlo> plays) {
            for (long look : Trial.looks(settings.rounds())) {
                if (played.stream().anyMatch(arm -> played(arm) > look)) {
                    // Some arm is farther, so this look was taken before the play was set aside, and did not end it.
                    continue;
                }
                for (int k = 0; k < plays.size(); k++) {
                    advance(played.get(k), plays.get(k), look);
                }
                List<Verdict> verdicts = Judge.judgeSome(judged, tallies, limit);
                decided = decided == 0 && Judge.decided(verdicts) ? look : decided;
                if (look == settings.rounds() || ends(until, verdicts)) {
                    return found(look, verdicts);
                }
            }
            throw new IllegalStateException("the last look is at all the rounds");
        }

        private boolean ends(Until until, List<Verdict> verdicts) {
            boolean precise = on(until.promise(), verdicts).stream()
                    .limit(1)
                    .anyMatch(verdict -> (verdict.high() - verdict.low()) / 2 <= until.precision());
            return until.decided() && decided > 0 || precise;
        }

        private Found found(long rounds, List<Verdict> verdicts) {
            double obedience =
                    tallies.containsKey(own.name()) ? Arms.obedience(own, tallies.get(own.name())) : Double.NaN;
            return new Found(rounds, decided, verdicts, obedience);
        }
    }
}
