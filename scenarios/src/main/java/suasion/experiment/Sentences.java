package suasion.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suasion.report.Amounts;
import suasion.report.Words;

/** What moves a quantity, in plain words. */
final class Sentences {
    private static final int MOST_NAMED = 6;
    private static final double MINOR = 0.005;

    private final Findings findings;
    private final List<Spread> spreads;
    private final boolean played;
    private final Shown shown;
    private boolean masked;
    private final Effects effects;

    /** How means are written. */
    interface Shown {
        /** A mean over some settings. */
        String of(double mean);

        /** The mean at a setting. */
        default String at(int setting, double mean) {
            return of(mean);
        }
    }

    /** About a quantity of which {@code played} says whether it hangs on chance. */
    Sentences(Findings findings, List<Spread> spreads, boolean played, Shown shown) {
        this.findings = findings;
        this.spreads = spreads;
        this.played = played;
        this.shown = shown;
        this.effects = new Effects(findings.design(), spreads);
    }

    /** The setting of the least mean, or of the greatest; -1 where nothing is known. */
    int extreme(boolean greatest) {
        Comparator<Integer> order =
                Comparator.comparingDouble(s -> spreads.get(s).mean());
        return IntStream.range(0, spreads.size())
                .boxed()
                .filter(s -> spreads.get(s).isKnown())
                .min(greatest ? order.reversed() : order)
                .orElse(-1);
    }

    /** Whether all rows have the same value. */
    boolean isConstant() {
        int least = extreme(false);
        return least >= 0
                && spreads.get(least).mean() == spreads.get(extreme(true)).mean()
                && spreads.stream().noneMatch(Spread::varies);
    }

    /** Whole sentences. */
    String text() {
        return text(false);
    }

    /** The same, or only which way it goes. */
    String text(boolean brief) {
        int least = extreme(false);
        if (least < 0) {
            return "No row has a value.";
        }
        int greatest = extreme(true);
        if (isConstant()) {
            return "It is %s %s."
                    .formatted(mean(least), findings.rows().size() > 1 ? "in every row" : "in the only row");
        }
        List<String> sentences = new ArrayList<>();
        if (findings.design().settings() == 1) {
            Spread only = spreads.get(0);
            sentences.add("Its mean is %s, from %s to %s in single rows."
                    .formatted(mean(0), shown.of(only.least()), shown.of(only.greatest())));
        } else if (spreads.stream().anyMatch(Spread::isBound)) {
            sentences.add(ofDecided());
        } else if (spreads.get(least).mean() == spreads.get(greatest).mean()) {
            List<Spread> known = spreads.stream().filter(Spread::isKnown).toList();
            sentences.add("Its mean is %s in every setting, from %s to %s in single rows."
                    .formatted(
                            mean(least),
                            shown.of(known.stream()
                                    .mapToDouble(Spread::least)
                                    .min()
                                    .orElseThrow()),
                            shown.of(known.stream()
                                    .mapToDouble(Spread::greatest)
                                    .max()
                                    .orElseThrow())));
        } else {
            sentences.add(range(least, greatest, spreads.stream().anyMatch(Spread::varies) ? "Its mean" : "It"));
        }
        List<String> players = byStrategy(brief ? 1 : Integer.MAX_VALUE);
        sentences.addAll(players);
        findings.design().axes().stream()
                .filter(axis -> players.isEmpty() || !axis.isNumeric())
                .forEach(axis -> sentences.add(axis.isNumeric() ? along(axis) : among(axis)));
        Correlations.of(findings.design(), spreads).sentence().ifPresent(sentences::add);
        if (!brief) {
            sentences.addAll(variance());
        }
        if (played && spreads.stream().allMatch(s -> s.rows() < 2)) {
            sentences.add("There is one row per setting, so some of this may be chance.");
        }
        return String.join(" ", sentences);
    }

    /** From where to where it goes, and at which settings. */
    private String range(int least, int greatest, String subject) {
        return "%s goes from %s (%s) to %s (%s)."
                .formatted(
                        subject,
                        mean(least),
                        findings.design().name(least),
                        mean(greatest),
                        findings.design().name(greatest));
    }

