package suasion.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import suasion.figure.DemandFigure;
import suasion.figure.UnionFigure;
import suasion.game.Exact;
import suasion.posted.PostedExhibits;
import suasion.posted.RoeslerSzentes;
import suasion.solve.Exhibit;

/** What a seller and a buyer can get at every price, and the demand that the buyer's information makes. */
final class MarketFigures {
    private static final int STEPS = 200;

    private MarketFigures() {}

    /** The picture of an exhibit; empty where there is none. */
    static Optional<Part> of(Exhibit exhibit, List<Exhibit> all) {
        return switch (exhibit.id()) {
            case "regions" -> regions(exhibit, all);
            case "demand" -> Optional.of(demand(exhibit));
            default -> Optional.empty();
        };
    }

    private static Optional<Part> regions(Exhibit exhibit, List<Exhibit> all) {
        Optional<Exhibit> corners =
                all.stream().filter(other -> other.id().equals("corners")).findFirst();
        if (corners.isEmpty() || exhibit.rows().isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<UnionFigure.Spot>> byPrice = new LinkedHashMap<>();
        for (List<Object> row : exhibit.rows()) {
            byPrice.computeIfAbsent(Exact.show((BigFraction) row.get(0)), price -> new ArrayList<>())
                    .add(new UnionFigure.Spot("", number(row.get(1)), number(row.get(2))));
        }
        List<UnionFigure.Area> areas = new ArrayList<>();
        byPrice.forEach((price, spots) -> areas.add(new UnionFigure.Area(price, spots)));
        List<UnionFigure.Spot> known = new ArrayList<>();
        double total = Double.NaN;
        for (List<Object> row : corners.get().rows()) {
            known.add(new UnionFigure.Spot((String) row.get(0), number(row.get(2)), number(row.get(3))));
            // Who knows nothing always buys.
            total = row.get(0).equals(PostedExhibits.NO_INFORMATION) ? number(row.get(2)) + number(row.get(3)) : total;
        }
        String caption =
                "What the seller and the buyer can get, one polygon per price, named at its top: whatever the buyer"
                        + " knows does not depend on the price, so the union of the polygons is possible and their hull is not. On"
                        + " the dashed line everybody buys.";
        List<String> words =
                List.of("profit", "surplus", "possible at one price", "known information", "everybody buys");
        return Optional.of(new Figure(UnionFigure.svg(areas, known, total, words, caption), caption));
    }

    private static Part demand(Exhibit exhibit) {
        List<DemandFigure.Point> grid = exhibit.rows().stream()
                .map(row -> new DemandFigure.Point(number(row.get(0)), number(row.get(1))))
                .toList();
        String caption =
                "How likely the buyer buys at every price: under the information found on this grid and in the closed"
                        + " form of the continuum, 1 less the law of posterior means.";
        return new Figure(DemandFigure.svg(grid, continuum(), caption), caption);
    }

    /** 1 up to the price, price / s up to the top, 0 beyond. */
    static List<DemandFigure.Point> continuum() {
        RoeslerSzentes law = RoeslerSzentes.uniform();
        List<DemandFigure.Point> points = new ArrayList<>();
        points.add(new DemandFigure.Point(0, 1));
        for (int k = 0; k <= STEPS; k++) {
            double s = Math.min(law.top(), law.price() + k * (law.top() - law.price()) / STEPS);
            points.add(new DemandFigure.Point(s, 1 - law.below(s)));
        }
        points.add(new DemandFigure.Point(law.top(), 0));
        points.add(new DemandFigure.Point(1, 0));
        return points;
    }

    private static double number(Object cell) {
        return cell instanceof BigDecimal rounded ? rounded.doubleValue() : Exact.toDouble((BigFraction) cell);
    }
}
