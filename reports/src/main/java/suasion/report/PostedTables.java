package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suasion.game.Player;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Signal;
import suasion.posted.PostedReply;

/** What a buyer does at prices that are not posted, as tables and words. */
final class PostedTables {
    private static final int FEW = 4;
    private static final int LABELS = 3;

    private PostedTables() {}

    /** A row per reply to a price that is not posted; none for a device that has no such replies. */
    static Grid replies(Device device) {
        List<List<String>> rows = new ArrayList<>();
        device.offPath().stream()
                .map(PostedReply::of)
                .flatMap(Optional::stream)
                .forEach(reply -> rows.add(List.of(
                        reply.told(),
                        Amounts.fraction(reply.asked()),
                        reply.buys() ? "buys" : "refuses",
                        Amounts.fraction(reply.mean()),
                        reply.isBest() ? "yes" : "NO")));
        return new Grid(
                "Replies to prices that are not posted",
                List.of("told to buy", "asked", "reply", "value on average", "credible"),
                rows,
                LABELS);
    }

    /** For the terminal. */
    static List<String> lines(Device device) {
        List<String> lines = new ArrayList<>();
        List<Signal> prices = device.table().signals().of(0);
        if (prices.size() == 1) {
            lines.add("The price that is posted is %s.".formatted(prices.get(0).name()));
        }
        lines.addAll(TextTable.lines(replies(device), TextReport.WIDTH, FEW));
        return lines;
    }

    /** For the page. */
    static List<Part> parts(Device device) {
        return List.of(
                new Anchor("off-path", "At prices that are not posted"),
                new Paragraph(
                        "What the buyer was told does not depend on the price, so he believes the same at every price and"
                                + " buys where his value is on average at least that. Of all prices but the one that is posted, the"
                                + " highest at which he is to buy and the lowest at which he is to refuse speak for the others."),
                PlayChapter.foldIfLong(replies(device).limited(SchemeTables.MOST_CELLS, "report.json")));
    }

    /** Who gets what. */
    static List<Part> payoffs(DesignProblem problem) {
        List<Player> players = problem.game().players();
        String seller = players.get(0).name();
        String buyer = players.get(1).name();
        return List.of(new Paragraph(Chapters.capital(
                        "%s posts a price. If %s buys, %s gets the price and %s the value less the price; otherwise both get 0."
                                .formatted(seller, buyer, seller, buyer))
                + " Who is told to buy up to a price buys at that price and at all lower ones."));
    }

    /** What the words of such a device mean. */
    static List<Terms.Entry> words() {
        return List.of(
                new Terms.Entry(
                        "Off the path",
                        "at a price that is not posted; what the buyer believes about his value is the same there"),
                new Terms.Entry(
                        "Credibility",
                        "the reply to a price that is not posted is best at what the buyer was told of his value"));
    }
}
