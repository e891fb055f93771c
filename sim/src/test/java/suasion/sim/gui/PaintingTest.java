package suasion.sim.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.junit.jupiter.api.Test;
import sim.portrayal.DrawInfo2D;
import suasion.sim.Round;

/** The board and the charts painted into pictures, without a screen. */
class PaintingTest {
    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final Rectangle2D STATE = new Rectangle2D.Double(20, 76, 196, 320);
    private static final Rectangle2D SIGNAL = new Rectangle2D.Double(432, 76, 124, 320);
    private static final Rectangle2D RECEIVER = new Rectangle2D.Double(564, 76, 236, 320);
    private static final Rectangle2D ACTION = new Rectangle2D.Double(812, 76, 172, 320);
    private static final Rectangle2D PAYOFFS = new Rectangle2D.Double(996, 76, 184, 320);
    private static final Rectangle2D TITLE = new Rectangle2D.Double(20, 14, 700, 54);

    private static final Narrator COURT = new Narrator(Plays.catalogue().get(0), Plays.court());

    /** A picture of the board, {@code scale} pixels per unit. */
    private static BufferedImage paint(Moment moment, double scale) {
        Supplier<Statistics> none = () -> null;
        Board board = new Board(() -> moment, none, spot -> null);
        board.arrange(moment);
        return paint(board, scale);
    }

