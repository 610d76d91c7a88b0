package nl.weerklank.insight;

/**
 * Open addressing from a respondent's hash (never 0) to a row; 12 bytes a slot, half full at most.
 */
final class RespondentTable {

  static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] rows = new int[1 << 10];
  private int size;

  /** Sets the respondent's row and returns the one before, or {@link #NONE}. */
  int put(long respondent, int row) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slotOf(respondent);
    boolean known = keys[slot] == respondent;
    int before = known ? rows[slot] : NONE;
    keys[slot] = respondent;
    rows[slot] = row;
    size += known ? 0 : 1;
    return before;
  }

  int slots() {
    return keys.length;
  }

  /** Row in a slot, or {@link #NONE}. */
  int row(int slot) {
    return keys[slot] == 0 ? NONE : rows[slot];
  }

  private int slotOf(long respondent) {
    long mixed = respondent * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != respondent) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new long[oldKeys.length * 2];
    rows = new int[oldRows.length * 2];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldKeys[old] != 0) {
        int slot = slotOf(oldKeys[old]);
        keys[slot] = oldKeys[old];
        rows[slot] = oldRows[old];
      }
    }
  }
}