    /** Means that are bounds are in no order; those of the other settings are. */
    private String ofDecided() {
        List<Spread> known = spreads.stream()
                .map(spread -> spread.isBound() ? Spread.of(List.of()) : spread)
                .toList();
        Sentences decided = new Sentences(findings, known, played, shown);
        int least = decided.extreme(false);
        if (least < 0) {
            return "No setting is decided in all of its rows.";
        }
        int greatest = decided.extreme(true);
        String subject = "Where all rows are decided " + (known.stream().anyMatch(Spread::varies) ? "its mean" : "it");
        return known.get(least).mean() == known.get(greatest).mean()
                ? "%s is %s.".formatted(subject, mean(least))
                : range(least, greatest, subject);
    }

    /** A mean over all settings at a place of an axis. */
    private String mean(Design.Axis axis, double[] means, int place) {
        return (effects.isBound(axis, place) ? "more than " : "") + shown.of(means[place]);
    }

    private String mean(int setting) {
        return shown.at(setting, spreads.get(setting).mean());
    }

    /** Every strategy by itself, where there are several: a mean over who learns and who does not answers nothing. */
    private List<String> byStrategy(int mostAxes) {
        Optional<Design.Axis> strategy = findings.design().axes().stream()
                .filter(axis -> axis.kind() == Design.Axis.Kind.STRATEGY)
                .findFirst();
        long along =
                findings.design().axes().stream().filter(Design.Axis::isNumeric).count();
        if (strategy.isEmpty()
                || along == 0
                || along > mostAxes
                || strategy.get().size() > MOST_NAMED
                || effects.direction(strategy.get()).isStill()) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (int k = 0; k < strategy.get().size(); k++) {
            int who = k;
            List<Spread> own = IntStream.range(0, spreads.size())
                    .mapToObj(s ->
                            findings.design().place(s, strategy.get()) == who ? spreads.get(s) : Spread.of(List.of()))
                    .toList();
            Sentences of = new Sentences(findings, own, played, shown);
            of.masked = true;
            told.add(strategy.get().shown().get(k) + ": " + of.course());
        }
        return told;
    }

    /** How it goes along every axis of numbers. */
    private String course() {
        int least = extreme(false);
        if (least < 0) {
            return "no row has a value.";
        }
        if (isConstant()) {
            return "always " + mean(least) + ".";
        }
        String all = findings.design().axes().stream()
                .filter(Design.Axis::isNumeric)
                .map(this::along)
                .collect(Collectors.joining(" "));
        return all.substring(0, 1).toLowerCase(Locale.ROOT) + all.substring(1);
    }

    /** Where the mean over the rest is greatest or least, where that is at neither end. */
    private String between(Design.Axis axis, double[] means, int first, int last) {
        List<String> told = new ArrayList<>();
        if (spreads.stream().anyMatch(Spread::isBound)) {
            return "";
        }
        for (boolean greatest : new boolean[] {true, false}) {
            Comparator<Integer> order = Comparator.comparingDouble(k -> greatest ? -means[k] : means[k]);
            int where = IntStream.range(0, means.length)
                    .boxed()
                    .filter(k -> !Double.isNaN(means[k]))
                    .min(order)
                    .orElse(-1);
            double beyond = greatest
                    ? means[where] - Math.max(means[first], means[last])
                    : Math.min(means[first], means[last]) - means[where];
            if (beyond > MINOR / 100 * Math.abs(means[where])) {
                told.add("%s %s at %s"
                        .formatted(greatest ? "greatest" : "least", shown.of(means[where]), axis.at(where)));
            }
        }
        return told.isEmpty() ? "" : "; " + Words.and(told);
    }

    /** Which way it goes along an axis of numbers, and from where to where. */
    private String along(Design.Axis axis) {
        Effects.Direction direction = effects.direction(axis);
        int lines = direction.lines();
        if (lines == 0) {
            return "How it goes along " + axis.name() + " is not known.";
        }
        if (direction.isStill()) {
            return still(axis, direction) + (lines == 1 ? "." : ", whatever else is set" + unknown(direction) + ".");
        }
        double[] means = effects.means(axis);
        int first = end(axis, means, false);
        int last = end(axis, means, true);
        String ends = first == last || first < 0
                ? ""
                : " from %s (%s) to %s (%s)"
                                .formatted(
                                        mean(axis, means, first),
                                        axis.at(first),
                                        mean(axis, means, last),
                                        axis.at(last))
                        + between(axis, means, first, last);
        String average = lines == 1 ? "" : " on average";
        // Between the ends it may do, beyond chance, the opposite of what the ends alone say.
        boolean ordered = first >= 0 && !effects.isBound(axis, first) && !effects.isBound(axis, last);
        double change = ordered ? means[last] - means[first] : 0;
        if (direction.mixed() == 0 && direction.falling() == 0 && change >= 0) {
            return "It rises with " + axis.name() + ends + average + where(direction.rising(), direction)
                    + unknown(direction) + ".";
        }
        if (direction.mixed() == 0 && direction.rising() == 0 && change <= 0) {
            return "It falls with " + axis.name() + ends + average + where(direction.falling(), direction)
                    + unknown(direction) + ".";
        }
        if (lines == 1) {
            return "It goes up and down along " + axis.name() + "," + ends + ".";
        }
        List<String> ways = new ArrayList<>();
        add(ways, "rises in", direction.rising());
        add(ways, "falls in", direction.falling());
        add(ways, "goes up and down in", direction.mixed());
        add(ways, "stays level in", direction.level());
        add(ways, "shows nothing beyond chance in", direction.chance());
        return "Along %s it goes%s on average: of %s of the rest it %s%s."
                .formatted(
                        axis.name(), ends, Amounts.counted(lines, "combination"), Words.and(ways), unknown(direction));
    }

