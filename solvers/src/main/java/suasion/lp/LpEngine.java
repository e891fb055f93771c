package suasion.lp;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import suasion.lp.LpAnswer.Basis;
import suasion.lp.LpAnswer.Status;
import suasion.lp.MpModel.Algorithm;
import suasion.lp.MpModel.Settings;

/** The engines inside OR-Tools, each with the settings that were measured to be good for it. */
public enum LpEngine {
  /** GLOP's dual simplex, without presolve and scaling. */
  GLOP(new Settings("GLOP", Algorithm.DUAL, false, false)),
  /** CLP's dual simplex, with presolve and scaling; without presolve it was seen to return columns below 0. */
  CLP(new Settings("CLP", Algorithm.DUAL, true, true));

  private final Settings settings;

  LpEngine(Settings settings) {
    this.settings = settings;
  }

  /** The engine to ask first. */
  public static LpEngine choose(LinearProgram program) {
    return GLOP;
  }

  /** The engine whose answer is compared with this one's. */
  public LpEngine secondOpinion() {
    return this == GLOP ? CLP : GLOP;
  }

  /** Solves without a limit of time. */
  public LpAnswer solve(LinearProgram program) {
    return solve(program, Duration.ZERO);
  }

  /**
   * Solves on a thread of its own, so that an interrupt of the calling thread is heeded: the engine is told to stop, the
   * answer is FAILED, and the calling thread stays interrupted. An engine that cannot be stopped (CLP) finishes unheard.
   *
   * @param limit time for the engine; zero for none
   * @throws IllegalStateException if native code cannot be loaded; see {@link NativeLibrary#isAvailable()}
   */
  public LpAnswer solve(LinearProgram program, Duration limit) {
    if (!NativeLibrary.isAvailable()) {
      throw new IllegalStateException(NativeLibrary.problem());
    }
    MpModel model = new MpModel(program, settings);
    FutureTask<LpAnswer> task =
        new FutureTask<>(
            () -> {
              try (model) {
                return model.solve(name(), limit);
              }
            });
    Thread thread = new Thread(task, "suasion-" + name());
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      model.interrupt();
      Thread.currentThread().interrupt();
      return new LpAnswer(Status.FAILED, new double[0], new double[0], Basis.NONE, name(), 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException(name() + " failed", e.getCause());
    }
  }
}
