package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suasion.auction.AuctionExhibits;
import suasion.figure.DistributionFigure;
import suasion.solve.Exhibit;

/** Pictures of exhibits that are distributions. */
final class DistributionFigures {
    private static final int CUMULATIVE = 2;
    private static final int LAW = 3;

    private DistributionFigures() {}

    /** The distribution of the winning bid of an auction; none for other exhibits. */
    static Optional<Figure> of(Exhibit exhibit) {
        if (!exhibit.id().equals(AuctionExhibits.WINNING_BIDS)) {
            return Optional.empty();
        }
        boolean closed = exhibit.columns().size() > LAW;
        List<DistributionFigure.Point> points = new ArrayList<>();
        for (List<Object> row : exhibit.rows()) {
            points.add(new DistributionFigure.Point(
                    number(row.get(0)), number(row.get(CUMULATIVE)), closed ? number(row.get(LAW)) : Double.NaN));
        }
        String caption = "Distribution of the winning bid, as steps"
                + (closed
                        ? "; dashed: the closed form for the same values with bids of any size, joined between the bids of the grid."
                        : ".");
        return Optional.of(
                new Figure(DistributionFigure.svg(points, "winning bid", "closed form, any bids", caption), caption));
    }

    private static double number(Object cell) {
        return ((Number) cell).doubleValue();
    }
}