    private static BufferedImage paint(Board board, double scale) {
        int width = (int) (Board.WIDTH * scale);
        int height = (int) (Board.HEIGHT * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        Rectangle2D.Double all = new Rectangle2D.Double(0, 0, width, height);
        board.portrayal()
                .draw(board.portrayal().getField(), graphics, new DrawInfo2D(null, board.portrayal(), all, all));
        graphics.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image, Rectangle2D units, double scale) {
        return image.getRGB(
                (int) (units.getX() * scale),
                (int) (units.getY() * scale),
                (int) (units.getWidth() * scale),
                (int) (units.getHeight() * scale),
                null,
                0,
                (int) (units.getWidth() * scale));
    }

    private static void assertDiffers(BufferedImage one, BufferedImage other, Rectangle2D where) {
        assertNotEquals(Arrays.hashCode(pixels(one, where, 1)), Arrays.hashCode(pixels(other, where, 1)));
    }

    private static void assertSame(BufferedImage one, BufferedImage other, Rectangle2D where) {
        assertEquals(Arrays.hashCode(pixels(one, where, 1)), Arrays.hashCode(pixels(other, where, 1)));
    }

    private static void assertNotBlank(BufferedImage image, Rectangle2D where, double scale) {
        long inked = Arrays.stream(pixels(image, where, scale))
                .filter(pixel -> (pixel & 0xffffff) != 0xffffff)
                .count();
        assertTrue(inked > 200 * scale * scale, inked + " pixels in " + where);
    }

    private static Moment round(int cell, int message, int action) {
        return COURT.after(
                new Round(0, cell, List.of(0), message, List.of(message), List.of(action), action), "round 1", "");
    }

    @Test
    void theBoardIsNotBlankAtAnySize() {
        for (double scale : new double[] {.4, 1, 2}) {
            BufferedImage image = paint(round(0, 1, 1), scale);
            for (Rectangle2D card : List.of(STATE, SIGNAL, RECEIVER, ACTION, PAYOFFS, TITLE)) {
                assertNotBlank(image, card, scale);
            }
        }
    }

    @Test
    void anotherStateLooksOtherwiseAndLeavesTheReceiverAsHeWas() {
        BufferedImage innocent = paint(round(0, 1, 1), 1);
        BufferedImage guilty = paint(round(1, 1, 1), 1);
        assertDiffers(innocent, guilty, STATE);
        assertDiffers(innocent, guilty, PAYOFFS);
        assertSame(innocent, guilty, RECEIVER);
        assertSame(innocent, guilty, ACTION);
        assertSame(innocent, guilty, TITLE);
    }

    @Test
    void anotherSignalChangesTheBelief() {
        BufferedImage acquit = paint(round(0, 0, 0), 1);
        BufferedImage convict = paint(round(0, 1, 1), 1);
        assertDiffers(acquit, convict, SIGNAL);
        assertDiffers(acquit, convict, RECEIVER);
        assertSame(acquit, convict, STATE);
    }

    @Test
    void disobedienceIsMarkedInItsOwnColour() {
        BufferedImage obeyed = paint(round(0, 1, 1), 1);
        BufferedImage disobeyed = paint(round(0, 1, 0), 1);
        assertTrue(count(obeyed, Palette.GREEN) > 500 && count(obeyed, Palette.VERMILION) == 0);
        assertTrue(count(disobeyed, Palette.VERMILION) > 500 && count(disobeyed, Palette.GREEN) == 0);
    }

    private static long count(BufferedImage image, Color color) {
        return Arrays.stream(pixels(image, ACTION, 1))
                .filter(pixel -> pixel == color.getRGB())
                .count();
    }

    @Test
    void manyStatesActionsAndReceiversFitTheirCards() {
        Scene large = Plays.large(30, 10);
        Round round = new Round(0, 7, List.of(0), 7, List.of(7), List.of(7), 7);
        Moment moment = new Narrator(Plays.catalogue().get(1), large).after(round, "round 1", "");
        BufferedImage image = paint(moment, 1);
        assertNotBlank(image, STATE, 1);
        // nothing is drawn in the gaps between the cards
        assertEquals(
                0,
                Arrays.stream(pixels(image, new Rectangle2D.Double(218, 76, 8, 320), 1))
                        .filter(p -> p != -1)
                        .count());
        assertEquals(
                0,
                Arrays.stream(pixels(image, new Rectangle2D.Double(20, 398, 1160, 8), 1))
                        .filter(p -> p != -1)
                        .count());
        Round pair = new Round(0, 1, List.of(0, 0), 3, List.of(1, 1), List.of(1, 1), 3);
        assertNotBlank(
                paint(new Narrator(Plays.catalogue().get(2), Plays.investors()).after(pair, "", ""), 1), ACTION, 1);
    }

    @Test
    void aBoardThatIsArrangedAgainKeepsItsCards() {
        Moment moment = round(0, 1, 1);
        Board board = new Board(() -> moment, () -> null, spot -> null);
        board.arrange(moment);
        board.arrange(moment);
        // MASON holds portrayals weakly, by their objects
        System.gc();
        BufferedImage image = paint(board, 1);
        assertNotBlank(image, TITLE, 1);
        assertSame(image, paint(moment, 1), TITLE);
        assertSame(image, paint(moment, 1), RECEIVER);
    }

    @Test
    void aBoardWithoutAGameSaysWhy() {
        assertNotBlank(paint(Moment.empty("Court", "a paper", "solving"), 1), TITLE, 1);
    }

    @Test
    void chartsShowWhatWasObserved() {
        FrequencyChart frequencies = new FrequencyChart("signals", "signal");
        PayoffChart payoffs = new PayoffChart();
        Scene court = Plays.court();
        Statistics before = Statistics.before(court);
        frequencies.update(before.signals());
        payoffs.update(before.rounds(), before.payoffs());
        int[] bars = picture(frequencies.chart());
        int[] lines = picture(payoffs.chart());
        for (int k = 1; k < 50; k++) {
            payoffs.update(
                    1000 * k, List.of(new Comparison("prosecutor", .5, .5 + .3 / k), new Comparison("judge", .75, .7)));
        }
        frequencies.update(List.of(new Comparison("acquit", .5, .4), new Comparison("convict", .5, .6)));
        assertNotEquals(Arrays.hashCode(bars), Arrays.hashCode(picture(frequencies.chart())));
        assertNotEquals(Arrays.hashCode(lines), Arrays.hashCode(picture(payoffs.chart())));
        assertTrue(Arrays.stream(picture(payoffs.chart())).anyMatch(pixel -> pixel == Palette.ORANGE.getRGB()));
    }

    /** "insurer: sell" is longer than any one name may be, and is two. */
    @Test
    void namesOfPlayersAndActionsAreReadWhole() {
        FrequencyChart chart = new FrequencyChart("actions", "action");
        chart.lay(true);
        chart.update(Statistics.before(Plays.insurance()).signals());
        assertEquals(
                List.of("customer: buy", "customer: not-buy", "insurer: sell", "insurer: not-sell"),
                chart.chart().getCategoryPlot().getCategories());
        assertEquals(
                AxisLocation.BOTTOM_OR_LEFT, chart.chart().getCategoryPlot().getRangeAxisLocation());
    }

    private static int[] picture(JFreeChart chart) {
        BufferedImage image = chart.createBufferedImage(400, 300);
        return image.getRGB(0, 0, 400, 300, null, 0, 400);
    }
}
