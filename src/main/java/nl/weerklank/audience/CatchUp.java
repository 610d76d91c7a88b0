package nl.weerklank.audience;

import nl.weerklank.survey.Failure;

/**
 * What happens to periods no run came for.
 *
 * @param maximumPeriods of one kind of report in one run, the newest included
 */
public record CatchUp(Mode mode, int maximumPeriods) {

  public enum Mode {
    /** The newest period, however late. */
    NEWEST,
    /** The newest and those missed since the last that went out. */
    ALL,
    /** Only on the day it is due; what is in the ledger by then is still finished later. */
    NONE
  }

  public static final int PRESET = 4;
  public static final CatchUp NEWEST = new CatchUp(Mode.NEWEST, PRESET);

  public CatchUp {
    if (maximumPeriods < 1 || maximumPeriods > 60) {
      throw Failure.configuration("max-periods is " + maximumPeriods + "; write 1 to 60.");
    }
  }
}
