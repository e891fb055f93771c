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

    /** The whole file of any page. */
    public static String of(Page page) {
        return of(page.title(), page.source(), page.chapters());
    }

    private static String of(Provenance from, List<Chapter> chapters) {
        return of(from.title() == null ? from.name() : from.title(), from.source(), chapters);
    }

    private static String of(String title, String source, List<Chapter> chapters) {
        StringBuilder text = new StringBuilder("# " + escape(title) + "\n\n");
        if (source != null && !source.isBlank()) {
            text.append(escape(source)).append("\n\n");
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
        if (part instanceof Columns columns) {
            return columns.entries().stream()
                    .map(e -> "### " + escape(e.title()) + "\n\n"
                            + e.parts().stream().map(MarkdownReport::part).collect(Collectors.joining()))
                    .collect(Collectors.joining());
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
        return (grid.caption().isEmpty() ? "" : escape(grid.caption()) + ":\n\n")
                + row(grid.head())
                + rule
                + grid.rows().stream().map(MarkdownReport::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownReport::inline).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Text that Markdown shows as it stands, on one line of its own. */
    static String escape(String text) {
        return inline(text).replaceAll("^([-+=])", "\\\\$1").replaceAll("^(\\d+)([.)])", "$1\\\\$2");
    }

    /** The same within a line. */
    private static String inline(String text) {
        String flat = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return flat.replace("&", "&amp;").replaceAll("([\\\\`*_{}\\[\\]<>|~$#])", "\\\\$1");
    }
}
