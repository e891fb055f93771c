package suasion.report;

import java.nio.file.*;
import java.util.List;
import org.junit.jupiter.api.Test;
import suasion.solve.*;

class SaleShots {
    public static void main(String[] a) throws Exception {
        new SaleShots().shots();
    }

    @Test
    void shots() throws Exception {
        Path out = Path.of("/tmp/pix");
        Files.createDirectories(out);
        put(out, "menu", SaleSamples.report(SaleSamples.menu(), true, SaleSamples.lotteries()));
        put(
                out,
                "lotteries",
                SaleSamples.report(
                        SaleSamples.solution(SaleSamples.lotteries(), Claim.AUDITED, "1", List.of()), false, null));
        put(
                out,
                "auction",
                SaleSamples.report(
                        SaleSamples.solution(
                                SaleSamples.auction(),
                                Claim.OPTIMAL,
                                "",
                                List.of(SaleSamples.virtual(), SaleSamples.ironed())),
                        true,
                        SaleSamples.auction()));
        put(
                out,
                "twobytwo",
                SaleSamples.report(
                        SaleSamples.solution(SaleSamples.twoByTwo(), Claim.OPTIMAL, "", List.of(SaleSamples.grids())),
                        false,
                        null));
    }

    void put(Path out, String name, Report r) throws Exception {
        System.out.println(TextReport.of(r, false, "here") + "\n=======");
        Files.writeString(out.resolve(name + ".html"), HtmlReport.of(r));
        Files.writeString(out.resolve(name + ".md"), MarkdownReport.of(r));
        Files.writeString(out.resolve(name + ".json"), JsonReport.text(JsonReport.of(r)));
    }
}
