package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suasion.mechanism.AuctionRule;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.PostedMenu;
import suasion.mechanism.Pricing;
import suasion.solve.Claim;
import suasion.solve.Exhibit;
import suasion.solve.Solution;

/** What a seller of goods offers to one buyer or to several bidders, and who gets what. */
record SaleDisplay(DesignProblem problem, Sold sold, List<Exhibit> exhibits) implements Display {
    private static final int MOST_ROWS = 6;
    private static final int MOST_GOODS_NAMED = 6;

    /** Deals, or a few types, of which there may be hundreds. */
    @Override
    public List<String> lines() {
        if (sold.isMenu()) {
            Grid deals = SaleTables.deals(sold);
            boolean few = deals.rows().size() <= MOST_ROWS + 1;
            return TextTable.lines(deals, TextReport.WIDTH, few ? deals.rows().size() : MOST_ROWS);
        }
        List<Sold.Entry> few = SaleTables.few(sold);
        List<String> lines =
                new ArrayList<>(TextTable.lines(SaleTables.brief(sold, few, virtual()), TextReport.WIDTH, few.size()));
        int left = sold.entries().size() - few.size();
        if (left > 0) {
            lines.add("... " + Amounts.counted(left, "more type") + " in the full report");
        }
        return lines;
    }

    private Optional<Exhibit> virtual() {
        return sold.sale().goods().size() == 1 ? SaleExhibits.find(exhibits, SaleExhibits.VIRTUAL) : Optional.empty();
    }

    @Override
    public Grid small() {
        if (sold.isMenu()) {
            return SaleTables.deals(sold);
        }
        return SaleTables.types(sold, SaleTables.few(sold), Optional.empty());
    }

