package suasion.sim.gui;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the board shows at one moment: words and numbers only, nothing of the game behind them.
 *
 * @param title title of the scenario
 * @param source where it is from
 * @param note the round, or why there is none
 * @param strategy what the receivers follow
 * @param wording what things are called
 * @param begun whether a round has been played; if not, nothing is marked and nobody has heard, done or got anything
 * @param state what nature drew
 * @param prior what nature could have drawn
 * @param sender name of the designer, empty where nobody designs
 * @param told what the players told the sender; empty where he does not ask
 * @param sayable what the sender could have said in that state; before the first round what strategies draw on average
 * @param hearings one per receiver
 * @param earnings the designer's, if there is one, then every receiver's
 * @param scheme what was announced
 * @param course the tree of the round, where players move in turn
 */
record Moment(
        String title,
        String source,
        String note,
        String strategy,
        Wording wording,
        boolean begun,
        String state,
        List<Bar> prior,
        String sender,
        String told,
        List<Bar> sayable,
        List<Hearing> hearings,
        List<Earning> earnings,
        Grid scheme,
        Course course) {

    /**
     * What a receiver heard, believes and did.
     *
     * @param receiver his name
     * @param type his type and what he does with it, such as "type low, reports high", or when he moves; empty where
     *     there is nothing to say
     * @param signal what was said to him, or what he observes; empty for nothing
     * @param aside what he was charged for being told, or that it answers a departure; empty for nothing
     * @param beliefs his own posterior; the references are the prior, known is his belief given his type alone
     * @param recommended the action that the signal recommends; empty where nothing is recommended
     * @param done what he did
     * @param verdict whether he was honest and did what was recommended, in words
     * @param obeyed the same as yes or no
     * @param inclined what he who learns does now on that signal, most likely first; empty of one who does not learn
     */
    record Hearing(
            String receiver,
            String type,
            String signal,
            String aside,
            List<Bar> beliefs,
            String recommended,
            String done,
            String verdict,
            boolean obeyed,
            List<String> inclined) {
        /** Of one who does not learn. */
        Hearing(
                String receiver,
                String type,
                String signal,
                String aside,
                List<Bar> beliefs,
                String recommended,
                String done,
                String verdict,
                boolean obeyed) {
            this(receiver, type, signal, aside, beliefs, recommended, done, verdict, obeyed, List.of());
        }

        /** The same of one who learns and is inclined to this now. */
        Hearing inclined(List<String> now) {
            return new Hearing(receiver, type, signal, aside, beliefs, recommended, done, verdict, obeyed, now);
        }
    }

    /**
     * What somebody got.
     *
     * @param who his name
     * @param now his payoff of this round as text, payments included
     * @param payment what was paid or charged in this round, as text, or what his payoff is; empty where nothing was
     * @param promised the promised mean per round as text
     */
    record Earning(String who, String now, String payment, String promised) {}

    /**
     * The announced scheme.
     *
     * @param caption what the table shows
     * @param rows names of the states, or of the types of actions
     * @param weights how likely each row is; of many rows the likely ones are shown
     * @param columns names of the messages, or of the actions whose types are told of
     * @param values a probability per row and column
     * @param texts the same as people read it
     * @param row the row drawn, -1 before the first round
     * @param column the column said, -1 before the first round
     */
    record Grid(
            String caption,
            List<String> rows,
            List<Double> weights,
            List<String> columns,
            List<List<Double>> values,
            List<List<String>> texts,
            int row,
            int column) {
        /** The same table with a row and a column marked. */
        Grid marked(int drawn, int said) {
            return new Grid(caption, rows, weights, columns, values, texts, drawn, said);
        }

        /** The same table with other rows to be shown first. */
        Grid weighing(List<Double> others) {
            return new Grid(caption, rows, others, columns, values, texts, row, column);
        }
    }

    /** The same with what the players are inclined to do now, one per player. */
    Moment inclined(List<List<String>> now) {
        List<Hearing> others = IntStream.range(0, hearings.size())
                .mapToObj(i -> hearings.get(i).inclined(now.get(i)))
                .toList();
        return new Moment(
                title, source, note, strategy, wording, begun, state, prior, sender, told, sayable, others, earnings,
                scheme, course);
    }

    /** A board that shows no game, only why. */
    static Moment empty(String title, String source, String note) {
        List<Earning> nobody = List.of();
        Grid nothing = new Grid("", List.of(), List.of(), List.of(), List.of(), List.of(), -1, -1);
        return new Moment(
                title,
                source,
                note,
                "",
                Wording.SCHEME,
                false,
                "",
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                nobody,
                nothing,
                Course.NONE);
    }
}
