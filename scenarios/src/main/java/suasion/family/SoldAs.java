package suasion.family;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.game.UserMistake;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Payments;
import suasion.mechanism.Table;
import suasion.myerson.Format;
import suasion.myerson.Formats;
import suasion.myerson.PrivateValues;
import suasion.scenario.Node;
import suasion.scenario.Numbers;
import suasion.scenario.Pointer;

/**
 * How a file, or one of its broken mechanisms, sells the good: {@code format}, {@code reserve}, {@code price}, and in
 * broken ones {@code fee} (charged for every bid), {@code bids: truthful} (at the first price) and {@code charged} (in
 * place of the posted price).
 *
 * @param market who bids
 * @param numbers named numbers that formulas may use
 */
record SoldAs(PrivateValues market, Numbers numbers) {
    private static final String RESERVE = "reserve";
    private static final String PRICE = "price";
    private static final String CHARGED = "charged";
    private static final String BIDS = "bids";
    private static final String FEE = "fee";
    private static final String BEST = "optimal";

    /**
     * The rule.
     *
     * @param section where it is written
     * @param path its JSON pointer, empty for the whole file
     */
    AuctionRule read(Node.Mapping section, Format format, String path) {
        requireKeys(section, format, path);
        return unchecked(section, format, path);
    }

    /** The same where keys of other formats may stand: the format is one of several that the file is seen in. */
    AuctionRule unchecked(Node.Mapping section, Format format, String path) {
        Formats formats = market.formats();
        return withFee(section, path, rule(formats, section, format, path));
    }

    private AuctionRule rule(Formats formats, Node.Mapping section, Format format, String path) {
        return switch (format) {
            case OPTIMAL -> formats.optimal();
            case SECOND_PRICE -> formats.secondPrice(reserve(formats, section, path));
            case FIRST_PRICE -> firstPrice(formats, section, path);
            case POSTED_PRICE -> {
                BigFraction price = section.has(PRICE) ? number(section, PRICE, path) : formats.bestPrice();
                yield formats.postedPrice(price, section.has(CHARGED) ? number(section, CHARGED, path) : price);
            }
        };
    }

    private AuctionRule firstPrice(Formats formats, Node.Mapping section, String path) {
        BigFraction reserve = reserve(formats, section, path);
        if (section.has(BIDS)) {
            return formats.ownValue(reserve);
        }
        if (!formats.bidders().areAlike()) {
            throw UserMistake.at(
                            Pointer.below(path, PrivateValueReader.FORMAT),
                            "what bidders who are not alike bid at the first price is not known in closed form")
                    .maybe("Maybe second-price, or alike bidders.");
        }
        return formats.firstPrice(reserve);
    }

    private BigFraction reserve(Formats formats, Node.Mapping section, String path) {
        if (!section.has(RESERVE)) {
            return BigFraction.ZERO;
        }
        String written = section.text(RESERVE, "");
        if (written.matches("[A-Za-z]+")
                && !written.equals(BEST)
                && !numbers.values().containsKey(written)) {
            throw UserMistake.at(
                            Pointer.below(path, RESERVE), "'%s' found, must be a number or %s".formatted(written, BEST))
                    .maybe("Maybe %s.".formatted(BEST));
        }
        return written.equals(BEST) ? formats.bestReserve() : number(section, RESERVE, path);
    }

    private BigFraction number(Node.Mapping section, String key, String path) {
        String here = Pointer.below(path, key);
        BigFraction number = numbers.readHoldable(section.fields().get(key), here);
        if (number.getNumerator().signum() < 0) {
            throw UserMistake.at(here, PrivateValueReader.show(number) + " found, must be at least 0");
        }
        return number;
    }

    private AuctionRule withFee(Node.Mapping section, String path, AuctionRule rule) {
        if (!section.has(FEE)) {
            return rule;
        }
        BigFraction fee = number(section, FEE, path);
        Table table = rule.table();
        Payments charged = table.payments()
                .withFees(List.of(
                        Collections.nCopies(market.formats().bidders().types().size(), fee)));
        return new AuctionRule(rule.contests(), rule.pricing(), table.withPayments(charged));
    }

    /** A key that means nothing in this format would be passed over in silence. */
    private static void requireKeys(Node.Mapping section, Format format, String path) {
        require(
                section,
                RESERVE,
                path,
                format == Format.FIRST_PRICE || format == Format.SECOND_PRICE,
                format == Format.OPTIMAL
                        ? "the optimal format has the reserve prices that are best"
                        : "a posted price needs no reserve",
                "Maybe format: second-price.");
        for (String key : List.of(PRICE, CHARGED)) {
            require(
                    section,
                    key,
                    path,
                    format == Format.POSTED_PRICE,
                    "a price is posted in the format posted-price only, this is " + format.label(),
                    "Maybe format: posted-price.");
        }
        require(
                section,
                BIDS,
                path,
                format == Format.FIRST_PRICE,
                "bids are stated for the format first-price only, this is " + format.label(),
                "Maybe format: first-price.");
    }

    private static void require(
            Node.Mapping section, String key, String path, boolean allowed, String problem, String guess) {
        if (section.has(key) && !allowed) {
            throw UserMistake.at(Pointer.below(path, key), problem).maybe(guess);
        }
    }
}