    /** Combinations in which nobody knows. */
    private String unknown(Effects.Direction direction) {
        // Who masks the other strategies knows nothing of theirs.
        return direction.unknown() == 0 || masked
                ? ""
                : "; in %s of the rest too little is known"
                        .formatted(Amounts.counted(direction.unknown(), "combination"));
    }

    private static void add(List<String> ways, String way, int lines) {
        if (lines > 0) {
            ways.add(way + " " + Amounts.count(lines));
        }
    }

    private static String where(int moving, Effects.Direction direction) {
        if (moving == direction.lines()) {
            return moving == 1 ? "" : ", whatever else is set";
        }
        return ", in %,d of %,d combinations of the rest; %s"
                .formatted(
                        moving,
                        direction.lines(),
                        direction.chance() == 0
                                ? "in the others it stays level"
                                : "the others show nothing beyond chance");
    }

    /** That differences are not seen is not that there are none: the two are said in different words. */
    private static String still(Design.Axis axis, Effects.Direction direction) {
        return direction.chance() == 0
                ? "It does not move with " + axis.name()
                : "Differences with " + axis.name() + " are no more than chance may bring about";
    }

    /** The least or the greatest number of an axis at which something is known. */
    private static int end(Design.Axis axis, double[] means, boolean greatest) {
        Comparator<Integer> order =
                Comparator.comparingDouble(k -> axis.numbers().get(k));
        return IntStream.range(0, means.length)
                .boxed()
                .filter(k -> !Double.isNaN(means[k]))
                .min(greatest ? order.reversed() : order)
                .orElse(-1);
    }

    /** What it is on average at every value of an axis of words. */
    private String among(Design.Axis axis) {
        Effects.Direction direction = effects.direction(axis);
        if (direction.lines() == 0) {
            return "How it goes with " + axis.name() + " is not known.";
        }
        if (direction.isStill()) {
            return still(axis, direction) + unknown(direction) + ".";
        }
        double[] means = effects.means(axis);
        List<Integer> order = IntStream.range(0, means.length)
                .boxed()
                .filter(k -> !Double.isNaN(means[k]))
                .sorted(Comparator.comparingDouble(k -> -means[k]))
                .toList();
        List<String> told = order.stream()
                .map(k -> axis.shown().get(k) + " " + mean(axis, means, k))
                .toList();
        String list = told.size() <= MOST_NAMED
                ? String.join(", ", told)
                : String.join(", ", told.subList(0, 2)) + ", ..., " + told.get(told.size() - 1);
        return "By %s%s: %s."
                .formatted(axis.name(), findings.design().axes().size() > 1 ? " (mean over the rest)" : "", list);
    }

    private List<String> variance() {
        List<Effects.Share> shares = effects.shares().stream()
                .filter(share -> share.share() >= MINOR)
                .toList();
        if (shares.size() < 2) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        for (Effects.Share share : shares) {
            String first = told.isEmpty() ? "% of the variance of all rows goes with " : "% with ";
            told.add(percent(share.share()).replace("%", first) + share.source());
        }
        return List.of(Words.and(told) + ".");
    }

    static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** What it goes with most, for a table; empty where that is not known. */
    String mover() {
        List<Effects.Share> shares = effects.shares();
        if (!shares.isEmpty()) {
            return shares.get(0).source() + ", " + percent(shares.get(0).share());
        }
        return findings.design().axes().isEmpty()
                ? Correlations.of(findings.design(), spreads).strongest()
                : "";
    }
}
