package suasion.sim.gui;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import suasion.sim.gui.Brush.Align;

/** The announced scheme as a table, rows states and columns messages, with this round's row and entry marked. */
final class SchemeCard extends Card {
    private static final double LOWEST = 26;
    private static final double HIGHEST = 40;
    private static final double NARROWEST = 66;
    private static final double WIDEST = 160;

    SchemeCard(Supplier<Moment> moment) {
        super(moment);
    }

    @Override
    void paint(Brush brush, Spot spot, Moment moment) {
        Moment.Grid grid = moment.scheme();
        brush.card(moment.wording().scheme() + ": " + grid.caption());
        if (grid.rows().isEmpty()) {
            return;
        }
        double head = Math.min(190, brush.width() * .26);
        double left = 14 + head;
        double room = brush.width() - left - 14;
        List<Integer> columns =
                most(grid.columns().size(), (int) (room / NARROWEST), grid.column(), m -> total(grid, m));
        boolean moreColumns = columns.size() < grid.columns().size();
        double pitch = Math.min(WIDEST, room / (columns.size() + (moreColumns ? 1 : 0)));
        int fit = (int) ((brush.height() - 62) / LOWEST);
        List<Integer> rows =
                most(grid.rows().size(), fit, grid.row(), cell -> grid.weights().get(cell));
        double height = Math.max(
                LOWEST, Math.min(HIGHEST, (brush.height() - 66) / grid.rows().size()));
        double size = height * .4 + 3;
        for (int k = 0; k < columns.size(); k++) {
            heading(
                    brush,
                    grid.columns().get(columns.get(k)),
                    columns.get(k) == grid.column(),
                    left + k * pitch,
                    pitch);
        }
        if (moreColumns) {
            String more = (grid.columns().size() - columns.size()) + " more";
            heading(brush, more, false, left + columns.size() * pitch, pitch);
        }
        double y = 56;
        for (int row : rows) {
            boolean drawn = row == grid.row();
            Color ink = drawn ? Palette.BLUE : Palette.INK;
            brush.text(
                    grid.rows().get(row),
                    14,
                    y + height / 2 + size * .34,
                    head - 10,
                    Brush.font(size, drawn),
                    ink,
                    Align.LEFT);
            for (int k = 0; k < columns.size(); k++) {
                int column = columns.get(k);
                entry(
                        brush,
                        grid,
                        row,
                        column,
                        new Rectangle2D.Double(left + k * pitch, y + 1, pitch - 4, height - 3),
                        size);
            }
            y += height;
        }
        if (rows.size() < grid.rows().size()) {
            String more = "and " + (grid.rows().size() - rows.size()) + " more "
                    + moment.wording().rows();
            brush.text(more, 14, y + 15, head, Brush.font(12, false), Palette.MUTED, Align.LEFT);
        }
    }

    private static double total(Moment.Grid grid, int column) {
        return grid.values().stream().mapToDouble(row -> row.get(column)).sum();
    }

    /** All of the indices where they fit, else the marked one and those of the largest weight, in their own order. */
    private static List<Integer> most(int size, int fit, int marked, IntToDoubleFunction weight) {
        Comparator<Integer> largest = Comparator.comparingDouble(i -> i == marked ? -1e300 : -weight.applyAsDouble(i));
        return IntStream.range(0, size)
                .boxed()
                .sorted(largest)
                .limit(size <= fit ? size : Math.max(1, fit - 1))
                .sorted()
                .toList();
    }

    private static void heading(Brush brush, String text, boolean said, double x, double w) {
        Color ink = said ? Palette.BLUE : Palette.MUTED;
        int cut = text.indexOf(": ");
        if (cut < 0 || Brush.lengthOf(text, Brush.font(13, said)) <= w - 6) {
            brush.text(text, x, 48, w - 6, brush.fitting(text, w - 6, 13, said), ink, Align.CENTRE);
            return;
        }
        // who moves first, or the price, above what is told
        String above = text.substring(0, cut);
        String below = text.substring(cut + 2);
        brush.text(above, x, 39, w - 6, brush.fitting(above, w - 6, 11.5, said), ink, Align.CENTRE);
        brush.text(below, x, 52, w - 6, brush.fitting(below, w - 6, 11.5, said), ink, Align.CENTRE);
    }

    private static void entry(Brush brush, Moment.Grid grid, int row, int column, Rectangle2D box, double size) {
        double value = grid.values().get(row).get(column);
        boolean here = row == grid.row() && column == grid.column();
        Color pale = Palette.PALE_BLUE;
        brush.fill(
                box, new Color(pale.getRed(), pale.getGreen(), pale.getBlue(), (int) (20 + 215 * Math.min(1, value))));
        if (here) {
            brush.outline(box, Palette.BLUE, 2.4);
        }
        brush.text(
                grid.texts().get(row).get(column),
                box.getX(),
                box.getY() + box.getHeight() / 2 + size * .35,
                box.getWidth(),
                brush.fitting(grid.texts().get(row).get(column), box.getWidth(), size, here),
                value == 0 ? Palette.MUTED : Palette.INK,
                Align.CENTRE);
    }
}
