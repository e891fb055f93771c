package suasion.feasible;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.Exact;

/** Joint distributions of posteriors for tests. */
final class JointLaws {
    private JointLaws() {}

    /** Points as "1/4 3/4: 1/2". */
    static JointPosteriors law(String... lines) {
        List<List<BigFraction>> points = new ArrayList<>();
        List<BigFraction> weights = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(":");
            points.add(List.of(parts[0].strip().split(" ")).stream()
                    .map(Exact::parse)
                    .toList());
            weights.add(Exact.parse(parts[1]));
        }
        return new JointPosteriors(names(points.get(0).size()), points, weights);
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "r" + i).toList();
    }

    static PosteriorsAnswer answer(JointPosteriors law) {
        return PosteriorsAnswer.of(new StatedPosteriors(List.of("low", "high"), Optional.empty(), law));
    }

    /** a or 1 - a, each for a half, independently. */
    static JointPosteriors independent(int receivers, String a) {
        List<BigFraction> each = List.of(Exact.parse(a), BigFraction.ONE.subtract(Exact.parse(a)));
        List<List<BigFraction>> points = new ArrayList<>();
        for (int code = 0; code < 1 << receivers; code++) {
            int bits = code;
            points.add(IntStream.range(0, receivers)
                    .mapToObj(i -> each.get(bits >> i & 1))
                    .toList());
        }
        return new JointPosteriors(
                names(receivers), points, Collections.nCopies(1 << receivers, new BigFraction(1, 1 << receivers)));
    }

    /** What receivers believe who hear random signals: one of some, by random laws of small integers in each state. */
    static JointPosteriors heard(Random random, int receivers, int signals) {
        Map<List<Integer>, int[]> masses = new java.util.LinkedHashMap<>();
        int[][][] own = new int[receivers][signals][2];
        int total = 0;
        int profiles = (int) Math.pow(signals, receivers);
        for (int code = 0; code < profiles; code++) {
            List<Integer> profile = new ArrayList<>();
            for (int i = 0, rest = code; i < receivers; i++, rest /= signals) {
                profile.add(rest % signals);
            }
            int[] mass = {random.nextInt(4) * random.nextInt(2), random.nextInt(4) * random.nextInt(2)};
            masses.put(profile, mass);
            total += mass[0] + mass[1];
            for (int i = 0; i < receivers; i++) {
                own[i][profile.get(i)][0] += mass[0];
                own[i][profile.get(i)][1] += mass[1];
            }
        }
        if (total == 0) {
            return heard(random, receivers, signals);
        }
        List<List<BigFraction>> points = new ArrayList<>();
        List<BigFraction> weights = new ArrayList<>();
        for (Map.Entry<List<Integer>, int[]> entry : masses.entrySet()) {
            int mass = entry.getValue()[0] + entry.getValue()[1];
            if (mass > 0) {
                points.add(IntStream.range(0, receivers)
                        .mapToObj(i -> own[i][entry.getKey().get(i)])
                        .map(split -> new BigFraction(split[1], split[0] + split[1]))
                        .toList());
                weights.add(new BigFraction(mass, total));
            }
        }
        return new JointPosteriors(names(receivers), points, weights);
    }

    /** The same beliefs of each receiver, some weight carried from two points to those with two beliefs exchanged. */
    static JointPosteriors shuffled(Random random, JointPosteriors law) {
        Map<List<BigFraction>, BigFraction> weights = new java.util.LinkedHashMap<>();
        for (int k = 0; k < law.size(); k++) {
            weights.put(law.points().get(k), law.weights().get(k));
        }
        for (int turn = 0; turn < 3; turn++) {
            List<List<BigFraction>> points = List.copyOf(weights.keySet());
            List<BigFraction> a = points.get(random.nextInt(points.size()));
            List<BigFraction> b = points.get(random.nextInt(points.size()));
            int receiver = random.nextInt(a.size());
            BigFraction less = weights.get(a).compareTo(weights.get(b)) <= 0 ? weights.get(a) : weights.get(b);
            BigFraction moved = less.multiply(new BigFraction(random.nextInt(3), 2));
            add(weights, a, moved.negate());
            add(weights, exchanged(a, b, receiver), moved);
            if (!weights.containsKey(b) || weights.get(b).compareTo(moved) < 0) {
                return law;
            }
            add(weights, b, moved.negate());
            add(weights, exchanged(b, a, receiver), moved);
        }
        return new JointPosteriors(law.receivers(), List.copyOf(weights.keySet()), List.copyOf(weights.values()));
    }

    private static void add(Map<List<BigFraction>, BigFraction> weights, List<BigFraction> at, BigFraction term) {
        weights.merge(at, term, BigFraction::add);
    }

    private static List<BigFraction> exchanged(List<BigFraction> own, List<BigFraction> other, int receiver) {
        List<BigFraction> exchanged = new ArrayList<>(own);
        exchanged.set(receiver, other.get(receiver));
        return exchanged;
    }

    /** Where every receiver's beliefs are what Bayes' rule says in a structure, which is then the witness. */
    static boolean isCalibrated(JointPosteriors law, PosteriorsAnswer answer) {
        BigFraction p = answer.prior();
        Map<List<BigFraction>, BigFraction> weights = new java.util.HashMap<>();
        boolean calibrated = true;
        for (int i = 0; i < law.receivers().size(); i++) {
            Map<BigFraction, BigFraction> errors = new TreeMap<>();
            for (var atom : answer.structure().orElseThrow().atoms()) {
                BigFraction high = atom.high().multiply(p);
                BigFraction belief = atom.beliefs().get(i);
                errors.merge(belief, high.subtract(belief.multiply(atom.mass(p))), BigFraction::add);
                weights.put(atom.beliefs(), atom.mass(p));
            }
            calibrated &= errors.values().stream()
                    .allMatch(error -> error.getNumerator().signum() == 0);
        }
        for (int k = 0; k < law.size(); k++) {
            calibrated &= weights.get(law.points().get(k)).equals(law.weights().get(k));
        }
        return calibrated && weights.size() == law.size();
    }
}