    @Override
    public List<Part> parts(Report report) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(how()));
        if (sold.isMenu()) {
            parts.add(PlayChapter.foldIfLong(SaleTables.deals(sold).limited(SchemeTables.MOST_CELLS, "report.json")));
        }
        parts.addAll(SaleFigures.ofMenu(sold));
        boolean each = !sold.isMenu() || !sold.isContinuous() && sold.entries().size() > 1;
        if (each) {
            Grid types = SaleTables.types(sold, sold.entries(), Optional.empty());
            parts.add(PlayChapter.foldIfLong(types.limited(SchemeTables.MOST_CELLS, "report.json and sale.csv")));
        }
        parts.addAll(SaleFigures.ofAllocation(sold));
        for (String id : SaleExhibits.ABOUT_VALUES) {
            SaleExhibits.find(exhibits, id).ifPresent(exhibit -> {
                parts.addAll(Exhibits.parts(SaleExhibits.trimmed(exhibit)));
                if (id.equals(SaleExhibits.VIRTUAL)) {
                    parts.addAll(SaleFigures.ofVirtualValues(exhibit, exhibits, isBest(report)));
                }
            });
        }
        return parts;
    }

    private static boolean isBest(Report report) {
        return report.solution().claim() == Claim.OPTIMAL;
    }

    /** What happens, in words. */
    private String how() {
        String who = sold.who().equals("buyer") ? "The buyer" : Chapters.capital(sold.who());
        if (sold.mechanism() instanceof PostedMenu) {
            return "%s takes the deal that he likes best, or nothing. All who like the same deal best are one type of the game, so that honesty says that nobody would rather have another deal. Whatever the lottery of a deal gives him, he pays its price."
                    .formatted(who);
        }
        if (sold.isMenu()) {
            return "%s reports his type and gets its deal, which is the same as taking the deal that he likes best. Whatever the lottery of a deal gives him, he pays its price."
                    .formatted(who);
        }
        String rest =
                " The table says what a type gets and pays in the mean while the others report what they are: the interim allocation, or reduced form.";
        return sold.mechanism() instanceof AuctionRule auction
                ? "Everybody reports his type. %s%s%s"
                        .formatted(
                                contests(auction),
                                paid(auction.pricing()),
                                sold.sale().bidders() > 1 ? rest : "")
                : "%s reports his type and gets what is drawn for it.%s"
                        .formatted(who, sold.sale().bidders() > 1 ? rest : "");
    }

    private static String contests(AuctionRule auction) {
        int orders = auction.contests().stream().mapToInt(List::size).max().orElse(1);
        boolean several = auction.contests().size() > 1;
        return orders == 1
                ? "%s goes to a bidder of the type that comes first in a fixed order, equals being drawn alike, and stays with the seller where nobody's type takes part in it. "
                        .formatted(several ? "Every good" : "The good")
                : "%s an order of priorities is drawn, of %d at most; it goes to a bidder of the type that comes first in it, equals being drawn alike, and stays with the seller where nobody's type takes part in it. "
                        .formatted(several ? "For every good" : "For the good", orders);
    }

    private static String paid(Pricing pricing) {
        if (pricing instanceof Pricing.OnReport) {
            return "Everybody pays what goes with his report, whether he gets anything or not.";
        }
        if (pricing instanceof Pricing.Own) {
            return "Who gets it pays the price that goes with his own report; nobody else pays.";
        }
        if (pricing instanceof Pricing.SecondPrice second) {
            boolean none = second.reserve().getNumerator().signum() == 0;
            return "Who gets it pays the highest value that another bidder has reported%s; nobody else pays."
                    .formatted(none ? "" : ", and at least the reserve price " + Amounts.both(second.reserve()));
        }
        return "Who gets it pays the least value with which he would still have got it; nobody else pays.";
    }

    @Override
    public String setting(DesignProblem problem) {
        List<String> names = sold.sale().goods();
        boolean one = names.size() == 1;
        String goods = one
                ? (names.get(0).equals("good") ? "One good is" : "One good (%s) is".formatted(names.get(0)))
                : "%s (%s) are".formatted(Amounts.counted(names.size(), "good"), Words.some(names, MOST_GOODS_NAMED));
        int bidders = sold.sale().bidders();
        String named = sold.who().equals("buyer") ? "" : " (" + sold.who() + ")";
        String whom = bidders == 1 ? "one buyer" + named : Amounts.counted(bidders, "bidder");
        String types = sold.isContinuous()
                ? "his values are drawn from continuous laws"
                : bidders == 1
                        ? "he is of one of " + Amounts.counted(sold.entries().size(), "type")
                        : "everybody draws his type from the table below"
                                + (sold.isBlocked() ? ", a block of types each" : ", all alike and independently");
        return "%s for sale to %s. %s; nobody else knows what %s worth to him. A lottery over goods is worth what it gives in the mean, and what is paid is deducted. %s sees nothing, announces beforehand who gets what for which price, and wants as much revenue as possible. Whoever wants to may stay out; he then gets nothing and pays nothing."
                .formatted(
                        goods,
                        whom,
                        Chapters.capital(types),
                        one ? "it is" : "they are",
                        Chapters.capital(problem.designer()));
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        List<Part> parts = new ArrayList<>();
        Grid values = SaleTables.values(sold).limited(SchemeTables.MOST_CELLS, "report.json and sale.csv");
        parts.add(PlayChapter.foldIfLong(values));
        if (sold.mechanism() instanceof PostedMenu posted) {
            parts.add(new Paragraph(
                    ("In play values are drawn from these laws; an observer rounds them, at random and with the right mean, to a lattice of %s points, which changes no mean of what is observed.")
                            .formatted(
                                    Amounts.count(posted.table().game().states().size()))));
        }
        return parts;
    }

    @Override
    public Set<String> shown() {
        return SaleExhibits.PLACED;
    }

    @Override
    public List<Terms.Entry> words() {
        return List.of();
    }

    /** The first sentence of a report. */
    static String result(Solution s) {
        boolean menu = Wording.of(s.problem()) == Wording.SALE;
        String when = menu ? "takes the deal that is meant for it" : "reports what it is";
        return "This %s brings %s %s per round when every type %s."
                .formatted(menu ? "menu" : "auction", s.problem().designer(), Amounts.both(s.value()), when);
    }
}
