package suasion.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import suasion.solve.Solution;

/**
 * The written report as one HTML file that needs nothing else: no script, no font, no network; light and dark;
 * printable.
 *
 * <p>The template escapes everything that it is given, except the pictures, which are SVG of our own making. Control
 * characters, which HTML forbids, are left out.
 */
public final class HtmlReport {
    private static final Configuration TEMPLATES = templates();

    private HtmlReport() {}

    /** The whole file; the same report gives the same text. */
    public static String of(Report report) {
        return of(page(
                report.provenance(),
                badges(
                        SaleCertificate.claim(report.solution()),
                        report.solution().claim().satisfies(report.promisedClaim()),
                        report.exitCode()),
                value(report.solution()),
                Chapters.of(report)));
    }

    private static String value(Solution s) {
        if (Asked.isIn(s.problem())) {
            return Asked.extreme(s) + ": " + Amounts.both(s.value());
        }
        if (s.problem().told().isPresent() && !s.problem().hasDesigner()) {
            return "mean squared errors: " + Summary.value(s);
        }
        return s.problem().hasDesigner() ? s.problem().designer() + ": " + Amounts.both(s.value()) : Summary.value(s);
    }

    /** The whole file of a comparison, with links to the reports of its alternatives. */
    public static String of(Comparison comparison) {
        List<Alternative> alternatives = comparison.alternatives();
        boolean certified = alternatives.stream()
                .allMatch(
                        a -> a.report().solution().claim().satisfies(a.report().promisedClaim()));
        return of(page(
                comparison.provenance(),
                badges(certified ? "all certified" : "not all certified", certified, comparison.exitCode()),
                comparison.by() + ": " + Amounts.counted(alternatives.size(), "alternative"),
                ComparisonChapters.of(comparison)));
    }

    private static List<Page.Badge> badges(String claim, boolean certified, int exitCode) {
        Page.Badge kept =
                switch (exitCode) {
                    case 0 -> new Page.Badge("as promised", Page.Tone.GOOD);
                    case 4 -> new Page.Badge("inconclusive", Page.Tone.OPEN);
                    default -> new Page.Badge("not as promised", Page.Tone.BAD);
                };
        return List.of(new Page.Badge(claim, certified ? Page.Tone.GOOD : Page.Tone.BAD), kept);
    }

    private static Page page(Provenance from, List<Page.Badge> badges, String value, List<Chapter> chapters) {
        return new Page(
                from.title() == null ? from.name() : from.title(),
                from.source() == null ? "" : from.source(),
                badges,
                value,
                chapters,
                "Suasion %s, scenario %s. This file needs no network.".formatted(from.version(), from.name()));
    }

    /** The whole file of any page. */
    public static String of(Page page) {
        StringWriter out = new StringWriter();
        try {
            TEMPLATES.getTemplate("report.ftlh").process(Map.of("page", page), out);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("the template is part of the program", e);
        }
        return out.toString().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(HtmlReport.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
