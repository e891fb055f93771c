package suasion.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The written report as Markdown with tables (GitHub flavour); pictures are left to the HTML report. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** The whole file; the same report gives the same text. */
    public static String of(Report report) {
        return of(report.provenance(), Chapters.of(report));
    }

    /** The whole file of a comparison. */
    public static String of(Comparison comparison) {
        return of(comparison.provenance(), ComparisonChapters.of(comparison));
    }

    private static String of(Provenance from, List<Chapter> chapters) {
        StringBuilder text =
                new StringBuilder("# " + escape(from.title() == null ? from.name() : from.title()) + "\n\n");
        if (from.source() != null && !from.source().isBlank()) {
            text.append(escape(from.source())).append("\n\n");
        }
        for (Chapter chapter : chapters) {
            text.append("## ").append(chapter.title()).append("\n\n");
            chapter.parts().forEach(part -> text.append(part(part)));
        }
        return text.toString();
    }

    private static String part(Part part) {
        if (part instanceof Paragraph paragraph) {
            return escape(paragraph.text()) + "\n\n";
        }
        if (part instanceof Code code) {
            return "    " + code.text().strip().replaceAll("\\R", "\n    ") + "\n\n";
        }
        if (part instanceof Terms terms) {
            return terms.entries().stream()
                            .map(e -> "- **" + escape(e.name()) + "**: " + escape(e.text()) + "\n")
                            .collect(Collectors.joining())
                    + "\n";
        }
        if (part instanceof Figure figure) {
            return "*Figure, in report.html:* " + escape(figure.caption()) + "\n\n";
        }
        if (part instanceof Anchor anchor) {
            return "### " + escape(anchor.title()) + "\n\n";
        }
        if (part instanceof Links links) {
            return links.entries().stream()
                            .map(e -> "- [" + escape(e.name()) + "](" + e.path() + ")\n")
                            .collect(Collectors.joining())
                    + "\n";
        }
        return grid(part instanceof Folded folded ? folded.grid() : (Grid) part);
    }

    private static String grid(Grid grid) {
        String rule = IntStream.range(0, grid.head().size())
                .mapToObj(c -> c < grid.labels() ? ":---" : "---:")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return escape(grid.caption())
                + ":\n\n"
                + row(grid.head())
                + rule
                + grid.rows().stream().map(MarkdownReport::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownReport::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Text that Markdown shows as it stands, on one line. */
    static String escape(String text) {
        String flat = text.replaceAll("\\p{Cntrl}+", " ").strip();
        String escaped = flat.replace("&", "&amp;").replaceAll("([\\\\`*_{}\\[\\]<>|~$#])", "\\\\$1");
        return escaped.replaceAll("^([-+=]|\\d+[.)])", "\\\\$1");
    }
}
