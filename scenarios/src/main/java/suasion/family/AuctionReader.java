package suasion.family;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.auction.Auction;
import suasion.auction.Format;
import suasion.auction.PostedPrices;
import suasion.game.Exact;
import suasion.game.Sense;
import suasion.game.UserMistake;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;
import suasion.scenario.Scenario;

/**
 * Reads an auction: values and bids, each written out or as a range with equal steps, bidders, and a format.
 *
 * @param scenario the file
 */
record AuctionReader(Scenario scenario) {
    static final String FORMAT = "format";
    static final String COMPARE = "compare";

    private static final String STEPS = "steps";
    private static final Set<String> RANGE = Set.of("from", "to", STEPS);
    private static final int MOST_STEPS = 1000;
    private static final int MOST_BIDDERS = 12;

    /** The auction of the file; a posted price that it does not name is the best one. */
    Auction read() {
        return read(0);
    }

    /** What every price of the grid brings. */
    PostedPrices prices() {
        return PostedPrices.of(grid(0, Format.FIRST_PRICE), sense());
    }

    /** The same on a grid of so many steps of values and bids; 0 for the file's own. */
    Auction read(int steps) {
        Format format = format();
        Auction auction = grid(steps, format == Format.POSTED_PRICE ? Format.FIRST_PRICE : format);
        if (format == Format.POSTED_PRICE) {
            return auction.posted(price(auction));
        }
        if (scenario.root().has("price")) {
            throw UserMistake.at(
                            "/price", "a price is posted in the format posted-price only, this is " + format.label())
                    .maybe("Maybe format: posted-price.");
        }
        requireHoldable(auction);
        return auction;
    }

    private Auction grid(int steps, Format format) {
        int bidders = (int) numbers().readInteger(field("bidders"), "/bidders", 1, MOST_BIDDERS);
        List<BigFraction> bids = bids(steps);
        Map<BigFraction, BigFraction> law = values(steps);
        return new Auction(List.copyOf(law.keySet()), List.copyOf(law.values()), bidders, bids, format);
    }

    private static void requireHoldable(Auction auction) {
        try {
            auction.requireHoldable();
        } catch (UserMistake mistake) {
            throw mistake.below("/bids").maybe("Maybe fewer steps.");
        }
    }

    private Numbers numbers() {
        return scenario.parameters();
    }

    private Node field(String key) {
        return scenario.root().fields().get(key);
    }

    /** Whether the revenue is to be as small or as large as possible. */
    Sense sense() {
        return Sense.valueOf(scenario.root().text("objective", "min").toUpperCase(Locale.ROOT));
    }

    /**
     * The format that the file names.
     *
     * @throws UserMistake if it asks for several side by side
     */
    Format format() {
        String written = scenario.root().text(FORMAT, Format.FIRST_PRICE.label());
        if (written.equals(COMPARE)) {
            throw UserMistake.at("/" + FORMAT, "run, solve, check and list compare formats; here one format is needed")
                    .maybe("Maybe --set format=first-price.");
        }
        return Format.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether values are equally likely steps from 0. */
    boolean isUniform() {
        return isRange(field("values"))
                && values(0).keySet().iterator().next().getNumerator().signum() == 0;
    }

    /** The numbers of steps of the grids beside which the revenue is shown. */
    List<Integer> convergence() {
        List<Integer> all = new ArrayList<>();
        if (field("convergence") instanceof Node.Sequence grids) {
            for (String key : List.of("values", "bids")) {
                if (!isRange(field(key))) {
                    throw UserMistake.at(
                            "/convergence", key + " are written out, only ranges {from, to, steps} can be refined");
                }
            }
            for (int i = 0; i < grids.items().size(); i++) {
                all.add((int) numbers().readInteger(grids.items().get(i), "/convergence/" + i, 1, MOST_STEPS));
            }
        }
        return all;
    }

    private BigFraction price(Auction auction) {
        if (!scenario.root().has("price")) {
            return PostedPrices.of(auction, sense()).best();
        }
        BigFraction price = numbers().readHoldable(field("price"), "/price");
        if (price.getNumerator().signum() <= 0) {
            throw UserMistake.at("/price", Exact.show(price) + " found, a price must be above 0");
        }
        return price;
    }

    private static boolean isRange(Node node) {
        return node instanceof Node.Mapping mapping
                && mapping.fields().keySet().stream().anyMatch(RANGE::contains);
    }

    private List<BigFraction> bids(int steps) {
        Node node = field("bids");
        List<BigFraction> bids;
        if (node instanceof Node.Sequence list) {
            bids = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                bids.add(numbers().readHoldable(list.items().get(i), "/bids/" + i));
                if (i > 0 && bids.get(i).compareTo(bids.get(i - 1)) <= 0) {
                    throw UserMistake.at(
                            "/bids/" + i, "bids must increase, " + shown(bids.get(i - 1)) + " is before it");
                }
            }
        } else {
            bids = range((Node.Mapping) node, "/bids", steps);
        }
        if (bids.get(0).getNumerator().signum() != 0) {
            throw UserMistake.at("/bids", "the lowest bid is " + shown(bids.get(0)) + ", must be 0");
        }
        if (bids.size() < 2) {
            throw UserMistake.at("/bids", "a bid above 0 is needed");
        }
        return bids;
    }

