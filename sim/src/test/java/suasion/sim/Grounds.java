package suasion.sim;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.Deal;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Mechanism;
import suasion.mechanism.Payments;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Pricing;
import suasion.mechanism.Sale;
import suasion.menu.PostedMenus;
import suasion.value.UniformLaw;

/** Games of every sort in which somebody may learn. */
public final class Grounds {
    private Grounds() {}

    /** One of every sort, all players playing the strategy. */
    public static List<Arm> all(Strategy strategy) {
        return List.of(
                court(strategy),
                paying(strategy),
                Arm.of("two players", Games.twoPlayers(), Games.twoPlayersScheme(), strategy),
                Games.random(new Random(3), 4, 3, strategy),
                Menus.arm(strategy),
                Devices.arm(strategy, strategy),
                Devices.random(new Random(5), strategy, strategy, strategy),
                telling(strategy),
                sale(strategy),
                auction(strategy),
                posted(strategy));
    }

    /** Where there is something to do. */
    public static List<Arm> acting(Strategy strategy) {
        return all(strategy).stream()
                .filter(arm -> arm.problem().sale().isEmpty())
                .toList();
    }

    /** Where there is something to report. */
    public static List<Arm> buying(Strategy strategy) {
        return List.of(sale(strategy), auction(strategy), posted(strategy));
    }

    public static Arm court(Strategy judge) {
        return Arm.of("court", Games.court(), Games.courtOptimum(), judge);
    }

    /** The judge is paid 1/10 for every conviction that he is told, and charged 1/20 for every acquittal. */
    static Arm paying(Strategy judge) {
        Payments owed = Payments.of(List.of(Games.fractions("-1/20", "1/10")));
        DesignProblem court = Games.court();
        return Arm.of(
                "paying court", court, Games.scheme(court, "1/2 1/2", "0 1").withPayments(owed), judge);
    }

    static Arm telling(Strategy receiver) {
        Telling told = Telling.of("1/2", "1/4 3/4 1/4", "3/4 1/4 3/4");
        return Arm.of("telling", told.problem(), told.scheme(), receiver);
    }

    private static AuctionRule secondPrice() {
        return Auctions.alike(
                2,
                Games.fractions("1", "2", "3"),
                Games.fractions("1/2", "1/4", "1/4"),
                new Pricing.SecondPrice(new BigFraction(1)),
                Auctions.order("1", 0, 1, 2));
    }

    private static Arm selling(String name, Mechanism mechanism, Strategy buyer) {
        return Arm.of(name, Sale.problem(mechanism.table().game(), "seller"), mechanism, buyer);
    }

    /** What one bidder of a second-price auction gets, as a table. */
    public static Arm sale(Strategy buyer) {
        return selling("sale", secondPrice().table(), buyer);
    }

    /** The second-price auction itself. */
    public static Arm auction(Strategy buyer) {
        return selling("auction", secondPrice(), buyer);
    }

    /** A book of uniform value at 1/3, with an insert at 2/3. */
    public static Arm posted(Strategy buyer) {
        PostedMenu menu = PostedMenus.of(
                List.of(UniformLaw.unit(), UniformLaw.unit()),
                List.of("book", "insert"),
                "reader",
                List.of(
                        new Deal("book at 1/3", Games.fractions("1", "0"), new BigFraction(1, 3)),
                        new Deal("both at 2/3", Games.fractions("1", "1"), new BigFraction(2, 3))));
        return selling("posted", menu, buyer);
    }

    /** The same arm with somebody else in every seat. */
    public static Arm with(Arm arm, Strategy strategy) {
        return arm.with(arm.strategies().stream().map(old -> strategy).toList());
    }
}
