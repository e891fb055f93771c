package suasion.report;

import org.junit.jupiter.api.Test;
import java.nio.file.*;
class HtmlReportTest {
  @Test void dump() throws Exception {
    Path out = Path.of("/tmp/rep"); Files.createDirectories(out);
    Files.writeString(out.resolve("court.html"), HtmlReport.of(Samples.court()));
    Files.writeString(out.resolve("three.html"), HtmlReport.of(Samples.threeStates()));
    Files.writeString(out.resolve("large.html"), HtmlReport.of(Samples.large()));
    Files.writeString(out.resolve("nasty.html"), HtmlReport.of(Samples.nasty()));
    Files.writeString(out.resolve("audited.html"), HtmlReport.of(Samples.audited()));
    Files.writeString(out.resolve("court.md"), MarkdownReport.of(Samples.court()));
    Files.writeString(out.resolve("nasty.md"), MarkdownReport.of(Samples.nasty()));
  }
}