    /** Values in increasing order with their probabilities. */
    private Map<BigFraction, BigFraction> values(int steps) {
        Node.Mapping section = scenario.root().section("values");
        Map<BigFraction, BigFraction> law = new TreeMap<>();
        if (isRange(section)) {
            List<BigFraction> values = range(section, "/values", steps);
            values.forEach(value -> law.put(value, new BigFraction(1, values.size())));
        } else {
            List<BigFraction> prior = Prior.read(section, "/values", numbers());
            for (String key : section.fields().keySet()) {
                String path = Pointer.below("/values", key);
                BigFraction value = value(key, path);
                BigFraction probability = prior.get(law.size());
                if (probability.getNumerator().signum() == 0) {
                    throw UserMistake.at(path, "value " + key + " has probability 0; leave it out");
                }
                if (law.put(value, probability) != null) {
                    throw UserMistake.at(path, "value " + shown(value) + " is there twice");
                }
            }
        }
        BigFraction lowest = law.keySet().iterator().next();
        if (lowest.getNumerator().signum() < 0) {
            throw UserMistake.at("/values", "a value of " + shown(lowest) + " is negative, must be at least 0");
        }
        return Collections.unmodifiableMap(law);
    }

    private static BigFraction value(String key, String path) {
        try {
            return Numbers.requireHoldable(Exact.parse(key), path);
        } catch (UserMistake mistake) {
            throw mistake.path().isEmpty()
                    ? mistake.below(path).maybe("Maybe {from: 0, to: 1, steps: 10}, or {0: 1/2, 1: 1/2}.")
                    : mistake;
        }
    }

    private static String shown(BigFraction value) {
        return Exact.show(value);
    }

    /** Equal steps from one number to another, both included. */
    private List<BigFraction> range(Node.Mapping section, String path, int wanted) {
        for (String key : section.fields().keySet()) {
            if (!RANGE.contains(key)) {
                throw UserMistake.at(Pointer.below(path, key), "a range has from, to and steps");
            }
        }
        for (String key : List.of("to", STEPS)) {
            if (!section.has(key)) {
                throw UserMistake.at(path, key + " is missing in the range")
                        .maybe("Maybe {from: 0, to: 1, steps: 10}.");
            }
        }
        BigFraction from = section.has("from")
                ? numbers().readHoldable(section.fields().get("from"), path + "/from")
                : BigFraction.ZERO;
        BigFraction to = numbers().readHoldable(section.fields().get("to"), path + "/to");
        int written = (int) numbers().readInteger(section.fields().get(STEPS), path + "/steps", 1, MOST_STEPS);
        int steps = wanted > 0 ? wanted : written;
        if (to.compareTo(from) <= 0) {
            throw UserMistake.at(
                    path, "the range from " + shown(from) + " to " + shown(to) + " goes down, it must go up");
        }
        BigFraction step = to.subtract(from).divide(BigInteger.valueOf(steps));
        List<BigFraction> range = new ArrayList<>();
        for (int k = 0; k <= steps; k++) {
            range.add(from.add(step.multiply(k)));
        }
        return range;
    }
}
