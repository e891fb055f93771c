package suasion.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import suasion.game.Game;
import suasion.game.Player;
import suasion.game.Sense;
import suasion.mechanism.DesignProblem;
import suasion.mechanism.Device;
import suasion.mechanism.Table;
import suasion.solve.Solution;

/** A device: in which order players move, what they are told, what follows a departure, and why that is believed. */
record DeviceDisplay(Device device) implements Display {
    private static final int MOST_ROWS = 6;
    private static final int MOST_BELIEFS = 3;
    private static final int FEW_PLAYERS = 3;

    private boolean isSequence() {
        return device.table().signals().sequence().isPresent();
    }

    /** Whether a price is posted, to which a threshold replies. */
    private boolean isPosted() {
        return !isSequence() && !PostedTables.replies(device).rows().isEmpty();
    }

    @Override
    public List<String> lines() {
        if (!isSequence()) {
            List<String> lines = new ArrayList<>(new TableDisplay(device.table()).lines());
            lines.addAll(isPosted() ? PostedTables.lines(device) : beliefs());
            return lines;
        }
        List<String> lines =
                new ArrayList<>(TextTable.roomy(DeviceTables.drawn(device.table()), TextReport.WIDTH, MOST_ROWS));
        String places = BeliefTables.placesInWords(device.table());
        if (!places.isEmpty()) {
            lines.add(TextTable.oneLine(places, TextReport.WIDTH));
        }
        List<String> answers = DeviceTables.answersInWords(device.table());
        if (!answers.isEmpty()) {
            lines.add(TextTable.oneLine("After a departure " + String.join("; ", answers) + ".", TextReport.WIDTH));
        }
        lines.addAll(beliefs());
        return lines;
    }

    private List<String> beliefs() {
        List<String> beliefs = DeviceTables.credibility(device.offPath());
        List<String> lines = new ArrayList<>();
        beliefs.stream()
                .limit(MOST_BELIEFS)
                .flatMap(sentence -> TextTable.wrapped(Chapters.capital(sentence) + ".", TextReport.WIDTH).stream())
                .forEach(lines::add);
        if (beliefs.size() > MOST_BELIEFS) {
            lines.add("... and what is believed after %s in the full report"
                    .formatted(Amounts.counted(beliefs.size() - MOST_BELIEFS, "more recommendation")));
        }
        return lines;
    }

    @Override
    public Grid small() {
        return isSequence() ? DeviceTables.small(device) : new TableDisplay(device.table()).small();
    }

    @Override
    public List<Part> parts(Report report) {
        List<Part> parts = new ArrayList<>();
        Table table = device.table();
        if (isSequence()) {
            parts.add(new Paragraph(
                    "The device draws one row: who moves when, and what each is to do. Everybody hears his own action and"
                            + " nothing else, neither his place nor what others did. Fractions are exact; decimals stand"
                            + " where a fraction is long, and report.json has all of it."));
            parts.add(DeviceTables.drawn(table).limited(SchemeTables.MOST_CELLS, "report.json"));
            DeviceTree.of(table).ifPresent(parts::add);
            parts.addAll(answers());
        } else {
            parts.addAll(SchemeChapter.table(table));
        }
        parts.addAll(credibility());
        if (isSequence()
                && table.game().players().size() <= FEW_PLAYERS
                && table.game().cells() > 1) {
            for (int player = 0; player < table.game().players().size(); player++) {
                parts.add(SchemeTables.posteriors(table, player).limited(SchemeTables.MOST_CELLS, "report.json"));
            }
        }
        if (isSequence()) {
            parts.addAll(BeliefTables.parts(table));
        }
        return parts;
    }

    private List<Part> answers() {
        Grid grid = DeviceTables.answers(device.table());
        if (grid.rows().isEmpty()) {
            return List.of(new Paragraph("Nobody moves after another who could depart, so nothing is answered."));
        }
        return List.of(
                new Anchor("answers", "What is told after a departure"),
                new Paragraph(
                        "Whoever does not do what he is told meets movers who are told this. Who is told it on the path of"
                                + " play as well cannot know that anybody departed, and follows for the same reason as there."),
                PlayChapter.foldIfLong(grid.limited(SchemeTables.MOST_CELLS, "report.json")));
    }

