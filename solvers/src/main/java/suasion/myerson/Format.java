package suasion.myerson;

import java.util.Locale;

/** How one good is sold to bidders who know what it is worth to them. */
public enum Format {
    /** The auction of the highest revenue. */
    OPTIMAL,
    /** The highest bid wins and pays the next one. */
    SECOND_PRICE,
    /** The highest bid wins and is paid. */
    FIRST_PRICE,
    /** One price for all; one of those who accept gets the good. */
    POSTED_PRICE;

    /** As files write it: "second-price". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
