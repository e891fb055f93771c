package suasion.solve;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The highest point above the prior of the convex hull of scored beliefs in a triangle, by trying every vertex, segment
 * and triangle of them that contains the prior.
 *
 * <p>With homogeneous integer points, Cramer's rule gives det(i,j,k) P = D(j,k) X_i + D(k,i) X_j + D(i,j) X_k with
 * D(i,j) = det(P, X_i, X_j): the triangle contains P iff the three D do not differ in sign, and the score above P per
 * unit of mass is (sum D F) / (sum D W), where W is the sum of a point's coordinates and F its score. By Caratheodory's
 * theorem three points are enough. Work: one sign test per triple.
 */
final class SupportSearch {
    /**
     * A belief at which something is recommended.
     *
     * @param point homogeneous coordinates, non-negative and not all 0
     * @param action what is recommended
     * @param score its score, homogeneous of degree 1 like the point
     */
    record Candidate(List<BigInteger> point, int action, BigInteger score) {
        BigInteger mass() {
            return point.get(0).add(point.get(1)).add(point.get(2));
        }

        BigFraction scorePerMass() {
            return new BigFraction(score, mass());
        }
    }

    /** A candidate and its probability. */
    record Part(Candidate candidate, BigFraction weight) {}

    private final List<Candidate> candidates;
    private final BigInteger[] masses;
    private final BigInteger[] scores;
    private final BigInteger[][] dets;
    private final int[][] signs;

    private int[] best = {};
    private BigInteger[] bestFactors = {};
    private BigInteger bestScore = BigInteger.ZERO;
    private BigInteger bestMass = BigInteger.ZERO;

    private SupportSearch(List<BigInteger> prior, List<Candidate> candidates) {
        this.candidates = candidates;
        this.masses = candidates.stream().map(Candidate::mass).toArray(BigInteger[]::new);
        this.scores = candidates.stream().map(Candidate::score).toArray(BigInteger[]::new);
        int size = candidates.size();
        this.dets = new BigInteger[size][size];
        this.signs = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                dets[i][j] =
                        det(prior, candidates.get(i).point(), candidates.get(j).point());
                signs[i][j] = dets[i][j].signum();
            }
        }
        for (int i = 0; i < size; i++) {
            if (isMultiple(prior, candidates.get(i).point())) {
                offer(new int[] {i}, BigInteger.ONE);
            }
        }
        segments(prior);
        triangles();
    }

    static SupportSearch of(List<BigInteger> prior, List<Candidate> candidates) {
        return new SupportSearch(prior, candidates);
    }

    /** The best support, one to three candidates; empty where the prior lies outside of their hull. */
    List<Part> best() {
        Part[] parts = new Part[best.length];
        for (int n = 0; n < best.length; n++) {
            BigFraction weight = new BigFraction(bestFactors[n].multiply(masses[best[n]]), bestMass);
            parts[n] = new Part(candidates.get(best[n]), weight);
        }
        return List.of(parts);
    }

    private void segments(List<BigInteger> prior) {
        for (int i = 0; i < masses.length; i++) {
            for (int j = i + 1; j < masses.length; j++) {
                if (signs[i][j] == 0) {
                    segment(prior, i, j);
                }
            }
        }
    }

    /** P = (c X_i + d X_j) / e solved in a pair of coordinates in which the two points are independent. */
    private void segment(List<BigInteger> prior, int i, int j) {
        List<BigInteger> a = candidates.get(i).point();
        List<BigInteger> b = candidates.get(j).point();
        for (int k = 0; k < 3; k++) {
            int l = (k + 1) % 3;
            BigInteger e = minor(a, b, k, l);
            if (e.signum() != 0) {
                BigInteger sign = BigInteger.valueOf(e.signum());
                BigInteger c = minor(prior, b, k, l).multiply(sign);
                BigInteger d = minor(a, prior, k, l).multiply(sign);
                if (c.signum() > 0 && d.signum() > 0) {
                    offer(new int[] {i, j}, c, d);
                }
                return;
            }
        }
    }

    private void triangles() {
        for (int i = 0; i < masses.length; i++) {
            for (int j = i + 1; j < masses.length; j++) {
                int sign = signs[i][j];
                for (int k = j + 1; k < masses.length && sign != 0; k++) {
                    // A factor of 0 means that the prior is on an edge, and edges were tried before.
                    if (signs[j][k] == sign && signs[k][i] == sign) {
                        offer(new int[] {i, j, k}, dets[j][k].abs(), dets[k][i].abs(), dets[i][j].abs());
                    }
                }
            }
        }
    }

    private void offer(int[] support, BigInteger... factors) {
        BigInteger score = BigInteger.ZERO;
        BigInteger mass = BigInteger.ZERO;
        for (int n = 0; n < support.length; n++) {
            score = score.add(factors[n].multiply(scores[support[n]]));
            mass = mass.add(factors[n].multiply(masses[support[n]]));
        }
        if (best.length == 0 || score.multiply(bestMass).compareTo(bestScore.multiply(mass)) > 0) {
            best = support;
            bestFactors = factors;
            bestScore = score;
            bestMass = mass;
        }
    }

    private static boolean isMultiple(List<BigInteger> a, List<BigInteger> b) {
        return minor(a, b, 0, 1).signum() == 0
                && minor(a, b, 1, 2).signum() == 0
                && minor(a, b, 2, 0).signum() == 0;
    }

    private static BigInteger det(List<BigInteger> p, List<BigInteger> a, List<BigInteger> b) {
        return p.get(0)
                .multiply(minor(a, b, 1, 2))
                .add(p.get(1).multiply(minor(a, b, 2, 0)))
                .add(p.get(2).multiply(minor(a, b, 0, 1)));
    }

    private static BigInteger minor(List<BigInteger> a, List<BigInteger> b, int k, int l) {
        return a.get(k).multiply(b.get(l)).subtract(a.get(l).multiply(b.get(k)));
    }
}