    private List<Part> credibility() {
        if (isPosted()) {
            return PostedTables.parts(device);
        }
        if (device.offPath().isEmpty()) {
            return isSequence()
                    ? List.of(
                            new Paragraph(
                                    "Every answer is also a recommendation on the path of play, so that none needs a belief of its own."))
                    : List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Anchor("off-path", "What is believed off the path"));
        parts.add(new Paragraph(
                "These recommendations are heard only after a departure. Bayes' rule says nothing of beliefs there; each is"
                        + " followed at the belief below, later movers doing what they are told. "
                        + DeviceTables.credibility(device.offPath()).stream()
                                .map(sentence -> Chapters.capital(sentence) + ".")
                                .collect(Collectors.joining(" "))));
        parts.add(PlayChapter.foldIfLong(
                DeviceTables.beliefs(device.offPath()).limited(SchemeTables.MOST_CELLS, "report.json")));
        return parts;
    }

    @Override
    public String setting(DesignProblem problem) {
        if (!isSequence()) {
            return new TableDisplay(device.table()).setting(problem);
        }
        Game game = problem.game();
        int orders =
                problem.sequence().map(sequence -> sequence.orders().size()).orElse(1);
        String players = game.players().stream()
                .map(Player::name)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Words::and));
        String chosen = orders == 1
                ? "they move in the order "
                        + Departures.order(
                                game, problem.sequence().orElseThrow().orders().get(0))
                : "the device draws which of %d orders they move in".formatted(orders);
        return "%s%s choose one action each, one after the other: %s. It is announced beforehand, sees %swhat has been done, and tells everybody in his turn what to do. %s"
                .formatted(
                        Chapters.capital(states(game)),
                        states(game).isEmpty() ? Chapters.capital(players) : players,
                        chosen,
                        states(game).isEmpty() ? "" : "the state and ",
                        aim(problem));
    }

    private static String aim(DesignProblem problem) {
        if (Asked.isIn(problem)) {
            return "Asked is how %s %s can be in the mean, over all devices that are followed; the name of whoever announces one is %s."
                    .formatted(
                            problem.sense() == Sense.MAX ? "large" : "small",
                            problem.question().orElseThrow().of(),
                            problem.designer());
        }
        String much = problem.sense() == Sense.MAX ? "as much as possible" : "as little as possible";
        return "%s, who designs it, wants %s of the payoff below."
                .formatted(Chapters.capital(problem.designer()), much);
    }

    private static String states(Game game) {
        return game.states().size() == 1 ? "" : Amounts.counted(game.states().size(), "state") + "; ";
    }

    @Override
    public List<Part> payoffs(Solution solution) {
        return isPosted() ? PostedTables.payoffs(solution.problem()) : GameChapter.payoffs(solution.problem());
    }

    @Override
    public Set<String> shown() {
        return Set.of("answers", "off-path", "orders");
    }

    @Override
    public List<Terms.Entry> words() {
        if (isPosted()) {
            return PostedTables.words();
        }
        List<Terms.Entry> words = new ArrayList<>();
        if (isSequence()) {
            words.add(new Terms.Entry(
                    "Device",
                    "draws who moves when and tells everybody in his turn what to do, also after somebody has not followed;"
                            + " announced beforehand (Doval and Ely 2020)"));
            words.add(new Terms.Entry(
                    "Order of moves",
                    "who moves when; nobody knows his place beyond what his recommendation tells him"));
            words.add(new Terms.Entry(
                    "Answer", "what a later mover is told after a departure; it is the only punishment that there is"));
        }
        words.add(new Terms.Entry(
                "Off the path",
                "what happens only after a departure, so that Bayes' rule leaves the belief there open"));
        words.add(new Terms.Entry(
                "Credibility",
                "an answer is followed: it is a recommendation on the path of play too, or best at some belief about where"
                        + " one is after a departure"));
        words.add(new Terms.Entry(
                "Weak perfect Bayesian equilibrium",
                "everybody does what is best at his belief, wherever he is; beliefs follow Bayes' rule on the path and are free"
                        + " off it"));
        return words;
    }
}
