package suasion.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.feasible.JointPosteriors;
import suasion.feasible.StatedPosteriors;
import suasion.game.Exact;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Scenario;

/**
 * Reads a joint distribution of posteriors, {@code posteriors: [{at: [1/4, 3/4], weight: 1/2}, ...]}: points with one
 * belief per receiver, and their weights.
 */
public final class PosteriorsReader {
    /** The section of a file. */
    public static final String KEY = "posteriors";

    private static final String PATH = "/" + KEY;

    private PosteriorsReader() {}

    /**
     * The distribution that a file states; whatever the means of the receivers' beliefs are.
     *
     * @throws UserMistake if a belief is not in [0, 1], a point has too many or too few, or weights do not sum to 1
     */
    public static StatedPosteriors read(Scenario scenario) {
        BeliefReader reader = new BeliefReader(scenario);
        List<String> receivers = reader.receivers();
        List<List<BigFraction>> points = new ArrayList<>();
        List<BigFraction> weights = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean decimal = false;
        List<Node> items = ((Node.Sequence) scenario.root().fields().get(KEY)).items();
        for (int k = 0; k < items.size(); k++) {
            Node.Mapping item = (Node.Mapping) items.get(k);
            String path = PATH + "/" + k;
            points.add(point(item.fields().get("at"), path + "/at", receivers, scenario));
            Node weight = item.fields().get("weight");
            decimal |= weight instanceof Node.Scalar scalar && scalar.text().contains(".");
            weights.add(scenario.parameters().readNonNegative(weight, path + "/weight"));
            names.add(shown(points.get(k)));
        }
        Prior.requireOne(names, weights, PATH, decimal);
        return new StatedPosteriors(
                reader.states(), reader.statedPrior(), new JointPosteriors(receivers, points, weights));
    }

    private static List<BigFraction> point(Node node, String path, List<String> receivers, Scenario scenario) {
        List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of(node);
        if (items.size() != receivers.size()) {
            throw UserMistake.at(
                    path,
                    "%d %s found; one per receiver is needed, %s"
                            .formatted(items.size(), items.size() == 1 ? "belief" : "beliefs", receivers));
        }
        List<BigFraction> point = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String here = node instanceof Node.Sequence ? path + "/" + i : path;
            point.add(BeliefReader.requireBelief(scenario.parameters().read(items.get(i), here), here));
        }
        return point;
    }

    private static String shown(List<BigFraction> point) {
        return "(" + String.join(", ", point.stream().map(Exact::show).toList()) + ")";
    }

    /**
     * Refuses a distribution in which somebody's beliefs do not average to the prior, which no information structure
     * brings about; says by how much.
     *
     * @return the prior, which is the common mean
     */
    static BigFraction requirePrior(StatedPosteriors stated) {
        JointPosteriors law = stated.law();
        BigFraction common = law.mean(0);
        Optional<BigFraction> prior = stated.prior();
        for (int i = 0; i < law.receivers().size(); i++) {
            BigFraction mean = law.mean(i);
            BigFraction off = mean.subtract(prior.orElse(common));
            if (off.getNumerator().signum() != 0) {
                String other = prior.isPresent()
                        ? "the prior " + Exact.show(prior.get()) + " of "
                                + stated.states().get(1)
                        : law.receivers().get(0) + "'s " + Exact.show(common);
                throw UserMistake.at(
                                PATH,
                                "%s's beliefs average to %s, which is %s %s than %s; everybody's must average to the prior"
                                        .formatted(
                                                law.receivers().get(i),
                                                Exact.show(mean),
                                                Exact.show(off.abs()),
                                                off.getNumerator().signum() > 0 ? "more" : "less",
                                                other))
                        .maybe(guess(stated));
            }
        }
        return common;
    }

    /** The prior that all means agree on, if they do. */
    private static String guess(StatedPosteriors stated) {
        JointPosteriors law = stated.law();
        BigFraction mean = law.mean(0);
        for (int i = 1; i < law.receivers().size(); i++) {
            if (!law.mean(i).equals(mean)) {
                return "";
            }
        }
        return "Maybe states: {%s: %s, %s: %s}."
                .formatted(
                        stated.states().get(0),
                        Exact.fraction(BigFraction.ONE.subtract(mean)),
                        stated.states().get(1),
                        Exact.fraction(mean));
    }
}
