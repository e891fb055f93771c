package suasion.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
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
        Map<String, Object> model = new HashMap<>();
        model.put("claim", SaleCertificate.claim(report.solution()));
        model.put("certified", report.solution().claim().satisfies(report.promisedClaim()));
        model.put("exitCode", report.exitCode());
        model.put("value", value(report.solution()));
        return page(report.provenance(), Chapters.of(report), model);
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
        Map<String, Object> model = new HashMap<>();
        model.put("claim", certified ? "all certified" : "not all certified");
        model.put("certified", certified);
        model.put("exitCode", comparison.exitCode());
        model.put("value", comparison.by() + ": " + Amounts.counted(alternatives.size(), "alternative"));
        return page(comparison.provenance(), ComparisonChapters.of(comparison), model);
    }

    private static String page(Provenance from, List<Chapter> chapters, Map<String, Object> model) {
        model.put("title", from.title() == null ? from.name() : from.title());
        model.put("source", from.source() == null ? "" : from.source());
        model.put("name", from.name());
        model.put("version", from.version());
        model.put("chapters", chapters);
        StringWriter out = new StringWriter();
        try {
            TEMPLATES.getTemplate("report.ftlh").process(model, out);
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
