package suasion.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import sim.engine.SimState;
import sim.engine.Steppable;
import suasion.mechanism.SignalSpace;
import suasion.mechanism.Table;

/**
 * The mediator: draws the message by the announced scheme given the cell, and tells every player his signal.
 *
 * <p>He uses nature's word of chance. It lies in the cell's interval of the cumulative prior; where in it is uniform given
 * the cell, so the cumulative joint distribution of (cell, message) yields phi(message | cell).
 */
final class Sender implements Steppable {
  private final transient StepFunction message;
  private final transient StepFunction[] signals;

  Sender(Arm arm) {
    Table table = arm.announced();
    SignalSpace space = table.signals();
    int messages = space.messages();
    List<List<BigFraction>> rows = new ArrayList<>();
    for (int cell = 0; cell < arm.problem().game().cells(); cell++) {
      int row = cell;
      rows.add(IntStream.range(0, messages).mapToObj(m -> table.probability(row, m)).toList());
    }
    message = Lottery.of(arm.problem().game().prior(), rows).draw(prize -> prize % messages);
    int players = arm.strategies().size();
    signals = new StepFunction[players > 1 ? players : 0];
    for (int i = 0; i < signals.length; i++) {
      int player = i;
      signals[i] =
          StepFunction.ofIndex(IntStream.range(0, messages).mapToLong(m -> space.signalOf(m, player)).toArray());
    }
  }

  @Override
  public void step(SimState state) {
    PersuasionModel model = (PersuasionModel) state;
    Columns columns = model.columns();
    message.map(columns.words, columns.messages, model.from(), model.to());
    for (int i = 0; i < signals.length; i++) {
      signals[i].map(columns.messages, columns.signals[i], model.from(), model.to());
    }
  }
}
