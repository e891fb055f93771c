package suasion.sim;

import sim.engine.SimState;
import sim.engine.Steppable;

/** Opens the block, draws its chance up front, and draws every round's cell (state and types) by the prior. */
final class Nature implements Steppable {
  private final transient Chance chance;
  private final transient StepFunction cell;

  Nature(Arm arm, long seed) {
    chance = Chance.of(seed, arm.replication(), Chance.NATURE);
    cell = Lottery.of(arm.problem().game().prior()).draw(prize -> prize);
  }

  @Override
  public void step(SimState state) {
    PersuasionModel model = (PersuasionModel) state;
    model.openBlock();
    Columns columns = model.columns();
    chance.fill(model.chunk(), model.from(), model.to(), columns.words);
    cell.map(columns.words, columns.cells, model.from(), model.to());
  }
}
